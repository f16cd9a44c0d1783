import { isLedgerKind, LEDGERS } from '@zhunsheng/domain/ledgers';
import { asLedger } from '@zhunsheng/server/ledger/ledger-commands';
import { ledgerMigration } from '@zhunsheng/server/ledger/migration';
import { StartFailure } from '@zhunsheng/server/postgres/start-failure';
import type { CliCommand } from './command.ts';

export const LEDGER_COMMANDS: readonly CliCommand[] = [
  {
    words: ['ledger', 'migration'],
    arguments: ['KIND'],
    options: {},
    chinese: '打印一个台账的建表语句，供写入 server/schema',
    english: 'print the statements that make a ledger’s table, to be added to server/schema',
    run: async ({ arguments: [kind = ''], say }) => {
      if (!isLedgerKind(kind)) {
        const kinds = Object.keys(LEDGERS).join(', ');
        throw new StartFailure(`没有台账 ${kind}；有：${kinds}`, `There is no ledger ${kind}; there are: ${kinds}`);
      }
      say(ledgerMigration(asLedger(LEDGERS[kind])).trimEnd());
      return 0;
    },
  },
];
