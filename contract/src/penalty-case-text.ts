import type { CaseActName } from '@zhunsheng/domain/penalty-case/commands';
import type { CaseProcedure, CaseStatus } from '@zhunsheng/domain/penalty-case/ids';
import { say, type Text } from './text.ts';

export const CASE_STATUS_TEXT: Readonly<Record<CaseStatus, Text>> = {
  absent: say('未登记', 'not on record'),
  clue: say('核查中', 'being checked'),
  'not-filed': say('不予立案', 'not filed'),
  investigating: say('调查取证', 'under investigation'),
  suspended: say('中止调查', 'suspended'),
  concluded: say('调查终结', 'concluded'),
  notified: say('已告知', 'notified'),
  decided: say('已决定', 'decided'),
  served: say('执行中', 'being performed'),
  closed: say('已结案', 'closed'),
  archived: say('已归档', 'archived'),
  terminated: say('终止调查', 'terminated'),
  transferred: say('已移送', 'transferred'),
};

export const CASE_PROCEDURE_TEXT: Readonly<Record<CaseProcedure, Text>> = {
  ordinary: say('普通程序', 'ordinary procedure'),
  simple: say('简易程序', 'summary procedure'),
};

interface CaseActText {
  /** On the button. */
  readonly verb: Text;
  /** Of its form, where the heading says what comes of it. */
  readonly title: Text;
  /** In the history: what was done; who did it stands beside the line. */
  readonly past: Text;
}

const act = (verb: Text, title: Text, past: Text): CaseActText => ({ verb, title, past });

export const CASE_ACT_TEXT: Readonly<Record<CaseActName, CaseActText>> = {
  'register-clue': act(
    say('登记案件来源', 'Register a clue'),
    say('案件来源登记', 'Register of the clue'),
    say('登记了案件来源', 'Registered the clue'),
  ),
  'extend-check': act(
    say('延长核查期限', 'Extend the check'),
    say('延长核查期限', 'Extension of the check'),
    say('延长了核查期限', 'Extended the check'),
  ),
  'record-check': act(
    say('登记核查情况', 'Record the check'),
    say('核查记录', 'Record of the check'),
    say('登记了核查情况', 'Recorded the check'),
  ),
  file: act(say('立案', 'File the case'), say('立案审批', 'Filing of the case'), say('立案', 'Filed the case')),
  'not-file': act(say('不予立案', 'Do not file'), say('不予立案审批', 'Decision not to file'), say('决定不予立案', 'Decided not to file')),
  'transfer-out': act(
    say('移送案件', 'Transfer the case'),
    say('案件移送', 'Transfer of the case'),
    say('移送了案件', 'Transferred the case'),
  ),
  'confirm-transfer': act(
    say('登记移送回执', 'Record the receipt'),
    say('移送回执', 'Receipt of the transfer'),
    say('登记了移送回执', 'Recorded the receipt of the transfer'),
  ),
  'confirm-address': act(
    say('确认送达地址', 'Confirm the address'),
    say('送达地址确认', 'Address for service'),
    say('确认了送达地址', 'Confirmed the address for service'),
  ),
  'amend-party': act(
    say('变更当事人', 'Amend the party'),
    say('变更当事人信息', 'The party’s data'),
    say('变更了当事人信息', 'Amended the party’s data'),
  ),
  'change-officers': act(
    say('变更承办人员', 'Change the handlers'),
    say('变更承办人员', 'Change of handlers'),
    say('变更了承办人员', 'Changed the handlers'),
  ),
  'add-evidence': act(say('登记证据', 'Add evidence'), say('证据登记', 'Evidence'), say('登记了证据', 'Added evidence')),
  'exclude-evidence': act(
    say('排除证据', 'Exclude evidence'),
    say('排除证据', 'Exclusion of evidence'),
    say('排除了证据', 'Excluded evidence'),
  ),
  'record-interview': act(
    say('制作询问笔录', 'Record an interview'),
    say('询问笔录', 'Interview'),
    say('制作了询问笔录', 'Recorded an interview'),
  ),
  'record-inquest': act(
    say('制作现场检查（勘验）笔录', 'Record an inquest'),
    say('现场检查（勘验）笔录', 'Inquest of the scene'),
    say('制作了现场检查（勘验）笔录', 'Recorded an inquest'),
  ),
  'take-sample': act(say('抽样取证', 'Take a sample'), say('抽样取证', 'Sample'), say('抽样取证', 'Took a sample')),
  'start-testing': act(
    say('委托检测、检验、鉴定', 'Start a testing'),
    say('委托检测、检验、鉴定', 'Testing or appraisal'),
    say('委托了检测、检验、鉴定', 'Started a testing'),
  ),
  'end-testing': act(
    say('登记检测、检验、鉴定结果', 'End a testing'),
    say('检测、检验、鉴定结果', 'Result of the testing'),
    say('登记了检测、检验、鉴定结果', 'Ended a testing'),
  ),
  preserve: act(
    say('先行登记保存', 'Preserve evidence'),
    say('先行登记保存审批', 'Preservation of evidence'),
    say('先行登记保存证据', 'Preserved evidence'),
  ),
  'handle-preservation': act(
    say('处理先行登记保存物品', 'Decide on preserved objects'),
    say('先行登记保存物品处理', 'Decision on preserved objects'),
    say('处理了先行登记保存物品', 'Decided on preserved objects'),
  ),
  'lapse-preservation': act(
    say('解除先行登记保存', 'Let the preservation lapse'),
    say('先行登记保存自动解除', 'Lapse of the preservation'),
    say('先行登记保存期满未处理，自动解除', 'The preservation lapsed'),
  ),
  'order-correction': act(
    say('送达责令改正通知书', 'Serve an order to correct'),
    say('责令停止、改正违法行为', 'Order to stop or to correct'),
    say('送达了责令改正通知书', 'Served an order to correct'),
  ),
  'recheck-correction': act(
    say('复查改正情况', 'Check the correction'),
    say('复查记录', 'Re-check'),
    say('复查了改正情况', 'Checked the correction'),
  ),
  'request-recusal': act(
    say('登记回避申请', 'Record a request for recusal'),
    say('回避申请', 'Request for recusal'),
    say('登记了回避申请', 'Recorded a request for recusal'),
  ),
  'decide-recusal': act(
    say('决定是否回避', 'Decide on the recusal'),
    say('回避决定', 'Decision on the recusal'),
    say('作出回避决定', 'Decided on the recusal'),
  ),
  suspend: act(say('中止调查', 'Suspend'), say('中止调查审批', 'Suspension'), say('中止调查', 'Suspended the investigation')),
  resume: act(say('恢复调查', 'Resume'), say('恢复调查', 'Resumption'), say('恢复调查', 'Resumed the investigation')),
  terminate: act(say('终止调查', 'Terminate'), say('终止调查审批', 'Termination'), say('终止调查', 'Terminated the investigation')),
  'extend-handling': act(
    say('延长办案期限', 'Extend the handling'),
    say('延长办案期限审批', 'Extension of the handling'),
    say('延长了办案期限', 'Extended the handling'),
  ),
  conclude: act(
    say('调查终结', 'Conclude'),
    say('案件调查终结报告', 'Investigation report'),
    say('调查终结，提出处理意见', 'Concluded the investigation with a proposal'),
  ),
  'serve-notice': act(
    say('送达行政处罚告知书', 'Serve the notice'),
    say('行政处罚意见告知', 'Notice of the intended penalty'),
    say('送达了行政处罚意见告知书', 'Served the notice of the intended penalty'),
  ),
  'waive-defence': act(
    say('登记放弃陈述、申辩', 'Record a waiver'),
    say('放弃陈述、申辩和听证', 'Waiver of defence and hearing'),
    say('登记当事人书面放弃陈述、申辩', 'Recorded the party’s waiver'),
  ),
  'record-defence': act(
    say('登记陈述、申辩', 'Record a defence'),
    say('陈述申辩笔录', 'Defence'),
    say('登记了陈述、申辩', 'Recorded a defence'),
  ),
  'answer-defence': act(
    say('复核陈述、申辩', 'Answer a defence'),
    say('陈述申辩复核意见', 'Answer to the defence'),
    say('复核了陈述、申辩', 'Answered a defence'),
  ),
  'request-hearing': act(
    say('登记听证要求', 'Record a request for a hearing'),
    say('听证要求', 'Request for a hearing'),
    say('登记了听证要求', 'Recorded a request for a hearing'),
  ),
  'refuse-hearing': act(
    say('不予听证', 'Refuse the hearing'),
    say('不予听证', 'Refusal of a hearing'),
    say('决定不予听证', 'Refused the hearing'),
  ),
  'notify-hearing': act(
    say('送达听证通知书', 'Notify the hearing'),
    say('听证通知', 'Notice of the hearing'),
    say('送达了听证通知书', 'Notified the hearing'),
  ),
  'hold-hearing': act(
    say('登记听证笔录', 'Record the hearing'),
    say('听证笔录和听证报告', 'Record and report of the hearing'),
    say('举行了听证', 'Held the hearing'),
  ),
  'withdraw-hearing': act(
    say('登记撤回听证', 'Record a withdrawal'),
    say('撤回听证要求', 'Withdrawal of the request'),
    say('登记当事人撤回听证要求', 'Recorded the withdrawal of the hearing'),
  ),
  'hearing-absence': act(
    say('登记听证缺席', 'Record an absence'),
    say('听证缺席', 'Absence from the hearing'),
    say('登记当事人无正当理由缺席听证，终止听证', 'Recorded an unjustified absence: the hearing is forgone'),
  ),
  'submit-review': act(
    say('送法制审核', 'Submit for review'),
    say('送法制审核', 'Submission for legal review'),
    say('送法制审核', 'Submitted the case for legal review'),
  ),
  review: act(say('法制审核', 'Review'), say('法制审核意见', 'Legal review'), say('作出法制审核意见', 'Reviewed the case')),
  deliberate: act(
    say('登记集体讨论', 'Record a deliberation'),
    say('集体讨论记录', 'Collective deliberation'),
    say('登记了集体讨论', 'Recorded a collective deliberation'),
  ),
  decide: act(say('作出处理决定', 'Decide'), say('处理决定审批', 'Decision'), say('作出处理决定', 'Decided the case')),
  'serve-decision': act(
    say('送达决定书', 'Serve the decision'),
    say('送达决定书', 'Service of the decision'),
    say('送达了决定书', 'Served the decision'),
  ),
  'decide-on-the-spot': act(
    say('当场处罚', 'Decide on the spot'),
    say('当场行政处罚', 'Penalty on the spot'),
    say('作出当场行政处罚决定', 'Decided on the spot'),
  ),
  'file-on-the-spot': act(
    say('当场处罚备案', 'Report the decision'),
    say('当场处罚决定备案', 'Report of the decision on the spot'),
    say('当场处罚决定报所属机关备案', 'Reported the decision on the spot'),
  ),
  'collect-on-the-spot': act(
    say('当场收缴罚款', 'Collect on the spot'),
    say('当场收缴罚款', 'Collection on the spot'),
    say('当场收缴了罚款', 'Collected the fine on the spot'),
  ),
  'hand-over-cash': act(
    say('登记罚款交至机关', 'Hand over the cash'),
    say('当场收缴的罚款交至机关', 'Cash handed over'),
    say('当场收缴的罚款交至机关', 'Handed over the cash'),
  ),
  'deposit-cash': act(
    say('登记罚款缴付银行', 'Deposit the cash'),
    say('罚款缴付银行', 'Cash deposited'),
    say('罚款缴付银行', 'Deposited the cash'),
  ),
  publish: act(
    say('公开决定', 'Publish'),
    say('行政处罚决定公开', 'Publication of the decision'),
    say('公开了行政处罚决定', 'Published the decision'),
  ),
  'withdraw-publication': act(
    say('撤回公开', 'Withdraw the publication'),
    say('撤回公开的决定', 'Withdrawal of the publication'),
    say('撤回了公开的决定', 'Withdrew the publication'),
  ),
  pay: act(say('登记缴款', 'Record a payment'), say('缴纳罚款', 'Payment'), say('登记了缴款', 'Recorded a payment')),
  perform: act(
    say('登记履行', 'Record the performance'),
    say('履行情况', 'Performance'),
    say('登记了履行情况', 'Recorded the performance'),
  ),
  'defer-payment': act(
    say('延期（分期）缴纳', 'Defer the payment'),
    say('延期（分期）缴纳罚款审批', 'Deferral of the payment'),
    say('批准延期（分期）缴纳罚款', 'Deferred the payment'),
  ),
  'open-remedy': act(
    say('登记复议、诉讼', 'Record a remedy'),
    say('行政复议、行政诉讼', 'Reconsideration or lawsuit'),
    say('登记了行政复议、诉讼', 'Recorded a remedy'),
  ),
  'close-remedy': act(
    say('登记复议、诉讼结果', 'Record its outcome'),
    say('行政复议、行政诉讼结果', 'Outcome of the remedy'),
    say('登记了行政复议、诉讼结果', 'Recorded the outcome of the remedy'),
  ),
  demand: act(say('送达催告书', 'Serve the demand'), say('履行行政决定催告', 'Demand'), say('送达了催告书', 'Served the demand')),
  'record-demand-defence': act(
    say('登记催告后的陈述、申辩', 'Record a defence to the demand'),
    say('催告后的陈述、申辩', 'Defence to the demand'),
    say('登记了催告后的陈述、申辩', 'Recorded a defence to the demand'),
  ),
  'apply-to-court': act(
    say('申请法院强制执行', 'Apply to the court'),
    say('申请人民法院强制执行', 'Application to the court'),
    say('申请人民法院强制执行', 'Applied to the court'),
  ),
  'record-court': act(
    say('登记法院程序', 'Record a step of the court'),
    say('人民法院强制执行程序', 'Step of the court'),
    say('登记了人民法院的程序', 'Recorded a step of the court'),
  ),
  annul: act(
    say('撤销决定', 'Annul the decision'),
    say('撤销行政处罚决定', 'Annulment of the decision'),
    say('撤销了行政处罚决定', 'Annulled the decision'),
  ),
  'correct-decision': act(
    say('补正决定书', 'Correct a slip'),
    say('补正决定书文字错误', 'Correction of a clerical slip'),
    say('补正了决定书的文字错误', 'Corrected a clerical slip of the decision'),
  ),
  close: act(say('结案', 'Close the case'), say('结案审批', 'Closing'), say('结案', 'Closed the case')),
  archive: act(say('归档', 'Archive'), say('案卷归档', 'Archiving of the file'), say('案卷归档', 'Archived the file')),
};
