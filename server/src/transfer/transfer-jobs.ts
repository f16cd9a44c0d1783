import { dayOfInstant } from '@zhunsheng/domain/legal-time/plain-date';
import { systemActor } from '../acts/actor.ts';
import type { Workshop } from '../acts/execute.ts';
import { deterministicId } from '../acts/ids.ts';
import { inScope } from '../acts/transaction.ts';
import type { Job } from '../jobs/queue.ts';
import type { LedgerWord } from '../ledger/ledger-commands.ts';
import { registeredBureaus } from '../organisation/registered-bureaus.ts';
import type { EntryWords } from '../personnel/end-entries.ts';
import { react } from '../reactions.ts';
import { completeTransfer, type CompleteInput } from './complete-transfer.ts';

type Due = CompleteInput & { readonly personName: string };

export interface TransferJobs {
  readonly completeOne: Job;
  /** Every day: those whose day has come, and those that were refused before. */
  readonly completeDue: Job;
}

export function transferJobs(workshop: Workshop, words: EntryWords, calendar: LedgerWord['calendar']): TransferJobs {
  const command = completeTransfer(words, calendar);

  /** One try a day: what was refused once may be lifted by tomorrow. */
  const run = async (due: Due): Promise<void> => {
    const { personName, ...input } = due;
    const today = dayOfInstant(workshop.now().toISOString());
    // Acts of earlier bureaus are part of the fold: the software reads all, and writes the two.
    const actor = systemActor([...new Set([input.fromBureau, input.toBureau, ...(await registeredBureaus(workshop)).keys()])]);
    await react(
      workshop,
      actor,
      { cause: input.transfer, about: input.person, label: personName, bureau: input.fromBureau },
      {
        command,
        commandId: deterministicId(`complete-transfer:${input.transfer}:${today}`),
        input,
      },
    );
  };

  return {
    completeOne: async ({ facts }) => {
      const { transfer, person, personName, fromBureau, toBureau } = facts as unknown as Due;
      await run({ transfer, person, personName, fromBureau, toBureau });
    },
    completeDue: async () => {
      const today = dayOfInstant(workshop.now().toISOString());
      const due = await inScope(workshop.pool, systemActor([]), async (tx) => {
        const { rows } = await tx.query<Due>(
          `select subject as transfer, person, person_name as "personName", from_bureau as "fromBureau", to_bureau as "toBureau" from transfers_due($1)`,
          [today],
        );
        return rows;
      });
      for (const transfer of due) await run(transfer);
    },
  };
}
