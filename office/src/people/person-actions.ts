import type { EntryDetailView } from '@zhunsheng/contract/ledger';
import { LEDGER_ACT_TEXT, LEDGER_TEXT, type LedgerActWord } from '@zhunsheng/contract/ledger-text';
import type { PersonLine } from '@zhunsheng/contract/people';
import { PEOPLE_TEXT } from '@zhunsheng/contract/people-text';
import type { LedgerKind } from '@zhunsheng/domain/ledgers';
import type { Acts } from '../form-controls/use-acts.tsx';
import type { ActionLine } from '../patterns/subject-page.tsx';
import type { Say } from '../shell/locale.ts';
import type { PersonData } from './person-data.ts';

/** Acts of a person that are none of a ledger's: each has a form of its own. */
export type OwnForm = 'leave' | 'hand-over' | 'liaison' | 'sealed' | 'erase-key';

interface Setting {
  readonly data: PersonData;
  readonly detail: EntryDetailView;
  readonly line: PersonLine;
  readonly acts: Acts;
  readonly openForm: (form: OwnForm) => void;
  readonly say: Say;
  readonly actName: (act: LedgerActWord, kind: LedgerKind) => string;
  readonly mayOpenSealed: boolean;
  readonly mayTransfer: boolean;
  readonly mayWithdraw: boolean;
}

/** What the clerk of his own bureau can do about this person now, in the order of use. */
export function personActions({
  data,
  detail,
  line,
  acts,
  openForm,
  say,
  actName,
  mayOpenSealed,
  mayTransfer,
  mayWithdraw,
}: Setting): ActionLine[] {
  const { subject } = detail;
  const verbOf = (act: LedgerActWord) => say(LEDGER_ACT_TEXT[act].verb);
  const onPerson = (act: 'change' | 'correct' | 'withdraw'): ActionLine => ({
    key: act,
    group: say(LEDGER_TEXT.person.title),
    verb: verbOf(act),
    run: () => acts.begin(act, 'person', subject),
  });
  const entry = (kind: LedgerKind, group: string, verb?: string): ActionLine => ({
    key: kind,
    group,
    verb: verb ?? actName('record', kind),
    run: () => acts.begin('record', kind, undefined, { preset: presetOf(kind, detail) }),
  });
  const own = (form: OwnForm, group: string, verb: string): ActionLine => ({ key: form, group, verb, run: () => openForm(form) });
  const isOfficer = line.category === 'officer';
  const certificates = say(LEDGER_TEXT.certificate.title);
  const work = say(LEDGER_TEXT.post.title);
  const file = say(PEOPLE_TEXT.trainingGroup);
  const terms = say(PEOPLE_TEXT.terms);
  const liaison = data.entries.duty.some((row) => row.values['duty'] === 'liaison' && row.values['until'] === null);
  const sealed = ['idNumber', 'phone'].some((field) => detail.values[field] === true);
  return [
    ...(isOfficer ? [entry('certificate', certificates), ...standingActs(data, line, acts, certificates, say)] : []),
    { ...entry('post', work, say(PEOPLE_TEXT.assignPost)), main: true },
    entry('duty', work),
    ...(liaison ? [] : [own('liaison', work, say(PEOPLE_TEXT.replaceLiaison))]),
    entry('attendance', file),
    ...(line.category === 'auxiliary'
      ? [entry('onboarding', file), entry('contract', terms), entry('assessment', terms), entry('claim', terms)]
      : []),
    onPerson('change'),
    onPerson('correct'),
    ...(mayWithdraw ? [onPerson('withdraw')] : []),
    ...(sealed && mayOpenSealed ? [own('sealed', say(LEDGER_TEXT.person.title), say(PEOPLE_TEXT.openSealed))] : []),
    ...(mayTransfer ? [own('hand-over', say(PEOPLE_TEXT.employment), say(PEOPLE_TEXT.handOver))] : []),
    own('leave', say(PEOPLE_TEXT.employment), say(PEOPLE_TEXT.leave)),
  ];
}

/** An auxiliary's claim is borne by the bureau he belongs to: proposed by the form, checked by the gate. */
function presetOf(kind: LedgerKind, detail: EntryDetailView): Readonly<Record<string, unknown>> {
  return kind === 'claim' ? { person: detail.subject, bearer: detail.bureau } : { person: detail.subject };
}

function standingActs(data: PersonData, line: PersonLine, acts: Acts, group: string, say: Say): ActionLine[] {
  const certificate = data.entries.certificate.find((row) => row.subject === line.certificate.subject);
  if (certificate === undefined) return [];
  const act = (key: string, standing: string, verb: string): ActionLine => ({
    key,
    group,
    verb,
    run: () => acts.begin('change', 'certificate', certificate.subject, { only: ['standing'], suggested: { standing }, verb }),
  });
  switch (certificate.values['standing']) {
    case 'valid':
      return [act('suspend', 'suspended', say(PEOPLE_TEXT.suspend)), act('revoke', 'revoked', say(PEOPLE_TEXT.revoke))];
    case 'suspended':
      return [act('restore', 'valid', say(PEOPLE_TEXT.restore)), act('revoke', 'revoked', say(PEOPLE_TEXT.revoke))];
    default:
      return [];
  }
}
