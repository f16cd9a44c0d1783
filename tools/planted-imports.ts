import type { Violation } from './check-runs.ts';

const uses = (path: string): string => `import { x } from '${path}';\nexport const y = x;\n`;
const usesType = (path: string): string => `import type { X } from '${path}';\nexport type Y = X;\n`;
const VALUE = 'export const x = 1;\nexport type X = number;\n';

/** Every import that is allowed: none of these files may be reported. */
export const ALLOWED: Readonly<Record<string, string>> = {
  'domain/src/law/instruments.ts': VALUE,
  'domain/src/legal-time/plain-date.ts': VALUE,
  'domain/src/ruling.ts': uses('./law/instruments.ts'),
  'domain/src/ledger/field.ts': `import { z } from 'zod';\nexport const x = z;\n`,
  'domain/src/personnel/ids.ts': VALUE,
  'domain/src/personnel/events.ts': usesType('./ids.ts'),
  'domain/src/personnel/person.ts': VALUE,
  'domain/src/personnel/commands.ts': `import { z } from 'zod';\nexport const x = z;\n`,
  'domain/src/training/session.ts': `${uses('../personnel/ids.ts')}${usesType('../personnel/events.ts').replace('Y =', 'Z =')}`,
  'domain/src/training/days.ts': `import { y } from '../ruling.ts';\nimport { x } from '../legal-time/plain-date.ts';\nexport const days = x + y;\n`,
  'domain/src/training/days.test.ts': `import { test } from 'vitest';\nimport { x } from '../personnel/person.ts';\ntest('days', () => void x);\n`,
  'domain/src/roster/import.ts': uses('../personnel/person.ts').replace('y =', 'x ='),
  'domain/src/standard/art-06.ts': usesType('../personnel/person.ts'),
  'contract/src/personnel.ts': `import { x } from '@zhunsheng/domain/personnel/person';\nimport { z } from 'zod';\nexport const y = [x, z];\n`,
  'server/src/main.ts': uses('./personnel/routes.ts').replace('{ x }', '{ y as x }'),
  'server/src/personnel/routes.ts': uses('@zhunsheng/domain/personnel/person'),
  'server/src/postgres/pool.ts': `import { Pool } from 'pg';\nimport { readFileSync } from 'node:fs';\nexport const x = [Pool, readFileSync];\n`,
  'server/src/http/server.ts': uses('../postgres/pool.ts'),
  'server/src/acts/append.ts': uses('../postgres/pool.ts'),
  'server/src/jobs/run.ts': uses('../acts/append.ts').replace('{ x }', '{ y as x }'),
  'server/src/log/sequencer.ts': uses('@zhunsheng/domain/legal-time/plain-date'),
  'server/src/identity/session.ts': uses('@zhunsheng/contract/personnel').replace('{ x }', '{ y as x }'),
  'server/src/workbook/preview.ts': uses('@zhunsheng/domain/roster/import'),
  'server/src/postgres/testing/database.ts': uses('../pool.ts'),
  'office/src/main.tsx': uses('@zhunsheng/contract/personnel').replace('{ x }', '{ y as x }'),
  'cli/src/main.ts': uses('@zhunsheng/server/main').replace('{ x }', '{ y as x }'),
};

type Planted = Violation & { text: string };

export const PLANTED_IMPORTS: readonly Planted[] = [
  {
    rule: 'domain-is-pure',
    path: 'domain/src/personnel/reads-file.ts',
    text: `import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n`,
  },
  { rule: 'domain-is-pure', path: 'domain/src/personnel/asks-database.ts', text: `import { Pool } from 'pg';\nexport const x = Pool;\n` },
  { rule: 'domain-is-pure', path: 'domain/src/personnel/asks-server.ts', text: uses('@zhunsheng/server/postgres/pool') },
  { rule: 'domain-tests-stay-in-domain', path: 'domain/src/personnel/wide.test.ts', text: uses('@zhunsheng/server/postgres/pool') },
  { rule: 'zod-in-commands-and-ledgers', path: 'domain/src/personnel/parses.ts', text: `import { z } from 'zod';\nexport const x = z;\n` },
  { rule: 'words-meet-through-ids-and-events', path: 'domain/src/training/reaches-across.ts', text: uses('../personnel/person.ts') },
  { rule: 'words-meet-through-ids-and-events', path: 'domain/src/training/reaches-for-type.ts', text: usesType('../personnel/person.ts') },
  {
    rule: 'words-meet-through-ids-and-events',
    path: 'domain/src/training/reaches-through-list.ts',
    text: uses('../ledgers.ts').replace('{ x }', '{ y as x }'),
  },
  {
    rule: 'roster-knows-personnel-only',
    path: 'domain/src/roster/knows-training.ts',
    text: uses('../training/days.ts').replace('{ x }', '{ days as x }'),
  },
  { rule: 'standards-read-types', path: 'domain/src/standard/runs-rule.ts', text: uses('../personnel/person.ts') },
  {
    rule: 'contract-imports-domain-and-zod',
    path: 'contract/src/asks-database.ts',
    text: `import { Pool } from 'pg';\nexport const x = Pool;\n`,
  },
  { rule: 'office-knows-no-server', path: 'office/src/asks-server.ts', text: uses('@zhunsheng/server/postgres/pool') },
  {
    rule: 'server-knows-no-client',
    path: 'server/src/personnel/asks-command-line.ts',
    text: uses('../../../cli/src/main.ts').replace('{ x }', '{ y as x }'),
  },
  {
    rule: 'technical-folders-know-no-domain-word',
    path: 'server/src/postgres/knows-person.ts',
    text: uses('@zhunsheng/domain/personnel/person'),
  },
  {
    rule: 'technical-folders-know-no-domain-word',
    path: 'server/src/jobs/knows-feature.ts',
    text: uses('../personnel/routes.ts').replace('{ x }', '{ y as x }'),
  },
  { rule: 'only-workbook-knows-rosters', path: 'server/src/files/knows-roster.ts', text: uses('@zhunsheng/domain/roster/import') },
  {
    rule: 'only-identity-knows-the-contract',
    path: 'server/src/http/knows-contract.ts',
    text: uses('@zhunsheng/contract/personnel').replace('{ x }', '{ y as x }'),
  },
  { rule: 'no-cycle', path: 'domain/src/law/first.ts', text: usesType('./second.ts').replace('Y', 'X') },
  { rule: 'no-orphan', path: 'domain/src/law/alone.ts', text: VALUE },
  { rule: 'no-barrel', path: 'server/src/personnel/through-barrel.ts', text: uses('./index.ts').replace('{ x }', '{ y as x }') },
  { rule: 'no-unresolvable', path: 'server/src/personnel/asks-nobody.ts', text: uses('./nobody.ts') },
  {
    rule: 'product-runs-no-test-code',
    path: 'server/src/http/uses-testing.ts',
    text: uses('../postgres/testing/database.ts').replace('{ x }', '{ y as x }'),
  },
];

/** Imported by the planted files, lawful themselves. */
export const SURROUNDINGS: Readonly<Record<string, string>> = {
  'server/src/personnel/index.ts': `export { y } from './routes.ts';\n`,
  'domain/src/law/second.ts': usesType('./first.ts').replace('Y', 'X'),
  'domain/src/ledgers.ts': uses('./personnel/person.ts'),
};
