import { mandatePaths, mattersQuery, matrixQuery, recordMandatesInput } from '@zhunsheng/contract/mandate';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { FastifyInstance } from 'fastify';
import type { Workshop } from '../acts/execute.ts';
import { defineCommand, defineRead } from '../http/endpoints.ts';
import { HttpFailure } from '../http/failure.ts';
import type { LedgerWord } from '../ledger/ledger-commands.ts';
import { listMatters } from './list-matters.ts';
import { readMatrix } from './read-matrix.ts';
import { recordMandates } from './record-mandates.ts';

export function registerMandate(app: FastifyInstance, workshop: Workshop, calendar: LedgerWord['calendar']): void {
  defineRead(app, workshop, {
    path: mandatePaths.matters,
    power: 'mandate.read',
    query: mattersQuery,
    read: async ({ tx, session, query, today }) => listMatters(tx, inLine(session.actor, query.bureau), (query.on ?? today) as PlainDate),
  });
  defineRead(app, workshop, {
    path: mandatePaths.matrix,
    power: 'mandate.read',
    query: matrixQuery,
    read: async ({ tx, session, query, today }) => readMatrix(tx, inLine(session.actor, query.bureau), (query.on ?? today) as PlainDate),
  });
  defineCommand(app, workshop, { path: mandatePaths.recordMany, input: recordMandatesInput, command: recordMandates(calendar) });
}

/** A bureau of the reader's own line: what is published of others is for the rules, not for a list. */
function inLine(actor: { readonly bureau: number; readonly bureaus: readonly number[] }, wanted: number | undefined): number {
  const number = wanted ?? actor.bureau;
  if (!actor.bureaus.includes(number)) throw new HttpFailure(404, { error: 'not-found' });
  return number;
}
