import { actType, type LedgerAct, type LedgerState, stretchesAfter } from '@zhunsheng/domain/ledger/acts';
import type { Fields } from '@zhunsheng/domain/ledger/field';
import type { Ledger, Proposal } from '@zhunsheng/domain/ledger/ledger';
import { currentStretches, lastStretch, ownerSince, stretchOn } from '@zhunsheng/domain/ledger/timeline';
import { OWN } from '@zhunsheng/domain/law/gates';
import type { Calendar } from '@zhunsheng/domain/legal-time/calendar';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { Power } from '@zhunsheng/domain/identity/roles';
import { type Facts, refuse, refusedByRule, type Refusal } from '@zhunsheng/domain/ruling';
import type { Command, CommandRuling, Deciding, PlannedAct } from '../acts/command.ts';
import type { JsonObject } from '../acts/subject-kind.ts';
import type { Tx } from '../acts/transaction.ts';
import { subjectTaken } from '../acts/subjects.ts';
import { dataOf } from './ledger-kind.ts';

type Values = Readonly<Record<string, unknown>>;

export interface RecordInput {
  readonly subject: string;
  readonly values: Values;
}

export interface ChangeInput {
  readonly subject: string;
  readonly position: number;
  readonly from: PlainDate;
  readonly patch: Values;
  readonly reason: string | null;
}

export interface CorrectInput {
  readonly subject: string;
  readonly position: number;
  readonly on: PlainDate | null;
  readonly patch: Values;
  readonly reason: string;
}

export interface WithdrawInput {
  readonly subject: string;
  readonly position: number;
  readonly reason: string;
}

/** What a ledger needs from its word: facts for its gates, fields that no form sets, invariants over many subjects. */
export interface LedgerWord {
  readonly ledger: Ledger;
  readonly power: Power;
  readonly calendar: () => Calendar;
  readonly facts?: (deciding: Deciding<unknown>, about: string | undefined, subject: string) => Promise<unknown>;
  /** Completes what a person wrote: sets the fields by command, seals the sealed ones. Returns a refusal where it cannot. */
  readonly complete?: (deciding: Deciding<unknown>, subject: string, values: Values, bureau: number) => Promise<Values | Refusal>;
  readonly completePatch?: (deciding: Deciding<unknown>, subject: string, patch: Values, current: Values) => Promise<Values | Refusal>;
  readonly withdrawn?: (deciding: Deciding<unknown>, subject: string) => Promise<void>;
  readonly constraints?: Command<unknown>['constraints'];
}

/** A declaration as the ledger mechanism takes it; its gates meet facts of their own word only. */
export function asLedger(declaration: { readonly kind: string; readonly fields: Fields }): Ledger {
  return declaration as unknown as Ledger;
}

export function isRefusal(value: Values | Refusal): value is Refusal {
  return typeof (value as Refusal).code === 'string' && Array.isArray((value as Refusal).basis);
}

/** The acts of one ledger entry, decided: used by the four commands and by every command that keeps entries among other things. */
export async function proposeAct(
  word: LedgerWord,
  deciding: Deciding<unknown>,
  subject: string,
  act: LedgerAct,
  facts?: unknown,
): Promise<PlannedAct | Refusal> {
  const { ledger } = word;
  const loaded = deciding.subjects.get(subject);
  if (act.act === 'Recorded' && loaded !== undefined) throw subjectTaken();
  const state = loaded?.state as LedgerState | undefined;
  const before = state === undefined ? [] : currentStretches(state.versions);
  const after = stretchesAfter(state ?? { status: 'absent', position: 0, versions: [], touched: {} }, act);
  const bureau = act.act === 'Recorded' ? act.bureau : act.act === 'Transferred' ? act.to : (loaded?.head.bureau ?? deciding.actor.bureau);
  const values = (after.at(-1) ?? before.at(-1))?.values as Values | undefined;
  const about = ledger.about === undefined ? undefined : (values?.[ledger.about] as string | undefined);
  const known = facts ?? (await word.facts?.(deciding, about, subject));
  const refusal =
    act.act === 'Transferred' ? undefined : firstRefusal(word, deciding, { subject, bureau, act, before, after, facts: known });
  if (refusal !== undefined) return refusal;
  return {
    subject,
    kind: ledger.kind,
    type: actType(ledger, act.act),
    bureau,
    occurredOn: act.act === 'Changed' || act.act === 'Transferred' ? act.from : deciding.today,
    basis: ledger.basis,
    audience: ledger.audience,
    ...(about === undefined ? {} : { about }),
    data: dataOf(act),
  };
}

const NAMES = { Recorded: 'record', Changed: 'change', Corrected: 'correct', Withdrawn: 'withdraw' } as const;

function firstRefusal(
  word: LedgerWord,
  deciding: Deciding<unknown>,
  at: {
    subject: string;
    bureau: number;
    act: Exclude<LedgerAct, { act: 'Transferred' }>;
    before: unknown[];
    after: unknown[];
    facts: unknown;
  },
): Refusal | undefined {
  const proposal = {
    act: NAMES[at.act.act],
    subject: at.subject,
    bureau: at.bureau,
    today: deciding.today,
    from: at.act.act === 'Changed' ? at.act.from : null,
    before: at.before,
    after: at.after,
    facts: at.facts,
    calendar: word.calendar(),
  } as unknown as Proposal<Ledger['fields'], unknown>;
  for (const gate of word.ledger.gates) {
    const refusal = gate(proposal);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

async function ruled(planned: PlannedAct | Refusal, result: JsonObject): Promise<CommandRuling> {
  return 'code' in planned ? refuse(planned) : { accepted: true, acts: [planned], result };
}

async function aboutOf(tx: Tx, ledger: Ledger, subject: string): Promise<string[]> {
  if (ledger.about === undefined) return [];
  const { rows } = await tx.query<{ about: string | null }>({
    name: 'about-of',
    text: 'select about from subject where id = $1',
    values: [subject],
  });
  return rows.flatMap(({ about }) => (about === null ? [] : [about]));
}

const readingOnly = ({ complete, completePatch, withdrawn, constraints }: LedgerWord): { decidesByReading?: true } =>
  [complete, completePatch, withdrawn, constraints].every((part) => part === undefined) ? { decidesByReading: true } : {};

export function recordCommand(word: LedgerWord): Command<RecordInput> {
  const { ledger } = word;
  return {
    name: `${ledger.kind}/record`,
    power: word.power,
    about: ({ values }) => (ledger.about === undefined ? undefined : String(values[ledger.about])),
    // Its own id is nothing that could be locked: where somebody has it already, the key of the heads says so.
    subjects: ({ values }) => (ledger.about === undefined ? [] : [String(values[ledger.about])]),
    ...readingOnly(word),
    ...(word.constraints === undefined ? {} : { constraints: word.constraints as Command<RecordInput>['constraints'] & {} }),
    decide: async (deciding) => {
      const { subject, values } = deciding.input;
      const missing = await missingAbout(word, deciding, values);
      if (missing !== undefined) return refuse(missing);
      const complete = word.complete === undefined ? values : await word.complete(deciding, subject, values, deciding.actor.bureau);
      if (isRefusal(complete)) return refuse(complete);
      const act: LedgerAct = { act: 'Recorded', bureau: deciding.actor.bureau, values: allFields(ledger, complete) as never };
      return ruled(await proposeAct(word, deciding, subject, act), { subject, position: 1 });
    },
  };
}

export function allFields(ledger: Ledger, values: Values): Values {
  return Object.fromEntries(Object.keys(ledger.fields).map((field) => [field, values[field] ?? null]));
}

/** An entry is about somebody of the actor's own bureau who is on record. */
async function missingAbout(word: LedgerWord, deciding: Deciding<unknown>, values: Values): Promise<Refusal | undefined> {
  const { ledger } = word;
  if (ledger.about === undefined) return undefined;
  const loaded = deciding.subjects.get(String(values[ledger.about]));
  const state = loaded?.state as LedgerState | undefined;
  if (loaded === undefined || loaded.head.kind !== ledger.fields[ledger.about]?.of || state?.status !== 'present')
    return refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: 'person' });
  return loaded.head.bureau === deciding.actor.bureau
    ? undefined
    : refusedByRule(OWN.ledger, 'ledger/other-bureau', { bureau: loaded.head.bureau });
}

/** The entry, if it is on record, of the actor's bureau and not taken back. */
function presentState(word: LedgerWord, deciding: Deciding<unknown>, subject: string): LedgerState | Refusal {
  const loaded = deciding.subjects.get(subject);
  if (loaded === undefined || loaded.head.kind !== word.ledger.kind)
    return refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: word.ledger.kind });
  const state = loaded.state as LedgerState;
  if (state.status === 'withdrawn') return refusedByRule(OWN.ledger, 'ledger/withdrawn', { kind: word.ledger.kind });
  if (loaded.head.bureau !== deciding.actor.bureau) return refusedByRule(OWN.ledger, 'ledger/other-bureau', { bureau: loaded.head.bureau });
  return state;
}

/** What was in the time of another bureau is its record: neither changed nor corrected from here, nor taken back as a whole (null). */
function othersTime(deciding: Deciding<unknown>, state: LedgerState, day: PlainDate | null): Refusal | undefined {
  const stretches = currentStretches(state.versions);
  const since = ownerSince(stretches);
  if (since === null || (day !== null && day >= since)) return undefined;
  const before = stretches.findLast(({ bureau }) => bureau !== deciding.actor.bureau);
  return refusedByRule(OWN.ledger, 'ledger/other-bureau', { bureau: before?.bureau ?? null, since });
}

/** Both values side by side where a field that the actor changes has moved since he saw it. */
function movedMeanwhile(word: LedgerWord, state: LedgerState, position: number, patch: Values): Refusal | undefined {
  const current = lastStretch(currentStretches(state.versions)).values as Values;
  const moved = Object.keys(patch).filter((field) => (state.touched[field] ?? 0) > position && current[field] !== patch[field]);
  if (moved.length === 0) return undefined;
  const shown = (field: string, value: unknown) => (word.ledger.fields[field]?.kind === 'sealed' ? '***' : String(value ?? ''));
  const facts: Facts = {
    kind: word.ledger.kind,
    fields: moved,
    theirs: moved.map((field) => shown(field, current[field])),
    yours: moved.map((field) => shown(field, patch[field])),
    position: state.position,
  };
  return refusedByRule(OWN.ledger, 'ledger/changed-meanwhile', facts);
}

/** Date fields carry their own day, and some values are one for the whole timeline, whatever day the change is from. */
export function splitDates(ledger: Ledger, patch: Values): { patch: Values; dates: Values } {
  const entries = Object.entries(patch);
  const isDate = (field: string) => ledger.fields[field]?.kind === 'date' || ledger.fields[field]?.whole === true;
  return {
    patch: Object.fromEntries(entries.filter(([field]) => !isDate(field))),
    dates: Object.fromEntries(entries.filter(([field]) => isDate(field))),
  };
}

/** Leaves out of a patch what is so already. */
function effective(patch: Values, current: Values): Values {
  return Object.fromEntries(Object.entries(patch).filter(([field, value]) => current[field] !== value));
}

export function changeCommand(word: LedgerWord): Command<ChangeInput> {
  return {
    name: `${word.ledger.kind}/change`,
    power: word.power,
    subjects: ({ subject }) => [subject],
    alsoLocks: ({ subject }, tx) => aboutOf(tx, word.ledger, subject),
    ...readingOnly(word),
    ...(word.constraints === undefined ? {} : { constraints: word.constraints as Command<ChangeInput>['constraints'] & {} }),
    decide: async (deciding) => {
      const { subject, position, from, reason } = deciding.input;
      const state = presentState(word, deciding, subject);
      if ('code' in state) return refuse(state);
      const others = othersTime(deciding, state, from);
      if (others !== undefined) return refuse(others);
      const current = stretchOn(currentStretches(state.versions), from).values as Values;
      return patched(word, deciding, { subject, position, state, current }, (patch) => ({
        act: 'Changed',
        from,
        ...splitDates(word.ledger, patch),
        reason,
      }));
    },
  };
}

export function correctCommand(word: LedgerWord): Command<CorrectInput> {
  return {
    name: `${word.ledger.kind}/correct`,
    power: word.power,
    subjects: ({ subject }) => [subject],
    alsoLocks: ({ subject }, tx) => aboutOf(tx, word.ledger, subject),
    ...readingOnly(word),
    ...(word.constraints === undefined ? {} : { constraints: word.constraints as Command<CorrectInput>['constraints'] & {} }),
    decide: async (deciding) => {
      const { subject, position, reason } = deciding.input;
      const on = deciding.input.on ?? deciding.today;
      const state = presentState(word, deciding, subject);
      if ('code' in state) return refuse(state);
      const others = othersTime(deciding, state, on);
      if (others !== undefined) return refuse(others);
      const current = stretchOn(currentStretches(state.versions), on).values as Values;
      return patched(word, deciding, { subject, position, state, current }, (patch) => ({ act: 'Corrected', on, patch, reason }));
    },
  };
}

async function patched(
  word: LedgerWord,
  deciding: Deciding<ChangeInput | CorrectInput>,
  at: { subject: string; position: number; state: LedgerState; current: Values },
  actOf: (patch: Values) => unknown,
): Promise<CommandRuling> {
  const written = deciding.input.patch;
  const complete = word.completePatch === undefined ? written : await word.completePatch(deciding, at.subject, written, at.current);
  if (isRefusal(complete)) return refuse(complete);
  const patch = effective(complete, at.current);
  if (Object.keys(patch).length === 0) return refuse(refusedByRule(OWN.ledger, 'ledger/nothing-to-change', {}));
  const moved = movedMeanwhile(word, at.state, at.position, patch);
  if (moved !== undefined) return refuse(moved);
  return ruled(await proposeAct(word, deciding, at.subject, actOf(patch) as LedgerAct), {
    subject: at.subject,
    position: at.state.position + 1,
  });
}

export function withdrawCommand(word: LedgerWord): Command<WithdrawInput> {
  return {
    name: `${word.ledger.kind}/withdraw`,
    power: word.power,
    subjects: ({ subject }) => [subject],
    alsoLocks: ({ subject }, tx) => aboutOf(tx, word.ledger, subject),
    ...readingOnly(word),
    decide: async (deciding) => {
      const { subject, position, reason } = deciding.input;
      const state = presentState(word, deciding, subject);
      if ('code' in state) return refuse(state);
      const others = othersTime(deciding, state, null);
      if (others !== undefined) return refuse(others);
      if (state.position > position) {
        const facts = { kind: word.ledger.kind, fields: [], theirs: [], yours: [], position: state.position };
        return refuse(refusedByRule(OWN.ledger, 'ledger/changed-meanwhile', facts));
      }
      const planned = await proposeAct(word, deciding, subject, { act: 'Withdrawn', reason });
      if (!('code' in planned)) await word.withdrawn?.(deciding, subject);
      return ruled(planned, { subject, position: state.position + 1 });
    },
  };
}
