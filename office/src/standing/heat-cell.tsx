import { STANDING_PAGE_TEXT } from '@zhunsheng/contract/standing-page-text';
import type { StandardView, StandingRow } from '@zhunsheng/contract/standing';
import { STANDARD_TEXT } from '@zhunsheng/contract/standing-text';
import { Shape } from '../patterns/light.tsx';
import { useSay } from '../shell/locale.ts';
import { cellValue, lightWord } from './measure-text.ts';

interface HeatCellProps {
  readonly row: StandingRow;
  readonly standard: StandardView;
  readonly at: string;
  readonly focusable: boolean;
  readonly focused: () => void;
  readonly open: () => void;
}

/** Colour, shape and value; the word of its light on hover and for a screen reader. */
export function HeatCell({ row, standard, at, focusable, focused, open }: HeatCellProps) {
  const say = useSay();
  const cell = row.standings[standard.id];
  const value = cellValue(cell, standard, say);
  const words = say(STANDING_PAGE_TEXT.openCell, {
    bureau: row.name,
    standard: say(STANDARD_TEXT[standard.id].title),
    value,
    light: lightWord(cell, say),
  });
  return (
    <td className={`zs-heat-cell zs-heat-${cell.light}`}>
      <button type="button" data-at={at} tabIndex={focusable ? 0 : -1} aria-label={words} title={words} onFocus={focused} onClick={open}>
        <span className={`zs-${cell.light}`}>
          <Shape colour={cell.light} />
        </span>
        <span>{value}</span>
      </button>
    </td>
  );
}
