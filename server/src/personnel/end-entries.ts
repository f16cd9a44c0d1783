import type { LedgerAct } from '@zhunsheng/domain/ledger/acts';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { endingsOn } from '@zhunsheng/domain/personnel/leaving';
import type { PersonFile } from '@zhunsheng/domain/personnel/person-file';
import { OWN } from '@zhunsheng/domain/law/gates';
import { refusedByRule } from '@zhunsheng/domain/ruling';
import type { Deciding } from '../acts/command.ts';
import { type LedgerWord, proposeAct } from '../ledger/ledger-commands.ts';
import type { Planned } from './ruled-together.ts';

export interface EntryWords {
  readonly post: LedgerWord;
  readonly duty: LedgerWord;
}

export interface Ended {
  readonly planned: readonly Planned[];
  readonly posts: readonly string[];
  readonly duties: readonly string[];
}

/** Ends what a person does in a bureau on his last day there. The entries were locked with him; one that came since is a collision. */
export async function endEntries(
  words: EntryWords,
  deciding: Deciding<unknown>,
  file: PersonFile,
  lastDay: PlainDate,
  reason: string,
): Promise<Ended> {
  const ofBureau = <E extends { readonly stretches: readonly { readonly bureau: number }[] }>(entries: readonly E[], bureau: number) =>
    entries.filter(({ stretches }) => stretches.at(-1)?.bureau === bureau);
  const bureau = file.person?.stretches.at(-1)?.bureau ?? deciding.actor.bureau;
  const posts = endingsOn(ofBureau(file.posts, bureau), lastDay);
  const duties = endingsOn(ofBureau(file.duties, bureau), lastDay);
  const planned: Planned[] = [];
  for (const [word, endings] of [
    [words.post, posts],
    [words.duty, duties],
  ] as const) {
    for (const { subject, how } of endings) {
      if (!deciding.subjects.has(subject)) return collision(word.ledger.kind);
      const act: LedgerAct =
        how === 'ended' ? { act: 'Changed', from: lastDay, patch: {}, dates: { until: lastDay }, reason } : { act: 'Withdrawn', reason };
      planned.push(await proposeAct(word, deciding, subject, act, file));
    }
  }
  return { planned, posts: posts.map(({ subject }) => subject), duties: duties.map(({ subject }) => subject) };
}

function collision(kind: string): Ended {
  const facts = { kind, fields: [], theirs: [], yours: [] };
  return { planned: [refusedByRule(OWN.ledger, 'ledger/changed-meanwhile', facts)], posts: [], duties: [] };
}
