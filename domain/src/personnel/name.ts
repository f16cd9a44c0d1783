import { toHalfWidth } from '../text/half-width.ts';
import { tidySpaces } from '../text/spaces.ts';

// Rare characters of names stand in the private use area in older programs.
const HAN = '[\\p{Script=Han}\\p{Co}]';
const SPACE_IN_HAN = new RegExp(`(?<=${HAN}) (?=${HAN})`, 'gu');
/** · (U+00B7) and what keyboards and converters make of it: • ． . ・ ･ ‧ ∙ ⋅ ﹒ */
const DOT_IN_HAN = new RegExp(`(?<=${HAN}) ?[\\u00b7\\u2022.\\u30fb\\uff65\\u2027\\u2219\\u22c5\\ufe52] ?(?=${HAN})`, 'gu');
/** U+0F0B parts the syllables of Tibetan. */
const NAME = /^[\p{L}\p{Script=Han}\p{Co}][\p{L}\p{M}\p{Script=Han}\p{Co}\u0f0b· .'’-]*(?<! )$/u;
const LONGEST = 50;

/** A person's name in the one form that is stored and compared: `' 宋 涵娜 '` → `宋涵娜`, `买买提．艾力` → `买买提·艾力`. */
export function normaliseName(text: string): string {
  return tidySpaces(toHalfWidth(text)).replace(DOT_IN_HAN, '·').replace(SPACE_IN_HAN, '');
}

/** Letters of any script, the dot and the hyphen: no digits, no markup, no remarks in brackets, at most 50 characters. */
export function isPersonName(text: string): boolean {
  return NAME.test(text) && [...text].length <= LONGEST;
}
