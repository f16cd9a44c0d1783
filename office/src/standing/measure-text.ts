import { STANDING_PAGE_TEXT } from '@zhunsheng/contract/standing-page-text';
import type { StandingCell, StandardView } from '@zhunsheng/contract/standing';
import { GREY_TEXT, LIGHT_TEXT, PART_TEXT, shownValue } from '@zhunsheng/contract/standing-text';
import type { Part } from '@zhunsheng/domain/standard/standard';
import type { Say } from '../shell/locale.ts';

/** As it stands in a narrow cell: 100%, not 100.00%. */
export function cellValue(cell: StandingCell, standard: StandardView, say: Say): string {
  return say(shownValue(cell.value, standard.unit)).replace('.00%', '%');
}

/** What the light says of this one standing; a grey one says why it has no colour. */
export function lightWord(cell: StandingCell, say: Say): string {
  return say(cell.grey === null ? LIGHT_TEXT[cell.light] : GREY_TEXT[cell.grey]);
}

/** One line for each figure that a standing is made of. */
export function partLines(parts: readonly Part[], say: Say): readonly string[] {
  return parts.map((part) => {
    const value = say(shownValue(part.value, part.unit));
    const name = [say(PART_TEXT[part.part]), ...(part.group ?? []).filter((each) => each !== null)].join(' · ');
    const line = part.denominator === null ? `${name}：${value}` : `${name}：${part.numerator}/${part.denominator} = ${value}`;
    return part.target === null ? line : line + say(STANDING_PAGE_TEXT.partTarget, { target: say(shownValue(part.target, part.unit)) });
  });
}
