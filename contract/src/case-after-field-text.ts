import { choice, DOCUMENT_NUMBER, field, FILES, hinted, LATE_REASON, REASON, SERVICE } from './case-field-parts-text.ts';
import { CASE_OPTION_TEXT } from './penalty-case-option-text.ts';
import { say } from './text.ts';

const RECEIPT = field('票据号码', 'Number of the receipt');

/** What comes after a decision. */
export const AFTER_DECISION_FIELDS = {
  'file-on-the-spot': { on: field('备案日期', 'Reported on'), lateReason: LATE_REASON },
  'collect-on-the-spot': {
    on: field('收缴日期', 'Collected on'),
    yuan: field('金额（元）', 'Amount (yuan)'),
    ground: choice('当场收缴的情形', 'Ground', CASE_OPTION_TEXT.collectionGround),
    receipt: hinted(
      '票据号码',
      'Number of the receipt',
      say(
        '国务院财政部门或者省级人民政府财政部门统一制发的专用票据；不出具的，当事人有权拒缴。',
        'Of the finance ministry or the provincial finance department; without it the party may refuse.',
      ),
    ),
    officer: field('收缴人', 'Collected by'),
  },
  'hand-over-cash': { on: field('交款日期', 'Handed over on'), receiver: field('接收人', 'Received by') },
  'deposit-cash': { on: field('缴付日期', 'Deposited on'), voucher: field('缴款凭证号码', 'Number of the voucher') },
  publish: {
    text: hinted('公开文本', 'Text', say('隐去自然人姓名、身份号码、电话等。', 'Names, ID numbers and phones of people are masked.')),
    lateReason: LATE_REASON,
  },
  'withdraw-publication': { on: field('撤回日期', 'Withdrawn on'), reason: REASON, lateReason: LATE_REASON },
  pay: {
    on: field('缴款日期', 'Paid on'),
    yuan: field('罚款（元）', 'Fine (yuan)'),
    surchargeFen: hinted(
      '加处罚款（元）',
      'Surcharge (yuan)',
      say('可带角、分；没有的填零。', 'With jiao and fen; nought where there is none.'),
    ),
    receipt: RECEIPT,
  },
  perform: { on: field('履行日期', 'Performed on'), what: field('履行内容', 'What was performed'), files: FILES },
  'defer-payment': {
    appliedOn: field('申请日期', 'Applied on'),
    reason: hinted('理由', 'Reason', say('当事人确有经济困难的情形。', 'The hardship of the party.')),
    instalments: {
      label: say('缴款安排', 'Instalments'),
      fields: { dueOn: field('缴款日期', 'Due on'), yuan: field('金额（元）', 'Amount (yuan)') },
    },
  },
  'open-remedy': {
    on: field('提起日期', 'Brought on'),
    kind: choice('种类', 'Kind', CASE_OPTION_TEXT.remedyKind),
    authority: field('复议机关或者人民法院', 'Before whom'),
    caseNumber: field('案号', 'Case number'),
  },
  'close-remedy': {
    on: field('结束日期', 'Ended on'),
    outcome: choice('结果', 'Outcome', CASE_OPTION_TEXT.remedyOutcome),
    document: DOCUMENT_NUMBER,
    changedYuan: hinted(
      '变更后的罚款（元）',
      'Fine as changed (yuan)',
      say(
        '结果为变更且仍有罚款的填写，催缴和结案按此金额计算。',
        'Where the outcome is a change and a fine remains; what is owed follows it.',
      ),
    ),
  },
  demand: SERVICE,
  'record-demand-defence': {
    on: field('提出日期', 'Made on'),
    text: hinted('陈述、申辩内容', 'What was said', say('密封保存。', 'Kept sealed.')),
    answer: hinted('复核意见', 'Answer', say('密封保存。', 'Kept sealed.')),
  },
  'apply-to-court': { court: field('人民法院', 'Court'), subjectMatter: field('申请执行的内容', 'What is to be enforced') },
  'record-court': {
    on: field('日期', 'Day'),
    step: choice('程序', 'Step', CASE_OPTION_TEXT.courtStep),
    document: DOCUMENT_NUMBER,
  },
  annul: {
    by: choice('撤销方式', 'Annulled by', CASE_OPTION_TEXT.annulledBy),
    reason: REASON,
    redo: hinted('重新作出处理', 'Decide anew', say('案件回到调查取证。', 'The case goes back to investigation.')),
    document: DOCUMENT_NUMBER,
  },
  'correct-decision': {
    wrong: field('错误文字', 'What is wrong'),
    right: field('正确文字', 'What is right'),
    reason: REASON,
  },
  close: {
    ground: choice('结案情形', 'Ground', CASE_OPTION_TEXT.closingGround),
    result: field('处理结果和执行情况', 'Result and performance'),
    corrected: choice('违法行为改正情况', 'Corrected', CASE_OPTION_TEXT.corrected),
  },
  archive: {
    on: field('归档日期', 'Archived on'),
    fileNumber: field('案卷号', 'File number'),
    retention: choice('保管期限', 'Kept for', CASE_OPTION_TEXT.retention),
    pieces: field('件数', 'Pieces'),
    pages: field('页数', 'Pages'),
    checker: field('检查人', 'Checked by'),
  },
} as const;
