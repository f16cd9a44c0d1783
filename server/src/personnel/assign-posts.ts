import type { assignPostsInput } from '@zhunsheng/contract/personnel';
import type { LedgerAct } from '@zhunsheng/domain/ledger/acts';
import type { z } from 'zod';
import type { Command } from '../acts/command.ts';
import { allFields, type LedgerWord, proposeAct } from '../ledger/ledger-commands.ts';
import { currentPerson, demandNew, onRecordRefusal } from './on-record.ts';
import { loadPersonFiles } from './person-file-store.ts';
import { type PlannedOfPerson, ruledForAll } from './ruled-together.ts';

type AssignPosts = z.infer<typeof assignPostsInput>;

/** One post for several people, all or none. */
export function assignPosts(postWord: LedgerWord): Command<AssignPosts> {
  return {
    name: 'personnel/assign-posts',
    power: 'personnel.write',
    subjects: ({ entries }) => entries.flatMap(({ subject, person }) => [subject, person]),
    decide: async (deciding) => {
      const { entries, ...post } = deciding.input;
      const { actor } = deciding;
      const files = await loadPersonFiles(
        deciding.tx,
        entries.map(({ person }) => person),
      );
      const ruled: PlannedOfPerson[] = [];
      for (const [index, { subject, person }] of entries.entries()) {
        demandNew(deciding, subject, `entries.${index}.subject`);
        const file = files.get(person);
        const values = allFields(postWord.ledger, { ...post, person });
        const act: LedgerAct = { act: 'Recorded', bureau: actor.bureau, values: values as never };
        const planned = onRecordRefusal(deciding, person, 'person') ?? (await proposeAct(postWord, deciding, subject, act, file));
        ruled.push({ person, name: currentPerson(file)?.name ?? '', planned });
      }
      return ruledForAll('post/people-refused', ruled, { subjects: entries.map(({ subject }) => subject) });
    },
  };
}
