import { amountInBoth } from '../../document/amount-words.ts';
import { line, orStruck, paragraph, signature } from '../../document/blocks.ts';
import type { Block, DocumentDescription, LogLine, Signature } from '../../document/description.ts';
import { writtenDate } from '../../document/written-date.ts';
import type { BasisVersion } from '../../law/penalty.ts';
import type { Calendar } from '../../legal-time/calendar.ts';
import { dayOfInstant, type PlainDate } from '../../legal-time/plain-date.ts';
import type { Settings } from '../../settings/ids.ts';
import type { Party, Penalty } from '../commands.ts';
import type { Approval } from '../events.ts';
import type { CaseState, Stamp } from '../state.ts';
import { PENALTY_WORDS } from './words.ts';

/** What a document of a case is written from. */
export interface CasePaper {
  /** The file with its sealed texts opened, by whoever may open them. */
  readonly state: CaseState;
  readonly bureau: {
    readonly name: string;
    readonly address: string | null;
    readonly telephone: string | null;
    /** People's government of the same level: where reconsideration is asked for (Reconsideration Law art. 24). */
    readonly government: string | null;
    readonly court: string | null;
  };
  /** Names of the accounts that entered and approved acts. */
  readonly accounts: ReadonlyMap<string, string>;
  /** What limits are counted with, on the day of the paper. */
  readonly settings: Settings;
  readonly calendar: Calendar;
  readonly today: PlainDate;
  /** Of this very document, as written; null for one without, and before it is given. */
  readonly number: string | null;
  /** The day that it bears where no act on the file has one for it; null for a draft. */
  readonly on: PlainDate | null;
  readonly logLine: LogLine | null;
}

/** Asked for a paper of something that is not on the file: the caller offers only what `refsOf` names. */
export class NotOnFile extends Error {}

export function onFile<T>(found: T | null | undefined, what: string): T {
  if (found === null || found === undefined) throw new NotOnFile(what);
  return found;
}

export function written(
  paper: CasePaper,
  kind: string,
  layout: DocumentDescription['layout'],
  title: string,
  blocks: readonly Block[],
  more: Partial<Pick<DocumentDescription, 'attachments' | 'pageSignatures'>> = {},
): DocumentDescription {
  const { bureau, number, logLine } = paper;
  return { kind, layout, organ: bureau.name, title, number, blocks, attachments: [], pageSignatures: [], logLine, ...more };
}

export const dated = (day: PlainDate | null): string | null => (day === null ? null : writtenDate(day));

/** 兰城执立字…: as it was issued, for later documents to quote; the last that was not voided. */
export function issuedNumber(state: CaseState, document: string, ref: string | null = null): string | null {
  const issued = state.documents.findLast((one) => one.document === document && one.ref === ref && one.voided === null);
  return issued?.number ?? null;
}

export function partyOf({ state }: CasePaper): Party {
  return onFile(state.party, 'party');
}

/** 你 or 你单位, as the party is addressed. */
export const addressed = ({ kind }: Party): string => (kind === 'organisation' ? '你单位' : '你');

/** The head of a document that is served: who it is for. */
export function partyLines(party: Party): Block[] {
  return partyFacts(party).map(([label, value]) => line('left', `${label}：${orStruck(value)}`));
}

export function partyFacts(party: Party): [string, string | null][] {
  const { kind, name, idNumber, creditCode, representative, address, phone } = party;
  const where: [string, string | null][] = [
    [kind === 'organisation' ? '住所' : '住址', address],
    ['联系电话', phone],
  ];
  switch (kind) {
    case 'citizen':
      return [['当事人', name], ['公民身份号码', idNumber], ...where];
    case 'business-household':
      return [['当事人', name], ['统一社会信用代码', creditCode], ['经营者', representative], ['公民身份号码', idNumber], ...where];
    case 'organisation':
      return [['当事人', name], ['统一社会信用代码', creditCode], ['法定代表人（负责人）', representative], ...where];
  }
}

/** 案由: title of the matter where it is on the file, else the title that was given to the case. */
export function causeOf({ state }: CasePaper): string {
  return state.filing?.title ?? state.spot?.title ?? state.clue?.derived.matterTitle ?? '';
}

/** 张某（执法证号：…）、李某（…): names with certificate numbers (law digest §11.1). */
export function officersText(state: CaseState, people: readonly string[]): string {
  return people.map((person) => namedText(state, person)).join('、');
}

function namedText(state: CaseState, person: string): string {
  const named = state.named[person];
  if (named === undefined) return '';
  return named.certificate === null ? named.name : `${named.name}（执法证号：${named.certificate}）`;
}

/** One box for each officer, his certificate below his name. */
export function officerBoxes(state: CaseState, people: readonly string[], who: string, on: string | null): Signature[] {
  return people.map((person) => {
    const named = state.named[person];
    const certificate = named?.certificate ?? null;
    return signature(`${who}（签名）`, { note: `${named?.name ?? ''}${certificate === null ? '' : `　执法证号：${certificate}`}`, on });
  });
}

/** The box of a party or witness: a picture of the hand's signature, or what was noted of the refusal. */
export function handBox(
  who: string,
  signed: { readonly signature: string | null; readonly refusal?: string | null },
  on: string | null,
): Signature {
  return signature(who, { image: signed.signature, refusal: signed.refusal ?? null, on });
}

type Approved = { readonly stamp: Stamp; readonly approval: Approval | null };

/** Who proposed what was approved: named by his account, on the day on which he did. */
export function proposerBox({ accounts }: CasePaper, who: string, { stamp, approval }: Approved): Signature {
  const [by, at] = approval === null ? [stamp.by, stamp.at] : [approval.proposedBy, approval.proposedAt];
  return signature(who, { name: accounts.get(by) ?? null, on: writtenDate(dayOfInstant(at)) });
}

/** The head who approved; room for a hand where the act needed no approval. */
export function approverBox({ accounts }: CasePaper, who: string, { stamp, approval }: Approved): Signature {
  if (approval === null) return signature(who);
  return signature(who, { name: accounts.get(stamp.by) ?? null, on: writtenDate(dayOfInstant(stamp.at)) });
}

export function approvalText({ approval }: Approved): string | null {
  return approval === null ? null : (approval.note ?? '同意。');
}

/** 《…》第…条, full title and clause. */
export function clauseText({ instrument, clause }: BasisVersion): string {
  return `《${instrument}》${clause}`;
}

export function dutyText({ instrument, duty, clause }: BasisVersion): string {
  return `《${instrument}》${duty ?? clause}`;
}

export function penaltyText({ kind, yuan, detail }: Penalty): string {
  const sum = yuan === null ? '' : amountInBoth(yuan * 100);
  return `${PENALTY_WORDS[kind]}${sum}${detail === null ? '' : `：${detail}`}`;
}

/** One line for each penalty, numbered where there are several. */
export function penaltyLines(penalties: readonly Penalty[]): Block[] {
  return penalties.map((penalty, index) => paragraph(`${penalties.length > 1 ? `${index + 1}. ` : ''}${penaltyText(penalty)}。`));
}

/** The ways against a decision, with their periods (Reconsideration Law arts 20, 23, 24; Litigation Law art. 46; Penalty Law art. 73). */
export function remedyText({ bureau }: CasePaper, onTheSpot: boolean): string[] {
  const government = bureau.government ?? '本机关的本级人民政府';
  const court = bureau.court ?? '有管辖权的人民法院';
  const first = `可以自收到本决定书之日起六十日内向${government}申请行政复议`;
  const ways = onTheSpot
    ? `如不服本决定，应当先申请行政复议，${first}；对行政复议决定不服的，可以再依法向${court}提起行政诉讼。`
    : `如不服本决定，${first}，也可以自收到本决定书之日起六个月内依法向${court}提起行政诉讼。`;
  return [ways, '申请行政复议或者提起行政诉讼的，行政处罚不停止执行，法律另有规定的除外。'];
}

/** How, until when and at what cost a fine is paid (Penalty Law arts 67, 72, 73; Fine Separation Rules art. 7). */
export function paymentText(payTo: string | null): string {
  const where = payTo === null ? '到指定的银行或者通过电子支付系统' : `到${payTo}或者通过电子支付系统`;
  return `应当自收到本决定书之日起十五日内${where}缴纳罚款。到期不缴纳的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额；行政复议或者行政诉讼期间，加处罚款的数额不予计算。`;
}
