import { peoplePath, peopleQuery } from '@zhunsheng/contract/people';
import type { Calendar } from '@zhunsheng/domain/legal-time/calendar';
import type { FastifyInstance } from 'fastify';
import type { Workshop } from '../acts/execute.ts';
import { defineRead } from '../http/endpoints.ts';
import { listPeople } from './list-people.ts';

export function registerPeople(app: FastifyInstance, workshop: Workshop, calendar: () => Calendar): void {
  defineRead(app, workshop, {
    path: peoplePath,
    power: 'personnel.read',
    query: peopleQuery,
    read: async ({ tx, session, query, today }) => listPeople(tx, session.actor.bureaus, query, { today, calendar: calendar() }),
  });
}
