import type { BasisVersion, PenaltyKind, PenaltyRange } from '@zhunsheng/domain/law/penalty';
import { CIRCUMSTANCE_TEXT, FINE_TEXT, PENALTY_PARTY_TEXT } from './mandate-text.ts';
import { type Locale, say, type Text } from './text.ts';

export const PENALTY_KIND_TEXT: Readonly<Record<PenaltyKind, Text>> = {
  warning: say('警告', 'warning'),
  'public-criticism': say('通报批评', 'public criticism'),
  fine: say('罚款', 'fine'),
  'confiscate-gains': say('没收违法所得', 'confiscation of gains'),
  'confiscate-property': say('没收非法财物', 'confiscation of property'),
  'suspend-permit': say('暂扣许可证件', 'suspension of a permit'),
  downgrade: say('降低资质等级', 'downgrading'),
  'revoke-permit': say('吊销许可证件', 'revocation of a permit'),
  'restrict-business': say('限制开展生产经营活动', 'restriction of business'),
  'stop-business': say('责令停产停业', 'order to stop business'),
  'close-down': say('责令关闭', 'order to close'),
  'bar-from-practice': say('限制从业', 'bar from practice'),
};

export const BASIS_MARK_TEXT: Readonly<Record<BasisVersion['mark'], Text>> = {
  seen: say('已核对原文', 'text read'),
  'seen-2nd': say('未核对原文', 'text not read'),
  entered: say('人工录入', 'entered'),
};

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
const hundredths = (value: number): string => String(value / 100);

/** 500–20,000 元; 5%–10%; 1–3 倍. Nothing below: 以下. */
function bounds({ kind, min, max, base }: PenaltyRange, locale: Locale): string {
  const of = base === null ? '' : locale === 'zh' ? base : ` of ${base}`;
  const shown = kind === 'amount' ? grouped : hundredths;
  const unit = { amount: locale === 'zh' ? '元' : ' yuan', percent: '%', multiple: locale === 'zh' ? '倍' : ' times' }[kind];
  const range = min === 0 ? shown(max) : `${shown(min)}–${shown(max)}`;
  if (locale === 'zh') return `${of}${range}${unit}${min === 0 ? '以下' : ''}`;
  return `${min === 0 ? 'up to ' : ''}${range}${unit}${of}`;
}

/** A range in words: whom, when, how much. */
export function rangeText(range: PenaltyRange, locale: Locale): string {
  const who = range.party === 'any' ? '' : PENALTY_PARTY_TEXT[range.party][locale];
  const when = range.when === 'ordinary' ? '' : CIRCUMSTANCE_TEXT[range.when][locale];
  const head = [when, who].filter((part) => part !== '').join(locale === 'zh' ? '，' : ', ');
  return head === '' ? bounds(range, locale) : `${head}${locale === 'zh' ? '：' : ': '}${bounds(range, locale)}`;
}

/** All that a basis threatens, in one line. */
export function penaltyText(basis: BasisVersion, locale: Locale): string {
  const others = basis.kinds.filter((kind) => kind !== 'fine').map((kind) => PENALTY_KIND_TEXT[kind][locale]);
  const ranges = basis.ranges.map((range) => rangeText(range, locale));
  const fine =
    basis.fine === 'none'
      ? []
      : [
          `${FINE_TEXT[basis.fine][locale]}${ranges.length === 0 ? '' : locale === 'zh' ? `（${ranges.join('；')}）` : ` (${ranges.join('; ')})`}`,
        ];
  return [...others, ...fine].join(locale === 'zh' ? '、' : ', ');
}
