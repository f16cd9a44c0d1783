import {
  acceptTransferInput,
  declineTransferInput,
  handOverInput,
  takeBackInput,
  transferPaths,
  transfersQuery,
  type TransfersView,
} from '@zhunsheng/contract/transfer';
import type { FastifyInstance } from 'fastify';
import type { Workshop } from '../acts/execute.ts';
import { defineCommand, defineRead } from '../http/endpoints.ts';
import { listTransfers } from './list-transfers.ts';
import { acceptCommand, declineCommand, handOverCommand, takeBackCommand } from './transfer-commands.ts';

export function registerTransfers(app: FastifyInstance, workshop: Workshop): void {
  defineCommand(app, workshop, { path: transferPaths.handOver, input: handOverInput, command: handOverCommand });
  defineCommand(app, workshop, { path: transferPaths.accept, input: acceptTransferInput, command: acceptCommand });
  defineCommand(app, workshop, { path: transferPaths.decline, input: declineTransferInput, command: declineCommand });
  defineCommand(app, workshop, { path: transferPaths.takeBack, input: takeBackInput, command: takeBackCommand });
  defineRead(app, workshop, {
    path: transferPaths.list,
    power: 'personnel.read',
    query: transfersQuery,
    read: async ({ tx, session, query }): Promise<TransfersView> => {
      const { bureau, bureaus } = session.actor;
      const wanted = bureaus.filter((number) => number === (query.bureau ?? bureau));
      return { transfers: await listTransfers(tx, wanted, bureau, query.limit) };
    },
  });
}
