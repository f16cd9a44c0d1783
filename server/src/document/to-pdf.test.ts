import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type { DocumentDescription } from '@zhunsheng/domain/document/description';
import { paragraph } from '@zhunsheng/domain/document/blocks';
import { afterEach, describe, expect, test } from 'vitest';
import { openPdfMaker, PdfQueueFull, type PdfMaker } from './to-pdf.ts';

const MADE_AT = '2026-04-28T02:00:00.000Z';
const ONE_LINE: DocumentDescription = {
  kind: 'note',
  layout: 'letter',
  organ: '机关',
  title: '标题',
  number: null,
  blocks: [paragraph('正文')],
  attachments: [],
  pageSignatures: [],
  logLine: null,
};

let maker: PdfMaker | undefined;
afterEach(() => maker?.close());

const children = (): number[] =>
  execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('pdf-process'))
    .map((line) => Number.parseInt(line, 10));

describe('the process that makes PDFs', () => {
  test('is one, however many ask at once', async () => {
    maker = openPdfMaker();
    const { toPdf } = maker;
    const made = await Promise.all(Array.from({ length: 12 }, async () => toPdf(ONE_LINE, { madeAt: MADE_AT })));
    expect(made.map(({ pages }) => pages)).toEqual(Array.from({ length: 12 }, () => 1));
    expect(children()).toHaveLength(1);
  });

  test('is started again when it dies', async () => {
    maker = openPdfMaker();
    await maker.toPdf(ONE_LINE, { madeAt: MADE_AT });
    const [before = 0] = children();
    process.kill(before, 'SIGKILL');
    await expect.poll(children).not.toContain(before);
    await expect(maker.toPdf(ONE_LINE, { madeAt: MADE_AT })).resolves.toMatchObject({ pages: 1 });
    expect(children()).not.toContain(before);
  });

  test('dies with a document that takes too long, and the next one is made', async () => {
    maker = openPdfMaker({ longestMs: 1 });
    await expect(maker.toPdf(ONE_LINE, { madeAt: MADE_AT })).rejects.toThrow('too long');
    await expect.poll(children).toEqual([]);
  });

  test('is asked by no more than a bounded number', async () => {
    maker = openPdfMaker();
    const { toPdf } = maker;
    const asked = await Promise.allSettled(Array.from({ length: 66 }, async () => toPdf(ONE_LINE, { madeAt: MADE_AT })));
    const refused = asked.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(2);
    expect(refused[0]).toMatchObject({ reason: expect.any(PdfQueueFull) as unknown });
  });

  test('knows nothing of our environment', async () => {
    process.env['ZHUNSHENG_SECRET_OF_A_TEST'] = 'x';
    maker = openPdfMaker();
    await maker.toPdf(ONE_LINE, { madeAt: MADE_AT });
    const [pid = 0] = children();
    await wait(0);
    const environment = execFileSync('ps', ['eww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    delete process.env['ZHUNSHENG_SECRET_OF_A_TEST'];
    expect(environment).toContain('pdf-process');
    expect(environment).not.toContain('ZHUNSHENG_SECRET_OF_A_TEST');
  });
});
