import { STANDING_PAGE_TEXT } from '@zhunsheng/contract/standing-page-text';
import type { StandardView, TrendPoint } from '@zhunsheng/contract/standing';
import { LIGHT_TEXT, shownValue } from '@zhunsheng/contract/standing-text';
import { showDate } from '@zhunsheng/contract/text';
import { useLocale, useSay } from '../shell/locale.ts';

interface TrendLineProps {
  readonly standard: StandardView;
  readonly days: readonly string[];
  readonly points: readonly TrendPoint[];
}

const WIDTH = 120;
const HEIGHT = 28;
const EDGE = 4;

/** Six month-ends as a small line; the target, where there is one, as a dashed one. Its words are for who does not see it. */
export function TrendLine({ standard, days, points }: TrendLineProps) {
  const say = useSay();
  const locale = useLocale();
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length === 0) return <span className="zs-hint">{say(STANDING_PAGE_TEXT.trendEmpty)}</span>;
  const heights = [...values, ...(standard.target === null ? [] : [standard.target])];
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  const x = (index: number) => EDGE + (index * (WIDTH - 2 * EDGE)) / Math.max(1, points.length - 1);
  const y = (value: number) => (high === low ? HEIGHT / 2 : EDGE + ((high - value) * (HEIGHT - 2 * EDGE)) / (high - low));
  const words = points
    .map(
      (point, index) =>
        `${showDate(days[index] ?? '', locale)} ${say(shownValue(point.value, standard.unit))} ${say(LIGHT_TEXT[point.light])}`,
    )
    .join('；');
  const drawn = points.flatMap((point, index) => (point.value === null ? [] : [{ x: x(index), y: y(point.value), light: point.light }]));
  const last = drawn.at(-1);
  return (
    <svg className="zs-trend" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={words}>
      <title>{words}</title>
      {standard.target !== null && (
        <line className="zs-trend-target" x1={EDGE} x2={WIDTH - EDGE} y1={y(standard.target)} y2={y(standard.target)} />
      )}
      <polyline points={drawn.map((point) => `${point.x},${point.y}`).join(' ')} />
      {last !== undefined && <circle className={`zs-${last.light}`} cx={last.x} cy={last.y} r="3" />}
    </svg>
  );
}

/** The same six values in figures, under the line. */
export function TrendFigures({ standard, days, points }: TrendLineProps) {
  const say = useSay();
  const locale = useLocale();
  return (
    <table className="zs-table zs-trend-figures">
      <thead>
        <tr>
          {days.map((day) => (
            <th key={day} scope="col" title={showDate(day, locale)}>
              {say(STANDING_PAGE_TEXT.monthEnd, { month: Number(day.slice(5, 7)) })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {points.map((point, index) => (
            <td key={days[index]} className={`zs-heat-${point.light}`}>
              {say(shownValue(point.value, standard.unit)).replace('.00%', '%')}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
