import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { GUIDELINE_TEXT } from './guideline-text.ts';
import { placeholdersOf, type Text } from './text.ts';

interface Found extends Text {
  readonly at: string;
}

/** Every dictionary of the contract: found by its file's name, so that a new one is checked as soon as it is there. */
const FILES = readdirSync(import.meta.dirname).filter((file) => /(-text|-refusals)\.ts$/.test(file));

/** Texts that are only put together from others. */
const WITHOUT_WORDS = new Set(['{bureau}', '{verb}{title}', '（{type}）']);
/** Characters that an English reader has to type. */
const TYPED_IN_CHINESE = new Set([
  'Leave empty or write 长期 for unlimited',
  'What document numbers begin with, such as 兰城执. Derived from the place names until it is recorded.',
]);

const isText = (value: object): value is Text =>
  'zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string';

function textsIn(value: unknown, at: string): Found[] {
  if (typeof value !== 'object' || value === null || value === GUIDELINE_TEXT) return [];
  if (isText(value)) return [{ zh: value.zh, en: value.en, at }];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${at}.${name}`));
}

const modules = await Promise.all(FILES.map(async (file) => [file, (await import(`./${file.slice(0, -3)}.ts`)) as object] as const));
const texts = modules.flatMap(([file, module]) => textsIn(module, file));
const at = (faulty: (text: Found) => boolean) => texts.filter(faulty).map((text) => text.at);
const HAN = /\p{Script=Han}/u;

describe('every text of every dictionary', () => {
  test('was found', () => {
    expect(FILES.length).toBeGreaterThan(15);
    expect(texts.length).toBeGreaterThan(600);
    expect(texts.map((text) => text.at)).toContain('ledger-text.ts.LEDGER_TEXT.certificate.fields.standing.options.suspended');
  });

  test('says something in both languages', () => {
    expect(at(({ zh, en }) => zh.trim() === '' || en.trim() === '')).toEqual([]);
  });

  test('has the same facts in both languages', () => {
    expect(at(({ zh, en }) => placeholdersOf(zh).join() !== placeholdersOf(en).join())).toEqual([]);
  });

  test('is Chinese in Chinese', () => {
    expect(at(({ zh }) => !HAN.test(zh) && !WITHOUT_WORDS.has(zh))).toEqual([]);
  });

  test('is English in English', () => {
    expect(at(({ en }) => HAN.test(en) && !TYPED_IN_CHINESE.has(en))).toEqual([]);
    expect(at(({ en }) => /[，。；：（）！？、]/.test(en))).toEqual([]);
  });

  test('has full-width punctuation in Chinese', () => {
    expect(at(({ zh }) => /\p{Script=Han}[,;:!?()]|[,;!?()]\p{Script=Han}/u.test(zh))).toEqual([]);
  });

  test('neither exclaims nor apologises', () => {
    expect(at(({ zh, en }) => /[!！]/.test(zh + en))).toEqual([]);
    expect(at(({ zh, en }) => /抱歉|对不起|sorry|apolog/i.test(zh + en))).toEqual([]);
  });
});
