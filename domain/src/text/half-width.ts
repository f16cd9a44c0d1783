const FULL_WIDTH = /[\uff01-\uff5e]/g;
const OFFSET = 0xff01 - 0x21;

/**
 * Full-width forms of ASCII (０-９, Ａ-Ｚ, ．／－：（） …) and the ideographic space as their ASCII twins.
 * Not NFKC: that would also rewrite rare Han characters in people's names.
 */
export function toHalfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - OFFSET)).replaceAll('\u3000', ' ');
}
