import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { TableColumn, TableSheet } from '../workbook/write-workbook.ts';
import type { ExportedPerson } from './export-people.ts';

const CATEGORY = { officer: '执法人员', auxiliary: '协管人员', other: '其他人员' } as const;
const UNLIMITED = '长期';
const EMPTY_ROWS = 30;

const text = (heading: string, width: number): TableColumn => ({ heading, width, kind: 'text' });
const date = (heading: string): TableColumn => ({ heading, width: 13, kind: 'date' });
const SEQUENCE: TableColumn = { heading: '序号', width: 6, kind: 'integer' };

const COLUMNS: readonly TableColumn[] = [
  SEQUENCE,
  text('人员编号', 12),
  text('姓名', 12),
  text('性别', 6),
  text('公民身份号码', 22),
  text('人员类别', 10),
  text('所在队伍', 16),
  text('职务', 14),
  date('入职时间'),
  text('执法证号', 20),
  date('发证日期'),
  date('有效期至'),
  text('联系电话', 14),
];

/** People as a roster that comes in again: the person number tells who is who, a masked number says nothing new. */
export function rosterTable(
  bureauName: string,
  today: PlainDate,
  people: readonly ExportedPerson[],
  sealed: 'sealed' | 'masked',
): TableSheet {
  return {
    title: `${bureauName}人员花名册`,
    subtitle: `导出日期：${today}　共${people.length}人${sealed === 'sealed' ? '　含公民身份号码，注意保密' : '　公民身份号码、联系电话已脱敏'}`,
    columns: COLUMNS,
    rows: people.map((person, index) => [
      index + 1,
      person.personNumber,
      person.name,
      person.sex,
      person.idNumber ?? undefined,
      CATEGORY[person.category],
      person.team ?? undefined,
      person.position ?? undefined,
      person.joinedOn ?? undefined,
      person.certificate ?? undefined,
      person.issuedOn ?? undefined,
      person.certificate === null ? undefined : (person.expiresOn ?? UNLIMITED),
      person.phone ?? undefined,
    ]),
    notes: ['注：脱敏的公民身份号码和联系电话重新导入时按人员编号对应，不改动已登记的号码；空白单元格不清除已登记的内容。'],
  };
}

/** The issued headings, with empty rows whose cells keep numbers as text. */
export function templateTable(bureauName: string): TableSheet {
  return {
    title: `${bureauName}人员花名册`,
    columns: COLUMNS.filter(({ heading }) => heading !== '人员编号'),
    rows: Array.from({ length: EMPTY_ROWS }, () => []),
    notes: [
      '填写说明：1.公民身份号码填18位，单元格须为文本格式，以数值保存的号码会丢失末几位。',
      '2.人员类别填执法人员、协管人员或其他人员；执法证号、发证日期、有效期至只填执法人员的，长期有效的在有效期至填“长期”。',
      '3.日期可填2019-03-05、2019.3.5或2019年3月5日。',
      '4.可按中队分工作表填写，列的顺序不限；行数不够时可以插入行，填写说明可以删除。',
    ],
  };
}
