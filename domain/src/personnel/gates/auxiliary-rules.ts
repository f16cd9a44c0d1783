import type { Stretch } from '../../ledger/timeline.ts';
import type { Calendar } from '../../legal-time/calendar.ts';
import type { PlainDate } from '../../legal-time/plain-date.ts';
import { type Refusal, refusedByGate } from '../../ruling.ts';
import type { OnboardingValues, PersonValues } from '../fields.ts';
import { ONBOARDING_WORKING_DAYS, onboardingDaysBefore } from '../onboarding-days.ts';
import type { Entry } from '../person-file.ts';
import { type Span, spansWhere } from '../working-time.ts';

export function auxiliarySpans(stretches: readonly Stretch<PersonValues>[]): Span[] {
  return spansWhere(stretches, ({ category }) => category === 'auxiliary');
}

/** Guideline art. 6 item 3: ten working days of onboarding on record before the first day of work as an auxiliary. */
export function onboardingRefusal(
  person: string,
  onboardings: readonly Entry<OnboardingValues>[],
  day: PlainDate,
  calendar: Calendar,
): Refusal | undefined {
  const done = onboardingDaysBefore(onboardings, day, calendar);
  if (done >= ONBOARDING_WORKING_DAYS) return undefined;
  return refusedByGate('6.G4', 'post/onboarding-incomplete', {
    person,
    day,
    workingDaysDone: done,
    workingDaysMissing: ONBOARDING_WORKING_DAYS - done,
  });
}
