import type { DayUnit, Duty, LimitId, Mark, TermName } from '@zhunsheng/domain/legal-time/limit-table';
import { say, type Text } from './text.ts';

/** What each limit is called and what starts it. */
export const LIMIT_TEXT: Readonly<Record<LimitId, { readonly name: Text; readonly starts: Text }>> = {
  T01: { name: say('线索核查', 'Clue check'), starts: say('发现或者收到线索之日', 'the clue was found or received') },
  T02: { name: say('管辖争议协商', 'Negotiation of jurisdiction'), starts: say('发生管辖争议之日', 'the dispute arose') },
  T03: {
    name: say('先行登记保存后作出处理决定', 'Handling of evidence preserved in advance'),
    starts: say('先行登记保存之日', 'the advance registration and preservation'),
  },
  T04: { name: say('陈述申辩', 'Statement and defence'), starts: say('告知书送达之日', 'the notice was served') },
  T05: { name: say('要求听证', 'Request for a hearing'), starts: say('告知听证权利之日', 'the right to a hearing was told') },
  T06: { name: say('听证通知', 'Notice of the hearing'), starts: say('举行听证之日（向前推算）', 'the day of the hearing, counted back') },
  T07: { name: say('作出行政处罚决定', 'Decision on the penalty'), starts: say('立案之日', 'the case was filed') },
  T08: {
    name: say('送达行政处罚决定书', 'Service of the decision'),
    starts: say('作出决定之日（当事人不在场）', 'the decision, the party being absent'),
  },
  T09: {
    name: say('当场处罚决定报备案', 'Report of a decision made on the spot'),
    starts: say('当场作出决定之日', 'the decision on the spot'),
  },
  T10: { name: say('缴纳罚款', 'Payment of the fine'), starts: say('收到行政处罚决定书之日', 'the party received the decision') },
  T11: {
    name: say('当场收缴的罚款交至行政机关', 'Handing over of cash collected on the spot'),
    starts: say('收缴罚款之日（水上当场收缴的，抵岸之日）', 'the collection; on water, the landing'),
  },
  T12: {
    name: say('行政机关将罚款缴付银行', 'Deposit of the cash at the bank'),
    starts: say('行政机关收到罚款之日', 'the organ received the cash'),
  },
  T13: { name: say('加处罚款', 'Surcharge'), starts: say('缴款期限届满之次日', 'the day after the deadline to pay') },
  T14: {
    name: say('申请人民法院强制执行', 'Application to the court for enforcement'),
    starts: say(
      '复议和诉讼期限届满之日；批准延期、分期缴纳的，该期限结束之日',
      'the end of the remedy period; of the deferral where one was approved',
    ),
  },
  T15: { name: say('申请强制执行前的催告', 'Demand before the application'), starts: say('催告书送达之日', 'the demand was served') },
  T16: {
    name: say('人民法院受理强制执行申请', 'Acceptance of the application by the court'),
    starts: say('人民法院收到申请之日', 'the court received the application'),
  },
  T17: { name: say('人民法院作出裁定', 'Ruling of the court'), starts: say('人民法院受理之日', 'the court accepted the application') },
  T18: { name: say('公开行政处罚决定', 'Publication of the decision'), starts: say('作出决定之日', 'the decision') },
  T19: {
    name: say('撤回公开的行政处罚决定', 'Withdrawal of a published decision'),
    starts: say('决定被变更、撤销、确认违法或者确认无效之日', 'the decision was changed, revoked, or declared illegal or void'),
  },
  T20: { name: say('填写结案审批表', 'Closing form'), starts: say('符合结案条件之日', 'the condition for closing was met') },
  T21: {
    name: say('行政处罚追责时效', 'Limitation of the penalty'),
    starts: say('违法行为发生之日；有连续或者继续状态的，行为终了之日', 'the act; where it continues, its end'),
  },
  T22: {
    name: say('申请行政复议', 'Application for reconsideration'),
    starts: say('知道或者应当知道行政行为之日', 'the party knew or should have known of the act'),
  },
  T23: {
    name: say('直接提起行政诉讼', 'Direct lawsuit'),
    starts: say('知道或者应当知道行政行为之日', 'the party knew or should have known of the act'),
  },
  T24: {
    name: say('经复议后提起行政诉讼', 'Lawsuit after reconsideration'),
    starts: say('收到复议决定书之日', 'the decision on reconsideration was received'),
  },
  T25: { name: say('作出行政复议决定', 'Decision on reconsideration'), starts: say('受理申请之日', 'the application was accepted') },
  T26: { name: say('复议和诉讼的最长期限', 'Outer limit of remedies'), starts: say('作出行政行为之日', 'the act was done') },
  S01: { name: say('公告送达', 'Service by public notice'), starts: say('发出公告之日', 'the notice was published') },
  C01: { name: say('代履行前催告', 'Demand before substitute performance'), starts: say('催告书送达之日', 'the demand was served') },
  C02: { name: say('查封、扣押期限', 'Sealing and seizure'), starts: say('实施查封、扣押之日', 'the sealing or seizure') },
  H01: {
    name: say('紧急行政强制措施补办批准手续', 'Report of an urgent coercive measure'),
    starts: say('当场实施行政强制措施之时', 'the measure was taken'),
  },
  K01: { name: say('法制审核', 'Legal review'), starts: say('送交审核之日', 'the case was submitted for review') },
  K02: { name: say('案卷归档', 'Archiving of the case file'), starts: say('结案之日', 'the case was closed') },
  K03: {
    name: say('移送有管辖权的机关', 'Transfer to the competent organ'),
    starts: say('认定不属于本机关管辖之日', 'the case was found to be outside the mandate'),
  },
  K04: { name: say('告知送达地址变更', 'Notice of a changed address'), starts: say('送达地址变更之日', 'the address changed') },
};

export const TERM_TEXT: Readonly<Record<TermName, Text>> = {
  ordinary: say('一般情形', 'ordinary'),
  doubtful: say('需要听取意见的情形', 'where the decision is doubtful'),
  summary: say('简易程序', 'summary procedure'),
  harm: say('涉及公民生命健康安全、金融安全且有危害后果', 'life, health or financial safety, with harm'),
  'not-told': say('未告知救济权利或者期限', 'where the party was not told of the remedy'),
  'real-estate': say('因不动产', 'real estate'),
};

export const UNIT_TEXT: Readonly<Record<DayUnit | 'hour', Text>> = {
  'working-day': say('个工作日', 'working days'),
  day: say('日', 'days'),
  month: say('个月', 'months'),
  year: say('年', 'years'),
  hour: say('小时', 'hours'),
};

export const DUTY_TEXT: Readonly<Record<Duty, Text>> = {
  organ: say('行政机关', 'the organ'),
  party: say('当事人', 'the party'),
  court: say('人民法院', 'the court'),
  'reconsideration-organ': say('行政复议机关', 'the reconsideration organ'),
};

/** How a figure is known. */
export const MARK_TEXT: Readonly<Record<Mark, Text>> = {
  seen: say('依条文', 'read in the text'),
  'seen-2nd': say('依转引资料，待核对原文', 'read in a secondary source, to be checked'),
  memory: say('条文未核对原文', 'its text was not read, to be checked'),
  infer: say('推定，待确认', 'inferred, to be confirmed'),
};
