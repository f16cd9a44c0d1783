import { OWN } from '@zhunsheng/domain/law/gates';
import { dayOfInstant } from '@zhunsheng/domain/legal-time/plain-date';
import { systemActor } from '../acts/actor.ts';
import type { Command } from '../acts/command.ts';
import { execute, type Workshop } from '../acts/execute.ts';
import { deterministicId } from '../acts/ids.ts';
import { inScope } from '../acts/transaction.ts';
import type { Job } from '../jobs/queue.ts';
import type { FileStore } from './file-store.ts';

const EVERY_DAYS = 30;
const FILES_A_RUN = 2_000;
/** By the clock of the disk: an upload that a crash cut off. */
const ABANDONED_AFTER_HOURS = 24;

type Due = { digest: string; bureau: number };
type Damage = Due & { readonly problem: 'missing' | 'changed' };

export interface SecurityLog {
  error(details: object, message: string): void;
}

/** Hashes again what was not looked at for a month, longest waiting first. A file that is gone or changed is on record for its bureau. */
export function recheckFilesJob(workshop: Workshop, store: FileStore, log: SecurityLog): Job {
  return async () => {
    const now = workshop.now();
    const before = new Date(now.getTime() - EVERY_DAYS * 86_400_000);
    await store.removeAbandoned(new Date(Date.now() - ABANDONED_AFTER_HOURS * 3_600_000));
    const due = await workshop.pool.query<Due>('select digest, bureau from files_to_check($1, $2)', [before, FILES_A_RUN]);
    for (const [digest, places] of Map.groupBy(due.rows, (row) => row.digest)) {
      const found = await store.digestOf(digest);
      await workshop.pool.query('select note_file_check($1, $2, $3)', [digest, found === digest, now]);
      if (found === digest) continue;
      log.error({ security: 'file-damaged', digest, found: found ?? null }, 'an evidence file is not what was stored');
      for (const { bureau } of places)
        await recordDamage(workshop, { digest, bureau, problem: found === undefined ? 'missing' : 'changed' });
    }
  };
}

const noteDamage: Command<Damage> = {
  name: 'file/damaged',
  power: 'organisation.write',
  bureau: ({ bureau }) => bureau,
  subjects: () => [],
  decide: async ({ input, today }) => ({
    accepted: true,
    acts: [
      {
        subject: damageId(input, today),
        kind: 'file-damaged',
        type: 'FileDamaged.v1',
        bureau: input.bureau,
        occurredOn: today,
        basis: OWN.security,
        data: { digest: input.digest, problem: input.problem },
      },
    ],
  }),
};

/** One entry a month at most, however often the job runs: checks lie further apart than that. */
const damageId = ({ digest, bureau }: Due, day: string): string => deterministicId(`file-damaged:${digest}:${bureau}:${day.slice(0, 7)}`);

async function recordDamage(workshop: Workshop, damage: Damage): Promise<void> {
  const actor = systemActor([damage.bureau]);
  const id = damageId(damage, dayOfInstant(workshop.now().toISOString()));
  const known = await inScope(workshop.pool, actor, async (tx) => (await tx.query('select 1 from subject where id = $1', [id])).rowCount);
  if (known === 1) return;
  const outcome = await execute(workshop, actor, { command: noteDamage, commandId: deterministicId(`${id}:record`), input: damage });
  if (outcome.status !== 200) throw new Error(`a damaged file was not recorded: ${JSON.stringify(outcome.body)}`);
}
