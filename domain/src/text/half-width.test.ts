import { describe, expect, it } from 'vitest';
import { toHalfWidth } from './half-width.ts';
import { tidySpaces, withoutSpaces } from './spaces.ts';

describe('text from a form or a workbook', () => {
  it('has full-width ASCII and the ideographic space made half-width, one character for one', () => {
    expect(toHalfWidth('０１９ＡＺａｚ！～（）：．　')).toBe('019AZaz!~():. ');
  });

  it('keeps Chinese characters and punctuation as they are, compatibility characters too', () => {
    const kept = '准绳。、「」·—神\ufa19①㈠';
    expect(toHalfWidth(kept)).toBe(kept);
  });

  it('has its spaces made one, and invisible marks removed', () => {
    expect(tidySpaces('\u3000 a\u00a0\t b\r\nc\u200b\ufeff ')).toBe('a b c');
    expect(withoutSpaces(' 6 2\u30000\u20601 ')).toBe('6201');
  });
});
