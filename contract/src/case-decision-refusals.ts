import type { RefusalCode } from '@zhunsheng/domain/refusal-code';
import type { RefusalText } from './refusal.ts';
import { say } from './text.ts';

/** Notice, defence, hearing, review, deliberation, decision, and decisions on the spot. */
export const CASE_DECISION_REFUSALS = {
  'case/nothing-to-notify': {
    title: say('没有拟给予行政处罚的处理意见，不需要告知。', 'No penalty is proposed: there is nothing to notify.'),
    howTo: say('调查终结并提出处罚意见后再告知。', 'Conclude with a proposed penalty first.'),
  },
  'case/no-notice': {
    title: say(
      '没有告知当事人拟作出的行政处罚，不得作出处罚决定。',
      'The party has not been told of the intended penalty: no decision may be made.',
    ),
    howTo: say('送达行政处罚意见告知书。', 'Serve the notice of the intended penalty.'),
    link: 'case',
  },
  'case/no-defence-open': {
    title: say('没有待复核的陈述、申辩。', 'No defence awaits an answer.'),
    howTo: say('先登记陈述、申辩。', 'Record the defence first.'),
  },
  'case/hearing-not-in-scope': {
    title: say('拟作出的行政处罚不在听证范围内。', 'The intended penalty does not give a right to a hearing.'),
    howTo: say(
      '按陈述、申辩登记；当事人仍要求听证的，办理不予听证并告知理由。',
      'Record it as a defence; where a hearing is asked for all the same, refuse it with reasons.',
    ),
  },
  'case/no-hearing-requested': {
    title: say('当事人没有要求听证，或者已不予听证。', 'No hearing was requested, or it was refused.'),
    howTo: say('先登记听证要求。', 'Record the request first.'),
  },
  'case/hearing-not-notified': {
    title: say('没有通知听证的时间、地点。', 'Time and place of the hearing have not been notified.'),
    howTo: say('先送达听证通知书。', 'Serve the notice of the hearing first.'),
    link: 'case',
  },
  'case/hearing-requested-late': {
    title: say('{day}提出听证要求，已超过期限{due}。', 'The hearing was requested on {day}, after the last day {due}.'),
    howTo: say('告知当事人不予听证的理由；其意见按陈述、申辩登记。', 'Refuse with reasons; what he says is recorded as a defence.'),
  },
  'case/hearing-is-due': {
    title: say('当事人在期限内要求听证，且在听证范围内，应当组织听证。', 'The hearing is within scope and was requested: it must be held.'),
    howTo: say('送达听证通知书，组织听证。', 'Notify and hold the hearing.'),
    link: 'case',
  },
  'case/hearing-notified-late': {
    title: say(
      '听证定在{hearingOn}，通知书{day}送达，不足七个工作日。',
      'The hearing is on {hearingOn} and its notice served on {day}: less than seven working days before.',
    ),
    howTo: say('通知书最迟于{due}送达，或者推迟听证日期。', 'Serve it by {due}, or put the hearing off.'),
  },
  'case/host-investigated': {
    title: say('{person}参与过本案调查，不能主持听证。', '{person} took part in the investigation and cannot host the hearing.'),
    howTo: say('指定非本案调查人员主持。', 'Appoint somebody who did not investigate.'),
  },
  'case/host-is-recorder': {
    title: say('听证主持人和记录员不能是同一人。', 'Host and recorder of a hearing are two people.'),
    howTo: say('另选记录员。', 'Choose another recorder.'),
  },
  'case/private-without-reason': {
    title: say('听证不公开，没有写明理由。', 'The hearing is not public, and no reason is given.'),
    howTo: say(
      '涉及国家秘密、商业秘密或者个人隐私的，写明理由；其他的公开举行。',
      'Name the secret or the privacy concerned; otherwise it is public.',
    ),
  },
  'case/absence-is-its-own-step': {
    title: say('当事人没有到场，不能登记为举行听证。', 'The party did not attend: this was no hearing.'),
    howTo: say('当事人无正当理由不出席的，办理“听证缺席”。', 'Record the unjustified absence as its own step.'),
    link: 'case',
  },
  'case/no-proposal': {
    title: say('没有批准的调查终结报告和处理意见。', 'No approved investigation report with a proposal is on file.'),
    howTo: say('先调查终结并报批。', 'Conclude the investigation and have it approved.'),
    link: 'case',
  },
  'case/defence-window-runs': {
    title: say('陈述、申辩期限到{due}为止，尚未届满。', 'The party may defend until {due}.'),
    howTo: say('期限届满后再决定，或者由当事人书面明确放弃。', 'Decide after that day, or once the party has waived in writing.'),
    link: 'case',
  },
  'case/hearing-window-runs': {
    title: say('要求听证的期限到{due}为止，尚未届满。', 'The party may ask for a hearing until {due}.'),
    howTo: say(
      '期限届满后再决定，或者由当事人书面明确放弃听证。',
      'Decide after that day, or once the party has waived the hearing in writing.',
    ),
    link: 'case',
  },
  'case/hearing-not-held': {
    title: say('当事人要求听证，听证尚未举行。', 'A hearing was requested and has not been held.'),
    howTo: say('组织听证；当事人撤回或者缺席的，如实登记。', 'Hold it, or record its withdrawal or the party’s absence.'),
    link: 'case',
  },
  'case/defence-not-answered': {
    title: say('当事人提出了陈述、申辩，尚未复核答复。', 'The party’s defence has not been answered.'),
    howTo: say(
      '对其事实、理由和证据进行复核，登记是否采纳及理由。',
      'Check its facts, reasons and evidence, and record what is adopted and why.',
    ),
    link: 'case',
  },
  'case/review-not-passed': {
    title: say(
      '本案应当法制审核，尚未审核或者审核未通过，不得作出决定。',
      'This case needs legal review, which has not been passed: no decision may be made.',
    ),
    howTo: say('送法制审核；有审核意见的，按意见办理后再送审。', 'Submit it for review; see to what the review found and submit again.'),
    link: 'case',
  },
  'case/not-deliberated': {
    title: say('“{covers}”应当由负责人集体讨论，没有同意的讨论记录。', '“{covers}” needs collective deliberation, and none has agreed.'),
    howTo: say('由机关负责人集体讨论，并登记讨论记录。', 'The heads deliberate, and the record is entered.'),
    link: 'case',
  },
  'case/recusal-open': {
    title: say('有回避申请尚未决定。', 'A request for recusal has not been decided.'),
    howTo: say('先决定是否回避。', 'Decide on it first.'),
    link: 'case',
  },
  'case/preservation-open': {
    title: say('先行登记保存的物品尚未处理。', 'Preserved objects have not been decided on.'),
    howTo: say('先对先行登记保存的物品作出处理决定。', 'Decide on them first.'),
    link: 'case',
  },
  'case/decided-too-late': {
    title: say('办案期限已于{due}届满。', 'The time for deciding ended on {due}.'),
    howTo: say(
      '核对应当扣除的听证、检测、鉴定、中止期间是否都已登记；延长应当在期限届满前批准。',
      'Check that hearing, testing and suspension, which do not count, are all recorded; an extension is approved before the time is over.',
    ),
  },
  'case/evidence-damaged': {
    title: say(
      '证据附件{file}损坏或者缺失，不能据此作出决定。',
      'The evidence file {file} is damaged or missing: nothing can be decided on it.',
    ),
    howTo: say('从原件重新上传并登记证据，或者排除该证据。', 'Upload it again from the original, or exclude that evidence.'),
    link: 'case',
  },
  'case/not-told-before': {
    title: say('“{penalty}”没有事先告知当事人。', 'The party has not been told of “{penalty}”.'),
    howTo: say('重新提出处理意见并重新告知，或者删去该项。', 'Propose and notify anew, or leave it out.'),
  },
  'case/heavier-than-told': {
    title: say('{fine} 元高于告知的 {told} 元。', '{fine} yuan are more than the {told} yuan that were notified.'),
    howTo: say(
      '不得因陈述、申辩加重处罚；事实变化确需加重的，重新告知。',
      'Nobody is penalised more for his defence; new facts are notified anew.',
    ),
  },
  'case/proposed-otherwise': {
    title: say('决定与批准的处理意见不一致。', 'The decision is not what was proposed and approved.'),
    howTo: say(
      '按处理意见决定，或者重新提出处理意见；移送的办理案件移送。',
      'Decide as proposed or propose anew; a transfer is its own step.',
    ),
  },
  'case/no-education': {
    title: say('不予行政处罚，没有记录对当事人的教育。', 'There is no penalty, and the education of the party is not recorded.'),
    howTo: say('填写对当事人进行教育的情况。', 'Say how the party was educated.'),
  },
  'case/payment-not-said': {
    title: say('处以罚款，没有写明缴纳方式和收款机构。', 'A fine is named without saying where it is paid.'),
    howTo: say('填写代收罚款的银行或者电子支付渠道。', 'Name the bank or the means of electronic payment.'),
  },
  'case/no-review-asked': {
    title: say('本案没有送法制审核。', 'The case has not been submitted for review.'),
    howTo: say('由承办人员先送审。', 'The handlers submit it first.'),
  },
  'case/reviewer-handled': {
    title: say('您办理过本案，不能审核本案。', 'You have handled this case and cannot review it.'),
    howTo: say('由未参与办理的法制审核人员审核。', 'A reviewer who took no part in it reviews it.'),
  },
  'case/reviewer-not-qualified': {
    title: say('没有填写法律职业资格。', 'The legal qualification of the reviewer is not stated.'),
    howTo: say(
      '填写国家统一法律职业资格证书编号；初次从事审核的人员应当具有该资格。',
      'Enter the number of the national legal qualification; whoever reviews for the first time must hold it.',
    ),
  },
  'case/attendee-twice': {
    title: say('参加讨论人员重复填写。', 'Somebody is named twice among those attending.'),
    howTo: say('每人填写一次。', 'Name everybody once.'),
  },
  'case/chair-absent': {
    title: say('主持人不在参加讨论人员中。', 'The chair is not among those attending.'),
    howTo: say('把主持人列入参加人员，或者改填主持人。', 'Add the chair, or name another one.'),
  },
  'case/facts-not-conclusive': {
    title: say('没有确认违法事实确凿，不能当场处罚。', 'The facts are not stated to be conclusive: nothing is decided on the spot.'),
    howTo: say(
      '违法事实确凿并有法定依据的才能当场处罚；其他的按普通程序办理。',
      'Only conclusive facts with a basis in law; otherwise the ordinary procedure.',
    ),
  },
  'case/not-on-the-spot': {
    title: say('“{penalty}”不能当场作出。', '“{penalty}” cannot be decided on the spot.'),
    howTo: say(
      '当场只能给予警告或者限额以下罚款；其他的按普通程序办理。',
      'Only a warning or a small fine; otherwise the ordinary procedure.',
    ),
  },
  'case/above-the-ceiling': {
    title: say(
      '罚款 {fine} 元，超过当场处罚的限额 {ceiling} 元。',
      'A fine of {fine} yuan is above the {ceiling} yuan that can be decided on the spot.',
    ),
    howTo: say('按普通程序办理。', 'Take the ordinary procedure.'),
  },
  'case/only-on-the-spot': {
    title: say('本案不是当场处罚。', 'This case was not decided on the spot.'),
    howTo: say('按普通程序办理。', 'Take the steps of the ordinary procedure.'),
  },
  'case/own-proposal': {
    title: say('“{act}”由您提出，不能由您批准或者退回。', 'You asked for “{act}” and can neither approve it nor send it back.'),
    howTo: say('由其他负责人审批；要撤回的，收回报批。', 'Another head decides; you may take it back.'),
  },
  'case/not-own-proposal': {
    title: say('“{act}”不是您提出的，不能由您收回。', 'You did not ask for “{act}” and cannot take it back.'),
    howTo: say('由提出人收回，或者由负责人退回。', 'Whoever asked takes it back, or the head sends it back.'),
  },
  'case/nothing-to-approve': {
    title: say('“{act}”没有待审批的报批。', '“{act}” does not await approval.'),
    howTo: say(
      '刷新后查看最新情况，可能已被批准、退回或者收回。',
      'See how it stands now: it may have been approved, sent back or taken back.',
    ),
    link: 'case',
  },
  'case/six-points': {
    title: say('还有未确认的审查要点：{points}。', 'Points that have not been confirmed: {points}.'),
    howTo: say('逐项审查；有一项不符合的，退回承办人员。', 'Look at each; where one is not right, send the case back.'),
  },
  'case/evidence-after-proposal': {
    title: say(
      '调查终结后又有新的证据，当事人尚未被告知。',
      'Evidence came to the file after the proposal, and the party has not been told of it.',
    ),
    howTo: say('重新提出调查终结报告并重新告知；不采用的，排除该证据。', 'Conclude and notify anew; or exclude what is not relied on.'),
    link: 'case',
  },
  'case/new-facts-not-told': {
    title: say('采纳了陈述、申辩中的新事实，应当重新告知。', 'New facts of a defence were adopted: they have to be told anew.'),
    howTo: say('重新提出处理意见，审批后再次告知。', 'Conclude anew, and serve a new notice.'),
    link: 'case',
  },
  'case/must-not-penalise': {
    title: say('有依法不予行政处罚的情形，不得给予行政处罚。', 'A ground is named on which the law forbids a penalty.'),
    howTo: say('处理意见改为不予行政处罚；该情形不成立的，取消选择。', 'Propose no penalty; where the ground does not hold, take it out.'),
  },
  'case/must-be-lighter': {
    title: say(
      '有应当从轻或者减轻的情形，罚款不能是法定最高数额{fine}元。',
      'A ground obliges to a lighter penalty: the fine cannot be the legal maximum of {fine} yuan.',
    ),
    howTo: say('降低罚款数额；该情形不成立的，取消选择。', 'Lower the fine; where the ground does not hold, take it out.'),
  },
  'case/age-unknown': {
    title: say(
      '不知道当事人是否已满十四周岁，不能给予行政处罚。',
      'It is not known whether the party is fourteen: no penalty can be proposed.',
    ),
    howTo: say('补录当事人的公民身份号码或者出生日期。', 'Add the party’s ID number or day of birth.'),
    link: 'case',
  },
  'case/reviewer-approves': {
    title: say('本案的法制审核人员不能审批本案的决定。', 'Who reviewed the case does not approve its decision.'),
    howTo: say('由其他负责人审批。', 'Another head approves.'),
  },
  'case/own-recusal': {
    title: say('不能决定本人的回避。', 'Nobody decides on his own withdrawal.'),
    howTo: say('由负责人集体讨论决定，或者由其他负责人办理。', 'Another head decides, or they deliberate together.'),
  },
  'case/points-not-right': {
    title: say(
      '审核要点没有全部勾选为符合，审核意见不能是同意。',
      'Not every point of the review is ticked as right: the opinion cannot be a pass.',
    ),
    howTo: say(
      '逐项审核后勾选；有不符合的，改为补充调查或者纠正。',
      'Look at each point and tick it; where one is not right, ask for a supplement or a correction.',
    ),
  },
  'case/surcharge-open': {
    title: say('还有加处罚款{yuan}元没有缴纳，不能结案。', 'A surcharge of {yuan} yuan is still owed: the case cannot be closed.'),
    howTo: say('登记缴纳；申请法院强制执行的，登记执行结果。', 'Record its payment, or how the court’s enforcement ended.'),
    link: 'case',
  },
  'case/annulled-by-remedy': {
    title: say(
      '行政复议或者诉讼已经撤销、变更该决定，不能继续执行。',
      'A reconsideration or a court has annulled or changed the decision: it is not enforced further.',
    ),
    howTo: say('撤销本决定；需要重新作出的，重新办理。', 'Annul the decision here; decide anew where that is due.'),
    link: 'case',
  },
  'case/still-published': {
    title: say(
      '决定已被撤销，公示信息还没有撤回，不能结案。',
      'The decision was annulled and is still published: the case cannot be closed.',
    ),
    howTo: say('先撤回公示。', 'Withdraw the publication first.'),
    link: 'case',
  },
  'case/pending-already': {
    title: say('“{act}”已经报批，正在等待审批。', 'Waiting for approval already: {act}.'),
    howTo: say('由报批人员收回，或者由负责人退回后再报。', 'Whoever asked takes it back, or the head sends it back; then ask anew.'),
    link: 'case',
  },
  'case/proposal-changed': {
    title: say('“{act}”的报批内容已经更换，请重新查看后再审批。', 'Another proposal has taken the place of what you looked at: {act}.'),
    howTo: say('刷新页面，查看新的内容。', 'Reload the page and look at what is asked now.'),
    link: 'case',
  },
} as const satisfies Readonly<Partial<Record<RefusalCode, RefusalText>>>;
