import { randomUUID } from 'node:crypto';
import type { NumberedDocument } from '@zhunsheng/domain/document/number';
import { writtenNumber } from '@zhunsheng/domain/document/number';
import { plainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '../acts/actor.ts';
import { inTransaction, setScope, type Tx } from '../acts/transaction.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { allocateNumber, giveNumber, voidNumber } from './allocate-number.ts';
import { organMarkOn } from './organ-mark.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => server.close());

const NOW = '2026-11-20T02:00:00.000Z';
const TODAY = plainDate('2026-11-20');

/** In a transaction that writes for the bureau. */
async function writing<T>(bureau: number, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(server.workshop.pool, async (tx) => {
    await setScope(tx, systemActor([bureau]));
    return work(tx);
  });
}
const allocate = async (bureau: number, kind: NumberedDocument, year = 2026): Promise<number> =>
  writing(bureau, async (tx) => allocateNumber(tx, { bureau, kind, subject: randomUUID() }, year, NOW));

describe('serials of documents', () => {
  test('run by themselves for each bureau, kind and year', async () => {
    expect(await allocate(1001, 'penalty-decision')).toBe(1);
    expect(await allocate(1001, 'penalty-decision')).toBe(2);
    expect(await allocate(1002, 'penalty-decision')).toBe(1);
    expect(await allocate(1001, 'penalty-notice')).toBe(1);
    expect(await allocate(1001, 'penalty-decision', 2027)).toBe(1);
    expect(await allocate(1001, 'penalty-decision')).toBe(3);
  });

  test('are given once each, without a hole, to many at the same time', async () => {
    const given = await Promise.all(Array.from({ length: 30 }, async () => allocate(1003, 'case-filing')));
    expect(given.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });

  test('go back with a transaction that does not commit', async () => {
    const failing = writing(1004, async (tx) => {
      await allocateNumber(tx, { bureau: 1004, kind: 'case-filing', subject: randomUUID() }, 2026, NOW);
      throw new Error('afterwards');
    });
    await expect(failing).rejects.toThrow('afterwards');
    expect(await allocate(1004, 'case-filing')).toBe(1);
  });

  test('are never given again after voiding', async () => {
    const subject = randomUUID();
    const numbered = { bureau: 1005, subject };
    const serial = await writing(1005, async (tx) => allocateNumber(tx, { ...numbered, kind: 'penalty-notice' }, 2026, NOW));
    const number = { kind: 'penalty-notice', year: 2026, serial } as const;
    await writing(1005, async (tx) => voidNumber(tx, numbered, number, '文书作废', NOW));
    expect(await allocate(1005, 'penalty-notice')).toBe(2);
    await expect(writing(1005, async (tx) => voidNumber(tx, numbered, number, '再次', NOW))).rejects.toThrow('no standing number');
    const rows = await server.superuser(`select number, void_reason from document_number where bureau = 1005 order by number`);
    expect(rows).toEqual([
      { number: 1, void_reason: '文书作废' },
      { number: 2, void_reason: null },
    ]);
  });

  test('are not voided for another subject, nor by another bureau', async () => {
    const subject = randomUUID();
    const serial = await writing(1006, async (tx) => allocateNumber(tx, { bureau: 1006, kind: 'case-closing', subject }, 2026, NOW));
    const number = { kind: 'case-closing', year: 2026, serial } as const;
    const elsewhere = writing(1006, async (tx) => voidNumber(tx, { bureau: 1006, subject: randomUUID() }, number, '错', NOW));
    await expect(elsewhere).rejects.toThrow('no standing number');
    await expect(writing(1007, async (tx) => voidNumber(tx, { bureau: 1006, subject }, number, '错', NOW))).rejects.toThrow(
      'voided by the bureau',
    );
  });

  test('are taken for no bureau but the one that is written to', async () => {
    const taken = writing(1001, async (tx) => allocateNumber(tx, { bureau: 1002, kind: 'case-filing', subject: randomUUID() }, 2026, NOW));
    await expect(taken).rejects.toThrow('writes to');
  });

  test('are out of reach of the program itself', async () => {
    for (const statement of [
      'update document_counter set last = 1',
      'select last from document_counter',
      'delete from document_number',
      'update document_number set voided_at = null',
      `insert into document_number (bureau, kind, year, number, subject, given_at) values (1001, 'x', 2026, 99, gen_random_uuid(), now())`,
    ]) {
      await expect(
        writing(1001, async (tx) => tx.query(statement)),
        statement,
      ).rejects.toThrow('permission denied');
    }
  });
});

describe('the mark of an organ', () => {
  const markOf = async (bureau: number, day = TODAY) => writing(bureau, async (tx) => organMarkOn(tx, bureau, day));

  test('is derived from the place, and no two bureaus share one', async () => {
    const bureaus = await server.superuser<{ number: number }>('select distinct number from bureau order by number');
    const marks = new Map<number, string>();
    for (const { number } of bureaus) marks.set(number, (await markOf(number)).mark);
    expect(marks.size).toBeGreaterThan(100);
    expect(marks.get(1001)).toBe('兰城执');
    expect(marks.get(101)).toBe('兰执');
    const shared = [...marks.values()].filter((mark, index, all) => all.indexOf(mark) !== index);
    expect(shared).toEqual([]);
  });

  test('is the one on record from its day on', async () => {
    const clerk = await server.signInAs(1008, 'clerk', 'bureau-administrator', 'head');
    const before = await markOf(1008);
    expect(before.derived).toBe(true);
    const values = { mark: '兰永综执', from: '2026-11-01' };
    const response = await clerk.command('/api/ledger/organ-mark/record', { subject: randomUUID(), values });
    expect(response).toMatchObject({ status: 200 });
    expect(await markOf(1008)).toEqual({ mark: '兰永综执', derived: false });
    expect(await markOf(1008, plainDate('2026-10-31'))).toEqual(before);
    const number = await writing(1008, async (tx) =>
      giveNumber(tx, { bureau: 1008, kind: 'penalty-decision', subject: randomUUID() }, TODAY, NOW),
    );
    expect(writtenNumber(number)).toBe('兰永综执罚决字〔2026〕第001号');
  });
});

describe('letters of a document', () => {
  const given = async (bureau: number, kind: NumberedDocument, day = TODAY) =>
    writing(bureau, async (tx) => writtenNumber(await giveNumber(tx, { bureau, kind, subject: randomUUID() }, day, NOW)));

  test('are the shipped ones until the bureau has its own, and what was given stays as it is', async () => {
    const clerk = await server.signInAs(1009, 'clerk', 'bureau-administrator', 'head');
    const record = async (values: object) => clerk.command('/api/ledger/document-letters/record', { subject: randomUUID(), values });
    expect(await given(1009, 'sampling-notice')).toMatch(/抽字〔2026〕第001号$/);
    expect(await record({ document: 'sampling-notice', letters: '抽证', from: '2026-11-01' })).toMatchObject({ status: 200 });
    expect(await given(1009, 'sampling-notice')).toMatch(/抽证字〔2026〕第002号$/);
    expect(await given(1009, 'sampling-notice', plainDate('2026-10-31'))).toMatch(/抽字〔2026〕第003号$/);
    expect(await given(1009, 'penalty-notice')).toMatch(/告字〔2026〕第001号$/);
    expect(await given(1010, 'sampling-notice')).toMatch(/抽字〔2026〕第001号$/);
    // Those of another kind, whether shipped or its own, and a second entry from the same day.
    const taken = { status: 409, body: { refusal: { code: 'document/letters-taken', facts: { letters: '罚决' } } } };
    expect(await record({ document: 'testing-notice', letters: '罚决', from: '2026-11-01' })).toMatchObject(taken);
    expect((await record({ document: 'testing-notice', letters: '抽证', from: '2026-12-01' })).body.refusal.code).toBe(
      'document/letters-taken',
    );
    expect((await record({ document: 'sampling-notice', letters: '抽样', from: '2026-11-01' })).body.refusal.code).toBe(
      'document/letters-day-taken',
    );
  });
});
