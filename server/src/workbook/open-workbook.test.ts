import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { workbookBytes } from './fixtures/workbook-xml.ts';
import { LARGEST_UPLOAD, openWorkbook } from './open-workbook.ts';
import { workbookRefusal } from './refusal-text.ts';
import type { WorkbookProblem } from './tell-file.ts';
import { deflated, readZip, writeZip } from './zip.ts';

const text = (content: string) => new TextEncoder().encode(content);
const sound = () => new Uint8Array(readFileSync(new URL('fixtures/chengguan-clean.xlsx', import.meta.url)));
const packageWith = (main: string, ...rest: [string, string | Uint8Array][]) =>
  writeZip([
    deflated('[Content_Types].xml', text('<Types/>')),
    deflated('_rels/.rels', text(`<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="${main}"/></Relationships>`)),
    ...rest.map(([name, content]) => deflated(name, typeof content === 'string' ? text(content) : content)),
  ]);

/** A compound file with the directory entries of these streams, as far as telling it needs. */
function compound(...streams: string[]): Uint8Array {
  const bytes = Buffer.alloc(512 + 128 * streams.length);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  for (const [index, name] of streams.entries()) {
    const at = 512 + 128 * index;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, at + 64);
    bytes[at + 66] = 2;
  }
  return bytes;
}

const table = (rows: number) =>
  workbookBytes({
    flavour: 'inline',
    sheets: [{ name: '表', rows: Object.fromEntries(Array.from({ length: rows }, (_, index) => [index + 1, [`人${index}`, '在编']])) }],
  });

describe('a file that cannot be read is told apart and refused in words', () => {
  const gbk = Uint8Array.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xd0, 0xd4, 0xb1, 0xf0, 0x0d, 0x0a]);
  test.each<[string, () => Uint8Array, WorkbookProblem]>([
    ['an empty file', () => new Uint8Array(0), 'empty'],
    ['Excel 97–2003', () => compound('Workbook'), 'legacy-xls'],
    ['Excel 5', () => compound('Book'), 'legacy-xls'],
    ['WPS .et', () => compound('Workbook', 'ETExtData'), 'wps-et'],
    ['a workbook under a password', () => compound('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
    ['Word 97', () => compound('WordDocument'), 'word-document'],
    ['.docx', () => packageWith('word/document.xml'), 'word-document'],
    ['.pptx', () => packageWith('ppt/presentation.xml'), 'presentation'],
    ['.xlsb', () => packageWith('xl/workbook.bin'), 'binary-workbook'],
    ['.ods', () => writeZip([deflated('mimetype', text('application/vnd.oasis.opendocument.spreadsheet'))]), 'opendocument'],
    ['another archive', () => writeZip([deflated('a.txt', text('a'))]), 'not-a-workbook'],
    ['CSV in UTF-8', () => text('姓名,性别\r\n丁一凡,男\r\n'), 'csv'],
    ['CSV in GBK', () => gbk, 'csv'],
    ['a web page called .xls', () => text('<html><table><tr><td>姓名</td></tr></table></html>'), 'html-table'],
    ['Excel 2003 XML', () => text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'), 'xml-2003'],
    ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'not-a-workbook'],
    ['a workbook cut short', () => sound().subarray(0, 9_000), 'corrupt'],
    ['a workbook without sheets', () => packageWith('xl/workbook.xml', ['xl/workbook.xml', '<workbook/>']), 'corrupt'],
    ['more than 20 MB', () => new Uint8Array(LARGEST_UPLOAD + 1), 'too-large'],
  ])('%s', async (_, bytes, problem) => {
    expect(await openWorkbook(bytes())).toEqual({ ok: false, problem });
    expect(workbookRefusal(problem, 'zh')).toMatch(/[\u4e00-\u9fff]/);
    expect(workbookRefusal(problem, 'en')).toMatch(/^[\x20-\x7e–]+$/);
  });

  test('a flipped byte inside a sheet', async () => {
    const bytes = sound();
    const sheet = readZip(bytes, 100).find(({ name }) => name.endsWith('sheet1.xml'));
    const at = (sheet?.stored.byteOffset ?? 0) - bytes.byteOffset + 2_000;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expect(await openWorkbook(bytes)).toEqual({ ok: false, problem: 'corrupt' });
  });
});

describe('what would exhaust the server is refused before it is read', () => {
  const zeros = new Uint8Array(30_000_000);
  const withPart = (name: string, content: Uint8Array, declared = content.length) => {
    const bytes = packageWith(
      'xl/workbook.xml',
      ['xl/workbook.xml', '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'],
      [
        'xl/_rels/workbook.xml.rels',
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ],
    );
    return writeZip([...readZip(bytes, 10), { ...deflated(name, content), size: declared }]);
  };

  test('a part that unpacks a thousandfold', async () => {
    expect(await openWorkbook(withPart('xl/sharedStrings.xml', zeros))).toEqual({ ok: false, problem: 'zip-bomb' });
    expect(await openWorkbook(withPart('xl/worksheets/sheet1.xml', zeros))).toEqual({ ok: false, problem: 'zip-bomb' });
  });

  test('a part that is larger than it says', async () => {
    expect(await openWorkbook(withPart('xl/worksheets/sheet1.xml', zeros, 500_000))).toEqual({ ok: false, problem: 'zip-bomb' });
  });

  test('an archive of thousands of entries', async () => {
    const entry = deflated('a', new Uint8Array(0));
    expect(await openWorkbook(writeZip(Array.from({ length: 2_001 }, (_, index) => ({ ...entry, name: `a${index}` }))))).toEqual({
      ok: false,
      problem: 'zip-bomb',
    });
  });

  test('30,000 rows, while a million formatted empty rows are no rows', async () => {
    expect(await openWorkbook(table(30_000))).toEqual({ ok: false, problem: 'too-many-rows' });
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData></worksheet>';
    const opened = await openWorkbook(withPart('xl/worksheets/sheet1.xml', text(sheet)));
    expect(opened).toMatchObject({
      ok: true,
      sheets: [{ name: 'a', rows: [{ number: 1, cells: [{ ref: 'A1', kind: 'text', text: '姓名' }] }] }],
    });
  });
});
