import type { RefusalCode } from '@zhunsheng/domain/refusal-code';
import type { RefusalText } from './refusal.ts';
import { say } from './text.ts';

type MandateCode = Extract<RefusalCode, `mandate/${string}`>;

export const MANDATE_REFUSALS: Readonly<Record<MandateCode, RefusalText>> = {
  'mandate/police-only': {
    title: say('{matter}由公安机关处罚，不属于城市管理执法事项。', '{matter} is penalised by the police, not by city management.'),
    howTo: say('移送公安机关处理。', 'Hand it over to the police.'),
  },
  'mandate/overlaps': {
    title: say('{matter}在同一期间已有登记（{from}至{until}）。', '{matter} is on record for the same time already ({from} to {until}).'),
    howTo: say('先为已有的登记填写截止日期，或者更正期间。', 'End the entry on record first, or correct the days.'),
  },
  'mandate/no-districts': {
    title: say(
      '{bureau}不是设区的市，不划分市级和区级执法。',
      '{bureau} has no districts: no matter is divided between city and district.',
    ),
    howTo: say('由县（市）统一行使；不需要登记执法层级。', 'The counties exercise every matter; no level is recorded.'),
  },
  'mandate/city-without-ground': {
    title: say('{matter}由市级实施，没有写明理由。', '{matter} is given to the city without its ground.'),
    howTo: say(
      '执法原则上由区级实施。写明由市级实施的法律条文，或者区级尚不能承担的理由。',
      'The district is the rule. Name the article that reserves the matter to the city, or why the districts cannot carry it yet.',
    ),
  },
  'mandate/level-clash': {
    title: say(
      '{matter}已由{level}实施（{from}至{until}），不能同时登记两个层级。',
      '{matter} is executed by the {level} already ({from} to {until}); never by both.',
    ),
    howTo: say('先为原登记填写截止日期，再登记新的执法层级。', 'End the entry on record first, then record the other level.'),
  },
  'mandate/not-our-district': {
    title: say('{district}不是本市的市辖区。', '{district} is no district of this city.'),
    howTo: say(
      '选择本市的市辖区；县和县级市统一行使全部职能。',
      'Choose a district of this city; counties exercise all their functions themselves.',
    ),
  },
  'mandate/at-city-level': {
    title: say(
      '{matter}自{from}起已由市级实施，不需要指定管辖。',
      '{matter} is executed by the city from {from} on: no designation is needed.',
    ),
    howTo: say('直接以市级名义立案。', 'File the case as the city.'),
  },
  'mandate/designation-not-approved': {
    title: say('{matter}指定管辖缺少理由或者批准。', 'The designation of {matter} lacks its reason or its approval.'),
    howTo: say('写明理由、批准人和批准日期。', 'Name the reason, who approved it and when.'),
  },
  'mandate/basis-of-county': {
    title: say('{bureau}是县级机构，不能登记处罚依据。', '{bureau} is a county’s bureau and records no bases of penalties.'),
    howTo: say('由省级或者所属市（州）登记，对其下所有机构有效。', 'The province or the prefecture records it, for all bureaus below.'),
  },
  'mandate/basis-without-penalty': {
    title: say('{matter}的依据没有登记任何处罚种类。', 'The basis of {matter} names no penalty.'),
    howTo: say('勾选条款规定的处罚种类，或者登记罚款幅度。', 'Mark the penalties of the clause, or enter the range of its fine.'),
  },
  'mandate/basis-range-incomplete': {
    title: say('{matter}的罚款幅度不完整。', 'The range of the fine for {matter} is not complete.'),
    howTo: say(
      '填写幅度形式、下限和上限，下限不大于上限；百分比和倍数还要填写计算基数。',
      'Enter kind, least and most, the least no more than the most; percentages and multiples need their base.',
    ),
  },
  'mandate/basis-overlaps': {
    title: say('{matter}在同一期间已登记{instrument}{clause}。', '{matter} has {instrument} {clause} on record for the same time already.'),
    howTo: say(
      '先为原依据填写失效日期；同一条款的不同对象或者情形可以分别登记。',
      'End that basis first; other parties or circumstances of one clause are entries of their own.',
    ),
  },
  'mandate/not-competent': {
    title: say('{matter}在{place}由{competent}管辖。', '{matter} at {place} belongs to {competent}.'),
    howTo: say(
      '移送有管辖权的机构；跨区域或者重大复杂的，由市级登记指定管辖。',
      'Transfer it there; a cross-district or major case needs a designation of the city.',
    ),
  },
  'mandate/not-in-mandate': {
    title: say('{matter}在{day}不在{bureau}的职能范围内。', '{matter} is not in the mandate of {bureau} on {day}.'),
    howTo: say(
      '同级人民政府已经确定的，先登记职能事项；未确定的，移送主管部门。',
      'Record the mandate where the same-level government decided it; otherwise transfer to the department in charge.',
    ),
  },
  'mandate/executed-by-another': {
    title: say('{matter}由{executedBy}实施，不由{bureau}立案。', '{matter} is executed by {executedBy}, not filed by {bureau}.'),
    howTo: say('移送实施主体。', 'Transfer it to whoever executes it.'),
  },
  'mandate/no-penalty-power': {
    title: say('没有{matter}的处罚权，不能采取行政强制措施。', 'Without the penalty power over {matter} no coercive measure is possible.'),
    howTo: say('移送有管辖权的机构。', 'Transfer it to the competent bureau.'),
  },
  'mandate/no-coercion-basis': {
    title: say('{matter}在{day}没有采取{measure}的法律依据。', 'On {day} no law allows {measure} for {matter}.'),
    howTo: say('证据可能灭失的，经批准先行登记保存。', 'Where evidence may be lost, register and keep it in advance with approval.'),
  },
  'mandate/government-order-missing': {
    title: say(
      '{matter}采取{measure}，须由县级以上人民政府责成。',
      '{measure} for {matter} needs the order of the people’s government of the county or above.',
    ),
    howTo: say('先取得人民政府的书面决定并登记。', 'Obtain the written order first and record it.'),
  },
  'mandate/matters-refused': {
    title: say('以下事项不能登记：{matters}。', 'These matters cannot be recorded: {matters}.'),
    howTo: say('逐项核对原因，去掉不能登记的事项后重新登记。', 'Look at each reason, take those matters out and record again.'),
  },
};
