import { workbookBytes } from '@zhunsheng/server/workbook/fixtures/workbook-xml';
import { idNumber } from '@zhunsheng/server/workbook/fixtures/invented-people';

type Row = Readonly<Record<string, string | { formula: string; result: string }>>;

const HEADINGS = [
  '人员编号',
  '姓名',
  '公民身份号码',
  '人员类别',
  '所在中队',
  '职务',
  '入职时间',
  '联系电话',
  '执法证号',
  '发证机关',
  '发证日期',
  '有效期至',
] as const;

/** An officer with a certificate; each order is another person. */
export function officer(order: number, changes: Row = {}): Row {
  return {
    姓名: `田${'甲乙丙丁戊己庚辛壬癸'[order % 10]}${'一二三四五六七八九十'[Math.floor(order / 10) % 10]}`,
    公民身份号码: idNumber('620102', '1985-03-07', order),
    人员类别: '在编',
    所在中队: '一中队',
    职务: '执法队员',
    入职时间: '2010-07-01',
    联系电话: `139000${String(order).padStart(5, '0')}`,
    执法证号: `甘城0${order}`,
    发证日期: '2024-02-01',
    有效期至: '2029-01-31',
    ...changes,
  };
}

export function auxiliary(order: number, changes: Row = {}): Row {
  return officer(order, { 人员类别: '协管', 职务: '协管员', 执法证号: '', 发证日期: '', 有效期至: '', ...changes });
}

/** A workbook of one sheet 名册: headings in row 1, people from row 2 on. A column that nobody fills is left out. */
export function sheetWith(...people: Row[]): Uint8Array {
  const headings = HEADINGS.filter((heading) => people.some((person) => heading in person));
  const rows = [[...headings], ...people.map((person) => headings.map((heading) => person[heading] ?? ''))];
  return workbookBytes({
    flavour: 'shared',
    sheets: [{ name: '名册', rows: Object.fromEntries(rows.map((row, index) => [index + 1, row])) }],
  });
}
