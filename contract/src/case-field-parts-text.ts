import type { Labelled } from './field-text.ts';
import { CASE_OPTION_TEXT } from './penalty-case-option-text.ts';
import { say, type Text } from './text.ts';

// Fields that several acts of a case ask for, each with its words once.

export const field = (zh: string, en: string): Labelled => ({ label: say(zh, en) });
export const hinted = (zh: string, en: string, hint: Text): Labelled => ({ label: say(zh, en), hint });
export const choice = <O extends Readonly<Record<string, Text>>>(
  zh: string,
  en: string,
  options: O,
): Labelled & { readonly options: O } => ({
  label: say(zh, en),
  options,
});

export const ON = field('日期', 'Day');
export const REASON = field('理由', 'Reason');
export const OFFICERS = hinted(
  '执法人员',
  'Officers',
  say('至少两名当日有有效执法证的执法人员。', 'At least two with a certificate valid on that day.'),
);
export const HELPERS = hinted(
  '协助人员',
  'Helpers',
  say('协管人员等，不能代替执法人员。', 'Auxiliaries and others; they never stand in for officers.'),
);
export const FILES = field('附件', 'Files');
export const PLACE = field('地点', 'Place');
export const PLACE_BUREAU = hinted(
  '所属区划机构',
  'Bureau of the place',
  say('违法行为发生地所在的县区。', 'Of the county or district where the act was done.'),
);
export const MATTER = hinted('执法事项', 'Matter', say('从执法事项目录中选择。', 'From the catalogue.'));
export const CAUSE = hinted('案由', 'Title', say('当事人加违法行为，例如“某某占道经营案”。', 'The party and what was done.'));
export const SIGNATURE = hinted(
  '签名',
  'Signature',
  say('在签名板上签名，或者上传签名页。', 'Signed on the pad, or the signed page as a file.'),
);
export const UNSIGNED = hinted(
  '未签名的原因',
  'Why it is not signed',
  say('拒绝签名或者不能签名的填写。', 'Where it was refused or impossible.'),
);
export const WITNESS = field('见证人', 'Witness');
export const RECORDED = field('已拍照、录像记录', 'Recorded on film or pictures');
export const START_AT = hinted('开始时间', 'Start', say('精确到分。', 'To the minute.'));
export const END_AT = hinted('结束时间', 'End', say('精确到分。', 'To the minute.'));
export const CERTIFICATE_SHOWN = field('已主动出示执法证件', 'Certificates were shown');
export const RIGHTS_TOLD = field('已告知依法享有的权利', 'Rights were told');
export const PARTY_PRESENT = field('当事人在场', 'The party was present');
export const LATE_REASON = hinted('逾期原因', 'Why it is late', say('超过法定期限的填写。', 'Where it is done after its time.'));
export const RECEIVER = field('接收人', 'Received by');
export const DOCUMENT_NUMBER = field('文书编号', 'Document number');
export const PAY_TO = hinted(
  '缴纳方式和收款机构',
  'Where to pay',
  say('代收罚款的银行或者电子支付渠道。', 'The bank or the means of electronic payment.'),
);

export const PARTY = {
  label: say('当事人', 'Party'),
  fields: {
    kind: choice('当事人类型', 'Kind', CASE_OPTION_TEXT.partyKind),
    name: hinted('姓名或者名称', 'Name', say('与身份证件或者营业执照一致。', 'As on the ID card or the licence.')),
    idNumber: hinted(
      '公民身份号码',
      'ID number',
      say('密封保存；个体工商户填写经营者的号码。', 'Kept sealed; of a business household, its operator’s.'),
    ),
    creditCode: field('统一社会信用代码', 'Unified social credit code'),
    representative: field('法定代表人、负责人或者经营者', 'Representative or operator'),
    birthOn: hinted(
      '出生日期',
      'Born on',
      say('没有公民身份号码的填写，只用于判断年龄，不保存。', 'Where there is no ID number: tells the age and is not kept.'),
    ),
    age: choice('违法行为发生时的年龄', 'Age at the time', CASE_OPTION_TEXT.age),
    address: hinted('住址或者住所', 'Address', say('密封保存。', 'Kept sealed.')),
    phone: hinted('联系电话', 'Phone', say('密封保存。', 'Kept sealed.')),
  },
} as const;

export const PENALTIES = {
  label: say('处罚种类', 'Penalties'),
  fields: {
    kind: choice('种类', 'Kind', CASE_OPTION_TEXT.penaltyKind),
    yuan: hinted('金额（元）', 'Amount (yuan)', say('整数元。', 'Whole yuan.')),
    detail: hinted('内容', 'Detail', say('没收物品、期限等。', 'Objects confiscated, periods and the like.')),
  },
} as const;

/** Of every document that is served. */
export const SERVICE = {
  on: hinted('送达日期', 'Served on', say('送交、发出或者公告的日期。', 'The day on which it was handed over, sent or published.')),
  officers: { ...OFFICERS, label: say('送达人员', 'Served by') },
  method: choice('送达方式', 'Way of service', CASE_OPTION_TEXT.serviceMethod),
  receiver: hinted(
    '签收人',
    'Received by',
    say('受送达人，或者依法可以代收的人。', 'The addressee, or whoever may receive for him by law.'),
  ),
  signature: { ...SIGNATURE, label: say('签收人签名', 'Signature of the receiver') },
  refusal: hinted('拒收事由', 'Why it was refused', say('留置送达的填写。', 'For service by leaving.')),
  witness: hinted('见证人', 'Witness', say('留置送达的见证人。', 'Of a service by leaving.')),
  recorded: RECORDED,
  arrivedOn: hinted(
    '签收或者到达日期',
    'Arrived on',
    say(
      '回执上的收件日期；电子送达的，到达对方系统的日期。',
      'On the return slip; electronically, when it reached the addressee’s system.',
    ),
  ),
  postNumber: field('邮件号码', 'Number of the letter'),
  reason: hinted(
    '公告送达的原因和经过',
    'Why by public notice',
    say('下落不明，或者其他方式无法送达。', 'Whereabouts unknown, or every other way failed.'),
  ),
  files: { ...FILES, label: say('送达回证和附件', 'Receipt and files') },
} as const;
