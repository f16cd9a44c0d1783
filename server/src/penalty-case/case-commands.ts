import { createHash } from 'node:crypto';
import type { Power } from '@zhunsheng/domain/identity/roles';
import { ACT_BASIS } from '@zhunsheng/domain/penalty-case/act-basis';
import { ageOn } from '@zhunsheng/domain/penalty-case/age';
import type { CaseActName, InputOf, Party } from '@zhunsheng/domain/penalty-case/commands';
import { type CaseEvent, dataOf, typeOf } from '@zhunsheng/domain/penalty-case/events';
import type { CaseFacts } from '@zhunsheng/domain/penalty-case/facts';
import { approve, doAct, PROCEDURE, sendBack, takeBack } from '@zhunsheng/domain/penalty-case/procedure';
import { NO_CASE } from '@zhunsheng/domain/penalty-case/state';
import { writtenNumber, type NumberedDocument } from '@zhunsheng/domain/document/number';
import { OWN } from '@zhunsheng/domain/law/gates';
import { cite } from '@zhunsheng/domain/law/instruments';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { readIdNumber } from '@zhunsheng/domain/personnel/id-number';
import { refuse, refusedByRule, type Ruling } from '@zhunsheng/domain/ruling';
import type { Command, CommandRuling, Deciding, PlannedAct } from '../acts/command.ts';
import { deterministicId } from '../acts/ids.ts';
import type { JsonObject } from '../acts/subject-kind.ts';
import { giveNumber } from '../document/allocate-number.ts';
import { badInput } from '../http/failure.ts';
import { findPersonKey, insertPersonKeys, newPersonKey, type PersonKey, seal } from '../identity/sealing.ts';
import type { Keys } from '../identity/keys.ts';
import { demandNew } from '../personnel/on-record.ts';
import { NO_CASE_KEPT, PENALTY_CASE } from './case-kind.ts';
import { loadCaseFacts } from './load-facts.ts';
import { boundAs, mapSealed } from './sealed-fields.ts';

export type ActInput<A extends CaseActName = CaseActName> = InputOf<A> & { readonly subject: string };

const POWER: Readonly<Record<'handler' | 'reviewer' | 'publisher' | 'system', Power>> = {
  handler: 'case.handle',
  reviewer: 'case.review',
  publisher: 'case.publish',
  system: 'case.handle',
};

/** Acts that open a file. */
const OPENING: ReadonlySet<CaseActName> = new Set<CaseActName>(['register-clue', 'decide-on-the-spot']);

/** Documents whose number is given with the act itself, not when they are printed. */
const NUMBER_OF: Readonly<Partial<Record<CaseActName, NumberedDocument>>> = {
  file: 'case-filing',
  'decide-on-the-spot': 'summary-decision',
};

type Kept = typeof NO_CASE_KEPT;

/** One act of the procedure as a command: entered by whose side it is, in force at once or proposed for approval. */
export function actCommand<A extends CaseActName>(keys: Keys, name: A): Command<ActInput<A>> {
  const act = PROCEDURE[name];
  return {
    name: `penalty-case/${name}`,
    power: POWER[act.side],
    about: ({ subject }) => subject,
    subjects: ({ subject }) => [subject],
    decide: async (deciding) => {
      const { subject, ...given } = deciding.input;
      const opening = OPENING.has(name);
      if (opening) demandNew(deciding, subject);
      const kept = opening ? NO_CASE_KEPT : caseIn(deciding, subject);
      if (kept === undefined) return refuse(refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: PENALTY_CASE }));
      const atEdge = withAge(
        given as unknown as InputOf<A>,
        kept.state.filing?.actUntil ?? kept.state.filing?.actFrom ?? null,
        deciding.today,
      );
      const key = await keyOf(deciding, keys, subject, opening);
      if (key === undefined && sealsSomething(name, atEdge))
        return refuse(refusedByRule([cite('personal-information-law', 47)], 'person/key-erased', {}));
      const input = key === undefined ? atEdge : mapSealed(name, atEdge, (field, text) => seal(key, subject, boundAs(name, field), text));
      const facts = await factsFor(deciding, subject, name, input, kept.state);
      const ruling = doAct(name, input, opening ? NO_CASE : kept.state, facts);
      return settled(deciding, subject, ruling, name, facts);
    },
  };
}

function factsFor(deciding: Deciding<unknown>, subject: string, act: CaseActName, input: object, state: Kept['state']): Promise<CaseFacts> {
  const { tx, actor, now, today } = deciding;
  return loadCaseFacts({ tx, actor, bureau: actor.bureau, subject, now, today }, act, input as Readonly<Record<string, unknown>>, state);
}

/** A case of the actor's own bureau; undefined where there is none. */
export function caseIn(deciding: Deciding<unknown>, subject: string): Kept | undefined {
  const loaded = deciding.subjects.get(subject);
  return loaded?.head.kind === PENALTY_CASE && loaded.head.bureau === deciding.actor.bureau ? (loaded.state as Kept) : undefined;
}

/** A case has a key of its own: erasing it erases every number, address and text in it that names people. */
async function keyOf({ tx }: Deciding<unknown>, keys: Keys, subject: string, opening: boolean): Promise<PersonKey | undefined> {
  if (opening) {
    const personKey = newPersonKey(subject);
    await insertPersonKeys(tx, keys, [{ personKey, blind: null }]);
    return personKey;
  }
  return (await findPersonKey(tx, keys, subject))?.personKey;
}

/** Without the case's key nothing can be sealed any more; an act without sealed fields goes on. */
function sealsSomething<A extends CaseActName>(name: A, input: InputOf<A>): boolean {
  let found = false;
  mapSealed(name, input, (_field, text) => {
    found = true;
    return text;
  });
  return found;
}

/** The ID number is checked and the age on the day of the act read from it, before it is sealed. */
function withAge<A extends CaseActName>(input: InputOf<A>, filedActOn: PlainDate | null, today: PlainDate): InputOf<A> {
  const { party } = input as { party?: Party | string | null };
  // A clue names the party by name alone, or not at all.
  if (party === undefined || party === null || typeof party === 'string') return input;
  const dates = input as { actUntil?: PlainDate | null; actFrom?: PlainDate; on?: PlainDate };
  const actOn = dates.actUntil ?? dates.actFrom ?? filedActOn ?? dates.on ?? today;
  const read = party.idNumber === null ? null : readIdNumber(party.idNumber, today);
  if (read !== null && !read.ok) throw badInput([{ field: 'party.idNumber', code: `id-number-${read.problem}` as never }]);
  const bornOn = read === null ? party.birthOn : read.bornOn;
  if (bornOn !== null && bornOn > today) throw badInput([{ field: 'party.birthOn', code: 'out-of-range' }]);
  if (read !== null && party.birthOn !== null && party.birthOn !== read.bornOn)
    throw badInput([{ field: 'party.birthOn', code: 'id-number-birth-date' }]);
  const idNumber = read === null ? null : read.number;
  return { ...input, party: { ...party, idNumber, birthOn: null, age: bornOn === null ? null : ageOn(bornOn, actOn) } };
}

async function settled(
  deciding: Deciding<unknown>,
  subject: string,
  ruling: Ruling<CaseEvent>,
  act: CaseActName,
  facts: CaseFacts,
): Promise<CommandRuling> {
  if (!ruling.accepted) return ruling;
  const events = await Promise.all(ruling.acts.map((event) => numbered(deciding, subject, event)));
  const planned = events.flatMap((event) => [
    plannedEvent(deciding, subject, event, facts.today),
    ...disclosureOf(deciding, subject, event),
  ]);
  const [first] = events;
  const number = first?.kind === 'act' ? (first.derived.number ?? null) : null;
  return { accepted: true, acts: planned, result: { subject, act, proposed: first?.kind === 'proposed', number } };
}

/**
 * What is published is an act of its own that holds the digest of the masked text alone: it is the one act of the case that is disclosed
 * with its proof, so that anybody can check the text against the log and learns nothing else.
 */
function disclosureOf(deciding: Deciding<unknown>, subject: string, event: CaseEvent): PlannedAct[] {
  if (event.kind !== 'act' || event.act !== 'publish') return [];
  const number = (deciding.subjects.get(subject)?.state as Kept).state.decision?.derived.number ?? '';
  return [
    {
      subject: deterministicId(`published-decision:${subject}:${deciding.now}`),
      kind: 'published-decision',
      type: 'DecisionDisclosed.v1',
      bureau: deciding.actor.bureau,
      about: subject,
      occurredOn: deciding.today,
      basis: ACT_BASIS.publish,
      data: { decisionNumber: number, digest: createHash('sha256').update(event.input.text).digest('hex') },
    },
  ];
}

/** A number is given in the transaction of the act that needs it, after the rule has accepted: no run of numbers has a hole. */
async function numbered({ tx, actor, today, now }: Deciding<unknown>, subject: string, event: CaseEvent): Promise<CaseEvent> {
  if (event.kind !== 'act') return event;
  const kind =
    event.act === 'decide' ? (event.input.outcome === 'penalise' ? 'penalty-decision' : 'no-penalty-decision') : NUMBER_OF[event.act];
  if (kind === undefined) return event;
  // Of the year in which it was decided, also where it is written down later.
  const number = await giveNumber(tx, { bureau: actor.bureau, kind, subject }, event.derived.on < today ? event.derived.on : today, now);
  return { ...event, derived: { ...event.derived, number: writtenNumber(number) } } as CaseEvent;
}

export function plannedEvent(deciding: Deciding<unknown>, subject: string, event: CaseEvent, today: PlainDate): PlannedAct {
  return {
    subject,
    kind: PENALTY_CASE,
    type: typeOf(event),
    data: JSON.parse(JSON.stringify(dataOf(event))) as JsonObject,
    bureau: deciding.actor.bureau,
    occurredOn: event.kind === 'act' ? event.derived.on : today,
    basis: 'document' in event ? OWN.document : ACT_BASIS[event.act],
  };
}

export interface ApproveInput {
  readonly subject: string;
  readonly act: CaseActName;
  readonly points: readonly string[];
  readonly note: string | null;
  /** When what the head looked at was asked for: another proposal since then is not what he approves. */
  readonly askedAt: string | null;
}

/** The head of the bureau, or who stands in for him, puts a proposed act in force. */
export const approveCommand: Command<ApproveInput> = {
  name: 'penalty-case/approve',
  power: 'case.approve',
  about: ({ subject }) => subject,
  subjects: ({ subject }) => [subject],
  decide: async (deciding) => {
    const { subject, act, points, note, askedAt } = deciding.input;
    const kept = caseIn(deciding, subject);
    if (kept === undefined) return refuse(refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: PENALTY_CASE }));
    const input = (kept.state.pending[act]?.input ?? {}) as object;
    const facts = await factsFor(deciding, subject, act, input, kept.state);
    return settled(deciding, subject, approve(act, { points, note, askedAt }, kept.state, facts), act, facts);
  },
};

export interface ApproveManyInput {
  readonly items: readonly { readonly subject: string; readonly act: CaseActName }[];
  readonly note: string | null;
}

/** Like items signed together: each by its own rule, all or none. Decisions are signed one by one, since each has its six points. */
export const approveManyCommand: Command<ApproveManyInput> = {
  name: 'penalty-case/approve-many',
  power: 'case.approve',
  subjects: ({ items }) => items.map(({ subject }) => subject),
  decide: async (deciding) => {
    const acts: PlannedAct[] = [];
    for (const { subject, act } of deciding.input.items) {
      const kept = caseIn(deciding, subject);
      if (kept === undefined) return refuse(refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: PENALTY_CASE }));
      const facts = await factsFor(deciding, subject, act, (kept.state.pending[act]?.input ?? {}) as object, kept.state);
      const ruling = await settled(
        deciding,
        subject,
        approve(act, { points: [], note: deciding.input.note, askedAt: null }, kept.state, facts),
        act,
        facts,
      );
      if (!ruling.accepted) return refuse({ ...ruling.refusal, facts: { ...ruling.refusal.facts, title: titleOf(kept) } });
      acts.push(...ruling.acts);
    }
    return { accepted: true, acts, result: { approved: acts.length } };
  },
};

const titleOf = ({ state }: Kept): string => state.filing?.derived.number ?? state.filing?.title ?? state.clue?.party ?? '';

export interface SendBackInput {
  readonly subject: string;
  readonly act: CaseActName;
  readonly reason: string;
  readonly points: readonly string[];
}

export const sendBackCommand: Command<SendBackInput> = {
  name: 'penalty-case/send-back',
  power: 'case.approve',
  about: ({ subject }) => subject,
  subjects: ({ subject }) => [subject],
  decide: async (deciding) => {
    const { subject, act, reason, points } = deciding.input;
    const kept = caseIn(deciding, subject);
    if (kept === undefined) return refuse(refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: PENALTY_CASE }));
    const facts = await factsFor(deciding, subject, 'archive', {}, kept.state);
    return settled(deciding, subject, sendBack(act, { reason, points }, kept.state, facts), act, facts);
  },
};

export const takeBackCommand: Command<{ readonly subject: string; readonly act: CaseActName }> = {
  name: 'penalty-case/take-back',
  power: 'case.handle',
  about: ({ subject }) => subject,
  subjects: ({ subject }) => [subject],
  decide: async (deciding) => {
    const { subject, act } = deciding.input;
    const kept = caseIn(deciding, subject);
    if (kept === undefined) return refuse(refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: PENALTY_CASE }));
    const facts = await factsFor(deciding, subject, 'archive', {}, kept.state);
    return settled(deciding, subject, takeBack(act, kept.state, facts), act, facts);
  },
};
