import { spawn } from 'node:child_process';

const FIRST_LINE_AFTER_SECONDS = 5;
const KEPT_LINES = 200;

/**
 * Runs a command quietly. From the fifth second a line says what is being waited for.
 * Resolves with the exit code and the last lines that the command printed.
 */
export function runWithProgress(what, command, args, options = {}) {
  const started = Date.now();
  const kept = [];
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const timer = setInterval(() => {
    console.log(`${what}… ${Math.round((Date.now() - started) / 1000)} s`);
  }, FIRST_LINE_AFTER_SECONDS * 1000);
  keepLines(child.stdout, kept);
  keepLines(child.stderr, kept);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      clearInterval(timer);
      resolve({ code: 127, lastLines: [...kept, error.message] });
    });
    child.on('close', (code) => {
      clearInterval(timer);
      resolve({ code: code ?? 1, lastLines: kept });
    });
  });
}

function keepLines(stream, kept) {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk) => {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? '';
    kept.push(...lines.filter((line) => line.trim() !== ''));
    kept.splice(0, Math.max(0, kept.length - KEPT_LINES));
  });
  stream.on('end', () => {
    if (rest.trim() !== '') kept.push(rest);
  });
}
