import type { ColumnKey } from '@zhunsheng/domain/roster/columns';
import type { PersonField } from '@zhunsheng/domain/roster/compare-person';
import type { CertificateField } from '@zhunsheng/domain/roster/compare-certificate';
import type { Outcome } from '@zhunsheng/domain/roster/reconcile';
import type { SkippedReason } from '@zhunsheng/domain/roster/understand';
import { say, type Text } from './text.ts';

/** The pages 花名册 and 预览. */
export const ROSTER_TEXT = {
  title: say('花名册', 'Roster'),
  importTitle: say('导入花名册', 'Import a roster'),
  importHow: say(
    '本单位平时用的 Excel 就可以：列的顺序、标题行、合并单元格、多张工作表都不用改。先预览，核对无误再导入；导入前什么都不会写入。',
    'The workbook that your bureau keeps will do, in any order of columns, with its titles, merged cells and several sheets. You see a preview first; nothing is written before you confirm.',
  ),
  choose: say('选择文件', 'Choose a file'),
  drop: say('把 .xlsx 文件拖到这里，或者', 'Drop an .xlsx file here, or'),
  sealedNote: say('上传的文件加密保存，24 小时后自动删除。', 'The upload is kept sealed and deleted after 24 hours.'),
  uploading: say('正在上传：{done} / {all} kB', 'Uploading: {done} of {all} kB'),
  reading: say('正在读取并核对：已 {seconds} 秒', 'Reading and checking: {seconds} s so far'),
  template: say('下载模板', 'Download the template'),
  wrongFile: say('这个文件读不了', 'This file cannot be read'),
  openPreviews: say('还没有处理完的预览', 'Previews that are still open'),
  noPreviews: say('没有未处理完的预览。', 'No preview is open.'),
  fileName: say('文件', 'File'),
  uploadedAt: say('上传时间', 'Uploaded'),
  expiresAt: say('自动删除时间', 'Deleted at'),
  state: say('状态', 'Status'),
  stateOpen: say('待核对', 'to be checked'),
  stateCommitted: say('已导入', 'imported'),
  exportTitle: say('导出花名册', 'Export the roster'),
  exportHow: say(
    '身份证号和手机号脱敏；改好后可以直接再导入，按人员编号对应。',
    'ID numbers and phones are masked; it can be imported again and is matched by person number.',
  ),
  export: say('导出（脱敏）', 'Export, masked'),
  exportSealed: say('导出（含身份证号）', 'Export with ID numbers'),
  exportSealedHow: say(
    '仅限本单位。导出的人、时间和原因都会登记，审计管理员可以查看。',
    'Your own bureau only. Who, when and why is on record and seen by the audit administrator.',
  ),
  exportReason: say('导出原因', 'Reason for the export'),
  preview: say('花名册预览：{file}', 'Roster preview: {file}'),
  expires: say('{when} 自动删除', 'deleted at {when}'),
  commit: say('导入 {count} 行', 'Import {count} rows'),
  commitWhy: say('有 {count} 处错误，改好后重新上传才能导入', '{count} errors: correct them and upload again'),
  commitElsewhere: say('有 {count} 人还在其他单位，调入后才能导入', '{count} people are still at another bureau'),
  nothingToWrite: say('与台账完全一致，没有要写入的内容', 'It says what is on record already; there is nothing to write'),
  committing: say('正在导入：{count} 行，全部成功才写入', 'Importing {count} rows, all of them or none'),
  marked: say('下载标注副本', 'Download the marked copy'),
  discard: say('放弃', 'Discard'),
  again: say('改好后重新上传', 'Upload the corrected file'),
  doneTitle: say('已导入', 'Imported'),
  done: say(
    '共 {rows} 行：新增 {recorded} 人，变更 {changed} 人，不变 {unchanged} 人；执法证新增 {certificatesRecorded} 本，变更 {certificatesChanged} 本。',
    '{rows} rows: {recorded} new, {changed} changed, {unchanged} unchanged; certificates: {certificatesRecorded} new, {certificatesChanged} changed.',
  ),
  toPeople: say('看人员', 'See the people'),
  all: say('全部', 'all'),
  warning: say('有提示', 'with remarks'),
  totals: say('按结果查看', 'By outcome'),
  certificates: say('执法证：新增 {new} 本，变更 {changed} 本', 'certificates: {new} new, {changed} changed'),
  sheets: say('读到的工作表', 'Sheets as understood'),
  sheetHead: say('「{name}」：表头在第 {rows} 行', '“{name}”: headings in row {rows}'),
  columnsRead: say('识别的列', 'Columns recognised'),
  columnsIgnored: say('不需要的列', 'Columns not needed'),
  none: say('无', 'none'),
  hiddenColumn: say('（隐藏列）', '(hidden)'),
  sheetProblems: say('整张表的问题', 'Problems of whole sheets'),
  place: say('位置', 'Place'),
  placeOf: say('{sheet} 第 {row} 行', '{sheet}, row {row}'),
  outcome: say('将会', 'Will be'),
  problems: say('问题与提示', 'Problems and remarks'),
  changes: say('变更内容', 'What changes'),
  certificateNew: say('新增执法证 {number}', 'new certificate {number}'),
  noRows: say('没有这样的行。', 'There are no such rows.'),
  rowTitle: say('{sheet} 第 {row} 行：{name}', '{sheet}, row {row}: {name}'),
  notInRoster: say('台账中在岗、花名册里没有的 {count} 人', '{count} people at work on record whom the roster does not name'),
  notInRosterHow: say(
    '只作提示，导入不会改动他们；离职的请到人员页面办理离职。',
    'For information: the import leaves them alone; record a leaving on the person’s page.',
  ),
  expired: say('这份预览已过 24 小时，已经删除。请重新上传。', 'This preview was deleted after 24 hours. Upload the roster again.'),
} as const satisfies Readonly<Record<string, Text>>;

export const OUTCOME_TEXT: Readonly<Record<Outcome, Text>> = {
  new: say('新增', 'new'),
  change: say('变更', 'changed'),
  unchanged: say('不变', 'unchanged'),
  problem: say('问题', 'problem'),
  elsewhere: say('在其他单位', 'at another bureau'),
};

export const SKIPPED_TEXT: Readonly<Record<SkippedReason, Text>> = {
  'no-roster': say('没有花名册的表头，未读取', 'no headings of a roster: not read'),
  'hidden-sheet': say('隐藏的工作表，未读取', 'a hidden sheet: not read'),
  'no-id-column': say('没有身份证号和人员编号列，未读取', 'neither ID numbers nor person numbers: not read'),
  'no-people': say('表头下面没有人员，未读取', 'nobody stands below the headings: not read'),
};

export const ROSTER_COLUMN_TEXT: Readonly<Record<ColumnKey, Text>> = {
  sequence: say('序号', 'No.'),
  personNumber: say('人员编号', 'Person number'),
  name: say('姓名', 'Name'),
  sex: say('性别', 'Sex'),
  idNumber: say('身份证号', 'ID number'),
  category: say('人员类别', 'Category'),
  team: say('所在队伍', 'Team'),
  position: say('职务', 'Position'),
  joinedOn: say('入职日期', 'Joined on'),
  bornOn: say('出生日期', 'Born on'),
  phone: say('电话', 'Phone'),
  certificateNumber: say('执法证号', 'Certificate number'),
  certificateAuthority: say('发证机关', 'Issued by'),
  certificateIssuedOn: say('发证日期', 'Issued on'),
  certificateValidTo: say('有效期至', 'Valid to'),
};

export const ROSTER_FIELD_TEXT: Readonly<Record<PersonField | CertificateField, Text>> = {
  name: ROSTER_COLUMN_TEXT.name,
  sex: ROSTER_COLUMN_TEXT.sex,
  idNumber: ROSTER_COLUMN_TEXT.idNumber,
  phone: ROSTER_COLUMN_TEXT.phone,
  category: ROSTER_COLUMN_TEXT.category,
  team: ROSTER_COLUMN_TEXT.team,
  position: ROSTER_COLUMN_TEXT.position,
  joinedOn: ROSTER_COLUMN_TEXT.joinedOn,
  authority: ROSTER_COLUMN_TEXT.certificateAuthority,
  issuedOn: ROSTER_COLUMN_TEXT.certificateIssuedOn,
  expiresOn: ROSTER_COLUMN_TEXT.certificateValidTo,
};
