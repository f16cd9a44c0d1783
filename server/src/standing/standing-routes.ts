import {
  type EvidenceList,
  type EvidencePart,
  evidenceQuery,
  type EvidenceView,
  standingPaths,
  standingQuery,
  type StandingView,
  trendQuery,
} from '@zhunsheng/contract/standing';
import type { Calendar } from '@zhunsheng/domain/legal-time/calendar';
import { getStandard, standingUnder } from '@zhunsheng/domain/standard/standing';
import type { FastifyInstance } from 'fastify';
import type { Workshop } from '../acts/execute.ts';
import { defineRead } from '../http/endpoints.ts';
import { HttpFailure } from '../http/failure.ts';
import { readingOf } from '../ledger/as-of.ts';
import { countsCases } from './counts.ts';
import { exportStanding } from './export-standing.ts';
import { readEvidence } from './read-evidence.ts';
import { readFacts } from './read-facts.ts';
import { lineOf, readStanding, STANDARD_VIEWS } from './read-standing.ts';
import { readTrend } from './read-trend.ts';
import { correctionsOf } from './working-days.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function registerStanding(app: FastifyInstance, workshop: Workshop, calendar: () => Calendar): void {
  defineRead(app, workshop, {
    path: standingPaths.standing,
    power: 'standing.read',
    query: standingQuery,
    read: async ({ tx, session, query, today }): Promise<StandingView> => {
      const reading = readingOf(query, today);
      const rows = await readStanding(tx, query, session.actor.bureaus, reading, correctionsOf(calendar()));
      return { on: reading.day, known: query.known ?? null, standards: STANDARD_VIEWS, rows };
    },
  });
  defineRead(app, workshop, {
    path: standingPaths.trend,
    power: 'standing.read',
    query: trendQuery,
    read: async ({ tx, session, query, today }) =>
      readTrend(tx, query, session.actor.bureaus, readingOf(query, today), correctionsOf(calendar())),
  });
  defineRead(app, workshop, {
    path: standingPaths.export,
    power: 'standing.read',
    query: standingQuery,
    read: async ({ tx, session, query, today, reply }) => {
      const reading = readingOf(query, today);
      const rows = await readStanding(tx, query, session.actor.bureaus, reading, correctionsOf(calendar()));
      void reply.type(XLSX).header('content-disposition', `attachment; filename="standing-${reading.day}.xlsx"`);
      return Buffer.from(await exportStanding(rows, reading, query.known ?? null));
    },
  });
  registerEvidence(app, workshop, calendar);
}

const isCases = (part: EvidencePart): boolean => part !== 'name' && part !== 'team-name' && part !== 'declarations' && countsCases(part);

function registerEvidence(app: FastifyInstance, workshop: Workshop, calendar: () => Calendar): void {
  defineRead(app, workshop, {
    path: standingPaths.evidence,
    power: 'standing.read',
    query: evidenceQuery,
    read: async ({ tx, session, query, today }): Promise<EvidenceView> => {
      const reading = readingOf(query, today);
      const corrections = correctionsOf(calendar());
      const line = await lineOf(tx, query.bureau, session.actor.bureaus, reading);
      const facts = (await readFacts(tx, line, reading, corrections)).find(({ number }) => number === query.bureau);
      if (facts === undefined) throw new HttpFailure(404, { error: 'not-found' });
      const one = getStandard(query.standard);
      const standing = standingUnder(one, facts);
      const parts =
        standing.grey === 'not-applicable' ? [] : one.evidence.filter((part) => query.part === undefined || part === query.part);
      const below = line.filter((number) => number !== query.bureau);
      const asked = { facts, below, standard: query.standard, standing, reading, corrections, limit: query.limit, offset: query.offset };
      // Names and certificates are for whoever reads personnel, cases for whoever reads cases; everybody else sees how many there are.
      const named = (part: EvidencePart) => session.actor.powers.has(isCases(part) ? 'case.read' : 'personnel.read');
      const lists: EvidenceList[] = [];
      for (const part of parts) {
        const list = await readEvidence(tx, part, asked);
        lists.push(named(part) ? list : { ...list, records: [], more: false });
      }
      return { bureau: query.bureau, standard: query.standard, on: reading.day, known: query.known ?? null, standing, lists };
    },
  });
}
