import type { RefusalCode } from '@zhunsheng/domain/refusal-code';
import type { RefusalText } from './refusal.ts';
import { say } from './text.ts';

/** Whether the penalties follow from the law, and from which. */
export const CASE_PENALTY_REFUSALS = {
  'case/matter-unknown': {
    title: say('没有选定执法事项，或者该事项不在目录中。', 'No matter was chosen, or it is not in the catalogue.'),
    howTo: say('从执法事项目录中选择。', 'Choose a matter of the catalogue.'),
    link: 'matter',
  },
  'case/basis-not-in-force': {
    title: say(
      '“{matter}”在违法行为发生之日{day}没有施行中的处罚依据。',
      'No legal basis of “{matter}” was in force on {day}, the day of the act.',
    ),
    howTo: say('核对行为日期；依据已施行而未录入的，先录入依据。', 'Check the day of the act, or enter the provision that was in force.'),
    link: 'basis-entry',
  },
  'case/basis-not-of-the-day': {
    title: say(
      '所选依据不是“{matter}”应当适用的依据，应当适用{clause}。',
      'The provision chosen is not the one that applies to “{matter}”: it is {clause}.',
    ),
    howTo: say('改选应当适用的依据；违法行为日期为{day}。', 'Choose the provision that applies; the act was done on {day}.'),
  },
  'case/newer-law-not-loaded': {
    title: say(
      '“{matter}”的处罚依据在行为之后已经修改，现行依据的处罚种类和幅度没有录入，不能比较轻重。',
      'The law on “{matter}” changed after the act, and the penalties of the present provision are not on record: it cannot be told which is lighter.',
    ),
    howTo: say('录入现行依据的处罚种类和幅度后，再判断从旧还是从轻。', 'Enter the penalties of the present provision, then compare.'),
    link: 'basis-entry',
  },
  'case/lighter-law-not-said': {
    title: say(
      '“{matter}”的依据已由{clause}改为{newer}，没有写明哪一个处罚较轻。',
      'The provision on “{matter}” changed from {clause} to {newer}, and it is not said which is lighter.',
    ),
    howTo: say(
      '比较新旧规定，选定适用哪一个（从旧兼从轻）。',
      'Compare both and say which one applies: the older, unless the newer is lighter.',
    ),
  },
  'case/basis-not-loaded': {
    title: say('{clause}的处罚种类和幅度没有录入，不能据此处罚。', 'The penalties of {clause} are not on record: nothing can rest on it.'),
    howTo: say('核对条文，录入处罚种类和幅度。', 'Enter its penalties from the text of the law.'),
    link: 'basis-entry',
  },
  'case/no-penalty-named': {
    title: say('拟给予行政处罚，但没有填写处罚种类。', 'A penalty is intended, but none is named.'),
    howTo: say('填写处罚种类；不予处罚的，改选处理意见。', 'Name the penalty, or choose another outcome.'),
  },
  'case/penalty-named-twice': {
    title: say('“{penalty}”重复填写。', '“{penalty}” is named twice.'),
    howTo: say('同一种处罚合并为一项；同一违法行为不得给予两次以上罚款。', 'Put it into one line; one act is never fined twice.'),
  },
  'case/penalty-not-in-basis': {
    title: say('{clause}没有规定“{penalty}”。', '{clause} does not provide for “{penalty}”.'),
    howTo: say('只能给予依据规定的处罚种类。', 'Only penalties of the provision are possible.'),
  },
  'case/joined-penalty-missing': {
    title: say('{clause}规定应当并处“{penalty}”，没有填写。', '{clause} joins “{penalty}” to it, which is missing.'),
    howTo: say('补充该项处罚；有减轻处罚情形的，登记该情形。', 'Add it, or record a ground to mitigate.'),
  },
  'case/correction-comes-first': {
    title: say(
      '{clause}规定逾期不改正或者拒不改正才能罚款，没有未改正的复查记录。',
      'By {clause} a fine needs an order to correct that was not obeyed, and no re-check says so.',
    ),
    howTo: say(
      '先责令限期改正，期限届满后复查；未改正的，再处罚款。',
      'Order the correction and check again after its deadline; fine only what was not corrected.',
    ),
    link: 'case',
  },
  'case/only-when-serious': {
    title: say(
      '{clause}只对情节严重的情形规定该处罚，没有认定情节严重。',
      'By {clause} this penalty is for serious circumstances only, which are not stated.',
    ),
    howTo: say(
      '有证据证明情节严重的，选定“情节严重”并写明理由。',
      'Where evidence shows it, state that the circumstances are serious, with reasons.',
    ),
  },
  'case/mandatory-fine-left-out': {
    title: say('{clause}规定应当罚款，没有填写罚款。', '{clause} demands a fine, and none is named.'),
    howTo: say('填写罚款；有减轻或者不予处罚的法定情形的，登记该情形。', 'Name the fine, or record the ground of the law for less.'),
  },
  'case/fine-reason-missing': {
    title: say(
      '{clause}规定“可以”罚款，没有写明罚款或者不罚款的理由。',
      '{clause} allows a fine, and it is not said why there is one or none.',
    ),
    howTo: say('写明是否罚款的理由。', 'Say why.'),
  },
  'case/fine-without-amount': {
    title: say('罚款没有金额。', 'The fine has no amount.'),
    howTo: say('填写罚款金额（元）。', 'Enter the amount in yuan.'),
  },
  'case/no-range-for-party': {
    title: say('{clause}没有规定对这类当事人的罚款幅度。', '{clause} has no range for a party of this kind.'),
    howTo: say('核对当事人类型和依据；幅度未录入的，先录入。', 'Check the kind of party and the provision, or enter its range.'),
    link: 'basis-entry',
  },
  'case/percentage-without-base': {
    title: say(
      '{clause}按“{base}”计算罚款，没有填写数额或者没有证据证明。',
      'By {clause} the fine is reckoned from “{base}”, which is missing or not proven.',
    ),
    howTo: say('填写计罚基数，并选定案卷中证明它的证据。', 'Enter the base and choose the evidence that proves it.'),
  },
  'case/tier-cannot-be-told': {
    title: say('裁量阶次不能确定：{problem}（{missing}）。', 'The tier cannot be told: {problem} ({missing}).'),
    howTo: say(
      '补充案件事实；基准有空档或者冲突的，由基准的公布机构修改。',
      'Complete the circumstances; gaps in the benchmark are mended by whoever published it.',
    ),
    link: 'benchmark',
  },
  'case/party-under-14': {
    title: say('当事人在违法行为发生时不满十四周岁，不予行政处罚。', 'The party was under fourteen at the time: there is no penalty.'),
    howTo: say('责令监护人加以管教，按不予处罚办理。', 'His guardian is told to discipline him; decide on no penalty.'),
  },
  'case/party-under-18': {
    title: say(
      '当事人在违法行为发生时已满十四周岁不满十八周岁，应当从轻或者减轻处罚。',
      'The party was between fourteen and seventeen at the time: the penalty must be lighter or mitigated.',
    ),
    howTo: say('登记“已满十四周岁不满十八周岁”的情形后从轻或者减轻处罚。', 'Record that ground and penalise less.'),
  },
  'case/police-only': {
    title: say('“{matter}”只能由公安机关处罚。', '“{matter}” is penalised by the police alone.'),
    howTo: say('办理案件移送，移送公安机关。', 'Transfer the case to the police.'),
    link: 'case',
  },
  'case/penalty-without-penalising': {
    title: say('处理意见不是给予行政处罚，不能填写处罚种类。', 'The outcome is not a penalty, so none can be named.'),
    howTo: say('删去处罚种类，或者改选处理意见。', 'Remove the penalties, or choose another outcome.'),
  },
} as const satisfies Readonly<Partial<Record<RefusalCode, RefusalText>>>;
