import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { inflate, readZip } from '../workbook/zip.ts';
import { type ZipItem, zipStream } from './zip.ts';

const MADE_AT = '2026-04-28T02:00:00.000Z';
const item = (content: string, ...path: string[]): ZipItem => ({ path, open: async () => Buffer.from(content) });

// Sizes of streamed entries stand in the directory alone, behind the data: where our reader looks.
async function unpacked(items: readonly ZipItem[]): Promise<Record<string, string>> {
  const entries = readZip(await buffer(zipStream(items, MADE_AT)), 1000);
  return Object.fromEntries(entries.map((entry) => [entry.name, Buffer.from(inflate(entry)).toString()]));
}

describe('an archive', () => {
  test('holds documents, originals and acts under the names that people read', async () => {
    const items = [
      item('%PDF', '正卷', '01 立案审批表.pdf'),
      { path: ['证据', '照片.jpg'], open: async () => Readable.from([Buffer.from('a'), Buffer.from('b')]) },
      item('{"a":1}'.repeat(100), '行为记录.json'),
    ];
    expect(await unpacked(items)).toEqual({
      '正卷/01 立案审批表.pdf': '%PDF',
      '证据/照片.jpg': 'ab',
      '行为记录.json': '{"a":1}'.repeat(100),
    });
  });

  test('is empty without items', async () => {
    expect(await unpacked([])).toEqual({});
  });

  test('never leaves its folder, whatever was typed as a name', async () => {
    const names = Object.keys(
      await unpacked([
        item('', '..', '../../etc/passwd'),
        item('', 'C:\\x'),
        item('', '/a'),
        item('', '\u202egpj.exe'),
        item('', ''),
        item('', ' . '),
      ]),
    );
    expect(names).toEqual(['_/_.._etc_passwd', 'C__x', '_a', '_gpj.exe', '_', '_(2)']);
  });

  test('tells files of one name apart, and cuts what is too long for Windows', async () => {
    const long = `${'长'.repeat(200)}.pdf`;
    const names = Object.keys(
      await unpacked([item('', '送达回证.pdf'), item('', '送达回证.PDF'), item('', '送达回证.pdf'), item('', long), item('', long)]),
    );
    expect(names).toEqual(['送达回证.pdf', '送达回证(2).PDF', '送达回证(3).pdf', `${'长'.repeat(80)}.pdf`, `${'长'.repeat(80)}(2).pdf`]);
  });

  test('compresses what is not compressed', async () => {
    const text = 'x'.repeat(10_000);
    const sizes = readZip(await buffer(zipStream([item(text, 'a.json'), item(text, 'a.pdf')], MADE_AT)), 10).map(
      ({ stored }) => stored.length,
    );
    expect(sizes[0]).toBeLessThan(100);
    expect(sizes[1]).toBe(10_000);
  });

  test('opens one document after another', async () => {
    let open = 0;
    let most = 0;
    const items = Array.from(
      { length: 20 },
      (_, index): ZipItem => ({
        path: [`${index}.pdf`],
        open: async () => {
          open += 1;
          most = Math.max(most, open);
          return Readable.from([Buffer.alloc(1000)]).on('end', () => {
            open -= 1;
          });
        },
      }),
    );
    await buffer(zipStream(items, MADE_AT));
    expect(most).toBe(1);
  });
});

describe('an archive that cannot be finished', () => {
  test('fails when a document is not made', async () => {
    const items = [item('a', 'a.pdf'), { path: ['b.pdf'], open: async () => Promise.reject(new Error('no font')) }];
    await expect(buffer(zipStream(items, MADE_AT))).rejects.toThrow('no font');
  });

  test('fails when an original breaks off', async () => {
    const broken = new Readable({ read: () => undefined });
    const items = [{ path: ['b.mp4'], open: async () => broken }];
    const made = buffer(zipStream(items, MADE_AT));
    broken.push('half');
    broken.destroy(new Error('disk'));
    await expect(made).rejects.toThrow('disk');
  });

  test('makes no further documents when nobody reads any more', async () => {
    let opened = 0;
    const items = Array.from(
      { length: 50 },
      (_, index): ZipItem => ({
        path: [`${index}.pdf`],
        open: async () => {
          opened += 1;
          return Buffer.alloc(1_000_000);
        },
      }),
    );
    const stream = zipStream(items, MADE_AT);
    stream.once('data', () => stream.destroy());
    await new Promise((resolve) => stream.once('close', resolve));
    await new Promise((resolve) => setImmediate(resolve));
    expect(opened).toBeLessThan(5);
  });
});
