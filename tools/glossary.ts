/** Terms in the first column of the tables, and single words of plain English under “Ordinary words”. */
export type Glossary = { terms: ReadonlySet<string>; ordinary: ReadonlySet<string>; longest: number };

const singular = (word: string): string => {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
};

/** ‘TrainingSessions’, ‘training-session’ and ‘Training session’ are the same words; a plural is its singular. */
export const wordsOf = (name: string): string[] =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .map(singular);

const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** Rows of five cells; several spellings of a term are divided by “ / ”. Throws on a row that is not whole. */
export const readGlossary = (markdown: string): Glossary => {
  const [tables = '', ordinaryText = ''] = markdown.split('## Ordinary words');
  const rows = tables
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|\s*(Term\b|-)/.test(line))
    .map((line) => ({ line, row: cells(line) }));
  for (const { line, row } of rows) {
    const [term, chinese, meaning] = row;
    if (row.length !== 5 || !term || !chinese || !meaning)
      throw new Error(`glossary row needs Term | 中文 | Meaning | Avoid | Basis: ${line}`);
  }
  const terms = rows.flatMap(({ row }) => (row[0] ?? '').split(' / ')).map((term) => wordsOf(term).join(' '));
  return {
    terms: new Set(terms),
    ordinary: new Set(wordsOf(ordinaryText)),
    longest: Math.max(1, ...terms.map((term) => term.split(' ').length)),
  };
};

/** The whole name is one term: for folders and kinds of ledgers. */
export const isTerm = (name: string, glossary: Glossary): boolean => glossary.terms.has(wordsOf(name).join(' '));

/** The name can be read from left to right as terms and ordinary words: for acts and refusals. */
export const isReadable = (name: string, glossary: Glossary): boolean => {
  const words = wordsOf(name);
  const readableTo = [true];
  for (let end = 1; end <= words.length; end += 1) {
    readableTo[end] = Array.from({ length: Math.min(end, glossary.longest) }, (_, at) => at + 1).some(
      (length) =>
        readableTo[end - length] === true &&
        (glossary.terms.has(words.slice(end - length, end).join(' ')) || (length === 1 && glossary.ordinary.has(words[end - 1] ?? ''))),
    );
  }
  return words.length > 0 && readableTo[words.length] === true;
};
