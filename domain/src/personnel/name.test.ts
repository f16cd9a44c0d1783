import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPersonName, normaliseName } from './name.ts';

describe('a name', () => {
  it.each([
    [' 宋 涵娜 ', '宋涵娜'],
    ['\u3000王\u3000芳\u00a0', '王芳'],
    ['买买提•艾力', '买买提·艾力'],
    ['买买提．艾力', '买买提·艾力'],
    ['买买提.艾力', '买买提·艾力'],
    ['买买提・艾力', '买买提·艾力'],
    ['买买提‧艾力', '买买提·艾力'],
    ['买买提 · 艾力·沙', '买买提·艾力·沙'],
    ['Ａｎｎａ　Ｌｉ', 'Anna Li'],
    ['  J.  R.   Smith ', 'J. R. Smith'],
    ['李\u200b四\ufeff', '李四'],
    ['㛃\u3000𠮷', '㛃𠮷'],
    ['〇〇', '〇〇'],
    ['王\ue863 \ue863', '王\ue863\ue863'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(normaliseName(typed)).toBe(kept);
  });

  it('does not change when normalised again', () => {
    const pieces = fc.array(fc.constantFrom('王', '买', '〇', ' ', '\u3000', '.', '·', '•', '．', 'Ａ', 'b', '\u200b', '-'), {
      maxLength: 12,
    });
    fc.assert(fc.property(pieces, (parts) => normaliseName(normaliseName(parts.join(''))) === normaliseName(parts.join(''))));
  });
});

describe('what can be a name', () => {
  it.each([
    '王芳',
    '买买提·艾力',
    '欧阳娜娜',
    'Anna-Li O’Neil',
    'J. R. Smith',
    '〇一',
    '𠮷田',
    '王\ue863',
    '扎西',
    'བཀྲ་ཤིས',
    '名'.repeat(50),
  ])('%j can', (text) => {
    expect(isPersonName(text)).toBe(true);
  });

  it.each([
    '',
    ' ',
    '王芳1',
    '王芳１',
    '12',
    '<script>alert(1)</script>',
    '王&芳',
    '王芳（借调）',
    '=王芳',
    '·王芳',
    '王芳 ',
    '王\n芳',
    '合计：',
    '名'.repeat(51),
    '/',
  ])('%j cannot', (text) => {
    expect(isPersonName(text)).toBe(false);
  });
});
