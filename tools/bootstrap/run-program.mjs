import { spawn } from 'node:child_process';
import os from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
// Ctrl-C reaches this process twice, from the terminal and from npm: one signal for the program.
const SAME_SIGNAL_WITHIN_MS = 1000;

/**
 * Runs a long-lived program on this terminal and resolves with its exit code. It gets a session of its own, so that
 * it hears of Ctrl-C exactly once, from here. Descriptor 3 closes when this process is gone, however it ended.
 */
export function runProgram(command, args, options) {
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'inherit', 'inherit', 'pipe'] });
  const last = new Map();
  const forward = (signal) => {
    if (Date.now() - (last.get(signal) ?? 0) < SAME_SIGNAL_WITHIN_MS) return;
    last.set(signal, Date.now());
    child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const name of SIGNALS) process.off(name, forward);
      child.stdio[3]?.destroy();
      resolve(signal ? 128 + os.constants.signals[signal] : code);
    });
  });
}
