import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { showDate } from '@zhunsheng/contract/text';
import { daysBetween, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { type Say, useLocale, useSay } from '../shell/locale.ts';

function dueWords(due: PlainDate, today: PlainDate, say: Say): string {
  const days = daysBetween(today, due);
  if (days === 0) return say(OFFICE_TEXT.dueToday);
  return days > 0 ? say(OFFICE_TEXT.dueIn, { days }) : say(OFFICE_TEXT.dueOver, { days: -days });
}

/** A due date in words; the day itself on hover. */
export function Due({ due, today }: { readonly due: string; readonly today: string }) {
  const say = useSay();
  const locale = useLocale();
  return (
    <time dateTime={due} title={showDate(due, locale)} className="zs-due">
      {dueWords(due as PlainDate, today as PlainDate, say)}
    </time>
  );
}
