import type { WorkbookProblem } from './tell-file.ts';

const SAVE_AS = { zh: '请用 Excel 或 WPS 打开，「另存为」.xlsx 后再上传', en: 'open it in Excel or WPS, save it as .xlsx and upload that' };

const SENTENCES: Record<WorkbookProblem, { zh: string; en: string }> = {
  empty: { zh: '文件是空的', en: 'the file is empty' },
  'too-large': {
    zh: '文件过大：上传不超过20MB，每张工作表展开后不超过48MB',
    en: 'the file is too large: at most 20 MB, and 48 MB for each sheet once unpacked',
  },
  'zip-bomb': { zh: '文件解压后异常庞大，已拒绝读取', en: 'the file unpacks to an abnormal size and was not read' },
  'too-many-rows': { zh: '数据超过20000行，请分成几个文件上传', en: 'more than 20,000 rows of data: divide them between several files' },
  corrupt: { zh: '文件已损坏，无法读取；请重新保存后再上传', en: 'the file is damaged: save it again and upload that' },
  encrypted: {
    zh: '文件有打开密码，无法读取；请去掉密码后再上传',
    en: 'the file is protected by a password: remove it and upload the file again',
  },
  'legacy-xls': { zh: `这是旧版 Excel 文件（.xls）；${SAVE_AS.zh}`, en: `an Excel 97–2003 file (.xls): ${SAVE_AS.en}` },
  'wps-et': { zh: `这是 WPS 表格文件（.et）；${SAVE_AS.zh}`, en: `a WPS spreadsheet (.et): ${SAVE_AS.en}` },
  'binary-workbook': { zh: `这是 Excel 二进制文件（.xlsb）；${SAVE_AS.zh}`, en: `a binary Excel workbook (.xlsb): ${SAVE_AS.en}` },
  opendocument: { zh: `这是 OpenDocument 表格（.ods）；${SAVE_AS.zh}`, en: `an OpenDocument spreadsheet (.ods): ${SAVE_AS.en}` },
  'word-document': { zh: '这是文字文档，不是表格', en: 'a text document, not a spreadsheet' },
  presentation: { zh: '这是演示文稿，不是表格', en: 'a presentation, not a spreadsheet' },
  csv: {
    zh: `这是文本文件（CSV），日期和身份证号可能已经变样；${SAVE_AS.zh}`,
    en: `a text file (CSV), in which dates and ID numbers may have been altered: ${SAVE_AS.en}`,
  },
  'html-table': { zh: `这是网页表格，只是文件名像 Excel；${SAVE_AS.zh}`, en: `a web page under the name of a spreadsheet: ${SAVE_AS.en}` },
  'xml-2003': { zh: `这是 Excel 2003 的 XML 表格；${SAVE_AS.zh}`, en: `an Excel 2003 XML spreadsheet: ${SAVE_AS.en}` },
  'not-a-workbook': { zh: '这不是 Excel 工作簿（.xlsx）', en: 'this is not an Excel workbook (.xlsx)' },
};

export function workbookRefusal(problem: WorkbookProblem, locale: 'zh' | 'en'): string {
  return SENTENCES[problem][locale];
}
