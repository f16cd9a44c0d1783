import { describe, expect, test } from 'vitest';
import { isCaseDocument } from './case-documents.ts';
import { MASTER_LIST, masterListCount, unlistedDocuments } from './master-list.ts';

const AT_EXPORT = ['cover', 'catalogue', 'note-sheet'];

describe('the master list of documents (law digest §11.3)', () => {
  test('has its 57 rows, each once', () => {
    expect(MASTER_LIST).toHaveLength(57);
    expect(new Set(MASTER_LIST.map(({ title }) => title)).size).toBe(57);
  });

  test('every row is filled by kinds that there are, or says why it is not', () => {
    for (const row of MASTER_LIST) {
      if ('built' in row) {
        expect(row.built.length, row.title).toBeGreaterThan(0);
        for (const document of row.built) expect(isCaseDocument(document) || AT_EXPORT.includes(document), document).toBe(true);
      } else expect(row.notBuilt.length, row.title).toBeGreaterThan(8);
    }
  });

  test('names every kind of document that there is', () => {
    expect(unlistedDocuments()).toEqual([]);
  });

  test('is counted', () => {
    const count = masterListCount();
    expect(count).toMatch(/^documents: 44 of 57 rows of §11\.3 built; not built: 8 身份证明材料; 16 .*; 57 /);
  });
});
