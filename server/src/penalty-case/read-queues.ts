import type { ApprovalLine, LimitOnCalendar } from '@zhunsheng/contract/penalty-case';
import type { CaseActName } from '@zhunsheng/domain/penalty-case/commands';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { LimitLine } from '@zhunsheng/domain/penalty-case/summary';
import type { Tx } from '../acts/transaction.ts';
import { lightOf } from './list-cases.ts';

/** What waits for the head of the bureau, longest waiting first. */
export async function readApprovals(tx: Tx, bureau: number): Promise<ApprovalLine[]> {
  const { rows } = await tx.query<{
    subject: string;
    act: CaseActName;
    number: string | null;
    title: string | null;
    party_name: string | null;
    by_name: string | null;
    pending_since: Date;
  }>(
    `with waiting as (select c.*, p.act, p.by from penalty_case c, unnest(c.pending, c.pending_by) as p (act, by)
                       where c.bureau = $1 and c.pending_since is not null),
          names as (select account, name from account_names(array(select by from waiting)))
     select w.subject, w.act, w.number, w.title, w.party_name, n.name as by_name, w.pending_since
       from waiting w left join names n on n.account = w.by order by w.pending_since, w.subject limit 500`,
    [bureau],
  );
  return rows.map((row) => ({
    subject: row.subject,
    act: row.act,
    number: row.number,
    title: row.title,
    partyName: row.party_name,
    askedBy: row.by_name ?? '',
    askedAt: row.pending_since.toISOString(),
  }));
}

/** Limits of open cases that end, or are to be warned of, in a span of days. */
export async function readLimits(
  tx: Tx,
  bureaus: readonly number[],
  span: { readonly from: string; readonly until: string },
  today: PlainDate,
): Promise<LimitOnCalendar[]> {
  const { rows } = await tx.query<{ subject: string; number: string | null; title: string | null; line: LimitLine }>(
    `select c.subject, c.number, c.title, l.line
       from penalty_case c, jsonb_array_elements(c.limits) as l (line)
      where c.bureau = any($1::int[]) and c.status not in ('archived', 'not-filed')
        and l.line ->> 'metOn' is null and (l.line ->> 'legalDue')::date between $2 and $3
      order by (l.line ->> 'warnOn')::date, c.subject limit 1000`,
    [bureaus, span.from, span.until],
  );
  return rows.map(({ subject, number, title, line }) => ({
    ...line,
    subject,
    number,
    title,
    light: lightOf(line.warnOn, line.legalDue, today),
  }));
}
