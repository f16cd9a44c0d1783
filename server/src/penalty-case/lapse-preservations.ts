import { dayOfInstant } from '@zhunsheng/domain/legal-time/plain-date';
import type { LimitLine } from '@zhunsheng/domain/penalty-case/summary';
import { systemActor } from '../acts/actor.ts';
import type { Workshop } from '../acts/execute.ts';
import { deterministicId } from '../acts/ids.ts';
import type { Keys } from '../identity/keys.ts';
import type { Job } from '../jobs/queue.ts';
import { react } from '../reactions.ts';
import { actCommand } from './case-commands.ts';

interface Running {
  readonly subject: string;
  readonly bureau: number;
  readonly limits: readonly LimitLine[];
}

/** Penalty Law art. 56: what nobody decided within seven working days has lapsed; the day after, the file says so. */
export function lapsePreservationsJob(workshop: Workshop, keys: Keys): Job {
  const command = actCommand(keys, 'lapse-preservation');
  return async () => {
    const today = dayOfInstant(workshop.now().toISOString());
    const { rows } = await workshop.pool.query<Running>('select subject, bureau, limits from preservations_running()');
    for (const { subject, bureau, limits } of rows) {
      const over = limits.filter(({ limit, metOn, legalDue }) => limit === 'T03' && metOn === null && legalDue < today);
      for (const { ref } of over) {
        if (ref === null) continue;
        await react(
          workshop,
          systemActor([bureau]),
          { cause: ref, about: subject, label: 'T03', bureau },
          { command, commandId: deterministicId(`lapse-preservation:${ref}:${today}`), input: { subject, preservation: ref } },
        );
      }
    }
  };
}
