import { OWN } from '../../law/gates.ts';
import type { Gate } from '../../ledger/ledger.ts';
import { lastStretch } from '../../ledger/timeline.ts';
import { addDays, daysBetween } from '../../legal-time/plain-date.ts';
import { refusedByGate, refusedByRule } from '../../ruling.ts';
import type { ASSESSMENT_FIELDS, ATTENDANCE_FIELDS, CLAIM_FIELDS, CONTRACT_FIELDS, DUTY_FIELDS, ONBOARDING_FIELDS } from '../fields.ts';
import { type PersonFile, periodsMeet } from '../person-file.ts';
import { within } from '../working-time.ts';
import { ownSpans, ownUntil } from './own-time-gates.ts';

/** Guideline art. 26: the only liaison leaves by naming a successor; his duty is neither ended nor taken back by itself. */
export const liaisonLeavesByReplacement: Gate<typeof DUTY_FIELDS, PersonFile> = (proposal) => {
  const before = proposal.before.at(-1)?.values;
  if (before === undefined || before.duty !== 'liaison' || before.until !== null) return undefined;
  const after = proposal.after.at(-1)?.values;
  const latestStart = before.from > proposal.today ? before.from : proposal.today;
  const stays = after !== undefined && after.duty === 'liaison' && after.until === null && after.from <= latestStart;
  return stays ? undefined : refusedByGate('26.G1', 'duty/liaison-without-successor', { since: before.from });
};

export const dutyHasOrderedDays: Gate<typeof DUTY_FIELDS, PersonFile> = (proposal) => {
  const values = proposal.after.at(-1)?.values;
  if (values === undefined || values.until === null || values.from <= values.until) return undefined;
  return refusedByRule(OWN.ledger, 'ledger/until-before-from', { from: values.from, until: values.until });
};

export const sameDutyOnce: Gate<typeof DUTY_FIELDS, PersonFile> = (proposal) => {
  const values = proposal.after.at(-1)?.values;
  if (values === undefined) return undefined;
  const twin = proposal.facts.duties.find((entry) => {
    const other = lastStretch(entry.stretches).values;
    return entry.subject !== proposal.subject && other.duty === values.duty && periodsMeet(other, values);
  });
  return twin === undefined ? undefined : refusedByRule(OWN.ledger, 'duty/held-already', { duty: values.duty });
};

/** A duty is held while the person belongs to the bureau: a former one has none to give or to reopen. */
export const dutyWithinOwnTime: Gate<typeof DUTY_FIELDS, PersonFile> = (proposal) => {
  const values = proposal.after.at(-1)?.values;
  const { person } = proposal.facts;
  if (values === undefined || person === undefined || within(values, ownSpans(person.stretches, proposal.bureau))) return undefined;
  return refusedByRule(OWN.ledger, 'duty/after-leaving', { leftOn: ownUntil(person.stretches, proposal.bureau) });
};

export const dutyWithinEmployment: Gate<typeof DUTY_FIELDS, PersonFile> = (proposal) => {
  const values = proposal.after.at(-1)?.values;
  const left = proposal.facts.person === undefined ? null : lastStretch(proposal.facts.person.stretches).values.leftOn;
  if (values === undefined || left === null || (values.until !== null && values.until <= left)) return undefined;
  return refusedByRule(OWN.ledger, 'duty/after-leaving', { leftOn: left });
};

/** Training on record has been held: it neither lies in the future nor runs backwards. */
export const onboardingWasHeld: Gate<typeof ONBOARDING_FIELDS, PersonFile> = (proposal) => {
  const values = proposal.after.at(-1)?.values;
  if (values === undefined) return undefined;
  if (values.until < values.from) return refusedByRule(OWN.ledger, 'ledger/until-before-from', { from: values.from, until: values.until });
  return values.until > proposal.today ? refusedByRule(OWN.ledger, 'ledger/date-in-the-future', { day: values.until }) : undefined;
};

export const contractHasOrderedDays: Gate<typeof CONTRACT_FIELDS, PersonFile> = (proposal) => {
  const values = proposal.after.at(-1)?.values;
  if (values === undefined || values.until === null || values.from <= values.until) return undefined;
  return refusedByRule(OWN.ledger, 'ledger/until-before-from', { from: values.from, until: values.until });
};

export const assessmentNotFromTomorrow: Gate<typeof ASSESSMENT_FIELDS, PersonFile> = (proposal) => {
  const values = proposal.after.at(-1)?.values;
  if (values === undefined || values.assessedOn <= proposal.today) return undefined;
  return refusedByRule(OWN.ledger, 'ledger/date-in-the-future', { day: values.assessedOn });
};

/** Guideline art. 6 item 3: 所产生的法律后果，由其所在本级城市管理部门承担. */
export const bureauBearsTheClaim: Gate<typeof CLAIM_FIELDS, PersonFile> = (proposal) => {
  const values = proposal.after.at(-1)?.values;
  if (values === undefined || values.bearer === proposal.bureau) return undefined;
  return refusedByGate('6.G2', 'claim/borne-by-another', { bearer: values.bearer, bureau: proposal.bureau });
};

/** A day of training counts once: two sessions share a day only as far as their half-days fit into their days together. */
export const trainingDayCountsOnce: Gate<typeof ATTENDANCE_FIELDS, PersonFile> = (proposal) => {
  const values = proposal.after.at(-1)?.values;
  if (values === undefined) return undefined;
  if (values.until < values.from) return refusedByRule(OWN.ledger, 'ledger/until-before-from', { from: values.from, until: values.until });
  if (values.until > proposal.today) return refusedByRule(OWN.ledger, 'ledger/date-in-the-future', { day: values.until });
  const days = daysBetween(values.from, addDays(values.until, 1));
  if (values.halfDays > 2 * days) return refusedByRule(OWN.ledger, 'attendance/more-than-held', { halfDays: values.halfDays, days });
  for (const entry of proposal.facts.attendances) {
    const other = lastStretch(entry.stretches).values;
    if (entry.subject === proposal.subject || !periodsMeet(other, values)) continue;
    const from = other.from < values.from ? other.from : values.from;
    const until = other.until > values.until ? other.until : values.until;
    if (other.session === values.session || other.halfDays + values.halfDays > 2 * daysBetween(from, addDays(until, 1))) {
      return refusedByRule(OWN.ledger, 'attendance/day-counted-twice', { from: other.from, until: other.until, halfDays: other.halfDays });
    }
  }
  return undefined;
};
