import { STANDING_PAGE_TEXT } from '@zhunsheng/contract/standing-page-text';
import type { StandardView, StandingRow } from '@zhunsheng/contract/standing';
import { readCitation } from '@zhunsheng/contract/law-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { GREY_TEXT, STANDARD_TEXT } from '@zhunsheng/contract/standing-text';
import { winBackText } from '@zhunsheng/contract/win-back-text';
import { showDate } from '@zhunsheng/contract/text';
import { useQuery } from '@tanstack/react-query';
import Drawer from 'antd/es/drawer';
import { Clause } from '../patterns/clause.tsx';
import { Light } from '../patterns/light.tsx';
import { useAsOf } from '../shell/as-of.ts';
import { useLocale, useSay } from '../shell/locale.ts';
import { EvidenceLists } from './evidence-lists.tsx';
import { cellValue, lightWord, partLines } from './measure-text.ts';
import type { OpenedCell } from './standard-id.ts';
import { trendQuery } from './standing-query.ts';
import { TrendFigures, TrendLine } from './trend-line.tsx';

interface StandingDrawerProps {
  readonly opened: OpenedCell | undefined;
  readonly row: StandingRow | undefined;
  readonly standard: StandardView | undefined;
  readonly close: () => void;
}

/** Behind a figure of the standing: how it was computed, what would win it back, its clause, six months, its records. */
export function StandingDrawer({ opened, row, standard, close }: StandingDrawerProps) {
  const say = useSay();
  const shown = opened !== undefined && row !== undefined && standard !== undefined;
  const title = shown
    ? `${row.name} · ${say(STANDARD_TEXT[standard.id].title)}：${cellValue(row.standings[standard.id], standard, say)}`
    : '';
  return (
    <Drawer open={shown} onClose={close} title={title} size={640} destroyOnHidden>
      {shown && <Behind key={`${opened.bureau}.${opened.standard}`} opened={opened} row={row} standard={standard} />}
    </Drawer>
  );
}

interface BehindProps {
  readonly opened: OpenedCell;
  readonly row: StandingRow;
  readonly standard: StandardView;
}

function Behind({ opened, row, standard }: BehindProps) {
  const say = useSay();
  const locale = useLocale();
  const asOf = useAsOf();
  const cell = row.standings[standard.id];
  const { asked } = STANDARD_TEXT[standard.id];
  return (
    <div className="zs-explained">
      <p className="zs-standing-head">
        <Light colour={cell.light} word={lightWord(cell, say)} />
        <span>
          {say(STANDING_PAGE_TEXT.asked)}：{asked === null ? say(STANDING_PAGE_TEXT.noAsked) : say(asked)}
        </span>
        <span className="zs-hint">{say(STANDING_PAGE_TEXT.onDay, { day: showDate(asOf.day, locale) })}</span>
      </p>
      <h2>{say(STANDING_PAGE_TEXT.how)}</h2>
      <ul>
        {cell.parts.length === 0 ? <li>{lightWord(cell, say)}</li> : partLines(cell.parts, say).map((line) => <li key={line}>{line}</li>)}
      </ul>
      <h2>{say(STANDING_PAGE_TEXT.winBack)}</h2>
      <p>
        {cell.winBack !== null
          ? say(winBackText(cell.winBack))
          : cell.grey === null
            ? say(STANDING_PAGE_TEXT.nothingLost)
            : say(GREY_TEXT[cell.grey])}
      </p>
      <h2>{say(OFFICE_TEXT.figureClause)}</h2>
      {standard.clause.map((key) => {
        const citation = readCitation(key);
        return citation === undefined ? null : <Clause key={key} citation={citation} />;
      })}
      <SixMonths {...{ opened, standard }} />
      {cell.grey !== 'not-applicable' && <EvidenceLists opened={opened} />}
    </div>
  );
}

function SixMonths({ opened, standard }: Omit<BehindProps, 'row'>) {
  const say = useSay();
  const { data } = useQuery(trendQuery(useAsOf(), opened.bureau, opened.standard));
  const points = data?.rows.find((row) => row.bureau === opened.bureau)?.standings[opened.standard];
  if (data === undefined || points === undefined) return null;
  return (
    <>
      <h2>{say(STANDING_PAGE_TEXT.trend)}</h2>
      <TrendLine standard={standard} days={data.days} points={points} />
      <TrendFigures standard={standard} days={data.days} points={points} />
    </>
  );
}
