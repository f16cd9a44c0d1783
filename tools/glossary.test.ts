import { describe, expect, test } from 'vitest';
import { actTypes, folderWords, ledgerKinds, ledgerWords, refusalCodes, type UsedWord } from './domain-words.ts';
import { type Glossary, isReadable, isTerm, readGlossary } from './glossary.ts';
import { listFiles, readSource, ROOT } from './source-files.ts';

const missing = (words: readonly UsedWord[], known: (name: string, glossary: Glossary) => boolean, glossary: Glossary): string[] =>
  [...new Set(words.filter(({ name }) => !known(name, glossary)).map(({ name, at }) => `${name} (${at})`))].sort();

describe('every word of the domain is in docs/glossary.md', () => {
  const glossary = readGlossary(readSource(ROOT, 'docs/glossary.md'));
  const paths = listFiles(ROOT, 'domain/src');
  const sources = paths.filter((path) => path.endsWith('.ts')).map((path) => ({ path, text: readSource(ROOT, path) }));

  test('folders of domain/src are terms', () => {
    expect(missing(folderWords(paths), isTerm, glossary)).toEqual([]);
  });

  test('ledgers are terms', () => {
    expect(missing(ledgerKinds(sources), isTerm, glossary)).toEqual([]);
    expect(missing(ledgerWords(sources), isTerm, glossary)).toEqual([]);
    expect(ledgerKinds(sources).length).toBe(ledgerWords(sources).length);
  });

  test('acts can be read in terms and ordinary words', () => {
    expect(missing(actTypes(sources), isReadable, glossary)).toEqual([]);
  });

  test('refusals can be read in terms and ordinary words', () => {
    expect(missing(refusalCodes(sources), isReadable, glossary)).toEqual([]);
  });

  test('the words were found', () => {
    expect(folderWords(paths).length).toBeGreaterThan(10);
    expect(ledgerKinds(sources).length).toBeGreaterThan(10);
    expect(actTypes(sources).map(({ name }) => name)).toContain('Withdrawn');
    expect(refusalCodes(sources).length).toBeGreaterThan(40);
  });
});

describe('the check', () => {
  const glossary = readGlossary(
    `| Term | 中文 | Meaning | Avoid | Basis |\n|---|---|---|---|---|\n| training session / session | 培训班次 | one training held | course | art. 6 |\n| duty | 职责 | a function | | |\n\n## Ordinary words\n\nrecorded without\n`,
  );
  const source = (text: string, path = 'domain/src/personnel/post.ts') => [{ path, text }];

  test('finds an unknown folder', () => {
    expect(missing(folderWords(['domain/src/duty/ids.ts', 'domain/src/gadget/ids.ts', 'domain/src/ruling.ts']), isTerm, glossary)).toEqual([
      'gadget (domain/src/gadget/ids.ts)',
    ]);
  });

  test('finds an unknown ledger, and an ordinary word that poses as one', () => {
    const text = `ledger({ kind: 'training-session', word: 'TrainingSession' }); ledger({\n  kind: 'recorded',\n  word: 'Recorded' });`;
    const sources = source(text, 'domain/src/duty/duty.ledger.ts');
    expect(missing(ledgerKinds(sources), isTerm, glossary)).toEqual(['recorded (domain/src/duty/duty.ledger.ts)']);
    expect(missing(ledgerWords(sources), isTerm, glossary)).toEqual(['Recorded (domain/src/duty/duty.ledger.ts)']);
  });

  test('finds an unknown act', () => {
    const sources = source(`type: 'TrainingSessionRecorded.v1' | 'GadgetRecorded.v2'; act: 'Recorded'; act: 'Frobbed'`);
    expect(missing(actTypes(sources), isReadable, glossary)).toEqual([
      'Frobbed (domain/src/personnel/post.ts)',
      'GadgetRecorded (domain/src/personnel/post.ts)',
    ]);
  });

  test('finds an unknown word in a refusal', () => {
    const sources = source(`'duty/without-session', 'duty/frobbed', './ids.ts', { code: 'gadget' }`);
    expect(missing(refusalCodes(sources), isReadable, glossary)).toEqual([
      'duty/frobbed (domain/src/personnel/post.ts)',
      'gadget (domain/src/personnel/post.ts)',
    ]);
  });

  test('a plural is its singular', () => {
    expect([isTerm('training-sessions', glossary), isTerm('Duties', glossary), isTerm('session', glossary)]).toEqual([true, true, true]);
  });

  test('a row without a meaning is a fault', () => {
    expect(() => readGlossary('| Term | 中文 | Meaning | Avoid | Basis |\n| duty | 职责 | | | |\n')).toThrow('duty');
  });

  test('half of a term is not the term', () => {
    expect(isReadable('training', glossary)).toBe(false);
  });
});
