import { StartFailure, startFailureFrom } from '@zhunsheng/server/postgres/start-failure';
import { ACCOUNT_COMMANDS } from './account.ts';
import { BACKUP_COMMANDS } from './backup.ts';
import type { CliCommand, Say } from './command.ts';
import { invocationOf, usageOf } from './invocation.ts';
import { LEDGER_COMMANDS } from './ledger.ts';
import { LIMIT_COMMANDS } from './limits.ts';
import { LOG_COMMANDS } from './log.ts';
import { REBUILD_COMMANDS } from './rebuild.ts';

const COMMANDS: readonly CliCommand[] = [
  ...LOG_COMMANDS,
  ...REBUILD_COMMANDS,
  ...BACKUP_COMMANDS,
  ...LEDGER_COMMANDS,
  ...ACCOUNT_COMMANDS,
  ...LIMIT_COMMANDS,
];
const WRONG_USE = 2;

const say: Say = (line) => void process.stdout.write(`${line}\n`);
const note: Say = (line) => void process.stderr.write(`${line}\n`);

function help(to: Say): void {
  to('准绳命令 Zhunsheng commands\n');
  for (const command of COMMANDS) to(`  ${usageOf(command)}\n      ${command.chinese}\n      ${command.english}`);
  to('\n数据文件夹由 ZHUNSHENG_DATA 指定；服务器运行与否均可使用。');
  to('ZHUNSHENG_DATA names the data folder. All work while the server runs, and when it does not.');
}

async function main(given: readonly string[]): Promise<number> {
  if (given.length === 0 || ['help', '--help', '-h'].includes(given[0] ?? '')) {
    help(say);
    return 0;
  }
  const command = COMMANDS.find(({ words }) => words.every((word, index) => given[index] === word));
  if (command === undefined) {
    note(`没有命令 ${given.join(' ')}。 There is no command ${given.join(' ')}.\n`);
    help(note);
    return WRONG_USE;
  }
  const invocation = invocationOf(command, given.slice(command.words.length), say, note);
  if (invocation !== undefined) return command.run(invocation);
  note(`用法 usage: ${usageOf(command)}`);
  return WRONG_USE;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const failure = error instanceof StartFailure ? error : startFailureFrom(error, process.cwd());
  note(
    failure === undefined
      ? error instanceof Error
        ? (error.stack ?? error.message)
        : String(error)
      : `${failure.chinese}\n${failure.english}`,
  );
  process.exitCode = 1;
}
