import { randomUUID } from 'node:crypto';
import type { ExportInput } from '@zhunsheng/contract/roster';
import { OWN } from '@zhunsheng/domain/law/gates';
import type { Actor } from '../acts/actor.ts';
import type { Command } from '../acts/command.ts';
import { countPeople } from './export-people.ts';

export function exportedBureau(input: ExportInput, actor: Actor): number {
  return input.sealed ? actor.bureau : (input.bureau ?? actor.bureau);
}

/** That a roster leaves is on record: how many people, which of them, with ID numbers why; never a number itself. `decided` tells it from a repeat. */
export function exportCommand(sealed: boolean, decided: () => void = () => undefined): Command<ExportInput> {
  return {
    name: sealed ? 'roster/export-sealed' : 'roster/export',
    power: sealed ? 'roster.export-sealed' : 'roster.export',
    bureau: exportedBureau,
    subjects: () => [],
    decide: async ({ tx, actor, input, today }) => {
      const bureau = exportedBureau(input, actor);
      decided();
      const people = await countPeople(tx, bureau, today, input);
      const data = {
        people,
        category: input.category ?? null,
        team: input.team ?? null,
        ...(input.sealed ? { reason: input.reason } : {}),
      };
      const act = {
        subject: randomUUID(),
        kind: sealed ? 'sealed-export' : 'roster-export',
        type: sealed ? 'SealedExported.v1' : 'RosterExported.v1',
        bureau,
        occurredOn: today,
        basis: OWN.roster,
        data,
      } as const;
      return { accepted: true, acts: [act], result: { people } };
    },
  };
}
