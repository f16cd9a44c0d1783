import type { Text } from './text.ts';
import type { WorklistKind } from './worklist.ts';

/** Verb first, as a person would say what is to be done; the article that asks for it beside. */
export const WORKLIST_TEXT: Record<WorklistKind, { readonly what: Text; readonly article: string }> = {
  'certificate-expired': {
    what: { zh: '换发执法证：{number} 已于 {expiresOn} 到期', en: 'Renew the certificate: {number} expired on {expiresOn}' },
    article: '6.2',
  },
  'certificate-expiring': {
    what: { zh: '换发执法证：{number} 将于 {expiresOn} 到期', en: 'Renew the certificate: {number} expires on {expiresOn}' },
    article: '6.2',
  },
  'officer-without-certificate': {
    what: {
      zh: '补齐执法证：在执法岗位「{post}」而无有效执法证',
      en: 'Provide a certificate: holds the enforcing post “{post}” without a valid one',
    },
    article: '6.2',
  },
  'training-shortfall': {
    what: { zh: '安排集中培训：本年尚缺 {missing} 天', en: 'Arrange training: {missing} days short this year' },
    article: '6.2',
  },
  'onboarding-missing': {
    what: { zh: '补登上岗培训：已有 {done} 个工作日，须满 10 个', en: 'Record onboarding: {done} of 10 working days on record' },
    article: '6.3',
  },
  'assessment-missing': { what: { zh: '登记 {year} 年度考核', en: 'Record the assessment of {year}' }, article: '6.3' },
  'liaison-missing': { what: { zh: '明确联络员', en: 'Name the liaison officer' }, article: '26' },
  'transfer-to-accept': {
    what: { zh: '接收调入人员：{from} 移交，{effectiveOn} 起', en: 'Accept the transfer: handed over by {from}, from {effectiveOn}' },
    article: '6.1',
  },
  'transfer-pending': { what: { zh: '等待对方接收：{to}', en: 'Waiting for acceptance: {to}' }, article: '6.1' },
  'declaration-to-confirm': { what: { zh: '确认申报：标准 {standard}', en: 'Confirm the declaration: standard {standard}' }, article: '4' },
  'declaration-sent-back': {
    what: { zh: '修改被退回的申报：标准 {standard}', en: 'Mend the declaration sent back: standard {standard}' },
    article: '4',
  },
  'duplicate-to-settle': {
    what: { zh: '核实重复登记：{heldBy} 与 {claimedBy}', en: 'Settle a person recorded twice: {heldBy} and {claimedBy}' },
    article: '6.1',
  },
  'reaction-refused': { what: { zh: '处理未完成的后续事项：{what}', en: 'See to a follow-up that was refused: {what}' }, article: '6' },
  'case-limit': { what: { zh: '办理案件：{limit}', en: 'Go on with the case: {limit}' }, article: '12' },
  'case-preservation': {
    what: { zh: '处理先行登记保存物品：期满未处理即自动解除', en: 'Decide on the preserved objects: the preservation lapses' },
    article: '12',
  },
  'case-approval': { what: { zh: '审批：{act}', en: 'Approve: {act}' }, article: '12' },
  'case-review': { what: { zh: '法制审核', en: 'Review the case' }, article: '12' },
  'case-sent-back': { what: { zh: '修改被退回的报批：{act}', en: 'Mend what was sent back: {act}' }, article: '12' },
  'file-damaged': { what: { zh: '更换已损坏的文件', en: 'Replace a damaged file' }, article: '6' },
};

/** The kinds as a filter names them. */
export const WORKLIST_SHORT: Record<WorklistKind, Text> = {
  'certificate-expired': { zh: '执法证已到期', en: 'Certificate expired' },
  'certificate-expiring': { zh: '执法证将到期', en: 'Certificate expiring' },
  'officer-without-certificate': { zh: '执法岗位无证', en: 'Enforcing without certificate' },
  'training-shortfall': { zh: '培训不足', en: 'Training short' },
  'onboarding-missing': { zh: '缺上岗培训', en: 'Onboarding missing' },
  'assessment-missing': { zh: '缺年度考核', en: 'Assessment missing' },
  'liaison-missing': { zh: '缺联络员', en: 'No liaison' },
  'transfer-to-accept': { zh: '待接收', en: 'To accept' },
  'transfer-pending': { zh: '待对方接收', en: 'Awaiting acceptance' },
  'declaration-to-confirm': { zh: '待确认申报', en: 'To confirm' },
  'declaration-sent-back': { zh: '申报被退回', en: 'Sent back' },
  'duplicate-to-settle': { zh: '重复人员', en: 'Recorded twice' },
  'reaction-refused': { zh: '后续未办成', en: 'Follow-up refused' },
  'case-limit': { zh: '案件期限', en: 'Case limits' },
  'case-preservation': { zh: '登记保存将满', en: 'Preservations' },
  'case-approval': { zh: '待审批', en: 'To approve' },
  'case-review': { zh: '待法制审核', en: 'To review' },
  'case-sent-back': { zh: '退回的报批', en: 'Sent back' },
  'file-damaged': { zh: '文件损坏', en: 'Damaged file' },
};
