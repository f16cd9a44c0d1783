const DIGITS = '零一二三四五六七八九';

/** 118 → 一百一十八; below 10,000. */
export function chineseNumber(value: number): string {
  if (value >= 10 && value < 20) return `十${value === 10 ? '' : DIGITS[value - 10]}`;
  let written = '';
  for (const [size, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit > 0) written += `${DIGITS[digit]}${unit}`;
    else if (written !== '' && value % size !== 0 && !written.endsWith('零')) written += '零';
  }
  return written;
}

/** 第一百一十八条第三款, 第三十四条第一项. */
export function article(number: number, inside: { readonly paragraph?: number; readonly item?: number } = {}): string {
  const paragraph = inside.paragraph === undefined ? '' : `第${chineseNumber(inside.paragraph)}款`;
  const item = inside.item === undefined ? '' : `第${chineseNumber(inside.item)}项`;
  return `第${chineseNumber(number)}条${paragraph}${item}`;
}
