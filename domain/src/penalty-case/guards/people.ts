import { cite } from '../../law/instruments.ts';
import { GATES } from '../../law/gates.ts';
import { dayOfInstant, type PlainDate } from '../../legal-time/plain-date.ts';
import type { Refusal } from '../../ruling.ts';
import type { CaseActName } from '../commands.ts';
import type { CaseFacts, PersonFacts } from '../facts.ts';
import { type Ask, type Check, check, need } from '../guard.ts';
import { APL, gated, refusedByOwn, unlawful } from '../refusals.ts';
import type { CaseState } from '../state.ts';
import type { Named } from '../events.ts';

const TWO = 2;

export function certifiedOn(person: PersonFacts, day: PlainDate): boolean {
  return person.certified.some(({ from, until }) => (from === null || from <= day) && (until === null || day <= until));
}

export function certificateOn(person: PersonFacts, day: PlainDate): string | null {
  return person.certified.find(({ from, until }) => (from === null || from <= day) && (until === null || day <= until))?.number ?? null;
}

/** Those whom a decision of the head has ordered to withdraw. */
export function withdrawn(state: CaseState): string[] {
  return state.recusals.filter(({ decided }) => decided?.withdraws === true).map(({ of }) => of);
}

/**
 * Penalty Law art. 42: at least two officers with qualification, always. Guideline art. 6: nobody without a valid certificate, no
 * auxiliary among them, however many help.
 */
export function twoOfficers(officers: readonly string[], day: PlainDate, state: CaseState, facts: CaseFacts): Refusal | undefined {
  const twice = officers.find((one, index) => officers.indexOf(one) !== index);
  if (twice !== undefined) return unlawful('case/same-officer-twice', APL(42), { person: nameOf(twice, facts) });
  // Guideline art. 6: 不得单独从事调查取证. Beside certified officers he helps, and stands under the helpers.
  const known = officers.map((one) => facts.people.get(one));
  if (known.length > 0 && known.every((person) => person?.category === 'auxiliary')) {
    return gated('6.G3', 'case/auxiliary-alone', GATES['6.G3'].basis, { person: known[0]?.name ?? '' });
  }
  for (const one of officers) {
    const refusal = oneOfficer(one, day, state, facts);
    if (refusal !== undefined) return refusal;
  }
  if (officers.length < TWO) {
    return unlawful('case/fewer-than-two-officers', [APL(42), cite('construction-penalty-rules', 11)], { count: officers.length });
  }
  return undefined;
}

function oneOfficer(one: string, day: PlainDate, state: CaseState, facts: CaseFacts): Refusal | undefined {
  const person = facts.people.get(one);
  if (person === undefined || person.bureau !== facts.bureau) return refusedByOwn('case/officer-unknown');
  const { name, joinedOn, leftOn } = person;
  if (person.category === 'auxiliary') return gated('6.G2', 'case/auxiliary-as-officer', GATES['6.G2'].basis, { person: name });
  if ((joinedOn !== null && day < joinedOn) || (leftOn !== null && leftOn < day)) {
    return refusedByOwn('case/officer-not-at-work', { person: name, day });
  }
  if (!certifiedOn(person, day)) {
    const until = person.certified.map((span) => span.until).findLast((last) => last !== null && last < day) ?? null;
    return gated('6.G1', 'case/officer-not-certified', [...GATES['6.G1'].basis, APL(42)], { person: name, day, expiresOn: until });
  }
  if (withdrawn(state).includes(one)) return gated('14.G1', 'case/officer-withdrawn', GATES['14.G1'].basis, { person: name });
  return undefined;
}

export function nameOf(person: string, facts: CaseFacts): string {
  return facts.people.get(person)?.name ?? '';
}

type WithOfficers = { readonly officers: readonly string[]; readonly helpers?: readonly string[] };

/** The officers of a record on its day, and whoever helps them. */
export function officersOf<A extends CaseActName>(dayOf: (ask: Ask<A>) => PlainDate): Check<A> {
  return check('two-certified-officers', (ask) => {
    const { officers, helpers } = ask.input as unknown as WithOfficers;
    const refusal = twoOfficers(officers, dayOf(ask), ask.state, ask.facts);
    if (refusal !== undefined) return refusal;
    const unknown = (helpers ?? []).find((one) => ask.facts.people.get(one)?.bureau !== ask.facts.bureau);
    return unknown === undefined ? undefined : refusedByOwn('case/officer-unknown');
  });
}

/** Handlers of the case as they stand today. */
export const handlersQualified = need('handlers-qualified', (state, facts) => twoOfficers(state.officers, facts.today, state, facts));

/** Who was ordered to withdraw does not go on entering acts either (Penalty Law art. 43). */
export const actorNotWithdrawn = need('actor-not-withdrawn', (state, facts) => {
  const { person } = facts.actor;
  if (person === null || !withdrawn(state).includes(person)) return undefined;
  return gated('14.G1', 'case/officer-withdrawn', GATES['14.G1'].basis, { person: nameOf(person, facts) });
});

/** Who handled the case neither reviews it nor hosts its hearing (Penalty Law arts 58, 64). */
export function involved(state: CaseState, who: { readonly account: string | null; readonly person: string | null }): boolean {
  if (who.account !== null && state.handlerAccounts.includes(who.account)) return true;
  if (who.person === null) return false;
  return state.everInvolved.includes(who.person) || state.officers.includes(who.person);
}

/** Nobody is in two places: the minutes of two records of one officer do not overlap. */
export function notElsewhere<A extends 'record-interview' | 'record-inquest'>(): Check<A> {
  return check('not-elsewhere', ({ input, state, facts }) => {
    const { officers, startAt, endAt } = input;
    const own = [...state.interviews, ...state.inquests].flatMap((record) =>
      record.officers.map((person) => ({ person, from: record.startAt, until: record.endAt, where: record.place })),
    );
    const clash = [...own, ...facts.elsewhere].find(
      ({ person, from, until }) => officers.includes(person) && from < endAt && startAt < until,
    );
    if (clash === undefined) return undefined;
    return refusedByOwn('case/officer-elsewhere', {
      person: nameOf(clash.person, facts),
      from: clash.from,
      until: clash.until,
      place: clash.where,
    });
  });
}

/** The minutes of a record: begun before ended, and over. */
export function minutesInOrder<A extends 'record-interview' | 'record-inquest'>(): Check<A> {
  return check('minutes-in-order', ({ input, facts }) => {
    if (input.startAt >= input.endAt) return refusedByOwn('case/ends-before-it-starts', { from: input.startAt, until: input.endAt });
    return input.endAt > facts.now ? refusedByOwn('case/in-the-future', { day: dayOfInstant(input.endAt) }) : undefined;
  });
}

/** How the people of a record were named and certified on its day. */
export function namedOn(people: readonly string[], day: PlainDate, facts: CaseFacts): Named[] {
  return [...new Set(people)].flatMap((person) => {
    const known = facts.people.get(person);
    return known === undefined ? [] : [{ person, name: known.name, certificate: certificateOn(known, day) }];
  });
}
