import { type Axis, isCounted } from '@zhunsheng/domain/discretion/benchmark';
import type { Finding, FindingCode } from '@zhunsheng/domain/discretion/finding';
import type { Region } from '@zhunsheng/domain/discretion/grid';
import type { Fact, Facts } from '@zhunsheng/domain/ruling';
import { BENCHMARK_TEXT, OUTCOME_PARTY_TEXT } from './benchmark-text.ts';
import { fill, type Locale, say, showList, type Text } from './text.ts';

const FINDING_TEXT: Readonly<Record<FindingCode, Text>> = {
  'no-tiers': say('还没有阶次。', 'There are no tiers yet.'),
  'tier-twice': say('{tiers}的代号相同。', 'Tiers bear the same code: {tiers}.'),
  'axis-twice': say('因素“{axis}”重复。', 'The factor “{axis}” stands twice.'),
  'axis-unknown': say('{tiers}用到了不存在的因素“{axis}”。', '{tiers}: the factor “{axis}” does not exist.'),
  'axis-without-unit': say('因素“{axis}”的单位“{unit}”不适用。', 'The factor “{axis}” has no unit of its kind (“{unit}”).'),
  'axis-without-words': say('因素“{axis}”至少要有两个选项。', 'The factor “{axis}” needs at least two words.'),
  'value-of-other-kind': say('{tiers}：“{value}”不是因素“{axis}”的值。', '{tiers}: “{value}” is no value of the factor “{axis}”.'),
  'without-condition': say('{tiers}没有写适用条件。', '{tiers}: no condition is written.'),
  'without-outcome': say('{tiers}没有写处罚幅度。', '{tiers}: no penalty is written.'),
  'range-upside-down': say('{tiers}的下限 {min} 高于上限 {max}。', '{tiers}: from {min} is above to {max}.'),
  overlap: say('{tiers}的条件重叠：{at}。', 'Conditions of {tiers} overlap: {at}.'),
  'several-undecided': say('{tiers}会同时符合（{at}），要规定适用哪一个。', '{tiers} may both fit ({at}): say which of them holds.'),
  gap: say('没有阶次适用于：{at}。', 'No tier covers: {at}.'),
  'order-of-degrees': say('{tiers}的轻重顺序颠倒。', '{tiers} are not in the order of their degrees.'),
  'order-of-amounts': say(
    '{tiers}：后一阶次（{upperMin} 至 {upperMax}）低于前一阶次（{lowerMin} 至 {lowerMax}）。',
    '{tiers}: the later ({upperMin} to {upperMax}) is lower than the earlier ({lowerMin} to {lowerMax}).',
  ),
  'above-law': say(
    '{tiers}对{party}的 {min} 至 {max} 超过法定上限 {lawMax}。',
    '{tiers}, {party}: {min} to {max} is above the legal maximum of {lawMax}.',
  ),
  'below-law': say(
    '{tiers}对{party}的 {min} 至 {max} 低于法定下限 {lawMin}；低于下限的只能是减轻阶次。',
    '{tiers}, {party}: {min} to {max} is below the legal minimum of {lawMin}; only a mitigated tier may be.',
  ),
  'other-kind-than-law': say('{tiers}对{party}的计罚方式与法定依据不同。', '{tiers}, {party}: another measure than the law’s.'),
  'without-cap': say('{tiers}按计量单位计罚没有封顶，法定上限 {lawMax} 元。', '{tiers}: no cap; the legal maximum is {lawMax} yuan.'),
  'party-missing': say('{tiers}没有规定对{party}的处罚。', '{tiers} says nothing for {party}.'),
  'law-unknown': say('法定幅度还没有录入，未核对是否在法定幅度内。', 'The range of the law is not on record and was not checked against.'),
  'too-many-points': say('因素组合太多，没有逐一核对。', 'There are too many combinations of factors to look at each.'),
  'above-superior': say(
    '{tiers}的 {min} 至 {max} 高于上级基准《{superior}》的上限 {superiorMax}。',
    '{tiers}: {min} to {max} is above the superior benchmark “{superior}” ({superiorMax}).',
  ),
  'below-superior': say(
    '{tiers}的 {min} 至 {max} 低于上级基准《{superior}》的下限 {superiorMin}。',
    '{tiers}: {min} to {max} is below the superior benchmark “{superior}” ({superiorMin}).',
  ),
};

const QUOTED = say('“{tier}”', '“{tier}”');
const EMPTY = say('未填{name}', '{name} not given');
const EXACTLY = say('{name} {value}{unit}', '{name} {value}{unit}');
const FROM = say('{name} {value}{unit}以上', '{name} from {value}{unit}');
const BELOW = say('{name}不到 {value}{unit}', '{name} below {value}{unit}');
const BETWEEN = say('{name} {from} 至 {to}{unit}', '{name} {from} to {to}{unit}');
const WORD = say('{name}为{words}', '{name}: {words}');

/** One sentence, with the tiers and the place in words. */
export function findingText(finding: Finding, axes: readonly Axis[], locale: Locale): string {
  const { code, tiers, at, facts } = finding;
  const named = showList(
    tiers.map((tier) => QUOTED[locale].replace('{tier}', tier)),
    locale,
  );
  const place =
    at.length === 0
      ? BENCHMARK_TEXT.always[locale]
      : at.map((region) => regionText(region, axes, locale)).join(locale === 'zh' ? '，' : ', ');
  return fill(FINDING_TEXT[code], { ...shown(facts, locale), tiers: named, at: place }, locale);
}

function shown(facts: Facts, locale: Locale): Facts {
  const party = facts['party'];
  const role = facts['role'];
  const measure = facts['measure'];
  const hundredths = measure === 'multiple' || measure === 'percent';
  const figure = (fact: Fact): Fact =>
    hundredths && typeof fact === 'number' ? `${fact / 100}${measure === 'percent' ? '%' : locale === 'zh' ? '倍' : ' times'}` : fact;
  return {
    ...Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, figure(fact)])),
    ...(typeof party === 'string' && party in OUTCOME_PARTY_TEXT
      ? { party: typeof role === 'string' ? role : OUTCOME_PARTY_TEXT[party as keyof typeof OUTCOME_PARTY_TEXT][locale] }
      : {}),
  };
}

function regionText(region: Region, axes: readonly Axis[], locale: Locale): string {
  const axis = axes.find(({ key }) => key === region.axis);
  const name = axis?.name ?? region.axis;
  if (region.absent) return fill(EMPTY, { name }, locale);
  if (region.words.length > 0) {
    const words = region.words.map((word) =>
      word === true ? BENCHMARK_TEXT.yes[locale] : word === false ? BENCHMARK_TEXT.no[locale] : word,
    );
    return fill(WORD, { name, words: showList(words, locale) }, locale);
  }
  return stretchText({ name, unit: axis?.unit ?? '', counted: axis !== undefined && isCounted(axis.kind) }, region, locale);
}

/** Counted things are told by their first and last number, measures by the ends of the stretch. */
function stretchText({ name, unit, counted }: { name: string; unit: string; counted: boolean }, region: Region, locale: Locale): string {
  const from = counted && !region.fromIncluded ? region.from + 1 : region.from;
  const to = region.to !== null && counted && !region.toIncluded ? region.to - 1 : region.to;
  if (to === from) return fill(EXACTLY, { name, value: String(from), unit }, locale);
  if (to === null) return fill(FROM, { name, value: String(from), unit }, locale);
  if (!counted && from === 0) return fill(BELOW, { name, value: String(to), unit }, locale);
  return fill(BETWEEN, { name, from: String(from), to: String(to), unit }, locale);
}
