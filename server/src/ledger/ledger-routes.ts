import { changeInput, correctInput, listQuery, recordInput, withdrawInput } from '@zhunsheng/contract/ledger';
import type { Power } from '@zhunsheng/domain/identity/roles';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Command } from '../acts/command.ts';
import type { Workshop } from '../acts/execute.ts';
import { defineCommand, defineRead } from '../http/endpoints.ts';
import { HttpFailure } from '../http/failure.ts';
import { changeCommand, correctCommand, type LedgerWord, recordCommand, withdrawCommand } from './ledger-commands.ts';
import { listEntries } from './list-entries.ts';
import { findEntry, readHistory } from './read-entry.ts';

export interface LedgerRoutes {
  readonly word: LedgerWord;
  readonly readPower: Power | undefined;
  /** Acts that a person may do by the ledger's own form. */
  readonly acts: readonly ('record' | 'change' | 'correct' | 'withdraw')[];
}

/** The same six routes for every ledger, from its declaration. */
export function registerLedger(app: FastifyInstance, workshop: Workshop, { word, readPower, acts }: LedgerRoutes): void {
  const { ledger } = word;
  const base = `/api/ledger/${ledger.kind}`;
  const scopeOf = (actor: { bureaus: readonly number[]; administered: readonly number[] }) =>
    ledger.audience === 'accounts' ? actor.administered : actor.bureaus;
  defineRead(app, workshop, {
    path: base,
    power: readPower,
    query: listQuery,
    read: async ({ tx, session, query, today }) => listEntries(tx, ledger, scopeOf(session.actor), query, today),
  });
  defineRead(app, workshop, {
    path: `${base}/:subject`,
    power: readPower,
    query: z.object({}),
    read: async ({ tx, session, params }) => {
      const entry = await findEntry(tx, ledger, params['subject'] ?? '', scopeOf(session.actor));
      if (entry === undefined) throw new HttpFailure(404, { error: 'not-found' });
      return entry;
    },
  });
  if (acts.includes('record'))
    defineCommand(app, workshop, { path: `${base}/record`, input: recordInput(ledger.fields), command: recordCommand(word) });
  if (acts.includes('change')) {
    defineCommand(app, workshop, {
      path: `${base}/change`,
      input: changeInput(ledger.fields),
      command: changeCommand(word) as Command<unknown> as never,
    });
  }
  if (acts.includes('correct')) {
    defineCommand(app, workshop, {
      path: `${base}/correct`,
      input: correctInput(ledger.fields),
      command: correctCommand(word) as Command<unknown> as never,
    });
  }
  if (acts.includes('withdraw'))
    defineCommand(app, workshop, { path: `${base}/withdraw`, input: withdrawInput, command: withdrawCommand(word) });
}

export function registerHistory(app: FastifyInstance, workshop: Workshop): void {
  defineRead(app, workshop, {
    path: '/api/history/:subject',
    power: 'history.read',
    query: z.object({ before: z.optional(z.iso.datetime()), limit: z.coerce.number().int().min(1).max(500).default(100) }),
    read: async ({ tx, session, params, query }) => {
      const lines = await readHistory(tx, params['subject'] ?? '', query.before ?? null, query.limit);
      // A case is read by who may read cases, also act by act.
      return { lines: session.actor.powers.has('case.read') ? lines : lines.filter(({ kind }) => kind !== 'penalty-case') };
    },
  });
}
