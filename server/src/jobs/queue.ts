import { Logger, makeWorkerUtils, parseCronItems, run, type Runner, runOnce, type TaskList } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Actor } from '../acts/actor.ts';
import type { PlannedJob } from '../acts/command.ts';
import type { JsonObject } from '../acts/subject-kind.ts';
import type { Tx } from '../acts/transaction.ts';

/** What a job finds: for which bureau and on whose act it was planned. Rebuild never runs a job. */
export interface JobFacts {
  readonly bureau: number;
  readonly actor: string;
  readonly facts: JsonObject;
}

export type Job = (job: JobFacts) => Promise<void>;
export type Jobs = Readonly<Record<string, Job>>;

export interface Timetable {
  /** Task → cron pattern in UTC. */
  readonly [task: string]: string;
}

/** Makes the queue's own schema; called once at start, as zs_jobs. */
export async function prepareQueue(pool: Pool): Promise<void> {
  const utils = await makeWorkerUtils({ pgPool: pool, logger: quiet });
  try {
    await utils.migrate();
  } finally {
    await utils.release();
  }
}

export async function addJob(tx: Tx, job: PlannedJob, actor: Actor): Promise<void> {
  await tx.query('select plan_job($1, $2, $3, $4, null)', [job.task, JSON.stringify(job.payload), actor.bureau, actor.account]);
}

export async function startQueue(pool: Pool, jobs: Jobs, timetable: Timetable): Promise<Runner> {
  return run({
    pgPool: pool,
    taskList: tasksOf(jobs),
    parsedCronItems: parseCronItems(Object.entries(timetable).map(([task, match]) => ({ task, match, options: { backfillPeriod: 0 } }))),
    concurrency: 2,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: quiet,
  });
}

/** Runs everything that is due, once: for tests and for making demonstration data. */
export async function runDueJobs(pool: Pool, jobs: Jobs): Promise<void> {
  await runOnce({ pgPool: pool, taskList: tasksOf(jobs), noHandleSignals: true, logger: quiet });
}

function tasksOf(jobs: Jobs): TaskList {
  return Object.fromEntries(
    Object.entries(jobs).map(([task, job]) => [
      task,
      async (payload: unknown) => {
        const { bureau, actor, facts } = payload as Partial<JobFacts>;
        await job({ bureau: bureau ?? 1, actor: actor ?? '', facts: facts ?? {} });
      },
    ]),
  );
}

// The queue's own log lines quote payloads.
const quiet = new Logger(() => () => undefined);
