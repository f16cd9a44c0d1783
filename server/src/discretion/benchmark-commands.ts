import type { publishBenchmarkInput, withdrawBenchmarkInput } from '@zhunsheng/contract/benchmark';
import type { BenchmarkEvent } from '@zhunsheng/domain/discretion/events';
import { publish, withdraw } from '@zhunsheng/domain/discretion/procedure';
import { NO_BENCHMARK } from '@zhunsheng/domain/discretion/state';
import { OWN } from '@zhunsheng/domain/law/gates';
import { type Basis, cite, own } from '@zhunsheng/domain/law/instruments';
import { refuse, refusedByRule, type Ruling } from '@zhunsheng/domain/ruling';
import type { z } from 'zod';
import type { Command, CommandRuling, Deciding } from '../acts/command.ts';
import type { JsonObject } from '../acts/subject-kind.ts';
import { badInput } from '../http/failure.ts';
import { BENCHMARK, type StoredBenchmark } from './benchmark-kind.ts';
import { basisOf, listBases } from './find-basis.ts';
import { levelOf, loadSuperiors } from './read-benchmarks.ts';

type PublishInput = z.infer<typeof publishBenchmarkInput>;
type WithdrawInput = z.infer<typeof withdrawBenchmarkInput>;

const PUBLISHING: Basis = [cite('penalty-law', 34), own('discretion')];

export const publishBenchmark: Command<PublishInput> = {
  name: 'benchmark/publish',
  power: 'benchmark.write',
  about: ({ subject }) => subject,
  subjects: ({ subject }) => [subject],
  constraints: { benchmark_one_of_matter: () => refuse(refusedByRule(OWN.discretion, 'benchmark/matter-has-one', {})) },
  decide: async (deciding) => {
    const { tx, actor, input, today } = deciding;
    const { content } = input;
    const stored = storedOf(deciding, input.subject);
    const last = stored?.benchmark.versions.at(-1);
    if (last !== undefined && last.content.matter !== content.matter) throw badInput([{ field: 'content.matter', code: 'fixed-field' }]);
    if (content.level !== (await levelOf(tx, actor.bureau))) throw badInput([{ field: 'content.level', code: 'not-an-option' }]);
    const bases = await listBases({ tx, bureau: actor.bureau, today }, content.matter);
    if (bases === undefined) throw badInput([{ field: 'content.matter', code: 'not-an-option' }]);
    const basis = basisOf(bases, content);
    if (basis === undefined && content.basisVersionId !== null)
      throw badInput([{ field: 'content.basisVersionId', code: 'not-a-reference' }]);
    const superiors = await loadSuperiors(tx, actor.bureau, content.matter, content.validFrom);
    return planned(deciding, input.subject, publish(content, stored?.benchmark ?? NO_BENCHMARK, { basis, superiors }));
  },
};

export const withdrawBenchmark: Command<WithdrawInput> = {
  name: 'benchmark/withdraw',
  power: 'benchmark.write',
  about: ({ subject }) => subject,
  subjects: ({ subject }) => [subject],
  decide: async (deciding) => {
    const { subject, from, reason } = deciding.input;
    const stored = storedOf(deciding, subject);
    if (stored === undefined) return refuse(refusedByRule(OWN.discretion, 'benchmark/not-in-force', {}));
    return planned(deciding, subject, withdraw({ from, reason }, stored.benchmark));
  },
};

/** Heads of other bureaus cannot be locked: what is found is the actor's own, or it is no benchmark of his. */
function storedOf(deciding: Deciding<unknown>, subject: string): StoredBenchmark | undefined {
  const loaded = deciding.subjects.get(subject);
  if (loaded === undefined) return undefined;
  if (loaded.head.kind !== BENCHMARK || loaded.head.bureau !== deciding.actor.bureau)
    throw badInput([{ field: 'subject', code: 'not-a-reference' }]);
  return loaded.state as StoredBenchmark;
}

function planned(deciding: Deciding<unknown>, subject: string, ruling: Ruling<BenchmarkEvent>): CommandRuling {
  if (!ruling.accepted) return ruling;
  const acts = ruling.acts.map(({ type, ...data }) => ({
    subject,
    kind: BENCHMARK,
    type,
    data: data as unknown as JsonObject,
    bureau: deciding.actor.bureau,
    occurredOn: deciding.today,
    basis: PUBLISHING,
  }));
  return { accepted: true, acts, result: { subject, version: ruling.acts[0]?.version ?? null } };
}
