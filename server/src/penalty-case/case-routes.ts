import {
  actInput,
  type ApprovalLine,
  type CaseOfficer,
  approveInput,
  approveManyInput,
  caseListQuery,
  type LimitOnCalendar,
  openCaseSealedInput,
  penaltyCasePaths,
  sendBackInput,
  takeBackCaseInput,
} from '@zhunsheng/contract/penalty-case';
import { CASE_ACTS } from '@zhunsheng/domain/penalty-case/commands';
import { PROCEDURE } from '@zhunsheng/domain/penalty-case/procedure';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Command } from '../acts/command.ts';
import { executeIn, type Workshop } from '../acts/execute.ts';
import { defineCommand, defineRead, parse, withSession } from '../http/endpoints.ts';
import type { Keys } from '../identity/keys.ts';
import { actCommand, approveCommand, approveManyCommand, sendBackCommand, takeBackCommand } from './case-commands.ts';
import { listCases } from './list-cases.ts';
import { openCaseSealed } from './open-sealed.ts';
import { readOfficers } from './read-officers.ts';
import { readApprovals, readLimits } from './read-queues.ts';
import { readCase, similarCases } from './read-case.ts';

export function registerPenaltyCases(app: FastifyInstance, workshop: Workshop, keys: Keys): void {
  for (const act of CASE_ACTS.filter((name) => PROCEDURE[name].side !== 'system')) {
    defineCommand(app, workshop, {
      path: penaltyCasePaths.act(act),
      input: actInput(act) as never,
      command: actCommand(keys, act) as Command<unknown> as never,
    });
  }
  defineCommand(app, workshop, { path: penaltyCasePaths.approve, input: approveInput, command: approveCommand });
  defineCommand(app, workshop, { path: penaltyCasePaths.approveMany, input: approveManyInput, command: approveManyCommand });
  defineCommand(app, workshop, { path: penaltyCasePaths.sendBack, input: sendBackInput, command: sendBackCommand });
  defineCommand(app, workshop, { path: penaltyCasePaths.takeBack, input: takeBackCaseInput, command: takeBackCommand });
  defineRead(app, workshop, {
    path: penaltyCasePaths.list,
    power: 'case.read',
    query: caseListQuery,
    read: async ({ tx, session, query, today }) => listCases(tx, session.actor.bureaus, query, today),
  });
  defineRead(app, workshop, {
    path: penaltyCasePaths.approvals,
    power: 'case.approve',
    query: z.object({}),
    read: async ({ tx, session }): Promise<{ rows: ApprovalLine[] }> => ({ rows: await readApprovals(tx, session.actor.bureau) }),
  });
  defineRead(app, workshop, {
    path: penaltyCasePaths.limits,
    power: 'case.read',
    query: z.object({ from: z.iso.date(), until: z.iso.date(), bureau: z.optional(z.coerce.number().int()) }),
    read: async ({ tx, session, query, today }): Promise<{ rows: LimitOnCalendar[] }> => ({
      rows: await readLimits(
        tx,
        query.bureau === undefined ? [session.actor.bureau] : session.actor.bureaus.filter((one) => one === query.bureau),
        query,
        today,
      ),
    }),
  });
  defineRead(app, workshop, {
    path: penaltyCasePaths.officers,
    power: 'case.read',
    query: z.object({}),
    read: async ({ tx, session, today }): Promise<{ rows: CaseOfficer[] }> => ({
      rows: await readOfficers(tx, session.actor.bureau, today),
    }),
  });
  defineRead(app, workshop, {
    path: penaltyCasePaths.page(':subject'),
    power: 'case.read',
    query: z.object({}),
    read: async ({ tx, session, params, now, today }) => readCase(tx, session, params['subject'] ?? '', { now, today }),
  });
  defineRead(app, workshop, {
    path: penaltyCasePaths.similar(':subject'),
    power: 'case.read',
    query: z.object({}),
    read: async ({ tx, session, params }) => similarCases(tx, session.actor.bureau, params['subject'] ?? ''),
  });
  app.post(penaltyCasePaths.openSealed, async (request, reply) => {
    const { commandId, ...rest } = parse(z.looseObject({ commandId: z.uuid({ error: 'required' }) }), request.body);
    const input = parse(openCaseSealedInput, rest);
    let values: Readonly<Record<string, string | null>> = {};
    const command = openCaseSealed(keys, (opened) => {
      values = opened;
    });
    const outcome = await withSession(workshop, request, { csrf: true }, async (tx, session) =>
      executeIn(workshop, tx, session.actor, { command, commandId, input }),
    );
    return reply
      .status(outcome.status)
      .send(outcome.status === 200 ? { ...outcome.body, values } : { ...outcome.body, requestId: request.id });
  });
}
