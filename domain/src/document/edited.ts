import type { Block, DocumentDescription } from './description.ts';
import { prepared } from './prepared.ts';
import { textOf, textOfBlock } from './text-of.ts';

// A document that was edited as a Word file comes back as lines. What comes from the file has to be there as it was; paragraphs that
// somebody wrote may be worded anew, as long as they say the same numbers, days, provisions and names.

/** Lines of each stretch of free paragraphs, in order. */
export type FreeTexts = readonly (readonly string[])[];

export type Edited =
  | { readonly ok: true; readonly texts: FreeTexts }
  /** Where it differs: the number of the line and what it says, never the text itself, since it may name people. */
  | { readonly ok: false; readonly places: readonly string[] };

interface Stretch {
  readonly free: boolean;
  readonly lines: readonly string[];
}

const isFree = (block: Block): boolean => block.block === 'paragraph' && block.free === true;

function linesOf(description: DocumentDescription, blocks: readonly Block[]): string[] {
  return prepared({ ...description, blocks, attachments: [] }).blocks.flatMap(textOfBlock);
}

/** The blocks that show something: a paragraph of nothing divides nothing. */
const shown = (description: DocumentDescription): Block[] =>
  description.blocks.filter((block) => block.block !== 'paragraph' || linesOf(description, [block]).length > 0);

function runsOf(blocks: readonly Block[]): { readonly free: boolean; readonly blocks: Block[] }[] {
  const runs: { free: boolean; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last !== undefined && last.free === isFree(block)) last.blocks.push(block);
    else runs.push({ free: isFree(block), blocks: [block] });
  }
  return runs;
}

/** The words that may be changed, as they stand now. */
export function freeTexts(description: DocumentDescription): FreeTexts {
  return runsOf(shown(description))
    .filter(({ free }) => free)
    .map(({ blocks }) => linesOf(description, blocks));
}

/** The document with its free paragraphs replaced, stretch by stretch. */
export function withTexts(description: DocumentDescription, texts: FreeTexts): DocumentDescription {
  let at = 0;
  const blocks = runsOf(shown(description)).flatMap((run): Block[] => {
    if (!run.free) return run.blocks;
    const lines = texts[at] ?? [];
    at += 1;
    return lines.map((text) => ({ block: 'paragraph', runs: [{ text, bold: false }], indent: true, align: 'left', free: true }));
  });
  return { ...description, blocks };
}

/** Body lines in stretches, fixed and free in turn; head and attachments are fixed. */
function stretchesOf(description: DocumentDescription): Stretch[] {
  const free = freeTexts(description);
  const foot = description.pageSignatures.length + (description.logLine === null ? 0 : 1);
  const body = textOf({ ...description, blocks: shown(description) });
  const lines = body.slice(0, body.length - foot);
  // Free lines are found by their blocks, not by their words, which a fixed line could share.
  const counts = runsOf(shown(description)).map((run) => ({ free: run.free, count: linesOf(description, run.blocks).length }));
  const head = description.number === null ? 2 : 3;
  const stretches: Stretch[] = [];
  let at = head;
  let fixed = lines.slice(0, head);
  let slot = 0;
  for (const { free: isFreeRun, count } of counts) {
    if (!isFreeRun) {
      fixed = [...fixed, ...lines.slice(at, at + count)];
      at += count;
      continue;
    }
    // Attachments stand above the seal, which no free paragraph is: what is left over is fixed and comes with the next lines.
    stretches.push({ free: false, lines: fixed }, { free: true, lines: free[slot] ?? [] });
    slot += 1;
    at += count;
    fixed = [];
  }
  return [...stretches, { free: false, lines: [...fixed, ...lines.slice(at)] }];
}

const squeezed = (text: string): string => text.replaceAll(/\s/g, '');

function standsAt(lines: readonly string[], fixed: readonly string[], at: number): boolean {
  return at + fixed.length <= lines.length && fixed.every((line, index) => squeezed(line) === squeezed(lines[at + index] ?? ''));
}

/** Reads an edited text. `names` are words that have to stay: of the party, of officers. */
export function readEdited(description: DocumentDescription, edited: readonly string[], names: readonly string[]): Edited {
  const lines = edited.filter((line) => line.trim() !== '');
  const texts: string[][] = [];
  const places: string[] = [];
  let at = 0;
  let original = 0;
  const stretches = stretchesOf(description);
  for (const [index, stretch] of stretches.entries()) {
    const [number, last] = [original, index === stretches.length - 1];
    original += stretch.lines.length;
    if (stretch.free) {
      const next = stretches[index + 1]?.lines ?? [];
      const end = index + 2 === stretches.length ? lines.length - next.length : nextAt(lines, next, at + 1);
      if (end <= at || !standsAt(lines, next, end)) return { ok: false, places: changedLines(next, lines, original) };
      const text = lines.slice(at, end).map((line) => line.trim());
      texts.push(text);
      places.push(...changedFacts(stretch.lines, text, names, number));
      at = end;
      continue;
    }
    if (!standsAt(lines, stretch.lines, at) || (last && at + stretch.lines.length !== lines.length)) {
      return { ok: false, places: changedLines(stretch.lines, lines, number) };
    }
    at += stretch.lines.length;
  }
  return places.length === 0 ? { ok: true, texts } : { ok: false, places: [...new Set(places)] };
}

function nextAt(lines: readonly string[], fixed: readonly string[], from: number): number {
  for (let at = from; at < lines.length; at += 1) if (standsAt(lines, fixed, at)) return at;
  return -1;
}

const MOST_NAMED = 8;
const place = (index: number, what: string | null): string => `第${index + 1}行${what === null ? '' : `（${what}）`}`;

/** Fixed lines that are gone; where all are there, something was put among them. */
function changedLines(fixed: readonly string[], lines: readonly string[], from: number): string[] {
  const left = lines.map(squeezed);
  const gone = fixed.flatMap((line, index) => {
    const found = left.indexOf(squeezed(line));
    if (found === -1) return [place(from + index, labelOf(line))];
    left.splice(found, 1);
    return [];
  });
  return gone.length === 0 ? [place(from, null)] : gone.slice(0, MOST_NAMED);
}

/** 住址：… is named by its label, which is ours. */
function labelOf(line: string): string | null {
  return /^([^：\d]{1,12})：/.exec(line)?.[1] ?? null;
}

const NUMERAL = '〇零一二三四五六七八九十百千万两';
const FACTS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['日期、数字', /[0-9０-９][0-9０-９.,，:：]*[0-9０-９]|[0-9０-９]/g],
  ['大写金额', /[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+[元角分]/g],
  ['日期、数字', new RegExp(`[${NUMERAL}]+(?=个?(?:工作日|日|天|月|年|元|倍|米|平方米))`, 'g')],
  ['法律依据', new RegExp(`《[^》]*》|第[${NUMERAL}0-9]+[编章节条款项]`, 'g')],
];

function changedFacts(before: readonly string[], after: readonly string[], names: readonly string[], from: number): string[] {
  const [old, now] = [before.join('\n'), after.join('\n')];
  const differ = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join('\n') !== [...b].sort().join('\n');
  const facts = FACTS.flatMap(([what, pattern]) => (differ(old.match(pattern) ?? [], now.match(pattern) ?? []) ? [place(from, what)] : []));
  const named = names.filter((name) => name.length > 1).some((name) => old.split(name).length !== now.split(name).length);
  return named ? [...facts, place(from, '姓名、名称')] : facts;
}
