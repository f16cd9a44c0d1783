import { startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import { idNumber, wrongIdNumber } from '@zhunsheng/server/workbook/fixtures/invented-people';
import { workbookBytes } from '@zhunsheng/server/workbook/fixtures/workbook-xml';
import { deflated, readZip, writeZip } from '@zhunsheng/server/workbook/zip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roster, type RosterClient, rosterClient } from './roster-client.ts';
import { auxiliary, officer, sheetWith } from './roster-sheets.ts';

let server: TestServer;
let clerk: RosterClient;

beforeAll(async () => {
  server = await startTestServer();
  clerk = await rosterClient(server, 1001, 'clerk');
});
afterAll(async () => server.close());

const text = (content: string) => new TextEncoder().encode(content);

/** A compound file that names these streams, as far as telling it needs. */
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

function bomb(): Uint8Array {
  const entries = readZip(sheetWith(officer(1)), 100).filter(({ name }) => !name.endsWith('sharedStrings.xml'));
  return writeZip([...entries, deflated('xl/sharedStrings.xml', new Uint8Array(60_000_000))]);
}

function tooManyRows(): Uint8Array {
  const rows = Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [index + 1, [`人${index}`]]));
  return workbookBytes({ flavour: 'inline', sheets: [{ name: '表', rows }] });
}

describe('a wrong file is refused in words, and nothing of it is kept', () => {
  test.each<[string, () => Uint8Array, string, string]>([
    ['an empty file', () => new Uint8Array(0), 'empty', '空'],
    ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'not-a-workbook', '不是'],
    ['CSV', () => text('姓名,性别\r\n丁一凡,男\r\n'), 'csv', '另存为'],
    ['a workbook under a password', () => compound('EncryptionInfo', 'EncryptedPackage'), 'encrypted', '密码'],
    ['Excel 97', () => compound('Workbook'), 'legacy-xls', '.xls'],
    ['WPS .et', () => compound('Workbook', 'ETExtData'), 'wps-et', '.et'],
    ['a workbook cut short', () => roster('chengguan-clean').subarray(0, 9_000), 'corrupt', '损坏'],
    ['a zip bomb', bomb, 'zip-bomb', '异常庞大'],
    ['200,000 rows', tooManyRows, 'too-many-rows', '20000'],
    ['more than 20 MB', () => new Uint8Array(20 * 1024 * 1024 + 1), 'too-large', '20MB'],
  ])(
    '%s',
    async (_, bytes, problem, word) => {
      const answer = await clerk.upload(bytes());
      expect(answer).toMatchObject({
        status: 422,
        body: { error: 'workbook', problem, text: { zh: expect.stringContaining(word), en: expect.stringMatching(/^[\x20-\x7e–]+$/) } },
      });
      expect(await server.superuser('select 1 from roster_preview')).toEqual([]);
    },
    60_000,
  );

  test('no file, no form, wrong pages', async () => {
    expect(await clerk.post('/api/roster/previews', {})).toMatchObject({
      status: 400,
      body: { error: 'bad-input', fields: [{ field: 'file', code: 'required' }] },
    });
    const id = '01a1f6ae-9900-75fc-a658-4cf44cbc4efb';
    expect((await clerk.preview(id, '?limit=100000')).status).toBe(400);
    expect((await clerk.preview(id, '?offset=-1')).status).toBe(400);
    expect((await clerk.preview(id, '?only=everything')).status).toBe(400);
    expect((await clerk.post(`/api/roster/previews/${id}/commit`, {})).status).toBe(400);
    expect((await clerk.post(`/api/roster/previews/${id}/commit`, { commandId: id, only: 'clean' })).status).toBe(400);
  });
});

describe('a wrong cell is named, and keeps the file out', () => {
  const SCRIPT = '<script>alert(1)</script>';
  const cases: [string, Parameters<typeof officer>[1], string[]][] = [
    ['a formula cell is read by its saved result, and said', { 职务: { formula: 'A1&"x"', result: '队员' } }, ['E2 formula-cell']],
    ['a wrong check digit', { 公民身份号码: wrongIdNumber('620102', '1985-03-07', 17) }, ['B2 id-number-check-digit']],
    ['a number of seventeen characters', { 公民身份号码: '62010219850307017' }, ['B2 id-number-length']],
    ['an old number of fifteen digits', { 公民身份号码: '620102850307017' }, ['B2 id-number-fifteen-digits']],
    ['a province that there is not', { 公民身份号码: idNumber('990102', '1985-03-07', 17) }, ['B2 id-number-unknown-province']],
    ['a day of joining in the future', { 入职时间: '2027-01-01' }, ['F2 date-in-future']],
    ['30 February', { 有效期至: '2029-02-30' }, ['J2 no-such-day']],
    ['a certificate that ends before it begins', { 有效期至: '2023-01-31' }, ['J2 valid-to-before-issue']],
    ['script for a name', { 姓名: SCRIPT }, ['A2 name-not-a-name']],
    ['script for a category', { 人员类别: SCRIPT }, ['C2 category-unknown']],
    ['script for a day', { 入职时间: SCRIPT }, ['F2 not-a-date']],
    ['a text that is too long', { 职务: '长'.repeat(61) }, ['E2 text-too-long']],
  ];

  test.each(cases)('%s', async (_, changes, expected) => {
    const { status, body } = await clerk.upload(sheetWith(officer(17, changes)));
    expect(status).toBe(200);
    expect(body.rows.flatMap(({ problems }) => problems.map(({ ref, code }) => `${ref} ${code}`))).toEqual(expected);
    const errors = body.totals.errors;
    expect((await clerk.commit(body.id)).status).toBe(errors > 0 ? 409 : 200);
  });

  test('script and formula signs in texts are texts: stored as typed, written out as text, and unchanged when they come back', async () => {
    const client = await rosterClient(server, 1002, 'clerk');
    const texts = { 所在中队: SCRIPT, 职务: '=HYPERLINK("http://x","y")', 发证机关: `"';drop table person;--`, 执法证号: `${SCRIPT}1` };
    const { body } = await client.upload(sheetWith(officer(21, texts)));
    expect(await client.commit(body.id)).toMatchObject({ status: 200, body: { recorded: 1 } });
    const [person] = (await client.get('/api/ledger/person')).body.rows;
    expect(person.values).toMatchObject({ team: SCRIPT, position: texts.职务 });
    const file = await client.file('POST', '/api/roster/export', { commandId: '0f4b6a0e-8a53-4c0e-9f2c-111111111111', sealed: false });
    expect((await client.upload(file.bytes)).body.totals).toMatchObject({ rows: 1, unchanged: 1, errors: 0 });
  });

  test('control characters and halves of characters that a file smuggles in do no harm', async () => {
    const client = await rosterClient(server, 1003, 'clerk');
    const entries = readZip(sheetWith(auxiliary(25, { 所在中队: '一\uE000中队', 职务: '队_x0000__x0007_员' })), 100);
    const shared = entries.find(({ name }) => name.endsWith('sharedStrings.xml'));
    if (shared === undefined) throw new Error('no texts');
    const file = workbookBytes({
      flavour: 'shared',
      sheets: [
        {
          name: '名册',
          rows: {
            1: ['姓名', '身份证号', '人员类别', '所在中队'],
            2: ['田控制', idNumber('620102', '1985-03-07', 25), '协管', '甲&#xD800;乙'],
          },
        },
      ],
    });
    for (const bytes of [writeZip(entries), file]) {
      const { status, body } = await client.upload(bytes);
      expect(status, JSON.stringify(body)).toBe(200);
      expect([200, 409]).toContain((await client.commit(body.id)).status);
    }
  });

  test('an ID number in a wrong column is masked in the answer', async () => {
    const number = idNumber('620102', '1985-03-07', 29);
    const { body } = await clerk.upload(
      sheetWith(
        officer(29, {
          入职时间: number,
          职务: `证号${[...number].join(' ')}`,
          所在中队: number.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? ''),
        }),
      ),
    );
    const answer = JSON.stringify(body)
      .replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10))
      .replace(/(\d) (?=\d)/g, '$1');
    expect(answer).not.toContain(number);
    expect(body.rows[0]).toMatchObject({ position: '证号620*************' + number.slice(-2) });
  });

  test('two people under one ID number or one certificate number', async () => {
    const { body } = await clerk.upload(sheetWith(officer(31), officer(31, { 姓名: '田另外' }), officer(33, { 执法证号: '甘城031' })));
    expect(body.rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['id-number-twice', 'certificate-number-twice'],
      ['id-number-twice', 'certificate-number-twice'],
      ['certificate-number-twice'],
    ]);
  });

  test('a workbook without a roster says which sheets were passed over, and brings in nothing', async () => {
    const { body } = await clerk.upload(
      workbookBytes({ flavour: 'shared', sheets: [{ name: '统计', rows: { 1: ['类别', '人数'], 2: ['执法人员', { n: 4 }] } }] }),
    );
    expect(body).toMatchObject({ sheets: [{ name: '统计', skippedReason: 'no-roster' }], totals: { rows: 0 } });
    expect(await clerk.commit(body.id)).toMatchObject({ status: 409, body: { refusal: { code: 'ledger/nothing-to-change' } } });
  });
});
