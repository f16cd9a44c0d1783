// What may import what. tools/checks.test.ts plants a violation of every rule and sees it found.
const PURE_BASE = '(law|legal-time|ledger|log|text|ruling|refusal-code|document|settings)';
/** What every word of the domain may use. */
const BASE = `^domain/src/${PURE_BASE}(/|[.]ts$)`;
const MEETING = '^domain/src/[^/]+/(ids|events)[.]ts$';
/** Mechanisms of the server that know no word either: they may be used by the technical folders. */
const MECHANISM = '^server/src/(acts|ledger)/';
const TECHNICAL = '(postgres|http|jobs|files|identity|log|workbook)';
const TEST = '[.]test[.]tsx?$';
const PACKAGE = (names) => `^node_modules/(${names})(/|$)`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'domain imports zod and itself: no node:, no server, no other package',
      severity: 'error',
      from: { path: '^domain/src/', pathNot: TEST },
      to: { pathNot: ['^domain/src/', PACKAGE('zod')] },
    },
    {
      name: 'domain-tests-stay-in-domain',
      severity: 'error',
      from: { path: `^domain/src/.*${TEST}` },
      to: { path: '^(contract|server|office|cli|tools|scenarios|bench)/' },
    },
    {
      name: 'zod-in-commands-and-ledgers',
      comment: 'schemas live in commands.ts and in the declarations of ledgers; rules get values that are already checked',
      severity: 'error',
      from: { path: '^domain/src/', pathNot: ['/commands[.]ts$', '^domain/src/ledger/', '[.]ledger[.]ts$', TEST] },
      to: { path: PACKAGE('zod') },
    },
    {
      name: 'words-meet-through-ids-and-events',
      comment: 'a word of the domain imports of another word only ids.ts and events.ts; what all words stand on is free',
      severity: 'error',
      from: { path: '^domain/src/([^/]+)/', pathNot: [TEST, '^domain/src/(standard|roster)/'] },
      to: { path: '^domain/src/', pathNot: ['^domain/src/$1/', MEETING, BASE] },
    },
    {
      name: 'roster-knows-personnel-only',
      severity: 'error',
      from: { path: '^domain/src/roster/', pathNot: TEST },
      to: {
        path: '^domain/src/',
        pathNot: ['^domain/src/(roster|personnel)/', MEETING, BASE],
      },
    },
    {
      name: 'standards-read-types',
      comment:
        'standard/ measures rows of all words: it may know their types, never run their code; the names that art. 4 prescribes are the standard itself',
      severity: 'error',
      from: { path: '^domain/src/standard/', pathNot: TEST },
      to: {
        path: '^domain/src/',
        pathNot: ['^domain/src/standard/', '^domain/src/organisation/naming[.]ts$', MEETING, BASE],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'contract-imports-domain-and-zod',
      severity: 'error',
      from: { path: '^contract/src/', pathNot: TEST },
      to: { pathNot: ['^contract/src/', '^domain/src/', PACKAGE('zod')] },
    },
    {
      name: 'office-knows-no-server',
      severity: 'error',
      from: { path: '^office/src/' },
      to: { path: '^(server|cli)/' },
    },
    {
      name: 'server-knows-no-client',
      severity: 'error',
      from: { path: '^server/src/' },
      to: { path: '^(office|cli)/' },
    },
    {
      name: 'technical-folders-know-no-domain-word',
      severity: 'error',
      from: { path: `^server/src/${TECHNICAL}/`, pathNot: [TEST, '/fixtures/'] },
      to: {
        path: ['^domain/src/', '^contract/src/', '^server/src/[^/]+/'],
        // Powers and roles are what the edge asks of everybody, whatever the word.
        pathNot: [BASE, '^domain/src/identity/', '^domain/src/roster/', '^contract/src/', `^server/src/${TECHNICAL}/`, MECHANISM],
      },
    },
    {
      name: 'only-workbook-knows-rosters',
      severity: 'error',
      from: { path: `^server/src/${TECHNICAL}/`, pathNot: [TEST, '^server/src/workbook/'] },
      to: { path: '^domain/src/roster/' },
    },
    {
      name: 'only-identity-knows-the-contract',
      severity: 'error',
      from: { path: `^server/src/${TECHNICAL}/`, pathNot: [TEST, '^server/src/identity/'] },
      to: { path: '^contract/src/' },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      comment: 'a module that nobody imports and that imports nothing; what a person or a tool starts is excepted',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(domain|contract|server|office|cli)/',
        pathNot: [
          TEST,
          '[.]d[.]ts$',
          '^(server|cli)/src/main[.]ts$',
          '^office/src/main[.]tsx$',
          '^office/public/',
          '^[^/]+/[^/]+[.]config[.]ts$',
        ],
      },
      to: {},
    },
    {
      name: 'no-barrel',
      severity: 'error',
      from: {},
      to: { path: '(^|/)index[.](ts|tsx|mts|cts|js|mjs|cjs)$', pathNot: '^node_modules/' },
    },
    {
      name: 'no-unresolvable',
      comment: 'an import that is not found is an import that no rule has seen',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'product-runs-no-test-code',
      severity: 'error',
      from: { path: '^(domain|contract|server|office|cli)/src/', pathNot: [TEST, '/testing/'] },
      to: { path: [TEST, '/testing/'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['(^|/)dist/', '^[.]tmp/', '^[.]runtime/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
