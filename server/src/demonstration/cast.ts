import { addDays, addMonths, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { addWorkingDays, firstWorkingDayFrom, lastWorkingDayUntil } from '@zhunsheng/domain/legal-time/calendar';
import { BUREAU_PLANS, type BureauPlan } from './bureau-plans.ts';
import type { DemonstrationDays } from './demonstration-days.ts';
import { isFaulty } from './faults.ts';
import { type InventedPerson, inventPerson, seeded } from './invented-people.ts';
import { entryId } from './scribe.ts';

interface Member {
  readonly id: string;
  readonly person: InventedPerson;
  /** Place in the bureau's list of its kind. */
  readonly index: number;
  readonly joinedOn: PlainDate;
  /** When it was written down that he is there. */
  readonly recordedOn: PlainDate;
}

export interface Officer extends Member {
  readonly certificate: { readonly number: string; readonly issuedOn: PlainDate; readonly expiresOn: PlainDate };
  readonly post: { readonly title: string; readonly enforcing: boolean; readonly line: 'frontline' | 'office' };
}

export interface Auxiliary extends Member {
  /** His last day, where he left since. */
  readonly leftOn?: PlainDate;
  readonly onboarding: { readonly from: PlainDate; readonly until: PlainDate };
  readonly hasPost: boolean;
}

export interface Cast {
  readonly bureau: number;
  readonly officers: readonly Officer[];
  readonly auxiliaries: readonly Auxiliary[];
}

const VALID_YEARS = 5;
/** Who holds the duties of a bureau: places in its list of officers. */
export const HEAD = 0;
export const CLERK = 1;
export const REVIEWER = 2;
export const LIAISON = 5;
/** Whom the bureau's case-handling account belongs to; his colleague in every case. */
export const HANDLER = 5;
export const SECOND_HANDLER = 2;
/** Whose certificate is no longer good, where 6.S1 is at fault. */
export const EXPIRED_OFFICER = 3;
export const SUSPENDED_OFFICER = 4;

/** Whose certificate ends soon: lights for a first look at 城关区. */
const EXPIRING_SOON: Readonly<Record<string, number>> = { '1001:4': 20, '1001:6': 70, '101:3': 50 };

/** All people of the demonstration, the same at every run but for the days, which follow today. */
export function castOf(days: DemonstrationDays): Cast[] {
  const draw = seeded(620000);
  let order = 0;
  return BUREAU_PLANS.map((plan) => ({
    bureau: plan.bureau,
    officers: Array.from({ length: plan.officers }, (_, index) => officerOf(plan, index, inventPerson(draw, (order += 1)), draw, days)),
    auxiliaries: Array.from({ length: plan.auxiliaries + (plan.left ?? 0) }, (_, index) =>
      auxiliaryOf(plan, index, inventPerson(draw, (order += 1)), draw, days),
    ),
  }));
}

function officerOf(
  { bureau }: BureauPlan,
  index: number,
  person: InventedPerson,
  draw: (below: number) => number,
  days: DemonstrationDays,
): Officer {
  const expired = isFaulty(bureau, '6.S1') && index === EXPIRED_OFFICER;
  const expiresOn = addDays(days.today, expired ? -45 : (EXPIRING_SOON[`${bureau}:${index}`] ?? 120 + draw(900)));
  const issuedOn = addDays(addMonths(expiresOn, -12 * VALID_YEARS), 1);
  return {
    id: entryId(`person:${bureau}:officer:${index}`),
    person,
    index,
    joinedOn: addDays(issuedOn, -200 - draw(2000)),
    recordedOn: days.after(2),
    certificate: { number: `甘62${String(bureau).padStart(5, '0')}${String(index + 1).padStart(3, '0')}`, issuedOn, expiresOn },
    post: postOf(bureau, index),
  };
}

function postOf(bureau: number, index: number): Officer['post'] {
  if (index === HEAD) return { title: '局长', enforcing: false, line: 'office' };
  if (index === CLERK) return { title: '内勤', enforcing: false, line: 'office' };
  // Where the front line is weak, only the last two of the list stand on it.
  const inOffice = isFaulty(bureau, '6.S8') && index < 6;
  if (index === REVIEWER) return { title: '法制审核岗', enforcing: true, line: inOffice ? 'office' : 'frontline' };
  return { title: inOffice ? '执法内业岗' : '执法队员', enforcing: true, line: inOffice ? 'office' : 'frontline' };
}

function auxiliaryOf(
  plan: BureauPlan,
  index: number,
  person: InventedPerson,
  draw: (below: number) => number,
  days: DemonstrationDays,
): Auxiliary {
  const { bureau, auxiliaries } = plan;
  const base = { id: entryId(`person:${bureau}:auxiliary:${index}`), person, index };
  const longAgo = addDays(days.today, -420 - draw(1500));
  if (isFaulty(bureau, '6.S5') && index === auxiliaries - 1) return { ...base, ...newcomer(days) };
  const joinedOn = isFaulty(bureau, '6.S7') && index >= auxiliaries - 2 ? days.after(8 + (index % 2) * 4) : longAgo;
  const recordedOn = joinedOn > days.first ? days.after(14) : days.after(2);
  const left = index >= auxiliaries ? { leftOn: days.after(120 + (index % 3) * 20) } : {};
  return { ...base, joinedOn, recordedOn, onboarding: onboardingFrom(joinedOn, days), hasPost: true, ...left };
}

function onboardingFrom(joinedOn: PlainDate, { calendar }: DemonstrationDays): Auxiliary['onboarding'] {
  const from = firstWorkingDayFrom(addDays(joinedOn, 1), calendar);
  return { from, until: addWorkingDays(from, 11, calendar) };
}

/** Six working days of onboarding until the day before yesterday. */
function newcomer({ today, calendar }: DemonstrationDays): Omit<Auxiliary, 'id' | 'person' | 'index'> {
  const until = lastWorkingDayUntil(addDays(today, -3), calendar);
  let from = until;
  for (let day = 1; day < 6; day += 1) from = lastWorkingDayUntil(addDays(from, -1), calendar);
  const joinedOn = lastWorkingDayUntil(addDays(from, -1), calendar);
  return { joinedOn, recordedOn: from, onboarding: { from, until }, hasPost: false };
}
