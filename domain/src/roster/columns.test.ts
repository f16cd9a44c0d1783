import { expect, test } from 'vitest';
import { meaningOf, meaningUnder } from './columns.ts';

const meant = (text: string) => meaningOf(text)?.key;

test.each([
  ['姓　名', 'name'],
  ['姓\n名', 'name'],
  ['名字', 'name'],
  ['姓名（必填）', 'name'],
  ['身份证号', 'idNumber'],
  ['公民身份号码', 'idNumber'],
  ['公民身份证号（18位）', 'idNumber'],
  ['身份(证)号码', 'idNumber'],
  ['＊身份证号码：', 'idNumber'],
  ['人员编号', 'personNumber'],
  ['序 号', 'sequence'],
  ['NO.', 'sequence'],
  ['性别', 'sex'],
  ['人员类别', 'category'],
  ['身份', 'category'],
  ['用工性质', 'category'],
  ['编制情况', 'category'],
  ['所在中队', 'team'],
  ['科室（中队）', 'team'],
  ['部门', 'team'],
  ['职务/职级', 'position'],
  ['岗位', 'position'],
  ['入职时间', 'joinedOn'],
  ['到岗时间', 'joinedOn'],
  ['进入本单位时间', 'joinedOn'],
  ['出生年月', 'bornOn'],
  ['手机号', 'phone'],
  ['联系电话', 'phone'],
  ['执法证号', 'certificateNumber'],
  ['行政执法证件编号', 'certificateNumber'],
  ['执法证（编号）', 'certificateNumber'],
  ['发证日期', 'certificateIssuedOn'],
  ['有效期（起）', 'certificateIssuedOn'],
  ['有效期自', 'certificateIssuedOn'],
  ['执法证颁发时间', 'certificateIssuedOn'],
  ['有效期至', 'certificateValidTo'],
  ['截止日期', 'certificateValidTo'],
  ['有效期(止)', 'certificateValidTo'],
  ['有效期限', 'certificateValidTo'],
  ['执法证有效期至', 'certificateValidTo'],
  ['发证机关', 'certificateAuthority'],
  ['证件号码', 'ambiguous'],
  ['编号', 'ambiguous'],
])('the heading %s means %s', (text, key) => {
  expect(meant(text)).toBe(key);
});

test.each([
  '参加工作时间',
  '合同到期时间',
  '驾驶证有效期',
  '身份证有效期至',
  '身份证住址',
  '是否持有执法证',
  '执法证种类',
  '入党时间',
  '学历',
  '备注',
  '政治面貌',
  '任现职时间',
  '有效期限（年）',
  '警号',
  '协管员证号',
  '兰州市城关区城市管理综合执法局执法人员、协管人员花名册',
  '',
])('the heading %s means nothing that a roster of this ledger needs', (text) => {
  expect(meant(text)).toBeUndefined();
});

test.each([
  ['执法证', '证号', 'certificateNumber'],
  ['行政执法证', '发证日期', 'certificateIssuedOn'],
  ['有效期', '起', 'certificateIssuedOn'],
  ['有效期', '止', 'certificateValidTo'],
  ['基本情况', '姓名', 'name'],
  ['身份证', '号码', 'idNumber'],
  ['执法证件信息', '编号', 'certificateNumber'],
  ['驾驶证', '证号', undefined],
  ['驾驶证', '有效期至', undefined],
  ['身份证', '有效期至', undefined],
  ['劳动合同', '截止日期', undefined],
])('under %s the heading %s means %s', (parent, child, key) => {
  expect(meaningUnder(parent, child)?.key).toBe(key);
});
