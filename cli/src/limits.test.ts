import { execFile } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { invocationOf } from './invocation.ts';
import { LIMIT_COMMANDS } from './limits.ts';

const BIN = path.resolve(import.meta.dirname, '../bin/zhunsheng.mjs');

/** The whole program, without a data folder and without a database: limits are computed from the law alone. */
function program(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, ZHUNSHENG_DATA: undefined, DATABASE_URL: undefined, DATABASE_OWNER_URL: undefined };
  return new Promise((resolve) => {
    execFile(process.execPath, [BIN, 'limits', ...args], { env, timeout: 60_000 }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });
}

/** The command by itself; what does not fit its usage is the program's to refuse. */
async function limits(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said: string[] = [];
  const noted: string[] = [];
  const [command] = LIMIT_COMMANDS;
  const invocation =
    command &&
    invocationOf(
      command,
      args,
      (line) => said.push(line),
      (line) => noted.push(line),
    );
  const code = invocation === undefined ? 2 : await command?.run(invocation);
  return { code: code ?? 0, out: said.join('\n'), err: noted.join('\n') };
}

async function json(...args: string[]): Promise<unknown> {
  const { code, out } = await limits(...args, '--json');
  expect(code).toBe(0);
  return JSON.parse(out);
}

describe('zhunsheng limits', () => {
  test('lists every limit with its name', async () => {
    const { code, out } = await limits();
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(34);
    expect(lines[4]).toBe('T05  要求听证  5个工作日  Request for a hearing');
    expect(lines[12]).toContain('每日 3%');
  });

  test('prints one in words: id, name, start, length, three ends and basis', async () => {
    const { out } = await limits('T10', '--from', '2026-09-20');
    expect(out.split('\n')[0]).toBe('T10 缴纳罚款 Payment of the fine');
    for (const part of ['2026-09-20', '收到行政处罚决定书之日', '15 日', '2026-10-05', '2026-10-08', '2026-09-30', '第六十七条'])
      expect(out).toContain(part);
    expect((await limits('T05', '--from', '2026-12-28')).out).toContain('暂定');
    expect((await limits('T04', '--from', '2026-09-29')).out).toContain('条文未核对原文');
  });

  test('gives JSON with exactly these keys', async () => {
    expect(await json('T05', '--from', '2026-09-29')).toStrictEqual({
      limit: 'T05',
      from: '2026-09-29',
      rawDue: '2026-10-12',
      legalDue: '2026-10-12',
      safeDue: '2026-10-12',
      unit: 'working-day',
      basis: ['penalty-law@2021-07-15#64', 'penalty-law@2021-07-15#85'],
      provisional: false,
    });
  });

  test('leaves out pauses, several of them, and adds what it was extended by', async () => {
    const spans = ['--pause', '2026-03-10..2026-03-19', '--pause', '2026-05-06..2026-05-08'];
    expect(await json('T07', '--from', '2026-03-02', ...spans)).toMatchObject({ rawDue: '2026-06-13' });
    expect(await json('T07', '--from', '2026-03-02', '--extended', '30')).toMatchObject({ rawDue: '2026-06-30' });
    const trial = await limits('T05', '--from', '2026-09-29', '--pause', '2026-10-08..2026-10-09');
    expect(trial).toMatchObject({
      code: 0,
      out: expect.stringContaining('2026-10-14'),
      err: expect.stringContaining('没有法定的扣除时间'),
    });
  });

  test('counts the notice of a hearing back from its day', async () => {
    const back = { rawDue: '2026-09-30', legalDue: '2026-09-30', safeDue: '2026-09-29' };
    expect(await json('T06', '--from', '2026-10-15')).toMatchObject(back);
    expect((await limits('T06', '--from', '2026-10-15')).out).toMatch(/最迟通知.*2026-09-29[\s\S]*最低要求.*2026-09-30/);
  });

  test('says of the surcharge that it is a rate, and computes it for a fine', async () => {
    const rate = await json('T13', '--from', '2026-09-29');
    expect(rate).toMatchObject({ limit: 'T13', rawDue: null, legalDue: null, safeDue: null, unit: 'rate' });
    expect(Object.keys(rate as object)).toEqual(['limit', 'from', 'rawDue', 'legalDue', 'safeDue', 'unit', 'basis', 'provisional']);
    const { out } = await limits('T13', '--from', '2026-09-29', '--fine', '10000', '--until', '2026-10-09');
    expect(out).toContain('不是届满日');
    expect(out).toContain('3000.00 元');
    expect(out).toContain('2026-11-02');
    const stopped = ['T13', '--from', '2026-09-29', '--fine', '10000', '--until', '2026-10-09', '--pause', '2026-10-01..2026-10-05'];
    expect(await json(...stopped)).toMatchObject({ daysLate: 5, surchargeFen: 150_000 });
  });

  test('gives both lengths of a ruling of the court, and one length by its name', async () => {
    expect(await json('T17', '--from', '2026-09-29')).toMatchObject([
      { unit: 'working-day', legalDue: '2026-10-14' },
      { unit: 'day', legalDue: '2026-10-29' },
    ]);
    expect((await limits('T17', '--from', '2026-09-29')).out).toMatch(/2026-10-14[\s\S]*2026-10-29/);
    expect(await json('T21', '--from', '2024-02-29')).toMatchObject({ rawDue: '2026-02-28' });
    expect(await json('T21', '--from', '2024-02-29', '--term', 'harm')).toMatchObject({ rawDue: '2029-02-28' });
  });

  test('prints instants for hours', async () => {
    const { out } = await limits('H01', '--from', '2026-09-30T17:20');
    expect(out).toContain('2026-10-01 17:20  2026-10-01T09:20:00.000Z');
    expect(await json('H01', '--from', '2026-09-30T20:20:00.000Z')).toMatchObject({ rawDue: '2026-10-01T20:20:00.000Z', unit: 'hour' });
    expect(await json('H01', '--from', '2026-10-01T03:05')).toMatchObject({ from: '2026-09-30T19:05:00.000Z' });
  });

  test.each([
    [['T99'], '没有期限 T99'],
    [['t05', '--from', '2026-09-29'], '没有期限 t05'],
    [['T05'], '--from'],
    [['T05', '--from', '2026-02-30'], '2026-02-30 不是日期'],
    [['T05', '--from', '29/9/2026'], '不是日期'],
    [['T07', '--from', '2026-09-29', '--pause', '2026-10-09..2026-10-01'], '止日早于起日'],
    [['T07', '--from', '2026-09-29', '--pause', '2026-10-09'], '2026-10-01..2026-10-09'],
    [['T07', '--from', '2026-09-29', '--pause', '2026-10-09..2026-10-32'], '2026-10-32 不是日期'],
    [['T06', '--from', '2026-10-15', '--pause', '2026-10-01..2026-10-02'], '没有可扣除的时间'],
    [['T05', '--from', '2026-09-29', '--extended', '3'], '没有延长期限的规定'],
    [['T10', '--from', '2026-09-29', '--extended', '3'], '以批准的日期为准'],
    [['T07', '--from', '2026-09-29', '--extended', 'thirty'], '不是正整数'],
    [['T07', '--from', '2026-09-29', '--extended', '0'], '不是正整数'],
    [['T07', '--from', '2026-09-29', '--extended', '91'], '最多延长 90'],
    [['T05', '--from', '2026-09-29', '--term', 'harm'], '没有情形 harm'],
    [['T05', '--from', '2026-09-29', '--fine', '100'], '不用 --fine'],
    [['T13', '--from', '2026-09-29', '--fine', '100'], '--until'],
    [['T13', '--from', '2026-09-29', '--fine', '99.5', '--until', '2026-10-01'], '不是正整数'],
    [['T13', '--from', '2026-09-29', '--fine', '100', '--until', '2026-09-01'], '早于'],
    [['H01', '--from', '2026-09-30'], '不是时刻'],
    [['H01', '--from', '2026-09-30T25:00'], '不是时刻'],
    [['T05', '--from', '2199-12-30'], '超出'],
    [['--from', '2026-09-29'], '请先写明期限编号'],
  ])('refuses %j with code 2 and a sentence', async (args, sentence) => {
    expect(await limits(...args)).toEqual({ code: 2, out: '', err: expect.stringContaining(sentence) });
  });

  test('runs as a program, and its exit code tells wrong use', async () => {
    expect(await program('T05', '--from', '2026-09-29', '--json')).toMatchObject({
      code: 0,
      out: expect.stringContaining('"2026-10-12"'),
      err: '',
    });
    expect(await program('T05', '--from', '2026-02-30')).toEqual({ code: 2, out: '', err: expect.stringContaining('2026-02-30 不是日期') });
    for (const args of [
      ['T05', 'T06'],
      ['T05', '--bogus'],
      ['T05', '--from'],
    ])
      expect(await program(...args)).toEqual({
        code: 2,
        out: '',
        err: expect.stringContaining('zhunsheng limits [LIMIT] [--from YYYY-MM-DD]'),
      });
  });
});
