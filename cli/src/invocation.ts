import { parseArgs } from 'node:util';
import type { CliCommand, Invocation, Say } from './command.ts';

export function usageOf({ words, arguments: names, options, hints = {} }: CliCommand): string {
  const given = Object.entries(options).map(([name, kind]) => {
    if (kind === 'flag') return `[--${name}]`;
    return `[--${name} ${hints[name] ?? 'FILE'}${kind === 'values' ? ' …' : ''}]`;
  });
  return ['zhunsheng', ...words, ...names, ...given].join(' ');
}

/** What was typed, as the command takes it; undefined where it does not fit its usage. */
export function invocationOf(command: CliCommand, rest: readonly string[], say: Say, note: Say): Invocation | undefined {
  try {
    const options = Object.fromEntries(
      Object.entries(command.options).map(([name, kind]) => [
        name,
        { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), multiple: kind === 'values' },
      ]),
    );
    const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true, strict: true });
    const least = command.arguments.filter((name) => !name.startsWith('[')).length;
    if (positionals.length < least || positionals.length > command.arguments.length) return undefined;
    return { arguments: positionals, options: values as Invocation['options'], say, note };
  } catch {
    return undefined;
  }
}
