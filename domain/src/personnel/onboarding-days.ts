import type { Calendar } from '../legal-time/calendar.ts';
import { isWorkingDay } from '../legal-time/calendar.ts';
import { addDays, type PlainDate } from '../legal-time/plain-date.ts';
import type { OnboardingValues } from './fields.ts';
import { type Entry, valuesOn } from './person-file.ts';

/** Guideline art. 6 item 3: onboarding training of at least 10 working days before taking up work. */
export const ONBOARDING_WORKING_DAYS = 10;

/** Working days of onboarding completed before `day`; a day on two records counts once, holidays do not count, make-up days do. */
export function onboardingDaysBefore(onboardings: readonly Entry<OnboardingValues>[], day: PlainDate, calendar: Calendar): number {
  const days = new Set<PlainDate>();
  for (const entry of onboardings) {
    const values = valuesOn(entry, day);
    if (values === undefined) continue;
    for (let d = values.from; d <= values.until && d < day; d = addDays(d, 1)) if (isWorkingDay(d, calendar)) days.add(d);
  }
  return days.size;
}
