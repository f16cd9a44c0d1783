import type { RefusalCode } from '@zhunsheng/domain/refusal-code';
import type { RefusalText } from './refusal.ts';
import { say } from './text.ts';

/** From the clue to the end of the investigation. */
export const CASE_INVESTIGATION_REFUSALS = {
  'case/extended-already': {
    title: say('延长的次数已经用完，不能再延长。', 'It has been extended as often as is possible.'),
    howTo: say('在期限内办结。', 'Finish within the time that is left.'),
  },
  'case/limit-is-over': {
    title: say('“{limit}”的期限已于{due}届满，不能再延长。', 'The time for “{limit}” ended on {due} and cannot be extended any more.'),
    howTo: say('延长应当在期限届满前批准。', 'An extension is approved before the time is over.'),
  },
  'case/nothing-shows-it': {
    title: say('没有核查记录，也没有证据，不能立案。', 'Neither a check nor evidence is on file: the case cannot be filed.'),
    howTo: say('登记核查情况，或者登记已取得的证据。', 'Record the check, or evidence already taken.'),
    link: 'case',
  },
  'case/limitation-passed': {
    title: say('违法行为已过追责期限，不再给予行政处罚。', 'The limitation of the act has run out: it is not penalised any more.'),
    howTo: say(
      '核对行为日期和发现日期；有连续或者继续状态的，从行为终了之日起计算；确已超过的，不予立案或者终止调查。',
      'Check the days of the act and of its discovery; a continuing act counts from its end. Otherwise do not file, or terminate.',
    ),
  },
  'case/not-ours-is-transferred': {
    title: say('不属于本机关管辖的，不能以此结束，应当移送。', 'What is not within the bureau’s competence is transferred, not put aside.'),
    howTo: say('办理案件移送，移送有管辖权的机关。', 'Transfer the case to the competent organ.'),
    link: 'case',
  },
  'case/reporter-not-told': {
    title: say('有举报人，尚未告知处理结果。', 'Somebody reported it and has not been told of the outcome.'),
    howTo: say('告知举报人后再报批。', 'Tell the reporter first.'),
  },
  'case/transfer-to-oneself': {
    title: say('不能移送给本机构。', 'A case is not transferred to the bureau itself.'),
    howTo: say('选择有管辖权的其他机关。', 'Choose the organ that is competent.'),
  },
  'case/no-testing-open': {
    title: say('没有正在进行的检测、检验、鉴定。', 'No testing is under way.'),
    howTo: say('先登记委托检测、检验、鉴定。', 'Record the testing first.'),
  },
  'case/preservation-over': {
    title: say(
      '{day}已超过先行登记保存的处理期限{due}，保存措施自动解除。',
      '{day} is after {due}, the last day for deciding on what is preserved; the preservation has lapsed.',
    ),
    howTo: say('返还物品；仍需取证的，采取其他取证方式。', 'Return the objects; take the evidence in another way.'),
  },
  'case/nothing-preserved': {
    title: say('没有正在先行登记保存的物品。', 'Nothing is being preserved.'),
    howTo: say('查看先行登记保存的处理情况。', 'See how the preserved objects were handled.'),
  },
  'case/preservation-runs': {
    title: say('先行登记保存的期限到{due}为止，尚未届满。', 'The preservation runs until {due}.'),
    howTo: say('期限内由承办人员作出处理决定；届满未处理的，自动解除。', 'The handlers decide within that time; otherwise it lapses.'),
  },
  'case/seizure-without-basis': {
    title: say('没有写明查封、扣押或者没收的法律、法规依据。', 'No law or regulation is named for seizing or confiscating.'),
    howTo: say(
      '写明法律、法规名称和条款；没有依据的，选择其他处理方式。',
      'Name the instrument and its article, or choose another handling.',
    ),
    link: 'basis-entry',
  },
  'case/no-correction-ordered': {
    title: say('没有责令当事人改正或者限期改正违法行为。', 'The party has not been ordered to correct the violation.'),
    howTo: say('先送达责令改正通知书。', 'Serve an order to correct first.'),
    link: 'case',
  },
  'case/deadline-still-runs': {
    title: say(
      '改正期限到{due}为止，期限内不能认定逾期未改正。',
      'The time to correct runs until {due}; before that nobody has failed to correct.',
    ),
    howTo: say('期限届满后复查。', 'Check again after that day.'),
  },
  'case/no-recusal-asked': {
    title: say('没有待决定的回避申请。', 'No request for recusal awaits a decision.'),
    howTo: say('先登记回避申请。', 'Record the request first.'),
  },
  'case/consent-not-signed': {
    title: say(
      '同意电子送达，但没有签名的确认书或者电子送达地址。',
      'Electronic service was agreed to without a signed confirmation or an address for it.',
    ),
    howTo: say('填写电子送达地址，由当事人在送达地址确认书上签名。', 'Enter the address and have the confirmation signed.'),
  },
  'case/extension-out-of-order': {
    title: say('这一次延长应当由{expected}。', 'This extension is granted by {expected}.'),
    howTo: say(
      '第一次由机关负责人批准，再次延长由负责人集体讨论决定。',
      'The head grants the first; a further one needs collective deliberation.',
    ),
  },
  'case/extension-too-long': {
    title: say('延长 {days} 日，超过可以延长的 {most} 日。', '{days} days are more than the {most} days that are possible.'),
    howTo: say('在可以延长的天数内填写。', 'Stay within what is possible.'),
  },
  'case/no-evidence': {
    title: say('案卷中没有有效的证据。', 'The file holds no evidence.'),
    howTo: say('登记证据并上传附件。', 'Add evidence with its files.'),
    link: 'case',
  },
  'case/no-record': {
    title: say('案卷中没有询问笔录，也没有现场检查（勘验）笔录。', 'The file holds neither an interview nor an inquest.'),
    howTo: say('询问当事人，或者进行现场检查、勘验，并制作笔录。', 'Interview the party or inspect the scene, and record it.'),
    link: 'case',
  },
  'case/testing-open': {
    title: say('检测、检验、鉴定尚未结束。', 'A testing is still under way.'),
    howTo: say('登记检测、检验、鉴定结果后再调查终结。', 'Record its result before concluding.'),
    link: 'case',
  },
  'case/party-unknown': {
    title: say('没有登记当事人。', 'No party is on record.'),
    howTo: say('先登记或者变更当事人信息。', 'Record the party first.'),
    link: 'case',
  },
  'case/not-now': {
    title: say('案件处于“{caseStatus}”，现在不能办理“{act}”。', 'The case is “{caseStatus}”: “{act}” is not possible now.'),
    howTo: say('查看案件页的“现在可以办”。', 'See on the page of the case what can be done now.'),
    link: 'case',
  },
  'case/service-incomplete': {
    title: say('{method}的条件不完备：{lacks}。', 'The service ({method}) is not complete: {lacks}.'),
    howTo: say('补齐该方式的要件，或者改用其他法定送达方式。', 'Complete what the method asks for, or serve by another lawful one.'),
  },
} as const satisfies Readonly<Partial<Record<RefusalCode, RefusalText>>>;
