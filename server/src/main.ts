import { readConfiguration } from './configuration.ts';
import { StartFailure } from './postgres/start-failure.ts';
import { startProgram } from './program.ts';

const say = (text: string) => void process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  const program = await startProgram(readConfiguration(process.env), (chinese, english) => say(`${chinese} ${english}`));
  say(`\n准绳已启动 Zhunsheng is running: ${program.address}\n`);
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
  process.stderr.write(error instanceof StartFailure ? `${error.chinese}\n${error.english}\n` : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
