import type { CaseState } from './state.ts';

/** Penalty Law art. 50; practice for natural persons (law digest 1.17): the surname stands, the rest does not. */
export function maskedName(name: string): string {
  const [first, ...rest] = [...name];
  return `${first ?? ''}${rest.length === 0 ? '' : '某'.repeat(Math.min(rest.length, 2))}`;
}

/** Citizens and operators of business households are masked; an organisation is named in full with its code. */
function partyOf(state: CaseState): string {
  const { party } = state;
  if (party === null) return '';
  if (party.kind === 'citizen') return maskedName(party.name);
  return party.creditCode === null ? party.name : `${party.name}（统一社会信用代码：${party.creditCode}）`;
}

const ID_NUMBER = /\d{17}[\dXx]/;
const MOBILE = /1\d{10}/;

/** What a text for the public must not hold: the name of a person who was penalised, ID numbers, telephone numbers. */
export function unmasked(text: string, state: CaseState): 'name' | 'id-number' | 'phone' | null {
  const { party } = state;
  const people = party?.kind === 'citizen' ? [party.name] : party?.kind === 'business-household' ? [party.representative ?? ''] : [];
  if (people.some((name) => [...name].length > 1 && text.includes(name))) return 'name';
  const without = party?.creditCode === null || party?.creditCode === undefined ? text : text.replaceAll(party.creditCode, '');
  if (ID_NUMBER.test(without)) return 'id-number';
  return MOBILE.test(without) ? 'phone' : null;
}

const PENALTY_WORDS: Readonly<Record<string, string>> = {
  warning: '警告',
  'public-criticism': '通报批评',
  fine: '罚款',
  'confiscate-gains': '没收违法所得',
  'confiscate-property': '没收非法财物',
  'suspend-permit': '暂扣许可证件',
  downgrade: '降低资质等级',
  'revoke-permit': '吊销许可证件',
  'restrict-business': '限制开展生产经营活动',
  'stop-business': '责令停产停业',
  'close-down': '责令关闭',
  'bar-from-practice': '限制从业',
};

/** The decision as the public may read it: number, masked party, violation, basis, penalty, organ, day. Nothing sealed is in it. */
export function publicTextOf(state: CaseState, organ: string): string {
  const { decision, filing } = state;
  if (decision === null || filing === null) return '';
  const { basis, number, on } = decision.derived;
  const penalties = decision.penalties
    .map(({ kind, yuan }) => `${PENALTY_WORDS[kind] ?? kind}${yuan === null ? '' : `${yuan}元`}`)
    .join('，');
  const title = state.party?.kind === 'citizen' ? filing.title.replaceAll(state.party.name, maskedName(state.party.name)) : filing.title;
  return [
    `决定书文号：${number ?? ''}`,
    `当事人：${partyOf(state)}`,
    `案由：${title}`,
    `违法事项：${filing.derived.matterTitle ?? ''}`,
    `处罚依据：${basis === undefined ? '' : `《${basis.instrument}》${basis.clause}`}`,
    `处罚内容：${decision.outcome === 'penalise' ? penalties : '不予行政处罚'}`,
    `作出机关：${organ}`,
    `决定日期：${on}`,
  ].join('\n');
}
