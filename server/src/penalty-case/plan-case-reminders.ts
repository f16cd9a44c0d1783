import { type CaseNumber, isCaseNumber } from '@zhunsheng/contract/reminder';
import { ROLE_MATRIX, type Role, ROLES } from '@zhunsheng/domain/identity/roles';
import { dayOfInstant, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { lookAhead, OVERDUE, reminderClass } from '@zhunsheng/domain/penalty-case/limit-reminder';
import type { LimitLine } from '@zhunsheng/domain/penalty-case/summary';
import { systemActor } from '../acts/actor.ts';
import type { Workshop } from '../acts/execute.ts';
import { inScope, type Tx } from '../acts/transaction.ts';
import type { Job } from '../jobs/queue.ts';
import type { LedgerWord } from '../ledger/ledger-commands.ts';
import { registeredBureaus } from '../organisation/registered-bureaus.ts';
import { type PlannedReminder, planReminders } from '../reminder/plan-reminders.ts';

interface Running {
  readonly subject: string;
  readonly number: string | null;
  readonly line: LimitLine;
}

interface Holder {
  readonly account: string;
  readonly roles: readonly Role[];
}

const holdersOf = (power: 'case.handle' | 'case.approve'): Role[] => ROLES.filter((role) => ROLE_MATRIX[role].includes(power));
const HANDLERS = holdersOf('case.handle');
const HEADS = holdersOf('case.approve');

/** Every day, bureau by bureau: whoever handles cases is reminded of limits that are near, due or over; the head of those that are over. */
export function planCaseReminders(workshop: Workshop, calendar: LedgerWord['calendar']): Job {
  return async () => {
    const now = workshop.now();
    const today = dayOfInstant(now.toISOString());
    for (const bureau of (await registeredBureaus(workshop)).keys()) {
      await inScope(workshop.pool, systemActor([bureau]), async (tx) => {
        await planReminders(tx, await remindersOf(tx, bureau, today, calendar), now);
      });
    }
  };
}

async function remindersOf(tx: Tx, bureau: number, today: PlainDate, calendar: LedgerWord['calendar']): Promise<PlannedReminder[]> {
  const { rows } = await tx.query<Running>('select subject, number, line from case_limits_to_remind($1, $2)', [bureau, lookAhead(today)]);
  const due = rows.flatMap(({ subject, number, line }) => {
    const dayClass = reminderClass(line, today, calendar());
    return dayClass === null ? [] : [{ subject, number, line, dayClass }];
  });
  if (due.length === 0) return [];
  const { rows: holders } = await tx.query<Holder>('select account, roles from accounts_with_roles($1, $2, $3)', [
    bureau,
    [...HANDLERS, ...HEADS],
    today,
  ]);
  return due.flatMap((one) =>
    holders.filter(({ roles }) => isFor(roles, one.dayClass)).map(({ account }) => plannedFor(account, bureau, one)),
  );
}

function isFor(roles: readonly Role[], dayClass: number): boolean {
  const told = dayClass === OVERDUE ? [...HANDLERS, ...HEADS] : HANDLERS;
  return roles.some((role) => told.includes(role));
}

function plannedFor(
  account: string,
  bureau: number,
  { subject, number, line, dayClass }: Running & { readonly dayClass: number },
): PlannedReminder {
  return {
    account,
    bureau,
    subject,
    // With its day: a limit that was extended is another one to be reminded of.
    limit: `${line.limit}${line.ref === null ? '' : `:${line.ref}`}@${line.legalDue}`,
    dayClass,
    kind: line.limit,
    caseNumber: numberOf(number),
    dueOn: dayClass === OVERDUE ? line.legalDue : line.warnOn,
  };
}

const numberOf = (number: string | null): CaseNumber | null => (number !== null && isCaseNumber(number) ? number : null);
