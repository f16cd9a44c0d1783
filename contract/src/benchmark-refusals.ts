import type { RefusalCode } from '@zhunsheng/domain/refusal-code';
import type { RefusalText } from './refusal.ts';
import { say } from './text.ts';

type DiscretionCode = Extract<RefusalCode, `${'discretion' | 'benchmark'}/${string}`>;

export const BENCHMARK_REFUSALS: Readonly<Record<DiscretionCode, RefusalText>> = {
  'discretion/above-maximum': {
    title: say('罚款 {fine} 元，超过法定上限 {maximum} 元。', 'A fine of {fine} yuan is above the legal maximum of {maximum} yuan.'),
    howTo: say('罚款不得超过法定上限，从重处罚也不例外。', 'No fine is above the maximum, however grave the case.'),
  },
  'discretion/below-minimum-without-ground': {
    title: say(
      '罚款 {fine} 元，低于法定下限 {minimum} 元，没有减轻处罚的法定情形。',
      'A fine of {fine} yuan is below the legal minimum of {minimum} yuan without a ground to mitigate.',
    ),
    howTo: say(
      '登记《行政处罚法》第三十条至第三十二条的减轻情形，或者在法定幅度内处罚。',
      'Record a ground of the Penalty Law, articles 30 to 32, or stay within the legal range.',
    ),
  },
  'discretion/departure-without-reasons': {
    title: say(
      '罚款 {fine} 元，不在“{tier}”阶次的 {tierMin} 至 {tierMax} 元内，没有写明理由。',
      'A fine of {fine} yuan lies outside the tier “{tier}” ({tierMin} to {tierMax} yuan) and no reasons are given.',
    ),
    howTo: say('写明不适用该阶次的理由，或者在阶次内处罚。', 'Give the reasons, or stay within the tier.'),
  },
  'discretion/departure-without-deliberation': {
    title: say(
      '罚款 {fine} 元，不在“{tier}”阶次的 {tierMin} 至 {tierMax} 元内，没有经过集体讨论。',
      'A fine of {fine} yuan lies outside the tier “{tier}” ({tierMin} to {tierMax} yuan) without collective deliberation.',
    ),
    howTo: say('由负责人集体讨论决定，并登记讨论笔录。', 'The heads deliberate on it, and the record is entered.'),
  },
  'discretion/no-penalty-without-ground': {
    title: say('没有不予处罚的法定情形。', 'There is no ground for leaving the penalty out.'),
    howTo: say(
      '登记《行政处罚法》第三十条、第三十一条或者第三十三条的情形及其证据。',
      'Record a ground of the Penalty Law, articles 30, 31 or 33, with its evidence.',
    ),
  },
  'benchmark/has-errors': {
    title: say('裁量基准还有 {count} 处错误，不能公布：{findings}。', 'The benchmark has {count} errors and is not published: {findings}.'),
    howTo: say('按编辑页旁列出的问题逐项修改。', 'Mend what is listed beside the editor.'),
    link: 'benchmark',
  },
  'benchmark/outside-superior': {
    title: say(
      '“{tier}”阶次 {min} 至 {max}，超出上级裁量基准《{benchmark}》的 {tierMin} 至 {tierMax}。',
      'The tier “{tier}” ({min} to {max}) leaves the range of the superior benchmark “{benchmark}” ({tierMin} to {tierMax}).',
    ),
    howTo: say('下级机构只能在上级基准的幅度内细化。', 'A lower bureau refines within the range of the upper one.'),
    link: 'benchmark',
  },
  'benchmark/not-after-previous': {
    title: say(
      '施行日期 {from} 不晚于上一版的施行日期 {since}。',
      'It begins on {from}, which is not after the version before it ({since}).',
    ),
    howTo: say('新版的施行日期应晚于上一版。', 'A new version begins after the one before it.'),
    link: 'benchmark',
  },
  'benchmark/matter-has-one': {
    title: say('本机构对该事项已有裁量基准。', 'This bureau has a benchmark of that matter already.'),
    howTo: say('打开已有的基准，公布新的一版。', 'Open it and publish a new version.'),
    link: 'benchmark',
  },
  'benchmark/not-in-force': {
    title: say('该裁量基准在那一天已不施行，不能废止。', 'The benchmark is not in force on that day.'),
    howTo: say('核对废止日期，或者查看已有的版本。', 'Check the day, or look at its versions.'),
    link: 'benchmark',
  },
};
