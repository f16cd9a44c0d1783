import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { PlacedBureau } from '@zhunsheng/domain/mandate/ids';
import { findDivision } from '@zhunsheng/domain/organisation/registry/divisions';
import type { Tx } from '../acts/transaction.ts';
import { holds } from '../ledger/as-of.ts';

/** A bureau with its place and its names as the registry has them. */
export interface NamedBureau extends PlacedBureau {
  readonly name: string;
  readonly divisionName: string;
}

interface BureauRow {
  number: number;
  level: PlacedBureau['level'];
  parent: number | null;
  division_code: string | null;
  division_name: string;
  name: string;
}

/** A district (市辖区) by its division code: an area without a code of its own (新区) is none. */
export function isDistrict(divisionCode: string | null): boolean {
  const division = divisionCode === null ? undefined : findDivision(divisionCode);
  return division?.level === 'county' && division.kind === '市辖区';
}

/** Every bureau on a day; the registry is public to whoever is signed in. */
export async function loadPlacedBureaus(tx: Tx, day: PlainDate): Promise<ReadonlyMap<number, NamedBureau>> {
  const { rows } = await tx.query<BureauRow>({
    name: 'placed-bureaus',
    text: `select number, level, parent, division_code, division_name, name from bureau b where ${holds('b', '$1', null)} order by number`,
    values: [day],
  });
  return new Map(
    rows.map(({ number, level, parent, division_code, division_name, name }) => [
      number,
      { number, level, parent, isDistrict: isDistrict(division_code), name, divisionName: division_name },
    ]),
  );
}

/** The prefecture of a bureau: itself, or the one above a county; undefined for the province. */
export function prefectureOf(bureau: PlacedBureau): number | undefined {
  if (bureau.level === 'prefecture') return bureau.number;
  return bureau.level === 'county' ? (bureau.parent ?? undefined) : undefined;
}
