import type { MatrixView } from '@zhunsheng/contract/mandate';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { MATTERS } from '@zhunsheng/domain/mandate/catalogue/catalogue';
import { matrixOf } from '@zhunsheng/domain/mandate/matrix';
import type { Tx } from '../acts/transaction.ts';
import { HttpFailure } from '../http/failure.ts';
import { loadPlacedBureaus, prefectureOf } from './placed-bureaus.ts';
import { readOnRecord } from './read-on-record.ts';

/** A prefecture with its counties, or a county alone, on a day. The province has no mandate of its own to divide. */
export async function readMatrix(tx: Tx, number: number, day: PlainDate): Promise<MatrixView> {
  const placed = await loadPlacedBureaus(tx, day);
  const bureau = placed.get(number);
  if (bureau === undefined) throw new HttpFailure(404, { error: 'not-found' });
  const city = prefectureOf(bureau);
  const below = bureau.level === 'prefecture' ? [...placed.values()].filter(({ parent }) => parent === number) : [];
  const bureaus = [bureau, ...below];
  const read = [...new Set([...bureaus.map((one) => one.number), ...(city === undefined ? [] : [city])])];
  const facts = await readOnRecord(tx, read, null, day);
  return {
    on: day,
    bureau: number,
    hasDistricts: bureaus.some(({ isDistrict }) => isDistrict),
    bureaus: bureaus.map(({ name, divisionName, isDistrict, number: one }) => ({ number: one, name, divisionName, isDistrict })),
    lines: matrixOf(MATTERS, { bureaus, city, day, facts }),
  };
}
