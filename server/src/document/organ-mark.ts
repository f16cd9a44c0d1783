import { derivedOrganMark, type NamedDivision } from '@zhunsheng/domain/document/number';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { Tx } from '../acts/transaction.ts';
import { holds } from '../ledger/as-of.ts';

export interface OrganMark {
  readonly mark: string;
  /** Made of the names of the place, since none is on record. */
  readonly derived: boolean;
}

interface BureauRow {
  readonly number: number;
  readonly parent: number | null;
  readonly division_name: string;
}

/** What document numbers of the bureau begin with on a day. */
export async function organMarkOn(tx: Tx, bureau: number, day: PlainDate): Promise<OrganMark> {
  const recorded = await tx.query<{ mark: string }>({
    name: 'organ-mark-on',
    text: `select mark from organ_mark m where bureau = $1 and ${holds('m', '$2', null)} and "from" <= $2 order by "from" desc, known_from desc limit 1`,
    values: [bureau, day],
  });
  const [found] = recorded.rows;
  if (found !== undefined) return { mark: found.mark, derived: false };
  return { mark: derivedOrganMark(...(await lineOf(tx, bureau, day))), derived: true };
}

/** Prefecture and county with their sisters; the province stands for itself. Its name is a sister of the prefectures: 甘肃 and 甘南. */
async function lineOf(tx: Tx, bureau: number, day: PlainDate): Promise<NamedDivision[]> {
  const { rows } = await tx.query<BureauRow>({
    name: 'bureau-names',
    text: `select number, parent, division_name from bureau b where ${holds('b', '$1', null)}`,
    values: [day],
  });
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const own = byNumber.get(bureau);
  if (own === undefined) throw new Error(`no bureau ${bureau}`);
  const province = rows.find(({ parent }) => parent === null);
  const named = ({ division_name: name, parent }: BureauRow): NamedDivision => {
    const sisters = rows.filter((row) => row.parent === parent).map((row) => row.division_name);
    const above = parent === null || parent === province?.number;
    return { name, sisters: above ? [...sisters, ...prefecturesAndProvince(rows, province)] : sisters };
  };
  const superior = own.parent === null ? undefined : byNumber.get(own.parent);
  return superior === undefined || superior.parent === null ? [named(own)] : [named(superior), named(own)];
}

function prefecturesAndProvince(rows: readonly BureauRow[], province: BureauRow | undefined): string[] {
  if (province === undefined) return [];
  return [province.division_name, ...rows.filter(({ parent }) => parent === province.number).map((row) => row.division_name)];
}
