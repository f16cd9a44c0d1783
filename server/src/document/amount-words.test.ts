import { amountInWords } from '@zhunsheng/domain/document/amount-words';
import Nzh from 'nzh';
import { expect, test } from 'vitest';

/** Every pattern of zeros in up to twelve digits of yuan, with each kind of rest, and a run of small amounts. */
function* amounts(): Generator<number> {
  for (let fen = 1; fen <= 11_000; fen += 1) yield fen;
  for (let pattern = 1; pattern < 2 ** 12; pattern += 1) {
    const yuan = Number([...pattern.toString(2)].map((digit, index) => (digit === '1' ? String((index % 9) + 1) : '0')).join(''));
    for (const rest of [0, 7, 30, 45]) yield yuan * 100 + rest;
  }
}

test('amounts in capitals are those of nzh, an independent implementation', () => {
  const other: string[] = [];
  let compared = 0;
  for (const fen of amounts()) {
    compared += 1;
    const theirs = Nzh.cn.toMoney(fen / 100);
    if (amountInWords(fen) !== theirs) other.push(`${fen}: ${amountInWords(fen)} – ${theirs}`);
  }
  expect(compared).toBeGreaterThan(25_000);
  expect(other.slice(0, 20)).toEqual([]);
});
