import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { isBlankMark, readDate } from '@zhunsheng/domain/legal-time/read-date';
import type { Say } from '../shell/locale.ts';

const PROBLEMS = {
  'not-a-date': OFFICE_TEXT.dateNotRead,
  'no-such-day': OFFICE_TEXT.dateNoSuchDay,
  ambiguous: OFFICE_TEXT.dateAmbiguous,
} as const;

export function dateProblem(code: string, say: Say): string | undefined {
  return code in PROBLEMS ? say(PROBLEMS[code as keyof typeof PROBLEMS]) : undefined;
}

/** What was made of a typed date: shown below the field while it is typed. */
export function dateUnderstood(text: string, today: PlainDate, say: Say): string {
  if (isBlankMark(text)) return '';
  const found = readDate(text, today);
  if ('unlimited' in found) return say(OFFICE_TEXT.dateUnlimited);
  if (!('date' in found)) return '';
  return say(found.precision === 'day' ? OFFICE_TEXT.dateRead : OFFICE_TEXT.dateReadMonth, { date: found.date });
}
