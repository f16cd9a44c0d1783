import { normaliseHeading, normaliseHeadingWithRemarks } from './heading.ts';

/** officer 执法人员, auxiliary 协管人员, other 工勤等. */
export type StaffCategory = 'officer' | 'auxiliary' | 'other';

// Read in this order: 「事业编司机」 drives, 「行政执法辅助人员」 assists, 「非在编」 is not established.
const WORDS: readonly (readonly [RegExp, StaffCategory])[] = [
  [/工勤|后勤|司机|驾驶员|炊事|厨师|保洁|门卫|保安|环卫工|^工人$|^其他(人员)?$|^其它(人员)?$/, 'other'],
  [
    /协管|辅助|辅警|协勤|协警|聘|合同|临时|公益|劳务|派遣|编外|(非|无|未|不在|没有)在?编|购买服务|雇|三支一扶|西部志愿者|见习|^辅$|^否$/,
    'auxiliary',
  ],
  [/在编|编制|行政|事业|公务员|参公|参照|正式|执法人员|执法队员|执法员|编内|干部|^全额$|^差额$|^是$/, 'officer'],
];

/** The kind of staff that a bureau's own word means; undefined where it is none of the usual ones. */
export function readCategory(text: string): StaffCategory | undefined {
  const plain = normaliseHeading(text) || normaliseHeadingWithRemarks(text);
  return WORDS.find(([words]) => words.test(plain))?.[1];
}

/** 行政, 事业编 and the like are groups of staff as headings of sections too; whole sentences are not. */
export function readCategoryHeading(text: string): StaffCategory | undefined {
  const plain = normaliseHeading(text)
    .replace(/^[一二三四五六七八九十\d]+/, '')
    .replace(/共?\d+[人名]$/, '');
  return plain.length <= 10 && !/[队科股室所组]$|^执法(人员)?$/.test(plain.replace(/(辅助|执法)(人员|队员)$/, ''))
    ? readCategory(plain)
    : undefined;
}
