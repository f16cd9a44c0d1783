import type { RefusalCode } from '@zhunsheng/domain/refusal-code';
import type { RefusalText } from './refusal.ts';
import { say } from './text.ts';

/** After the decision: service in time, publication, payment, remedies, court, closing. */
export const CASE_ENFORCEMENT_REFUSALS = {
  'case/late-without-reason': {
    title: say(
      '“{limit}”的期限已于{due}届满，没有写明逾期原因。',
      'The time for “{limit}” ended on {due}, and it is not said why it is late.',
    ),
    howTo: say('照常办理，并写明逾期原因。', 'Do it all the same, and say why it is late.'),
  },
  'case/no-decision': {
    title: say('案卷中没有行政处罚决定。', 'The file holds no decision.'),
    howTo: say('查看案件现在的办理阶段。', 'See where the case stands.'),
  },
  'case/on-the-spot-not-redone': {
    title: say('当场处罚撤销后，不能在原案重新作出决定。', 'A decision on the spot that is annulled is not decided anew in the same file.'),
    howTo: say('仍需查处的，登记新的案件来源。', 'Where it is still to be pursued, register a new clue.'),
  },
  'case/no-collection-ground': {
    title: say('罚款 {fine} 元，不符合所选的当场收缴情形。', 'The ground chosen does not allow collecting {fine} yuan on the spot.'),
    howTo: say('由当事人在十五日内到银行或者通过电子支付系统缴纳。', 'The party pays at the bank or electronically within fifteen days.'),
  },
  'case/more-than-decided': {
    title: say(
      '填写的金额为 {yuan} 元，应当大于零且不超过 {fine} 元。',
      '{yuan} yuan were entered; it must be above nought and no more than {fine} yuan.',
    ),
    howTo: say('核对票据金额。', 'Check the sum on the receipt.'),
  },
  'case/no-cash': {
    title: say('没有可以办理这一步的当场收缴款。', 'There is no cash for this step.'),
    howTo: say(
      '先登记当场收缴、交至机关，再登记缴付银行；已办理的不能重复。',
      'Cash is collected, handed over and deposited, each once and in this order.',
    ),
  },
  'case/no-fine-open': {
    title: say('没有未缴清的罚款。', 'No fine is unpaid.'),
    howTo: say('查看缴纳记录。', 'See what has been paid.'),
  },
  'case/no-social-impact': {
    title: say('该决定没有认定为具有一定社会影响，不公开。', 'The decision was not found to be of social impact and is not published.'),
    howTo: say('具有一定社会影响的行政处罚决定才依法公开。', 'Only decisions of a certain social impact are published.'),
  },
  'case/not-masked': {
    title: say('公开文本中有{lacks}，没有隐去。', 'The text to publish still shows {lacks}.'),
    howTo: say('隐去个人信息后再公开。', 'Mask what belongs to a person.'),
  },
  'case/not-published': {
    title: say('该决定没有公开，或者已经撤回。', 'The decision is not published, or was withdrawn already.'),
    howTo: say('查看公开记录。', 'See the record of publication.'),
  },
  'case/surcharge-too-high': {
    title: say('加处罚款超过应缴数额。', 'The surcharge is more than is owed.'),
    howTo: say(
      '加处罚款每日百分之三，总额不超过罚款数额；复议、诉讼期间不计。',
      'Three percent a day, never more than the fine; remedies stop it.',
    ),
  },
  'case/parts-do-not-make-the-whole': {
    title: say(
      '分期合计 {yuan} 元，应当等于未缴的 {fine} 元，且每期大于零。',
      'The parts make {yuan} yuan; each must be above nought and together {fine} yuan.',
    ),
    howTo: say('核对每期金额。', 'Check the parts.'),
  },
  'case/instalment-days': {
    title: say('缴款日期{day}已过，或者不晚于前一期。', 'The day {day} is past, or not after the part before it.'),
    howTo: say('每期日期依次在后，且不早于今天。', 'Each part is due after the one before, and none before today.'),
  },
  'case/remedy-open': {
    title: say('有行政复议或者行政诉讼尚未结束。', 'A reconsideration or lawsuit is under way.'),
    howTo: say('登记其结果后再办理。', 'Record its outcome first.'),
    link: 'case',
  },
  'case/reconsideration-first': {
    title: say('对当场处罚不服的，应当先申请行政复议。', 'Against a penalty on the spot, reconsideration comes before a lawsuit.'),
    howTo: say('先登记行政复议；复议后起诉的，再登记行政诉讼。', 'Record the reconsideration first.'),
  },
  'case/no-remedy-open': {
    title: say('没有正在进行的行政复议或者行政诉讼。', 'No reconsideration or lawsuit is under way.'),
    howTo: say('先登记行政复议或者行政诉讼。', 'Record it first.'),
  },
  'case/payment-still-runs': {
    title: say('缴款期限到{due}为止，尚未届满，不能催告。', 'The fine may be paid until {due}: there is no demand yet.'),
    howTo: say('期限届满仍未缴纳的，再送达催告书。', 'Serve the demand once that day has passed.'),
  },
  'case/no-demand': {
    title: say('没有送达催告书。', 'No demand has been served.'),
    howTo: say('申请人民法院强制执行前，先送达催告书。', 'Serve the demand before applying to the court.'),
    link: 'case',
  },
  'case/court-too-early': {
    title: say('申请人民法院强制执行最早从{from}起。', 'The court can be applied to from {from}.'),
    howTo: say(
      '复议和诉讼期限届满、催告满十个工作日后申请。',
      'The times for remedies and ten working days after the demand must be over.',
    ),
  },
  'case/court-too-late': {
    title: say('申请人民法院强制执行的期限已于{due}届满。', 'The time for applying to the court ended on {due}.'),
    howTo: say('逾期申请的，除有正当理由外，人民法院不予受理。', 'Without good cause the court does not accept a late application.'),
  },
  'case/not-applied': {
    title: say('没有申请人民法院强制执行。', 'The court has not been applied to.'),
    howTo: say('先申请人民法院强制执行。', 'Apply first.'),
  },
  'case/court-out-of-order': {
    title: say('人民法院的上一步程序还没有登记。', 'The step of the court before this one is not on record.'),
    howTo: say('依次登记受理、裁定、执行。', 'Record acceptance, ruling and enforcement in turn.'),
  },
  'case/not-reported': {
    title: say('当场处罚决定没有报所属机关备案。', 'The decision on the spot has not been reported to the organ.'),
    howTo: say('先办理当场处罚备案。', 'Report it first.'),
    link: 'case',
  },
  'case/cash-not-deposited': {
    title: say('当场收缴的罚款没有缴付银行。', 'The cash collected on the spot has not been deposited.'),
    howTo: say('先登记交至机关和缴付银行。', 'Record that it was handed over and deposited.'),
    link: 'case',
  },
  'case/no-receipt-of-transfer': {
    title: say('没有接收机关的移送回执。', 'The receipt of the receiving organ is missing.'),
    howTo: say('登记移送回执后再结案。', 'Record the receipt first.'),
    link: 'case',
  },
  'case/not-performed': {
    title: say('没有登记行政处罚决定的履行情况。', 'The performance of the decision is not on record.'),
    howTo: say('登记履行情况；终结执行的，登记终结。', 'Record the performance, or the end of enforcement.'),
    link: 'case',
  },
  'case/document-not-on-file': {
    title: say('案卷现在还不能制发《{document}》。', 'The file does not allow the {document} yet.'),
    howTo: say('先办理文书所记载的那一步。', 'Take the step that the document is about first.'),
    link: 'case',
  },
  'case/document-issued-already': {
    title: say('《{document}》已于{day}制发，不能重复制发。', 'The {document} was issued on {day} already.'),
    howTo: say('内容有误的，先作废，再重新制发。', 'Where it is wrong, void it and issue it anew.'),
  },
  'case/document-not-issued': {
    title: say('《{document}》没有制发，或者已经作废。', 'The {document} has not been issued, or was voided.'),
    howTo: say('先制发文书。', 'Issue it first.'),
  },
  'case/document-text-fixed': {
    title: say('退回的 Word 改动了不能改动的内容：{lines}。', 'The Word file that came back changed what comes from the file: {lines}.'),
    howTo: say(
      '当事人、文号、日期、数额、法律条文和固定文字以案卷为准，请恢复原文；有错误的，在案卷中更正。',
      'Party, numbers, dates, sums, citations and set phrases come from the file. Put the text back; correct the file where it is wrong.',
    ),
  },
  'case/document-unreadable': {
    title: say('退回的文件不是可以读取的 Word 文档（docx）。', 'The file that came back is no Word document (docx) that can be read.'),
    howTo: say('用 WPS 或者 Word 另存为 docx 格式后再退回。', 'Save it as docx and return it again.'),
  },
  'case/document-draft-outdated': {
    title: say('Word 退回以后案卷已有变动，修改稿不能再用。', 'The file has changed since the edited text came back.'),
    howTo: say('重新下载 Word 草稿，修改后再退回。', 'Download the draft anew and return it with the changes.'),
  },
  'case/document-unprintable': {
    title: say('《{document}》中有无法打印的字：{texts}。', 'The {document} holds characters that cannot be printed: {texts}.'),
    howTo: say(
      '改用常用字或者规范汉字；人名确用该字的，告知系统管理员。',
      'Use common characters; where a name has it, tell the system administrator.',
    ),
  },
  'case/not-paid': {
    title: say('罚款没有缴清。', 'The fine has not been paid in full.'),
    howTo: say('缴清后结案；未缴的，催告后申请人民法院强制执行。', 'Close it once it is paid; otherwise demand and apply to the court.'),
    link: 'case',
  },
} as const satisfies Readonly<Partial<Record<RefusalCode, RefusalText>>>;
