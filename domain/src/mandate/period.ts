import { OWN } from '../law/gates.ts';
import type { PlainDate } from '../legal-time/plain-date.ts';
import { refusedByRule, type Refusal } from '../ruling.ts';

/** Both days belong to it; null = open. */
export interface Period {
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

export function covers(period: Period, day: PlainDate): boolean {
  return period.from <= day && (period.until === null || day <= period.until);
}

export function overlap(a: Period, b: Period): boolean {
  return (b.until === null || a.from <= b.until) && (a.until === null || b.from <= a.until);
}

/** What a gate of this word looks at: the entry as the act would leave it, and the bureau that keeps it. */
export interface Proposed<V, Facts> {
  readonly subject: string;
  readonly bureau: number;
  readonly today: PlainDate;
  readonly after: readonly { readonly values: V }[];
  readonly facts: Facts;
}

export const orderedDays = ({ after }: Pick<Proposed<Period, unknown>, 'after'>): Refusal | undefined => {
  const values = after.at(-1)?.values;
  return values === undefined || values.until === null || values.from <= values.until
    ? undefined
    : refusedByRule(OWN.ledger, 'ledger/until-before-from', { from: values.from, until: values.until });
};
