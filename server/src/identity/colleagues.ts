import { type ColleagueView, type ColleaguesView, delegationPaths } from '@zhunsheng/contract/delegation';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Workshop } from '../acts/execute.ts';
import { defineRead } from '../http/endpoints.ts';

/** Names and roles of one's own bureau, for naming a deputy: accounts themselves are their administrator's. */
export function registerColleagues(app: FastifyInstance, workshop: Workshop): void {
  defineRead(app, workshop, {
    path: delegationPaths.colleagues,
    power: 'delegation.own',
    query: z.object({}),
    read: async ({ tx, today }): Promise<ColleaguesView> => ({
      colleagues: (await tx.query<ColleagueView>('select account, name, roles from colleagues($1)', [today])).rows,
    }),
  });
}
