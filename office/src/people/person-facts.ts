import type { EntryDetailView } from '@zhunsheng/contract/ledger';
import { fieldLabel, showValue } from '@zhunsheng/contract/ledger-text';
import { COLUMN_TEXT } from '@zhunsheng/contract/shell-text';
import type { Locale } from '@zhunsheng/contract/text';
import type { FactLine } from '../patterns/subject-page.tsx';
import type { Say } from '../shell/locale.ts';

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

/** The version that holds on a day, as known before the end of `known`, or now. */
export function valuesOn(detail: EntryDetailView, day: string, known: string | undefined): Readonly<Record<string, unknown>> {
  const version = detail.versions.find((each) => {
    const knownThen =
      known === undefined
        ? each.knownTo === null
        : each.knownFrom.slice(0, 10) <= known && (each.knownTo === null || each.knownTo.slice(0, 10) > known);
    return knownThen && (each.validFrom === null || each.validFrom <= day) && (each.validTo === null || day < each.validTo);
  });
  return version?.values ?? detail.values;
}
