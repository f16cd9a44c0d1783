import { REGISTRY_BUREAUS } from '@zhunsheng/domain/organisation/registry/bureaus';
import { readConfiguration } from './configuration.ts';
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_SIGN_INS } from './demonstration/sign-ins.ts';
import { StartFailure } from './postgres/start-failure.ts';
import { startProgram } from './program.ts';

const say = (text: string) => void process.stdout.write(`${text}\n`);

/** Only where this start made the embedded database: elsewhere these accounts do not exist. */
function sayDemonstration(): void {
  say(`演示账号（密码都是 ${DEMONSTRATION_PASSWORD}） Demonstration sign-ins (password ${DEMONSTRATION_PASSWORD} for all):`);
  for (const { login, bureau, role, name } of DEMONSTRATION_SIGN_INS) {
    const where = REGISTRY_BUREAUS.find(({ number }) => number === bureau)?.name ?? '';
    say(`  ${login.padEnd(22)}${where} ${name}  ${role}`);
  }
  say('');
}

async function main(): Promise<void> {
  const program = await startProgram(readConfiguration(process.env), (chinese, english) => say(`${chinese} ${english}`));
  say(`\n准绳已启动 Zhunsheng is running: ${program.address}\n`);
  if (program.demonstration) sayDemonstration();
  let stopping = false;
  const end = () => {
    if (stopping) return;
    stopping = true;
    say('正在停止 stopping');
    program.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

main().catch((error: unknown) => {
  process.stderr.write(
    error instanceof StartFailure
      ? `${error.chinese}\n${error.english}\n`
      : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
});
