import { expect, test } from 'vitest';
import { readCategory, readCategoryHeading } from './category.ts';

test.each([
  ['在编', 'officer'],
  ['行政编', 'officer'],
  ['事业编制', 'officer'],
  ['公务员', 'officer'],
  ['参公管理', 'officer'],
  ['正式', 'officer'],
  ['执法人员', 'officer'],
  ['协管', 'auxiliary'],
  ['协管人员', 'auxiliary'],
  ['行政执法辅助人员', 'auxiliary'],
  ['辅警', 'auxiliary'],
  ['聘用制', 'auxiliary'],
  ['合同工', 'auxiliary'],
  ['临聘', 'auxiliary'],
  ['公益性岗位', 'auxiliary'],
  ['非在编', 'auxiliary'],
  ['编外', 'auxiliary'],
  ['劳务派遣', 'auxiliary'],
  ['工勤', 'other'],
  ['事业编司机', 'other'],
  ['后勤人员', 'other'],
  ['其他', 'other'],
  ['外援', undefined],
])('%s is read as %s', (text, category) => {
  expect(readCategory(text)).toBe(category);
});

test('a team is no kind of staff although its name speaks of enforcement', () => {
  expect(['执法人员一队', '行政审批科', '执法大队'].map(readCategoryHeading)).toEqual([undefined, undefined, undefined]);
});
