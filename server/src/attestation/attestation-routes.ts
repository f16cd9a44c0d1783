import { attestationPaths, confirmInput, declarationsQuery, declareInput, sendBackInput } from '@zhunsheng/contract/attestation';
import type { FastifyInstance } from 'fastify';
import type { Workshop } from '../acts/execute.ts';
import { defineCommand, defineRead } from '../http/endpoints.ts';
import type { LedgerWord } from '../ledger/ledger-commands.ts';
import { declarationCommands } from './declaration-commands.ts';
import { listDeclarations } from './list-declarations.ts';

export function registerAttestation(app: FastifyInstance, workshop: Workshop, calendar: LedgerWord['calendar']): void {
  const commands = declarationCommands(calendar);
  defineRead(app, workshop, {
    path: attestationPaths.list,
    power: 'standing.read',
    query: declarationsQuery,
    read: async ({ tx, session, query }) => ({ declarations: await listDeclarations(tx, session.actor, query) }),
  });
  defineCommand(app, workshop, { path: attestationPaths.declare, input: declareInput, command: commands.declare });
  defineCommand(app, workshop, { path: attestationPaths.confirm, input: confirmInput, command: commands.confirm });
  defineCommand(app, workshop, { path: attestationPaths.sendBack, input: sendBackInput, command: commands.sendBack });
}
