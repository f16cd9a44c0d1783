import { toHalfWidth } from '../text/half-width.ts';
import { tidySpaces } from '../text/spaces.ts';
import { readCategoryHeading, type StaffCategory } from './category.ts';

/** What a row such as `一中队` or `二、协管人员（12人）`, or the name of a sheet, says about the people under it. */
export interface Section {
  team?: string;
  category?: StaffCategory;
}

const NUMBERING = /^([(（]?[一二三四五六七八九十百\d]+[)）]|[一二三四五六七八九十\d]+[、.．,，])\s*/;
const COUNT = /[(（【[][^)）】\]]*[)）】\]]$|[,，、:： ]*(共计?|合计)?\s*\d+\s*[人名位]$/;
const TEAM =
  /(中队|大队|支队|总队|分队|小队|科|股|室|组|所|队|站|局|处|部|中心|窗口|机关|领导|班子|党组|党委|片区|街道|街道办|乡|镇|驻点|岗亭)$/;
const SHEET_IN_GENERAL = /^(sheet|工作表|表)\d*$|花名册|名册|名单|汇总|人员表|信息表|统计|登记|台账|全体|全部|总表|^人员/i;

export function sectionText(text: string): string {
  return tidySpaces(toHalfWidth(text))
    .replace(NUMBERING, '')
    .replace(/[:：]$/, '')
    .trim()
    .replace(COUNT, '')
    .trim();
}

export function namesTeam(text: string): boolean {
  const plain = sectionText(text);
  return plain.length >= 2 && plain.length <= 20 && TEAM.test(plain);
}

/** A row that stands alone names a team unless it names a kind of staff. */
export function readSection(text: string): Section {
  const category = namesTeam(text) ? undefined : readCategoryHeading(sectionText(text));
  return category ? { category } : { team: sectionText(text) };
}

const TITLE = /(花名册|名册|名单|登记表|统计表|一览表|信息表|台账|汇总表|明细表)/;

export function isTitle(text: string): boolean {
  return TITLE.test(text);
}

/** 协管人员花名册 says what its people are; 执法人员、协管人员花名册 does not. */
export function readTitle(text: string): Section {
  const officers = /执法人员|执法队员|在编|正式/.test(text.replace(/执法辅助|非在编/g, ''));
  const auxiliaries = /协管|辅助|聘用|临聘|编外|非在编|公益性岗位/.test(text);
  return officers === auxiliaries ? {} : { category: officers ? 'officer' : 'auxiliary' };
}

/** Above the first heading stand titles, too: only plain names of teams and kinds of staff count there. */
export function readSectionAboveHeading(text: string): Section {
  if (SHEET_IN_GENERAL.test(text) || /[局处]$/.test(sectionText(text))) return {};
  const category = namesTeam(text) ? undefined : readCategoryHeading(sectionText(text));
  if (category) return { category };
  return namesTeam(text) ? { team: sectionText(text) } : {};
}

export function sectionOfSheetName(name: string): Section {
  const plain = sectionText(name.replace(/(人员)?(花名册|名册|名单|人员信息|信息表|人员表|登记表|台账)$/, ''));
  if (plain === '' || SHEET_IN_GENERAL.test(plain)) return {};
  if (namesTeam(plain)) return { team: plain };
  const category = readCategoryHeading(plain);
  return category ? { category } : {};
}
