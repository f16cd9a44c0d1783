import type { CaseLight, CaseLine, CaseListQuery, CaseListView } from '@zhunsheng/contract/penalty-case';
import { addDays, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { Tx } from '../acts/transaction.ts';
import { afterCursor, type Bind, inBureaus, preparedName, type Sort } from '../ledger/list-page.ts';
import { queryGrams } from '../ledger/name-key.ts';

/** Up to so many bureaus each gives its own page. */
const FEW = 30;

/** Days before a limit ends from which it is shown as near (own). */
export const NEAR_DAYS = 3;

interface Found {
  readonly subject: string;
  readonly bureau: number;
  readonly status: CaseLine['status'];
  readonly procedure: CaseLine['procedure'];
  readonly number: string | null;
  readonly title: string | null;
  readonly matter: string | null;
  readonly party_name: string | null;
  readonly officers: readonly string[];
  readonly officer_names: readonly string[] | null;
  readonly opened_on: string;
  readonly filed_on: string | null;
  readonly decided_on: string | null;
  readonly decision_number: string | null;
  readonly outcome: string | null;
  readonly fine_yuan: number | null;
  readonly pending: CaseLine['pending'];
  readonly next_limit: string | null;
  readonly next_warn_on: string | null;
  readonly next_due: string | null;
}

const SORTS: Readonly<Record<CaseListQuery['sort'], { readonly sort: Sort; readonly direction: 'asc' | 'desc' }>> = {
  recent: { sort: { key: 'c.opened_on', type: 'date' }, direction: 'desc' },
  due: { sort: { key: 'c.next_warn_on', type: 'date' }, direction: 'asc' },
};

export function lightOf(warnOn: string | null, due: string | null, today: PlainDate): CaseLight {
  if (warnOn === null || due === null) return 'grey';
  if (due < today) return 'red';
  return warnOn <= addDays(today, NEAR_DAYS) ? 'yellow' : 'green';
}

/** One page of cases, one statement; the scope is a parameter beside the policy. Names of officers are looked up for the page alone. */
export async function listCases(tx: Tx, scope: readonly number[], query: CaseListQuery, today: PlainDate): Promise<CaseListView> {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const bureaus = query.bureau === undefined ? scope : scope.filter((bureau) => bureau === query.bureau);
  const { sort, direction } = SORTS[query.sort];
  const conditions = [inBureaus('c', bureaus, bind), ...filters(query, today, bind)];
  if (query.sort === 'due') conditions.push('c.next_warn_on is not null');
  if (query.after !== undefined) conditions.push(afterCursor('c', query.after, sort, direction, bind));
  const order = `order by ${sort.key} ${direction}, c.subject ${direction}`;
  const matching = `${conditions.join(' and ')} ${order} limit ${query.limit + 1}`;
  // A prefecture's few bureaus: the first of each by its own index, then the first of those. For one, or for all, one index gives the order.
  const few = bureaus.length > 1 && bureaus.length <= FEW;
  const found = few
    ? `select c.* from unnest(${bind(bureaus)}::int[]) as of (bureau) cross join lateral (select c.* from penalty_case c where c.bureau = of.bureau and ${matching}) c ${order} limit ${query.limit + 1}`
    : `select c.* from penalty_case c where ${matching}`;
  const text = `with page as (${found})
    select c.subject, c.bureau, c.status, c."procedure", c.number, c.title, c.matter, c.party_name, c.officers, c.opened_on, c.filed_on, c.decided_on,
           c.decision_number, c.outcome, c.fine_yuan, c.pending, c.next_limit, c.next_warn_on, c.next_due,
           (select array_agg(p.name order by p.name_key) from person p where p.subject = any (c.officers) and p.known_to is null and p.valid_to is null) as officer_names
      from page c order by ${sort.key} ${direction}, c.subject ${direction}`;
  const plain = Object.entries(query).every(([key, value]) => key === 'sort' || key === 'limit' || key === 'after' || value === undefined);
  const { rows } = await tx.query<Found>({ ...(plain ? preparedName({ limit: query.limit }, text) : {}), text, values });
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const key = (row: Found) => (query.sort === 'recent' ? row.opened_on : row.next_warn_on);
  return {
    rows: page.map((row) => lineOf(row, today)),
    next: rows.length > query.limit && last !== undefined ? JSON.stringify([key(last), last.subject]) : null,
  };
}

const WAITING = {
  approval: 'c.pending_since is not null',
  review: 'c.review_requested',
  'sent-back': 'cardinality(c.sent_back) > 0',
} as const;

function filters(query: CaseListQuery, today: PlainDate, bind: Bind): string[] {
  const found: string[] = [];
  if (query.status !== undefined) found.push(`c.status = any(${bind(query.status)}::text[])`);
  if (query.procedure !== undefined) found.push(`c."procedure" = any(${bind(query.procedure)}::text[])`);
  if (query.matter !== undefined) found.push(`c.matter = any(${bind(query.matter)}::text[])`);
  if (query.officer !== undefined) found.push(`${bind(query.officer)}::uuid = any(c.officers)`);
  if (query.pending !== undefined) found.push(`(${query.pending.map((one) => WAITING[one]).join(' or ')})`);
  if (query.light !== undefined) {
    const over = () => `c.next_due < ${bind(today)}::date`;
    const near = () => `c.next_warn_on <= ${bind(addDays(today, NEAR_DAYS))}::date`;
    const shown = { red: over, yellow: () => `(not ${over()} and ${near()})`, green: () => `(not ${over()} and not ${near()})` };
    found.push(`(${query.light.map((one) => shown[one]()).join(' or ')})`);
  }
  if (query.q !== undefined && query.q.trim() !== '')
    found.push(`c.subject in (select find_cases(${bind(queryGrams(query.q))}::text[], 2000))`);
  return found;
}

function lineOf(row: Found, today: PlainDate): CaseLine {
  return {
    subject: row.subject,
    bureau: row.bureau,
    status: row.status,
    procedure: row.procedure,
    number: row.number,
    title: row.title,
    matter: row.matter,
    partyName: row.party_name,
    officers: row.officers,
    officerNames: row.officer_names ?? [],
    openedOn: row.opened_on,
    filedOn: row.filed_on,
    decidedOn: row.decided_on,
    decisionNumber: row.decision_number,
    outcome: row.outcome,
    fineYuan: row.fine_yuan,
    pending: row.pending,
    next:
      row.next_limit === null || row.next_warn_on === null || row.next_due === null
        ? null
        : { limit: row.next_limit, warnOn: row.next_warn_on, due: row.next_due },
    light: lightOf(row.next_warn_on, row.next_due, today),
  };
}
