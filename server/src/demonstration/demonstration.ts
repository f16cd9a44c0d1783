import type { LedgerKind } from '@zhunsheng/domain/ledgers';
import { dayOfInstant, addDays, instantOfDay, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { systemActor } from '../acts/actor.ts';
import type { Workshop } from '../acts/execute.ts';
import { inScope } from '../acts/transaction.ts';
import { accountCommands } from '../identity/account-commands.ts';
import type { Keys } from '../identity/keys.ts';
import { hashPassword } from '../identity/passwords.ts';
import { ledgerWords } from '../ledger-words.ts';
import { declarationCommands } from '../attestation/declaration-commands.ts';
import { openPdfMaker } from '../document/to-pdf.ts';
import type { FileStore } from '../files/file-store.ts';
import { loadRegistry } from '../organisation/load-registry.ts';
import type { Press } from '../penalty-case/case-paper.ts';
import { personnelWords } from '../personnel/personnel-words.ts';
import { recordAttendance } from '../personnel/record-attendance.ts';
import { recordLeaving } from '../personnel/record-leaving.ts';
import { replaceLiaison } from '../personnel/replace-liaison.ts';
import { handOverCommand } from '../transfer/transfer-commands.ts';
import { CALENDAR } from '../server.ts';
import { benchmarkSteps } from './benchmark-steps.ts';
import { caseAttemptSteps } from './case-attempts.ts';
import { caseSteps } from './case-steps.ts';
import { type Cast, castOf, HANDLER } from './cast.ts';
import { declarationSteps } from './declaration-steps.ts';
import { type DemonstrationDays, demonstrationDays, HISTORY_DAYS } from './demonstration-days.ts';
import { incidentSteps } from './incident-steps.ts';
import { mandateSteps } from './mandate-steps.ts';
import { organisationSteps } from './organisation-steps.ts';
import { peopleSteps } from './people-steps.ts';
import { actorOf, type Demonstration, entryId, type Scribe, scribeFor } from './scribe.ts';
import { accountOf, ALL_SIGN_INS, DEMONSTRATION_PASSWORD, getSignIn, type SignIn } from './sign-ins.ts';
import type { Step } from './steps.ts';
import { trainingSteps } from './training-steps.ts';

const OPENING_HOUR = 9;
const SECONDS_BETWEEN_STEPS = 30;
const LAST_ENTRY_NAME = 'made';
const LAST_ENTRY = entryId(LAST_ENTRY_NAME);

export interface DemonstrationMade {
  readonly seconds: number;
  readonly steps: number;
}

/**
 * Invented people and their records in fourteen bureaus, written through the commands that everybody uses by a clock that
 * starts eight months before `now`. Loads the registry by that clock where it is not there yet. Given again it goes on where it was interrupted and changes nothing that is there.
 */
export async function makeDemonstration(workshop: Workshop, keys: Keys, files: FileStore, now: Date): Promise<DemonstrationMade> {
  const started = performance.now();
  const words = new Map(ledgerWords(keys, () => CALENDAR).map(({ word }) => [word.ledger.kind as LedgerKind, word]));
  const demonstration: Demonstration = { workshop, words, files };
  const days = demonstrationDays((await begunFor(workshop)) ?? dayOfInstant(now.toISOString()), CALENDAR);
  const pdf = openPdfMaker();
  const hash = await hashPassword(DEMONSTRATION_PASSWORD);
  const steps = scriptOf({ keys, files, pdf }, days, hash).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  // The accounts first: by them an interrupted beginning is known.
  await makeAccounts(demonstration, days.first, hash);
  await loadRegistry({ ...workshop, now: () => demonstrationOpens(days.today) }, () => CALENDAR);
  try {
    for (const [day, ofDay] of Map.groupBy(steps, (step) => step.day)) {
      await Promise.all(
        [...Map.groupBy(ofDay, ({ bureau }) => bureau).values()].map((ofBureau) => writeInTurn(demonstration, day, ofBureau)),
      );
    }
    await writeInTurn(demonstration, days.before(1), [lastStep(days)]);
  } finally {
    pdf.close();
  }
  return { seconds: (performance.now() - started) / 1000, steps: steps.length };
}

/** When the registry is loaded for a demonstration made on that day: before everything that it holds. */
export function demonstrationOpens(today: PlainDate): Date {
  return new Date(Date.parse(instantOfDay(addDays(today, -HISTORY_DAYS))) + 8.5 * 3_600_000);
}

/**
 * For a start that may have a demonstration, before the registry is loaded: makes it where the database holds nothing at all,
 * goes on with one that was interrupted. True where there is one.
 */
export async function ensureDemonstration(workshop: Workshop, keys: Keys, files: FileStore, now: Date): Promise<boolean> {
  const state = await demonstrationState(workshop);
  if (state === 'made') return true;
  const registry = await inScope(workshop.pool, systemActor([1]), (tx) => tx.query('select 1 from bureau limit 1'));
  if (state === 'absent' && registry.rowCount !== 0) return false;
  await makeDemonstration(workshop, keys, files, now);
  return true;
}

/** Whether an earlier start was interrupted while it made the demonstration. */
export async function demonstrationState(workshop: Workshop): Promise<'absent' | 'begun' | 'made'> {
  if ((await begunFor(workshop)) === undefined) return 'absent';
  const made = await inScope(workshop.pool, systemActor([1]), (tx) => tx.query('select 1 from subject where id = $1', [LAST_ENTRY]));
  return made.rowCount === 1 ? 'made' : 'begun';
}

const [FIRST_SIGN_IN] = ALL_SIGN_INS as readonly [SignIn, ...SignIn[]];

/** The day for which a demonstration was begun: the first account was made on its first day. */
async function begunFor(workshop: Workshop): Promise<PlainDate | undefined> {
  const { rows } = await inScope(workshop.pool, systemActor([FIRST_SIGN_IN.bureau]), (tx) =>
    tx.query<{ day: PlainDate }>('select occurred_on as day from act where subject = $1 and position = 1', [
      accountOf(FIRST_SIGN_IN.login),
    ]),
  );
  return rows[0] === undefined ? undefined : addDays(rows[0].day, HISTORY_DAYS);
}

function scriptOf(press: Press, days: DemonstrationDays, hash: string): Step[] {
  const { keys } = press;
  const words = personnelWords(keys, () => CALENDAR);
  const attendance = recordAttendance(words.attendance);
  const declarations = declarationCommands(() => CALENDAR);
  const incidents = { recordLeaving: recordLeaving(words), replaceLiaison: replaceLiaison(words.duty), handOver: handOverCommand };
  const ofBureaus = castOf(days).flatMap((cast) => {
    const clerk = actorOf(getSignIn(cast.bureau, 'clerk'));
    return [
      ...organisationSteps(cast.bureau, days),
      ...mandateSteps(cast.bureau, clerk, days),
      ...peopleSteps(cast, clerk, days),
      ...trainingSteps(cast, clerk, days, attendance),
      ...declarationSteps(cast.bureau, clerk, days, declarations),
      ...officerAccountSteps(cast, days, hash),
      ...benchmarkSteps(cast.bureau, clerk, days),
      ...caseSteps(cast, press, days),
      ...caseAttemptSteps(cast, keys, days),
      ...incidentSteps(cast, clerk, days, incidents),
    ];
  });
  return [...ofBureaus, provinceStep(days)];
}

/** The province only evaluates: it has a liaison and no enforcement people. */
function provinceStep(days: DemonstrationDays): Step {
  return {
    day: days.after(3),
    bureau: 1,
    by: actorOf(getSignIn(1, 'clerk')),
    write: async (scribe) => {
      const person = await scribe.record('person', 'person:1:liaison', {
        name: '祁雪',
        sex: '女',
        category: 'other',
        position: '主任科员',
      });
      await scribe.record('duty', 'duty:1:liaison', { person, duty: 'liaison', from: days.first });
    },
  };
}

/** Written when everything else is: by it a start sees that the demonstration is whole. */
function lastStep(days: DemonstrationDays): Step {
  const values = { name: '督察处', function: 'supervision' };
  return {
    day: days.before(1),
    bureau: 1,
    by: actorOf(getSignIn(1, 'clerk')),
    write: (scribe) => scribe.record('section', LAST_ENTRY_NAME, values),
  };
}

async function writeInTurn(demonstration: Demonstration, day: PlainDate, steps: readonly Step[]): Promise<void> {
  const opening = Date.parse(instantOfDay(day)) + OPENING_HOUR * 3_600_000;
  for (const [index, { by, write }] of steps.entries()) {
    const instant = new Date(opening + index * SECONDS_BETWEEN_STEPS * 1000);
    await write(scribeFor(demonstration, by, instant, day));
  }
}

/** Accounts whose password need not be changed first: there is nothing behind them but invented people. */
async function makeAccounts(demonstration: Demonstration, day: PlainDate, hash: string): Promise<void> {
  const instant = new Date(Date.parse(instantOfDay(day)) + 8 * 3_600_000);
  for (const signIn of ALL_SIGN_INS) {
    // An officer's account is made when the person is on record whom it belongs to.
    if (signIn.role === 'officer') continue;
    await makeAccount(scribeFor(demonstration, systemActor([signIn.bureau]), instant, day), signIn, null, hash);
  }
}

function officerAccountSteps({ bureau, officers }: Cast, days: DemonstrationDays, hash: string): Step[] {
  const signIn = ALL_SIGN_INS.find((one) => one.bureau === bureau && one.role === 'officer');
  const person = officers[HANDLER]?.id;
  if (signIn === undefined || person === undefined) return [];
  return [{ day: days.after(4), bureau, by: systemActor([bureau]), write: (scribe) => makeAccount(scribe, signIn, person, hash) }];
}

async function makeAccount(scribe: Scribe, { login, bureau, role, name }: SignIn, person: string | null, hash: string): Promise<void> {
  const { create } = accountCommands(() => CALENDAR);
  const subject = accountOf(login);
  await scribe.give(create, `account:${login}`, { subject, bureau, login, name, person, roles: [role], password: DEMONSTRATION_PASSWORD });
  await scribe.read((tx) => tx.query('select set_secret($1, $2, false, $3)', [subject, hash, scribe.instant]));
}
