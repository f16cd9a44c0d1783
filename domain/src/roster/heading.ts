import { toHalfWidth } from '../text/half-width.ts';

// Brackets hold remarks (「18位」,「必填」) except where they carry the meaning: 有效期（止）.
const MEANINGFUL_REMARK = /^(起|止|至|自|始|终|从|到)$/;
const PUNCTUATION = /[\s\u00a0\u200b-\u200f\u2060\ufeff:：、，,。.；;*＊※·•/／\\|—–_\-~"'“”‘’!?？]/g;

/** A heading as it is compared: half width, without spaces, punctuation and bracketed remarks. */
export function normaliseHeading(text: string): string {
  return toHalfWidth(text)
    .replace(/[(（【〔[「『<《]([^)）】〕\]」』>》]*)[)）】〕\]」』>》]/g, (_, remark: string) =>
      MEANINGFUL_REMARK.test(remark.replace(PUNCTUATION, '')) ? remark : '',
    )
    .replace(PUNCTUATION, '')
    .toLowerCase();
}

/** The same with the bracketed words kept: 执法证（编号）. */
export function normaliseHeadingWithRemarks(text: string): string {
  return toHalfWidth(text)
    .replace(/[()（）【】〔〕[\]「」『』<>《》]/g, '')
    .replace(PUNCTUATION, '')
    .toLowerCase();
}
