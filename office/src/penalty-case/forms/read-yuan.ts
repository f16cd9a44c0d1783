import { toHalfWidth } from '@zhunsheng/domain/text/half-width';
import { withoutSpaces } from '@zhunsheng/domain/text/spaces';

export type YuanProblem = 'not-whole' | 'negative' | 'not-a-number';

/** An amount as people type it: ２０００, 2,000, 2000元. Fines are whole yuan; 角 and 分 are told apart from what is no amount. */
export function readYuan(text: string): { readonly yuan: number } | { readonly problem: YuanProblem } | undefined {
  const typed = withoutSpaces(toHalfWidth(text)).replaceAll(',', '').replace(/元$/, '');
  if (typed === '') return undefined;
  if (/^[-−]/.test(typed)) return { problem: 'negative' };
  if (/^\d{1,12}$/.test(typed)) return { yuan: Number(typed) };
  return { problem: /^\d+\.0*$/.test(typed) ? 'not-a-number' : /^\d*\.\d+$|[角分]/.test(typed) ? 'not-whole' : 'not-a-number' };
}

/** Sums with 角 and 分, which a surcharge has: as whole fen. */
export function readFen(text: string): number {
  const typed = withoutSpaces(toHalfWidth(text)).replaceAll(',', '').replace(/元$/, '');
  return /^\d{1,10}(\.\d{1,2})?$/.test(typed) ? Math.round(Number(typed) * 100) : Number.NaN;
}
