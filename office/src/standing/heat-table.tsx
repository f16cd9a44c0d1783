import { STANDING_PAGE_TEXT } from '@zhunsheng/contract/standing-page-text';
import type { StandardView, StandingRow } from '@zhunsheng/contract/standing';
import { STANDARD_TEXT } from '@zhunsheng/contract/standing-text';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Shape } from '../patterns/light.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { byArticle } from './articles.ts';
import { HeatCell } from './heat-cell.tsx';
import type { OpenedCell } from './standard-id.ts';
import { countOf } from './standing-order.ts';

interface HeatTableProps {
  readonly rows: readonly StandingRow[];
  readonly standards: readonly StandardView[];
  readonly sort: string | undefined;
  readonly order: 'asc' | 'desc';
  readonly sortBy: (sort: string) => void;
  readonly open: (cell: OpenedCell) => void;
  readonly openBureau: (bureau: number) => void;
}

/** Pixels; the second column begins where the first ends (standing.css). */
const BUREAU_WIDTH = 232;
const LOST_WIDTH = 84;
const STANDARD_WIDTH = { zh: 70, en: 96 } as const;

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [15, 0],
  PageUp: [-15, 0],
};

/** Bureaus × standards. One cell takes the focus, the arrows move it; the first column is the bureau itself. */
export function HeatTable({ rows, standards, sort, order, sortBy, open, openBureau }: HeatTableProps) {
  const say = useSay();
  const width = STANDARD_WIDTH[useLocale()];
  const [[line, column], setAt] = useState<readonly [number, number]>([0, 0]);
  const body = useRef<HTMLTableSectionElement>(null);
  const groups = byArticle(standards);
  const at = Math.min(line, rows.length - 1);

  function pressed(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = [between(at + step[0], rows.length - 1), between(column + step[1], standards.length)] as const;
    setAt(next);
    body.current?.querySelector<HTMLElement>(`[data-at="${next[0]}.${next[1]}"]`)?.focus();
  }

  const sortOf = (name: string) => (sort === name ? (order === 'desc' ? 'descending' : 'ascending') : undefined);
  return (
    <div className="zs-table-scroll zs-heat-scroll" role="region" aria-label={say(STANDING_PAGE_TEXT.title)} tabIndex={-1}>
      <table className="zs-table zs-heat" style={{ minWidth: BUREAU_WIDTH + LOST_WIDTH + standards.length * width }}>
        <colgroup>
          <col style={{ width: BUREAU_WIDTH }} />
          <col style={{ width: LOST_WIDTH }} />
          {standards.map((standard) => (
            <col key={standard.id} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className="zs-fixed zs-heat-bureau" aria-sort={sortOf('name')}>
              <SortButton name="name" title={say(STANDING_PAGE_TEXT.bureau)} sorted={sortOf('name')} sortBy={sortBy} />
            </th>
            <th
              scope="col"
              rowSpan={2}
              className="zs-fixed zs-heat-lost"
              title={say(STANDING_PAGE_TEXT.lostHint)}
              aria-sort={sortOf('lost')}
            >
              <SortButton name="lost" title={say(STANDING_PAGE_TEXT.lost)} sorted={sortOf('lost')} sortBy={sortBy} />
            </th>
            {groups.map((group) => (
              <th key={group.article} scope="colgroup" colSpan={group.standards.length} className="zs-heat-article" title={say(group.name)}>
                {say(group.name)}
              </th>
            ))}
          </tr>
          <tr>
            {standards.map((standard) => (
              <th key={standard.id} scope="col" className="zs-heat-standard" aria-sort={sortOf(standard.id)} title={titleOf(standard, say)}>
                <SortButton name={standard.id} title={say(STANDARD_TEXT[standard.id].title)} sorted={sortOf(standard.id)} sortBy={sortBy} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={pressed}>
          {rows.map((row, index) => (
            <tr key={row.bureau}>
              <th scope="row" className={`zs-fixed zs-heat-bureau zs-level-${row.level}`}>
                <button
                  type="button"
                  data-at={`${index}.0`}
                  tabIndex={index === at && column === 0 ? 0 : -1}
                  title={say(STANDING_PAGE_TEXT.openBureau, { bureau: row.name })}
                  onFocus={() => setAt([index, 0])}
                  onClick={() => openBureau(row.bureau)}
                >
                  {row.name}
                </button>
              </th>
              <td className="zs-fixed zs-heat-lost">
                <Lost row={row} />
              </td>
              {standards.map((standard, place) => (
                <HeatCell
                  key={standard.id}
                  row={row}
                  standard={standard}
                  at={`${index}.${place + 1}`}
                  focusable={index === at && column === place + 1}
                  focused={() => setAt([index, place + 1])}
                  open={() => open({ bureau: row.bureau, standard: standard.id })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const between = (place: number, last: number) => Math.max(0, Math.min(last, place));

function titleOf({ id }: StandardView, say: ReturnType<typeof useSay>): string {
  const { title, asked } = STANDARD_TEXT[id];
  return `${id} ${say(title)}${asked === null ? '' : ` · ${say(STANDING_PAGE_TEXT.asked)}：${say(asked)}`}`;
}

/** What a leader looks for first: how much is lost, and how much can still be had. */
function Lost({ row }: { readonly row: StandingRow }) {
  const [red, yellow] = [countOf(row, 'red'), countOf(row, 'yellow')];
  return (
    <>
      {red > 0 && (
        <span className="zs-light zs-red">
          <Shape colour="red" />
          {red}
        </span>
      )}{' '}
      {yellow > 0 && (
        <span className="zs-light zs-yellow">
          <Shape colour="yellow" />
          {yellow}
        </span>
      )}
      {red + yellow === 0 && '—'}
    </>
  );
}

interface SortButtonProps {
  readonly name: string;
  readonly title: string;
  readonly sorted: 'ascending' | 'descending' | undefined;
  readonly sortBy: (name: string) => void;
}

function SortButton({ name, title, sorted, sortBy }: SortButtonProps) {
  return (
    <button type="button" className="zs-sort" onClick={() => sortBy(name)}>
      {title}
      <span aria-hidden="true">{sorted === undefined ? '' : sorted === 'ascending' ? ' ↑' : ' ↓'}</span>
    </button>
  );
}
