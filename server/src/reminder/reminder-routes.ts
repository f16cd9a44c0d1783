import { type UndeliveredReminder, undeliveredPath } from '@zhunsheng/contract/reminder';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Workshop } from '../acts/execute.ts';
import { defineRead } from '../http/endpoints.ts';

const MOST_ROWS = 200;

/** Who runs the system sees that the message service does not take what it should. */
export function registerReminders(app: FastifyInstance, workshop: Workshop): void {
  defineRead(app, workshop, {
    path: undeliveredPath,
    power: 'system.operate',
    query: z.object({}),
    read: async ({ tx }) => {
      const { rows } = await tx.query<UndeliveredReminder>(
        `select id, bureau, kind, attempts, problem, to_char(given_up_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "givenUpAt"
           from undelivered_reminders($1)`,
        [MOST_ROWS],
      );
      return { rows };
    },
  });
}
