import { TextRun } from 'docx';

/** As the fonts are called on the offices' computers; the Latin of a text takes the same font, as GB/T 9704 documents do. */
export const FONTS = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  secondHeading: '楷体_GB2312',
} as const;
export const BLACK = '000000';
export const GREY = '5A5A5A';

export const millimetres = (length: number): number => Math.round((length * 1440) / 25.4);
/** Word counts type in half points and lines in twentieths. */
export const points = (size: number): number => Math.round(size * 2);
export const twentieths = (size: number): number => Math.round(size * 20);

export interface Type {
  readonly size: number;
  readonly font?: (typeof FONTS)[keyof typeof FONTS];
  readonly bold?: boolean;
  readonly color?: string;
}

export function run(text: string, { size, font = FONTS.body, bold = false, color = BLACK }: Type): TextRun {
  return new TextRun({ text, font: { ascii: font, eastAsia: font, hAnsi: font, cs: font }, size: points(size), bold, color });
}
