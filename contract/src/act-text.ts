import type { LedgerActName } from '@zhunsheng/domain/ledger/acts';
import { type LedgerKind, LEDGERS } from '@zhunsheng/domain/ledgers';
import { REFUSAL_CODES, type RefusalCode } from '@zhunsheng/domain/refusal-code';
import type { Fact, Facts } from '@zhunsheng/domain/ruling';
import { caseSentence, isSealed } from './case-history-text.ts';
import { commandText } from './command-text.ts';
import { factLines } from './fact-text.ts';
import { fieldLabel, fieldOf, LEDGER_TEXT, type Names, showBureau, showValue } from './ledger-text.ts';
import { refusalSentences } from './refusal-text.ts';
import { fill, type Locale, say, type Text } from './text.ts';

/** Acts that are not one of a ledger's: what was done; who did it stands beside the line. */
export const ACT_TEXT = {
  'CommandRefused.v1': say('办理“{command}”被拒绝：{why}', 'Refused: {command}. {why}'),
  'ReactionRefused.v1': say('系统后续办理“{command}”未完成：{why}', 'A follow-up was refused: {command}. {why}'),
  'SealedOpened.v1': say('查看了密封字段', 'Opened a sealed field'),
  'SealedExported.v1': say('导出了含公民身份号码的花名册', 'Exported a roster with ID numbers'),
  'RosterExported.v1': say('导出了花名册（脱敏）', 'Exported a roster, masked'),
  'RosterImported.v1': say('导入了花名册', 'Imported a roster'),
  'PersonHandedOver.v1': say('移交了人员', 'Handed the person over'),
  'TransferAccepted.v1': say('接收了调入人员', 'Accepted the transfer'),
  'TransferDeclined.v1': say('退回了调动', 'Declined the transfer'),
  'TransferTakenBack.v1': say('收回了调动', 'Took the transfer back'),
  'TransferCompleted.v1': say('办结了调动', 'Completed the transfer'),
  'TransferReassigned.v1': say('改派了调动经办人', 'Reassigned the transfer'),
  'DuplicatePersonReported.v1': say('上报了重复人员', 'Reported a duplicate person'),
  'DuplicatePersonSettled.v1': say('处理了重复人员', 'Settled the duplicate person'),
  'PersonKeyErased.v1': say('销毁了个人密钥，密封内容不可恢复', 'Erased the person’s key; sealed values are gone for good'),
  'PasswordReset.v1': say('重设了密码', 'Reset the password'),
  'BenchmarkPublished.v1': say('公布了裁量基准', 'Published a discretion benchmark'),
  'BenchmarkWithdrawn.v1': say('废止了裁量基准', 'Withdrew a discretion benchmark'),
  'DecisionDisclosed.v1': say('公开了处罚决定的摘要', 'Disclosed the digest of a published decision'),
  'FileDamaged.v1': say('发现附件损坏', 'Found a damaged file'),
} as const satisfies Readonly<Record<string, Text>>;

const LEDGER_ACT_SENTENCE: Readonly<Record<LedgerActName, Text>> = {
  Recorded: say('登记了{title}', 'Recorded: {title}'),
  Changed: say('变更了{title}', 'Changed: {title}'),
  Corrected: say('更正了{title}', 'Corrected: {title}'),
  Withdrawn: say('撤回了{title}', 'Withdrew: {title}'),
  Transferred: say('{title}转至{to}', 'Passed to {to}: {title}'),
};
const SINCE: Text = say('自{from}起', 'From {from} on. ');
const UNREADABLE: Text = say('（{type}）', '({type})');
const REASON: Text = say('理由', 'reason');
const RENEWED: Text = say('已更新', 'renewed');

type Data = Readonly<Record<string, unknown>>;

export interface ActContext {
  readonly names?: Names;
  /** What the fields said before this act, where the reader's program knows it: then both values are shown. */
  readonly before?: Data;
}

const NAME = /^([A-Z][A-Za-z]*?)(Recorded|Changed|Corrected|Withdrawn|Transferred)\.v1$/;
const KIND_OF_WORD = new Map(Object.values(LEDGERS).map((ledger) => [ledger.word as string, ledger.kind]));

/** Kind and act of a ledger's act type; undefined for every other type. */
export function readLedgerAct(type: string): { kind: LedgerKind; act: LedgerActName } | undefined {
  const [, word, act] = NAME.exec(type) ?? [];
  const kind = word === undefined ? undefined : KIND_OF_WORD.get(word);
  return kind === undefined ? undefined : { kind, act: act as LedgerActName };
}

/** One readable sentence, without who and when. A type that this program does not know yet is shown by its name. */
export function actSentence(type: string, data: Data, locale: Locale, context: ActContext = {}): string {
  const ledgerAct = readLedgerAct(type);
  if (ledgerAct !== undefined) return ledgerSentence(ledgerAct, data, locale, context);
  const ofCase = caseSentence(type, data, locale);
  if (ofCase !== undefined) {
    const details = ofCase.details.map(([label, value]) => pair(label, value, locale));
    return ended(ofCase.sentence, details, locale);
  }
  const text = (ACT_TEXT as Readonly<Record<string, Text>>)[type];
  if (text === undefined) return UNREADABLE[locale].replace('{type}', type);
  if (type === 'CommandRefused.v1' || type === 'ReactionRefused.v1') return refusedSentence(text, data, locale, context);
  const names = context.names ?? {};
  return ended(
    text[locale],
    [...factLines(factsOf(data), locale, names).map(({ label, value }) => pair(label, value, locale)), ...reasonOf(data, locale)],
    locale,
  );
}

function refusedSentence(text: Text, data: Data, locale: Locale, context: ActContext): string {
  const code = REFUSAL_CODES.find((known): known is RefusalCode => known === data['code']);
  const facts = typeof data['facts'] === 'object' && data['facts'] !== null ? factsOf(data['facts'] as Data) : {};
  const why = code === undefined ? String(data['code'] ?? '') : refusalSentences(code, facts, locale, context.names).title;
  return fill(text, { command: commandText(String(data['command'] ?? data['reaction'] ?? ''), locale), why }, locale);
}

function ledgerSentence({ kind, act }: { kind: LedgerKind; act: LedgerActName }, data: Data, locale: Locale, context: ActContext): string {
  const names = context.names ?? {};
  const title = LEDGER_TEXT[kind].title[locale].toLowerCase();
  const patch = partOf(data, 'patch');
  const to = typeof data['to'] === 'number' ? showBureau(data['to'], locale, names) : null;
  const dated = (act === 'Changed' && Object.keys(patch).length > 0) || act === 'Transferred';
  const since = dated ? fill(SINCE, { from: typeof data['from'] === 'string' ? data['from'] : null }, locale) : '';
  const sentence = `${since}${fill(LEDGER_ACT_SENTENCE[act], { title, to }, locale)}`;
  return ended(
    sentence,
    [...written(kind, act, { ...partOf(data, 'dates'), ...patch }, data, locale, context), ...reasonOf(data, locale)],
    locale,
  );
}

/** What was written: the entry's own name when it was recorded, otherwise each field with what it said and what it says. */
function written(kind: LedgerKind, act: LedgerActName, fields: Data, data: Data, locale: Locale, { before, names }: ActContext): string[] {
  const show = (field: string, value: unknown) => showValue(kind, field, value, locale, names);
  if (act === 'Recorded') {
    const label = LEDGERS[kind].label;
    const value = partOf(data, 'values')[label];
    return value === undefined || value === null ? [] : [show(label, value)];
  }
  return Object.entries(fields).map(([field, value]) => {
    if (fieldOf(kind, field)?.kind === 'sealed') return pair(fieldLabel(kind, field, locale), RENEWED[locale], locale);
    const was = before !== undefined && field in before ? `${show(field, before[field])} → ` : '';
    return pair(fieldLabel(kind, field, locale), `${was}${show(field, value)}`, locale);
  });
}

function reasonOf(data: Data, locale: Locale): string[] {
  const reason = data['reason'];
  return typeof reason === 'string' && reason !== '' && !isSealed(reason) ? [pair(REASON[locale], reason, locale)] : [];
}

const pair = (label: string, value: string, locale: Locale): string => (locale === 'zh' ? `${label}：${value}` : `${label}: ${value}`);

function ended(sentence: string, details: readonly string[], locale: Locale): string {
  if (details.length === 0) return locale === 'zh' ? `${sentence}。` : `${sentence}.`;
  return locale === 'zh' ? `${sentence}（${details.join('；')}）。` : `${sentence} (${details.join('; ')}).`;
}

function partOf(data: Data, part: string): Data {
  const found = data[part];
  return typeof found === 'object' && found !== null ? (found as Data) : {};
}

function isFact(value: unknown): value is Fact {
  return (
    value === null ||
    ['string', 'number', 'boolean'].includes(typeof value) ||
    (Array.isArray(value) && value.every((entry) => typeof entry === 'string'))
  );
}

function factsOf(data: Data): Facts {
  return Object.fromEntries(Object.entries(data).filter((entry): entry is [string, Fact] => isFact(entry[1]) && !isSealed(entry[1])));
}
