/** A word that the code uses as a name, and where it was found. */
export type UsedWord = { name: string; at: string };

export type Source = { path: string; text: string };

/** Folders and files directly in it stand for domain words: domain/src/legal-time/… → legal-time. */
export const folderWords = (paths: readonly string[]): UsedWord[] => {
  const names = new Map<string, string>();
  for (const path of paths) {
    const folder = /^domain\/src\/([^/]+)\//.exec(path)?.[1];
    if (folder !== undefined && !names.has(folder)) names.set(folder, path);
  }
  return [...names].map(([name, at]) => ({ name, at }));
};

const literals = (sources: readonly Source[], pattern: RegExp): UsedWord[] =>
  sources.flatMap(({ path, text }) => [...text.matchAll(pattern)].map((match) => ({ name: match[1] ?? '', at: path })));

const isProduct = ({ path }: Source): boolean => path.startsWith('domain/src/') && path.endsWith('.ts') && !path.endsWith('.test.ts');

const ledgers = (sources: readonly Source[]): Source[] =>
  sources.filter((source) => isProduct(source) && source.path.endsWith('.ledger.ts'));

/** `ledger({ kind: 'training-session', … })` */
export const ledgerKinds = (sources: readonly Source[]): UsedWord[] => literals(ledgers(sources), /\bledger\(\{\s*kind: '([a-z-]+)'/g);

/** `word: 'TrainingSession'`, of which the types of a ledger's acts are made. */
export const ledgerWords = (sources: readonly Source[]): UsedWord[] => literals(ledgers(sources), /\bword: '([A-Za-z]+)'/g);

/** `'CertificateSuspended.v1'` → CertificateSuspended; and `act: 'Recorded'`, the second half of a ledger's acts. */
export const actTypes = (sources: readonly Source[]): UsedWord[] => [
  ...literals(sources.filter(isProduct), /'([A-Z][A-Za-z]*)\.v\d+'/g),
  ...literals(sources.filter(isProduct), /\bact: '([A-Z][A-Za-z]*)'/g),
];

/** `'post/no-valid-certificate'` wherever it stands, and `code: 'sex-unknown'` of a roster's problems. */
export const refusalCodes = (sources: readonly Source[]): UsedWord[] => [
  ...literals(sources.filter(isProduct), /'([a-z][a-z-]*\/[a-z][a-z-]*)'/g),
  ...literals(sources.filter(isProduct), /\bcode: '([a-z][a-z-]*)'/g),
];
