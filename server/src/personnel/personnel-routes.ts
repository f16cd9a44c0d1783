import {
  assignPostsInput,
  type ColleaguesView,
  type ColleagueView,
  type DuplicatesView,
  eraseKeyInput,
  openSealedInput,
  type OpenSealedResult,
  personnelPaths,
  recordAttendanceInput,
  recordLeavingInput,
  replaceLiaisonInput,
  settleDuplicateInput,
} from '@zhunsheng/contract/personnel';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { executeIn, type Workshop } from '../acts/execute.ts';
import { defineCommand, defineRead, parse, withSession } from '../http/endpoints.ts';
import type { Keys } from '../identity/keys.ts';
import type { LedgerWord } from '../ledger/ledger-commands.ts';
import { assignPosts } from './assign-posts.ts';
import { listDuplicates, settleDuplicateCommand } from './duplicates.ts';
import { personnelWords } from './personnel-words.ts';
import { readSealed } from './read-sealed.ts';
import { recordAttendance } from './record-attendance.ts';
import { recordLeaving } from './record-leaving.ts';
import { replaceLiaison } from './replace-liaison.ts';
import { eraseKey, type Opened, openSealed } from './sealed-commands.ts';

export function registerPersonnel(app: FastifyInstance, workshop: Workshop, keys: Keys, calendar: LedgerWord['calendar']): void {
  const words = personnelWords(keys, calendar);
  defineCommand(app, workshop, { path: personnelPaths.replaceLiaison, input: replaceLiaisonInput, command: replaceLiaison(words.duty) });
  defineCommand(app, workshop, { path: personnelPaths.assignPosts, input: assignPostsInput, command: assignPosts(words.post) });
  defineCommand(app, workshop, {
    path: personnelPaths.recordAttendance,
    input: recordAttendanceInput,
    command: recordAttendance(words.attendance),
  });
  defineCommand(app, workshop, { path: personnelPaths.recordLeaving, input: recordLeavingInput, command: recordLeaving(words) });
  defineCommand(app, workshop, { path: personnelPaths.settleDuplicate, input: settleDuplicateInput, command: settleDuplicateCommand });
  defineCommand(app, workshop, { path: personnelPaths.eraseKey, input: eraseKeyInput, command: eraseKey });
  registerOpening(app, workshop, keys);
  defineRead(app, workshop, {
    path: personnelPaths.duplicates,
    power: 'duplicate.settle',
    query: z.object({}),
    read: async ({ tx, session }): Promise<DuplicatesView> => ({ duplicates: await listDuplicates(tx, session.actor.supervised) }),
  });
  defineRead(app, workshop, {
    path: personnelPaths.colleagues,
    power: 'delegation.own',
    query: z.object({}),
    // Who has no work of the bureau, an administrator for one, neither stands in for anybody nor takes work over.
    read: async ({ tx, today }): Promise<ColleaguesView> => {
      const { rows } = await tx.query<ColleagueView>(
        'select account, name, person, roles from colleagues($1) where not disabled and cardinality(roles) > 0 order by name collate "C", account',
        [today],
      );
      return { colleagues: rows };
    },
  });
  defineRead(app, workshop, {
    path: personnelPaths.sealedOf(':person'),
    power: 'personnel.read',
    query: z.object({}),
    read: async ({ tx, session, params }) => readSealed(tx, session.actor.bureaus, params['person'] ?? ''),
  });
}

/** The plaintext goes into this one answer; what is stored of the command does not hold it. */
function registerOpening(app: FastifyInstance, workshop: Workshop, keys: Keys): void {
  app.post(personnelPaths.openSealed, async (request, reply) => {
    const { commandId, ...rest } = parse(z.looseObject({ commandId: z.uuid({ error: 'required' }) }), request.body);
    const input = parse(openSealedInput, rest);
    let values: Opened | null = null;
    const command = openSealed(keys, (opened) => {
      values = opened;
    });
    const outcome = await withSession(workshop, request, { csrf: true }, async (tx, session) =>
      executeIn(workshop, tx, session.actor, { command, commandId, input }),
    );
    if (outcome.status !== 200) return reply.status(outcome.status).send({ ...outcome.body, requestId: request.id });
    const result: OpenSealedResult = { opening: String(outcome.body['opening']), values };
    return reply.send(result);
  });
}
