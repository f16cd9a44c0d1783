import { describe, expect, test } from 'vitest';
import { freeText, heading, line, paragraph, seal } from './blocks.ts';
import type { DocumentDescription } from './description.ts';
import { freeTexts, readEdited, withTexts } from './edited.ts';
import { textOf } from './text-of.ts';

const DOCUMENT: DocumentDescription = {
  kind: 'penalty-decision',
  layout: 'letter',
  organ: '某局',
  title: '行政处罚决定书',
  number: null,
  blocks: [
    line('left', '当事人：马汭'),
    line('left', '住址：枹罕路18号'),
    heading(1, '违法事实'),
    ...freeText('马汭于2026年3月1日占用道路堆放水泥18平方米。\n违反了《城市道路管理条例》第二十七条。'),
    heading(1, '决定'),
    paragraph('罚款8,000元（人民币捌仟元整）。'),
    ...freeText('请在十五日内缴纳。'),
    seal('某局', '2026年4月28日'),
  ],
  attachments: ['清单'],
  pageSignatures: [{ who: '当事人', image: null }],
  logLine: { size: 1, root: 'x' },
};
const LINES = textOf(DOCUMENT).slice(0, -2);
const NAMES = ['马汭'];
const changed = (from: string, to: string): string[] => LINES.map((one) => one.replace(from, to));

describe('an edited document', () => {
  test('that nobody changed says what it said, and is written the same again', () => {
    expect(readEdited(DOCUMENT, LINES, NAMES)).toEqual({ ok: true, texts: freeTexts(DOCUMENT) });
    expect(textOf(withTexts(DOCUMENT, freeTexts(DOCUMENT)))).toEqual(textOf(DOCUMENT));
  });

  test('may word free paragraphs anew, divide them and join them', () => {
    const edited = [...LINES];
    edited.splice(5, 2, '经查，2026年3月1日，马汭占用道路，', '堆放水泥18平方米，违反了《城市道路管理条例》第二十七条。', '情况属实。');
    const read = readEdited(DOCUMENT, edited, NAMES);
    expect(read).toMatchObject({ ok: true });
    if (read.ok) expect(textOf(withTexts(DOCUMENT, read.texts)).slice(0, -2)).toEqual(edited);
  });

  test('does not mind blanks and empty lines that an editor puts in', () => {
    expect(readEdited(DOCUMENT, ['', ...changed('马汭于', ' 马汭于 '), ' '], NAMES)).toMatchObject({ ok: true });
  });

  test.each([
    ['住址：枹罕路18号', '住址：枹罕路81号', '第4行（住址）'],
    ['8,000元', '800元', '第9行'],
    ['2026年4月28日', '2026年4月29日', '第14行'],
    ['行政处罚决定书', '处罚决定书', '第2行'],
    ['附件：清单', '附件：清单二', '第11行（附件）'],
    ['2026年3月1日', '2026年3月2日', '第6行（日期、数字）'],
    ['18平方米', '8平方米', '第6行（日期、数字）'],
    ['第二十七条', '第二十八条', '第6行（法律依据）'],
    ['《城市道路管理条例》', '《道路条例》', '第6行（法律依据）'],
    ['马汭于', '马丙于', '第6行（姓名、名称）'],
    ['十五日', '三十日', '第10行（日期、数字）'],
  ])('%s may not become %s', (from, to, named) => {
    const read = readEdited(DOCUMENT, changed(from, to), NAMES);
    expect(read).toMatchObject({ ok: false });
    expect(read.ok ? [] : read.places).toContain(named);
  });

  test('may not lose a line, gain one among fixed lines, or lose all of a free part', () => {
    for (const edited of [
      LINES.filter((one) => !one.startsWith('住址')),
      LINES.toSpliced(3, 0, '别名：马丙'),
      LINES.filter((one) => !one.startsWith('请在')),
      [...LINES, '再加一句'],
      LINES.slice(0, -1),
      [],
    ]) {
      expect(readEdited(DOCUMENT, edited, NAMES)).toMatchObject({ ok: false });
    }
  });
});

test('a document without free paragraphs comes back as it is, or not at all', () => {
  const fixed = { ...DOCUMENT, blocks: [line('left', '当事人：马汭')], attachments: [] };
  const lines = textOf(fixed).slice(0, -2);
  expect(readEdited(fixed, lines, NAMES)).toEqual({ ok: true, texts: [] });
  expect(readEdited(fixed, [...lines, '再加一句'], NAMES)).toMatchObject({ ok: false });
});

test('a free part is never left blank, even where it states no fact', () => {
  const bare = { ...DOCUMENT, blocks: [line('left', '当事人：马汭'), ...freeText('请守法。'), seal('某局', null)], attachments: [] };
  const lines = textOf(bare).slice(0, -2);
  expect(readEdited(bare, lines, NAMES)).toMatchObject({ ok: true });
  expect(
    readEdited(
      bare,
      lines.filter((one) => one !== '请守法。'),
      NAMES,
    ),
  ).toMatchObject({ ok: false });
});
