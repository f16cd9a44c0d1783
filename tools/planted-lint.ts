import type { Violation } from './check-runs.ts';

type Planted = Violation & { text: string };

export const PLANTED_LINT: readonly Planted[] = [
  { rule: 'typescript(no-explicit-any)', path: 'server/src/any.ts', text: 'export const x: any = 1;\n' },
  {
    rule: 'typescript(no-floating-promises)',
    path: 'server/src/floating.ts',
    text: `const save = async (): Promise<void> => undefined;\nexport const x = (): void => {\n  save();\n};\n`,
  },
  {
    rule: 'typescript(switch-exhaustiveness-check)',
    path: 'domain/src/law/incomplete.ts',
    text: `type Light = 'green' | 'red';\nexport const word = (light: Light): string | undefined => {\n  switch (light) {\n    case 'green':\n      return 'go';\n  }\n  return undefined;\n};\n`,
  },
  {
    rule: 'typescript(switch-exhaustiveness-check)',
    path: 'domain/src/law/needless-default.ts',
    text: `type Light = 'green' | 'red';\nexport const word = (light: Light): string => {\n  switch (light) {\n    case 'green':\n      return 'go';\n    case 'red':\n      return 'stop';\n    default:\n      return 'what';\n  }\n};\n`,
  },
  {
    rule: 'vitest(no-focused-tests)',
    path: 'domain/src/law/focused.test.ts',
    text: `import { test } from 'vitest';\ntest.only('one', () => undefined);\n`,
  },
  ...['domain', 'contract', 'server', 'office'].map((name) => ({
    rule: 'eslint(no-console)',
    path: `${name}/src/speaks.ts`,
    text: `console.log('x');\nexport {};\n`,
  })),
  ...['domain', 'contract'].map((name) => ({
    rule: 'typescript(TS2584)',
    path: `${name}/src/speaks.ts`,
    text: `console.log('x');\nexport {};\n`,
  })),
  { rule: 'eslint(no-restricted-globals)', path: 'domain/src/law/now.ts', text: 'export const x = Date.now();\n' },
  { rule: 'eslint(no-restricted-globals)', path: 'domain/src/law/today.ts', text: 'export const x = new Date();\n' },
  { rule: 'eslint(no-restricted-globals)', path: 'domain/src/law/around.ts', text: 'export const x = globalThis;\n' },
  { rule: 'eslint(no-restricted-properties)', path: 'domain/src/law/dice.ts', text: 'export const x = Math.random();\n' },
  { rule: 'typescript(TS2322)', path: 'server/src/wrong-type.ts', text: `export const x: number = 'one';\n` },
  { rule: 'typescript(TS2584)', path: 'domain/src/law/screen.ts', text: 'export const x = document.title;\n' },
];

/** Allowed: the command line speaks, outside the domain there are clocks, and its tests compare with them. */
export const ALLOWED_LINT: Readonly<Record<string, string>> = {
  'cli/src/speaks.ts': `console.log('x');\n`,
  'tools/speaks.ts': `console.log('x', Date.now(), Math.random());\n`,
  'domain/src/law/now.test.ts': 'export const x = new Date(Math.random());\n',
  'server/src/clock.ts': 'export const now = (): number => Date.now();\n',
  'domain/src/law/complete.ts': `type Light = 'green' | 'red';\nexport const word = (light: Light): string => {\n  switch (light) {\n    case 'green':\n      return 'go';\n    case 'red':\n      return 'stop';\n  }\n};\n`,
};
