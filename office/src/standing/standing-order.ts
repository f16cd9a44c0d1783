import type { StandingRow } from '@zhunsheng/contract/standing';
import { isStandardId } from './standard-id.ts';
import type { Light } from '@zhunsheng/domain/standard/standard';

export interface StandingFilter {
  readonly q: string;
  readonly level: string | undefined;
  readonly prefecture: number | undefined;
  readonly light: string | undefined;
}

/** How many standards of a bureau have this light. */
export function countOf(row: StandingRow, light: Light): number {
  return Object.values(row.standings).filter((cell) => cell.light === light).length;
}

export function filtered(rows: readonly StandingRow[], { q, level, prefecture, light }: StandingFilter): readonly StandingRow[] {
  return rows.filter(
    (row) =>
      (q === '' || row.name.includes(q)) &&
      (level === undefined || row.level === level) &&
      (prefecture === undefined || row.bureau === prefecture || row.parent === prefecture) &&
      (light === undefined || countOf(row, light as Light) > 0),
  );
}

const WORST_FIRST: readonly Light[] = ['red', 'yellow', 'green', 'grey'];

/** Undefined: each prefecture with its counties below it. A standard: the worst first, and among equals the lowest value. */
export function inOrder(rows: readonly StandingRow[], sort: string | undefined, order: 'asc' | 'desc'): readonly StandingRow[] {
  const compare = comparisonOf(sort);
  const sign = order === 'desc' ? -1 : 1;
  return [...rows].sort((a, b) => sign * compare(a, b) || a.bureau - b.bureau);
}

type Compare = (a: StandingRow, b: StandingRow) => number;

function comparisonOf(sort: string | undefined): Compare {
  if (sort === undefined) return (a, b) => place(a) - place(b);
  if (sort === 'name') return (a, b) => a.name.localeCompare(b.name, 'zh-CN');
  if (sort === 'lost') return (a, b) => countOf(b, 'red') - countOf(a, 'red') || countOf(b, 'yellow') - countOf(a, 'yellow');
  if (!isStandardId(sort)) return () => 0;
  return (a, b) => {
    const [left, right] = [a.standings[sort], b.standings[sort]];
    return WORST_FIRST.indexOf(left.light) - WORST_FIRST.indexOf(right.light) || (left.value ?? 0) - (right.value ?? 0);
  };
}

// The province is 1, prefectures are 101 to 114, counties from 1001: a county stands right below its prefecture.
function place({ bureau, parent, level }: StandingRow): number {
  const line = level === 'county' ? (parent ?? 0) : bureau;
  return line * 10_000 + (level === 'county' ? bureau : 0);
}
