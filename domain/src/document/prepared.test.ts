import { describe, expect, test } from 'vitest';
import {
  bold,
  choice,
  form,
  heading,
  label,
  line,
  list,
  opinion,
  paragraph,
  seal,
  signature,
  signatures,
  stated,
  value,
} from './blocks.ts';
import { type Block, type DocumentDescription, picturesOf } from './description.ts';
import { countedInChinese } from './prepared.ts';
import { textOf } from './text-of.ts';

function document(blocks: readonly Block[], more: Partial<DocumentDescription> = {}): DocumentDescription {
  return {
    kind: 'x',
    layout: 'letter',
    organ: '机关',
    title: '标题',
    number: null,
    blocks,
    attachments: [],
    pageSignatures: [],
    logLine: null,
    ...more,
  };
}
/** Without organ and title. */
const linesOf = (blocks: readonly Block[], more: Partial<DocumentDescription> = {}): string[] => textOf(document(blocks, more)).slice(2);

describe('headings', () => {
  test('carry the marks of their level, counted anew below each heading of a higher level', () => {
    const levels = [1, 2, 2, 3, 4, 4, 3, 1, 2, 3] as const;
    expect(linesOf(levels.map((level) => heading(level, '题')))).toEqual([
      '一、题',
      '（一）题',
      '（二）题',
      '1. 题',
      '（1）题',
      '（2）题',
      '2. 题',
      '二、题',
      '（一）题',
      '1. 题',
    ]);
  });

  test.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
  ])('%i is %s', (count, written) => {
    expect(countedInChinese(count)).toBe(written);
  });
});

describe('a blank is struck (law digest §11.1)', () => {
  test('in a statement, a form and a list', () => {
    const cells = [label('单位'), value(null), value('  '), value('有')];
    const columns = [
      { title: '名称', share: 1, align: 'left' },
      { title: '备注', share: 1, align: 'left' },
    ] as const;
    expect(linesOf([stated('职务', null), stated('住址', ' '), form([1, 1, 1, 1], cells), list(columns, [['车', '']])])).toEqual([
      '职务：／',
      '住址：／',
      '单位',
      '／',
      '／',
      '有',
      '名称',
      '备注',
      '车',
      '／',
    ]);
  });

  test('a list without rows says 无', () => {
    expect(linesOf([list([{ title: '物品', share: 1, align: 'left' }], [])])).toEqual(['物品', '无']);
  });

  test('but not where a signature is still awaited', () => {
    expect(linesOf([form([1], [opinion(null, signature('负责人'))])])).toEqual(['负责人：', '　　年　　月　　日']);
    expect(linesOf([form([1], [opinion(null, signature('负责人', { name: '王某', on: '2026年3月5日' }))])])).toEqual([
      '／',
      '负责人：王某',
      '2026年3月5日',
    ]);
  });
});

describe('what a person typed', () => {
  test('is divided at its line breaks, whatever they are', () => {
    expect(linesOf([paragraph('一\r\n　　二\u2028三\n\n', bold('四'))])).toEqual(['一', '二', '三', '四']);
    expect(linesOf([form([1], [value('一\n二')])])).toEqual(['一', '二']);
  });

  test('loses what cannot be printed or would turn the order of reading, and nothing else', () => {
    expect(linesOf([line('left', 'a\u0000b\u0007\u202ec\ufffe\ud800')])).toEqual(['abc\ufffd']);
    expect(linesOf([line('left', '枹罕 癿藏 巉口 汭水 𠮷 #x \\ <w:t> & "')])).toEqual(['枹罕 癿藏 巉口 汭水 𠮷 #x \\ <w:t> & "']);
  });

  test('stays on one line in a title, a number, a heading, a list head and a name', () => {
    const broken = document([heading(1, '甲\n乙'), list([{ title: '丙\n丁', share: 1, align: 'left' }], [['戊']]), seal('己\n庚', null)], {
      title: '辛\n壬',
      organ: '癸\n子',
      number: '丑\n寅',
      pageSignatures: [{ who: '卯\n辰', image: null }],
    });
    expect(textOf(broken)).toEqual([
      '癸 子',
      '辛 壬',
      '丑 寅',
      '一、甲 乙',
      '丙 丁',
      '戊',
      '己 庚',
      '（印章）',
      '　　年　　月　　日',
      '卯 辰：',
    ]);
  });
});

describe('attachments', () => {
  test('one has no number, several have', () => {
    expect(linesOf([], { attachments: ['清单'] })).toEqual(['附件：清单']);
    expect(linesOf([], { attachments: ['清单', '照片'] })).toEqual(['附件：1. 清单', '　　　2. 照片']);
  });

  test('stand above the seal', () => {
    expect(linesOf([paragraph('文'), seal('局', '2026年3月5日')], { attachments: ['清单'] })).toEqual([
      '文',
      '附件：清单',
      '局',
      '（印章）',
      '2026年3月5日',
    ]);
  });
});

test('a signature shows who, the name, the certificate, the refusal and the date', () => {
  const boxes = signatures(
    signature('当事人', { note: '证号 1', refusal: '拒绝签名', on: '2026年3月5日' }),
    signature('承办人', { name: '张某' }),
  );
  expect(linesOf([boxes])).toEqual(['当事人：', '证号 1', '拒绝签名', '2026年3月5日', '承办人：张某', '　　年　　月　　日']);
});

test('signatures at the foot of each page and the line of the log come last', () => {
  const more = { pageSignatures: [{ who: '被询问人', image: null }], logLine: { size: 7, root: 'abc=' } };
  expect(linesOf([paragraph('文')], more)).toEqual(['文', '被询问人：', '日志 7　根 abc=']);
});

test('a choice marks what was chosen, and nothing where nothing was', () => {
  expect(choice(['是', '否'], '否')).toBe('□是　■否');
  expect(choice(['是', '否'], null)).toBe('□是　□否');
});

test('every picture that is needed is named once', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'];
  const blocks: Block[] = [
    { block: 'picture', digest: a, widthMm: 10, caption: '' },
    { block: 'picture', digest: a, widthMm: 20, caption: '' },
    signatures(signature('甲', { image: b })),
    form([1], [opinion(null, signature('乙', { image: c }))]),
  ];
  expect(picturesOf(document(blocks, { pageSignatures: [{ who: '丙', image: d }] }))).toEqual([a, b, c, d]);
});
