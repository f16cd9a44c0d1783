import { type CaseActName, CASE_ACTS, type InputOf } from '@zhunsheng/domain/penalty-case/commands';
import { CASE_EVENT_TYPES, OTHER_EVENT_TYPES } from '@zhunsheng/domain/penalty-case/events';
import { CASE_DOCUMENT_TEXT } from './case-document-text.ts';
import { CASE_FIELD_TEXT } from './penalty-case-field-text.ts';
import { SIX_POINT_TEXT } from './penalty-case-option-text.ts';
import { CASE_ACT_TEXT } from './penalty-case-text.ts';
import { PENALTY_KIND_TEXT } from './penalty-kind-text.ts';
import { fill, type Locale, say, showFact, showList, type Text } from './text.ts';

type Data = Readonly<Record<string, unknown>>;

/** What an act of a case says in the history: a sentence, and labelled details. */
export interface CaseSentence {
  readonly sentence: string;
  readonly details: readonly (readonly [label: string, value: string])[];
}

/** Acts around a step: the request for approval and what became of it, and documents. */
export const CASE_OTHER_TEXT: Readonly<Record<keyof typeof OTHER_EVENT_TYPES, Text>> = {
  proposed: say('将“{act}”报负责人审批', 'Submitted for approval: {act}'),
  'sent-back': say('退回“{act}”的报批', 'Sent back: {act}'),
  'taken-back': say('收回“{act}”的报批', 'Took back: {act}'),
  'document-issued': say('制发《{document}》', 'Issued the {document}'),
  'document-drafted': say('退回修改后的《{document}》', 'Returned an edited draft of the {document}'),
  'document-voided': say('作废《{document}》', 'Voided the {document}'),
};

const LABELS = {
  day: say('日期', 'Day'),
  number: say('文号', 'Number'),
  servedOn: say('视为送达之日', 'Counts as served on'),
  named: say('人员', 'People'),
  note: say('审批意见', 'Note'),
  reason: say('理由', 'reason'),
  points: say('不符合的要点', 'Points found wanting'),
  version: say('版次', 'Version'),
} as const satisfies Readonly<Record<string, Text>>;
const APPROVED: Text = say('{past}，经负责人批准', '{past}, as the head approved');
const PENALTY: Text = say('{kind} {yuan} 元', '{kind} of {yuan} yuan');

/** Fields worth a word in the history. What is sealed is none of them. */
const SHOWN: { readonly [A in CaseActName]: readonly (keyof InputOf<A>)[] } = {
  'register-clue': ['source', 'place'],
  'extend-check': ['reason'],
  'record-check': [],
  file: ['title'],
  'not-file': ['ground'],
  'transfer-out': ['to', 'reason'],
  'confirm-transfer': ['receiver'],
  'confirm-address': ['consent'],
  'amend-party': ['reason'],
  'change-officers': ['reason'],
  'add-evidence': ['title', 'kind'],
  'exclude-evidence': ['reason'],
  'record-interview': ['person', 'role', 'startAt', 'endAt'],
  'record-inquest': ['place', 'startAt', 'endAt'],
  'take-sample': ['items', 'quantity'],
  'start-testing': ['what', 'by'],
  'end-testing': ['result'],
  preserve: ['place'],
  'handle-preservation': ['handling'],
  'lapse-preservation': [],
  'order-correction': ['kind', 'method', 'deadline'],
  'recheck-correction': ['corrected'],
  'request-recusal': ['by'],
  'decide-recusal': ['withdraws'],
  suspend: ['ground'],
  resume: ['reason'],
  terminate: ['ground'],
  'extend-handling': ['by', 'days'],
  conclude: ['outcome', 'penalties'],
  'serve-notice': ['method'],
  'waive-defence': ['waivesHearing'],
  'record-defence': ['oral'],
  'answer-defence': ['adopted'],
  'request-hearing': ['by', 'postedOn'],
  'refuse-hearing': ['reason'],
  'notify-hearing': ['hearingAt', 'place', 'public', 'method'],
  'hold-hearing': [],
  'withdraw-hearing': [],
  'hearing-absence': ['note'],
  'submit-review': ['note'],
  review: ['result'],
  deliberate: ['covers', 'conclusion'],
  decide: ['outcome', 'penalties'],
  'serve-decision': ['method', 'lateReason'],
  'decide-on-the-spot': ['title', 'penalties'],
  'file-on-the-spot': ['lateReason'],
  'collect-on-the-spot': ['yuan', 'receipt'],
  'hand-over-cash': ['receiver'],
  'deposit-cash': ['voucher'],
  publish: ['lateReason'],
  'withdraw-publication': ['reason', 'lateReason'],
  pay: ['yuan', 'surchargeFen', 'receipt'],
  perform: ['what'],
  'defer-payment': ['reason'],
  'open-remedy': ['kind', 'authority', 'caseNumber'],
  'close-remedy': ['outcome', 'document', 'changedYuan'],
  demand: ['method'],
  'record-demand-defence': [],
  'apply-to-court': ['court'],
  'record-court': ['step', 'document'],
  annul: ['by', 'reason'],
  'correct-decision': ['wrong', 'right'],
  close: ['ground', 'corrected'],
  archive: ['fileNumber', 'retention'],
};

const ACT_OF_TYPE = new Map<string, CaseActName>(CASE_ACTS.map((act) => [CASE_EVENT_TYPES[act], act]));
const OTHER_OF_TYPE = new Map(
  (Object.keys(OTHER_EVENT_TYPES) as (keyof typeof OTHER_EVENT_TYPES)[]).map((kind) => [OTHER_EVENT_TYPES[kind] as string, kind]),
);

/** Undefined for what is no act of a case. */
export function caseSentence(type: string, data: Data, locale: Locale): CaseSentence | undefined {
  const act = ACT_OF_TYPE.get(type);
  if (act !== undefined) return actSentence(act, data, locale);
  const other = OTHER_OF_TYPE.get(type);
  return other === undefined ? undefined : otherSentence(other, data, locale);
}

function actSentence(act: CaseActName, data: Data, locale: Locale): CaseSentence {
  const past = CASE_ACT_TEXT[act].past[locale];
  const [input, derived, approval] = [part(data, 'input'), part(data, 'derived'), part(data, 'approval')];
  const named = derived['named'];
  return {
    sentence: 'proposedBy' in approval ? fill(APPROVED, { past }, locale) : past,
    details: [
      ...detail(LABELS.number, text(derived['number'], locale), locale),
      ...detail(LABELS.day, text(derived['on'], locale), locale),
      ...(SHOWN[act] as readonly string[]).flatMap((field) => fieldDetail(act, field, input[field], locale)),
      ...detail(LABELS.servedOn, derived['servedOn'] === derived['on'] ? null : text(derived['servedOn'], locale), locale),
      ...detail(
        LABELS.named,
        Array.isArray(named)
          ? showList(
              named.map(({ name }: { name: string }) => name),
              locale,
            )
          : null,
        locale,
      ),
      ...detail(LABELS.note, text(approval['note'], locale), locale),
    ],
  };
}

function otherSentence(kind: keyof typeof OTHER_EVENT_TYPES, data: Data, locale: Locale): CaseSentence {
  const act = CASE_ACTS.find((known) => known === data['act']);
  const points = Array.isArray(data['points']) ? (data['points'] as string[]) : [];
  const words = {
    act: act === undefined ? null : CASE_ACT_TEXT[act].verb[locale],
    document: text(data['document'], locale) === null ? null : word(CASE_DOCUMENT_TEXT, String(data['document']), locale),
  };
  return {
    sentence: fill(CASE_OTHER_TEXT[kind], words, locale),
    details: [
      ...detail(LABELS.number, text(data['number'], locale), locale),
      ...detail(LABELS.version, text(data['version'], locale), locale),
      ...detail(LABELS.points, wordsText(SIX_POINT_TEXT, points, locale), locale),
      ...detail(LABELS.reason, text(data['reason'], locale), locale),
    ],
  };
}

type Entry = { readonly label: Text; readonly options?: Readonly<Record<string, Text>> };

function fieldDetail(act: CaseActName, field: string, value: unknown, locale: Locale): CaseSentence['details'] {
  const entry = (CASE_FIELD_TEXT[act] as unknown as Readonly<Record<string, Entry>>)[field];
  if (entry === undefined) return [];
  if (field === 'penalties') return detail(entry.label, penaltiesText(value, locale), locale);
  const { label, options } = entry;
  if (options === undefined) return detail(label, text(value, locale), locale);
  const codes = Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : [];
  return detail(label, wordsText(options, codes, locale), locale);
}

function penaltiesText(value: unknown, locale: Locale): string | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const one = ({ kind, yuan }: { kind: string; yuan?: number | null }) => {
    const said = word(PENALTY_KIND_TEXT, kind, locale);
    return yuan === null || yuan === undefined ? said : fill(PENALTY, { kind: said, yuan }, locale);
  };
  return showList(value.map(one), locale);
}

const SEALED = /^s1\./;

/** A sealed value is never shown: it says nothing to a reader, and it is not his to have. */
export const isSealed = (value: unknown): boolean => typeof value === 'string' && SEALED.test(value);

function text(value: unknown, locale: Locale): string | null {
  if (value === null || value === undefined || value === '' || isSealed(value)) return null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? showFact(value, locale) : null;
}

function detail(label: Text, value: string | null, locale: Locale): CaseSentence['details'] {
  return value === null ? [] : [[label[locale], value]];
}

function wordsText(dictionary: Readonly<Record<string, Text>>, codes: readonly string[], locale: Locale): string | null {
  const readable = codes.filter((code) => !isSealed(code));
  return readable.length === 0
    ? null
    : showList(
        readable.map((code) => word(dictionary, code, locale)),
        locale,
      );
}

function word(dictionary: Readonly<Record<string, Text>>, code: string, locale: Locale): string {
  return dictionary[code]?.[locale] ?? code;
}

function part(data: Data, name: string): Data {
  const found = data[name];
  return typeof found === 'object' && found !== null ? (found as Data) : {};
}
