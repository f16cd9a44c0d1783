import { randomUUID } from 'node:crypto';
import { OWN } from '@zhunsheng/domain/law/gates';
import { commonSuperior } from '@zhunsheng/domain/personnel/duplicate-person';
import { systemActor } from '../acts/actor.ts';
import type { Command, CommandRuling } from '../acts/command.ts';
import { execute, type Workshop } from '../acts/execute.ts';
import { inScope } from '../acts/transaction.ts';
import type { Job } from '../jobs/queue.ts';
import { registeredBureaus } from '../organisation/registered-bureaus.ts';
import { DUPLICATE_PERSON } from './duplicate-kind.ts';

interface Report {
  readonly superior: number;
  readonly person: string;
  readonly heldBy: number;
  readonly claimedBy: number;
  readonly claimedName: string;
}

const NOTHING_NEW: CommandRuling = { accepted: true, acts: [] };

const report: Command<Report> = {
  name: 'duplicate/report',
  power: 'duplicate.settle',
  bureau: ({ superior }) => superior,
  subjects: () => [],
  constraints: { duplicate_person_open_once: () => NOTHING_NEW },
  decide: async ({ tx, input, today }) => {
    const { superior, person, heldBy, claimedBy, claimedName } = input;
    const open = await tx.query(`select 1 from duplicate_person where person = $1 and claimed_by = $2 and status = 'open'`, [
      person,
      claimedBy,
    ]);
    if (open.rowCount !== 0) return NOTHING_NEW;
    const { rows } = await tx.query<{ name: string; number: string }>(
      'select name, person_number as number from person where subject = $1 and known_to is null and valid_to is null',
      [person],
    );
    const [found] = rows;
    if (found === undefined) return NOTHING_NEW;
    const data = { person, personNumber: found.number, personName: found.name, heldBy, claimedBy, claimedName };
    return {
      accepted: true,
      acts: [
        {
          subject: randomUUID(),
          kind: DUPLICATE_PERSON,
          type: 'DuplicatePersonReported.v1',
          bureau: superior,
          audience: 'supervision',
          about: person,
          occurredOn: today,
          basis: OWN.ledger,
          data,
        },
      ],
    };
  },
};

/** The clerk learns only that the person is active elsewhere; the superior of both bureaus gets the item. */
export function reportDuplicatePerson(workshop: Workshop): Job {
  return async ({ facts }) => {
    const { blind, claimedBy, name } = facts as unknown as { blind: string; claimedBy: number; name: string };
    const parents = await registeredBureaus(workshop);
    const everywhere = [...parents.keys()];
    const holder = await inScope(workshop.pool, systemActor(everywhere), async (tx) => {
      const { rows } = await tx.query<{ person: string; bureau: number }>('select person, bureau from find_blind($1)', [
        Buffer.from(blind, 'base64'),
      ]);
      return rows[0];
    });
    if (holder === undefined || holder.bureau === claimedBy) return;
    const superior = commonSuperior(holder.bureau, claimedBy, parents);
    await execute(workshop, systemActor([superior, ...everywhere]), {
      command: report,
      // Run again it finds the open item: one matter is reported once, however often it is claimed.
      commandId: randomUUID(),
      input: { superior, person: holder.person, heldBy: holder.bureau, claimedBy, claimedName: name },
    });
  };
}
