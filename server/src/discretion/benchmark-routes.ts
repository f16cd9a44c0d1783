import {
  benchmarkBasisQuery,
  type BenchmarkBasisView,
  type BenchmarkLine,
  benchmarkPaths,
  benchmarksQuery,
  type BenchmarkStanding,
  type BenchmarksView,
  type BenchmarkView,
  checkBenchmarkBody,
  type CheckedView,
  gradeBody,
  type GradedView,
  publishBenchmarkInput,
  withdrawBenchmarkInput,
} from '@zhunsheng/contract/benchmark';
import { checkBenchmark } from '@zhunsheng/domain/discretion/check-benchmark';
import { gradeCase } from '@zhunsheng/domain/discretion/grade-case';
import { dayOfInstant, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Workshop } from '../acts/execute.ts';
import type { Tx } from '../acts/transaction.ts';
import { defineCommand, defineRead, demandPower, parse, withSession } from '../http/endpoints.ts';
import { HttpFailure } from '../http/failure.ts';
import type { Session } from '../identity/sessions.ts';
import { publishBenchmark, withdrawBenchmark } from './benchmark-commands.ts';
import { basisOf, listBases } from './find-basis.ts';
import { loadSettings } from '../settings/load-settings.ts';
import { benchmarksReaching, holdsOn, loadSuperiors, loadStanding, type ReachingBenchmark } from './read-benchmarks.ts';

/** Benchmarks are public: whoever reads the matters reads them, his own bureau's and those of the bureaus above. */
const READING = 'mandate.read';

export function registerBenchmarks(app: FastifyInstance, workshop: Workshop): void {
  defineCommand(app, workshop, { path: benchmarkPaths.publish, input: publishBenchmarkInput, command: publishBenchmark });
  defineCommand(app, workshop, { path: benchmarkPaths.withdraw, input: withdrawBenchmarkInput, command: withdrawBenchmark });
  registerReads(app, workshop);
  registerDryRuns(app, workshop);
}

function registerReads(app: FastifyInstance, workshop: Workshop): void {
  defineRead(app, workshop, {
    path: benchmarkPaths.list,
    power: READING,
    query: benchmarksQuery,
    read: async ({ tx, session, query, today }): Promise<BenchmarksView> => {
      const bureau = query.bureau ?? session.actor.bureau;
      const rows = await benchmarksReaching(tx, bureau, null);
      return { benchmarks: rows.map((row) => lineOf(row, (query.on ?? today) as PlainDate)) };
    },
  });
  defineRead(app, workshop, {
    path: benchmarkPaths.basis,
    power: READING,
    query: benchmarkBasisQuery,
    read: async ({ tx, session, query, today }): Promise<BenchmarkBasisView> => {
      const { bureau } = session.actor;
      return {
        versions: (await listBases({ tx, bureau, today }, query.matter)) ?? [],
        superiors: await loadSuperiors(tx, bureau, query.matter, (query.on ?? today) as PlainDate),
        businessHouseholdAsCitizen: (await loadSettings(tx, today)).businessHouseholdAsCitizen,
      };
    },
  });
  defineRead(app, workshop, {
    path: benchmarkPaths.entry(':subject'),
    power: READING,
    query: z.object({}),
    read: async ({ tx, session, params, today }) => viewOf(tx, session, params['subject'] ?? '', today),
  });
}

function registerDryRuns(app: FastifyInstance, workshop: Workshop): void {
  app.post(
    benchmarkPaths.check,
    async (request): Promise<CheckedView> =>
      withSession(workshop, request, { csrf: true }, async (tx, session) => {
        demandPower(session, READING);
        const { content } = parse(checkBenchmarkBody, request.body);
        const { bureau } = session.actor;
        const today = dayOfInstant(workshop.now().toISOString());
        const basis = basisOf((await listBases({ tx, bureau, today }, content.matter)) ?? [], content);
        return { findings: checkBenchmark(content, basis, await loadSuperiors(tx, bureau, content.matter, content.validFrom)) };
      }),
  );
  app.post(
    benchmarkPaths.grade,
    async (request): Promise<GradedView> =>
      withSession(workshop, request, { csrf: true }, async (tx, session) => {
        demandPower(session, READING);
        const { subject, version, party, circumstances, bases: amounts } = parse(gradeBody, request.body);
        const benchmark = await loadStanding(tx, session.actor.bureau, subject, version);
        if (benchmark === undefined) throw new HttpFailure(404, { error: 'not-found' });
        const { businessHouseholdAsCitizen } = await loadSettings(tx, dayOfInstant(workshop.now().toISOString()));
        return { graded: gradeCase(benchmark, circumstances, { kind: party, businessHouseholdAsCitizen }, amounts) };
      }),
  );
}

function lineOf(row: ReachingBenchmark, day: PlainDate): BenchmarkLine {
  const { content } = row;
  return {
    subject: row.subject,
    version: row.version,
    bureau: row.bureau,
    fromAbove: row.distance > 0,
    matter: content.matter,
    title: content.title,
    publishedNo: content.publishedNo,
    level: content.level,
    validFrom: row.validFrom,
    validTo: row.validTo,
    standing: standingOn(row, day),
    tiers: content.tiers.length,
  };
}

function standingOn(row: ReachingBenchmark, day: PlainDate): BenchmarkStanding {
  if (holdsOn(row, day)) return 'in-force';
  if (row.withdrawnFrom !== null && row.withdrawnFrom <= day) return 'withdrawn';
  return day < row.validFrom && (row.validTo === null || row.validFrom <= row.validTo) ? 'not-yet' : 'ended';
}

async function viewOf(tx: Tx, session: Session, subject: string, today: PlainDate): Promise<BenchmarkView> {
  const { bureau, powers } = session.actor;
  const { rows: heads } = await tx.query<{ bureau: number }>('select bureau from benchmark where subject = $1 limit 1', [subject]);
  // A row in scope is read as its own bureau reads it; one of a bureau above reaches the reader's own.
  const reader = heads[0]?.bureau ?? bureau;
  const versions = (await benchmarksReaching(tx, reader, null)).filter((row) => row.subject === subject);
  const last = versions.at(-1);
  if (last === undefined) throw new HttpFailure(404, { error: 'not-found' });
  const superiors = last.distance > 0 ? [] : await loadSuperiors(tx, reader, last.content.matter, today);
  const basis = basisOf((await listBases({ tx, bureau: reader, today }, last.content.matter)) ?? [], last.content);
  return {
    subject,
    bureau: last.bureau,
    fromAbove: last.distance > 0,
    ours: last.bureau === bureau && powers.has('benchmark.write'),
    versions: versions.map((row) => ({
      version: row.version,
      content: row.content,
      validTo: row.validTo,
      standing: standingOn(row, today),
      publishedAt: row.publishedAt.toISOString(),
      withdrawnFrom: row.withdrawnFrom,
      withdrawnReason: row.withdrawnReason,
    })),
    findings: checkBenchmark(last.content, basis, superiors),
    superiors,
  };
}
