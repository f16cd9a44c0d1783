import type { EntryDetailView } from '@zhunsheng/contract/ledger';
import { fieldLabel, showValue } from '@zhunsheng/contract/ledger-text';
import { COLUMN_TEXT } from '@zhunsheng/contract/shell-text';
import type { Locale } from '@zhunsheng/contract/text';
import type { FactLine } from '../patterns/subject-page.tsx';
import type { Say } from '../shell/locale.ts';
import { versionOn } from './person-record.ts';

const SHOWN = ['personNumber', 'sex', 'category', 'team', 'position', 'idMask', 'phone', 'joinedOn', 'leftOn'] as const;

/** What he is: as it was true on the day of the view, where that is not today. */
export function personFacts(
  detail: EntryDetailView,
  values: Readonly<Record<string, unknown>>,
  bureau: string,
  locale: Locale,
  say: Say,
): FactLine[] {
  const shown = SHOWN.filter((field) => field !== 'leftOn' || values[field] !== null);
  return [
    { label: say(COLUMN_TEXT.bureau), value: bureau },
    ...shown.map((field) => ({
      label: fieldLabel(detail.kind, field, locale),
      value: showValue(detail.kind, field, values[field], locale),
    })),
  ];
}

/** The values that hold on a day, as known before the end of `known`, or now; the latest ones where none do. */
export function valuesOn(detail: EntryDetailView, day: string, known: string | undefined): Readonly<Record<string, unknown>> {
  return versionOn(detail, day, known)?.values ?? detail.values;
}
