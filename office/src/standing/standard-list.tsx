import { STANDING_PAGE_TEXT } from '@zhunsheng/contract/standing-page-text';
import type { StandardView, StandingRow, TrendView } from '@zhunsheng/contract/standing';
import { STANDARD_TEXT } from '@zhunsheng/contract/standing-text';
import { winBackText } from '@zhunsheng/contract/win-back-text';
import { useQuery } from '@tanstack/react-query';
import { Light } from '../patterns/light.tsx';
import { useAsOf } from '../shell/as-of.ts';
import { useSay } from '../shell/locale.ts';
import { byArticle } from './articles.ts';
import { cellValue, lightWord } from './measure-text.ts';
import type { OpenedCell } from './standard-id.ts';
import { trendQuery } from './standing-query.ts';
import { TrendLine } from './trend-line.tsx';

interface StandardListProps {
  readonly row: StandingRow;
  readonly standards: readonly StandardView[];
  readonly open: (cell: OpenedCell) => void;
}

/** One bureau: each standard with where it stands, six months of it, and in a sentence what would win it back. */
export function StandardList({ row, standards, open }: StandardListProps) {
  const say = useSay();
  const { data: trend } = useQuery(trendQuery(useAsOf(), row.bureau));
  return (
    <div className="zs-standard-list">
      {byArticle(standards).map((group) => (
        <section key={group.article} aria-labelledby={`article-${group.article}`}>
          <h2 id={`article-${group.article}`}>{say(group.name)}</h2>
          <table className="zs-table">
            <thead>
              <tr>
                <th scope="col">{say(STANDING_PAGE_TEXT.standard)}</th>
                <th scope="col">{say(STANDING_PAGE_TEXT.asked)}</th>
                <th scope="col" className="zs-right">
                  {say(STANDING_PAGE_TEXT.value)}
                </th>
                <th scope="col">{say(STANDING_PAGE_TEXT.trend)}</th>
                <th scope="col">{say(STANDING_PAGE_TEXT.winBack)}</th>
              </tr>
            </thead>
            <tbody>
              {group.standards.map((standard) => (
                <StandardLine key={standard.id} {...{ row, standard, trend, open }} />
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}

interface StandardLineProps extends Omit<StandardListProps, 'standards'> {
  readonly standard: StandardView;
  readonly trend: TrendView | undefined;
}

function StandardLine({ row, standard, trend, open }: StandardLineProps) {
  const say = useSay();
  const cell = row.standings[standard.id];
  const { title, asked } = STANDARD_TEXT[standard.id];
  const points = trend?.rows.find((each) => each.bureau === row.bureau)?.standings[standard.id];
  return (
    <tr>
      <th scope="row">
        <span className="zs-standard-id">{standard.id}</span> {say(title)}
      </th>
      <td>{asked === null ? <span className="zs-hint">{say(STANDING_PAGE_TEXT.noAsked)}</span> : say(asked)}</td>
      <td className="zs-right">
        <button type="button" className="zs-figure" onClick={() => open({ bureau: row.bureau, standard: standard.id })}>
          {cellValue(cell, standard, say)}
        </button>
      </td>
      <td>{trend !== undefined && points !== undefined && <TrendLine standard={standard} days={trend.days} points={points} />}</td>
      <td className="zs-standard-sentence">
        <Light colour={cell.light} word={lightWord(cell, say)} />
        {cell.winBack !== null && <p>{say(winBackText(cell.winBack))}</p>}
      </td>
    </tr>
  );
}
