import type { DocumentDescription } from '@zhunsheng/domain/document/description';
import { textOf } from '@zhunsheng/domain/document/text-of';
import { expect } from 'vitest';
import type { DocxText } from './docx-text.ts';

const squeezed = (text: string): string => text.replaceAll(/\s/g, '');

/** Pages without what each repeats: its counter, and the signatures and line of the log that `textOf` names once. */
function bodyOf(pages: readonly string[], document: DocumentDescription): string {
  const signed = document.pageSignatures.map(({ who }) => `${who}：`).join('');
  const log = document.logLine === null ? '' : squeezed(`日志 ${document.logLine.size}　根 ${document.logLine.root}`);
  return pages
    .map((page, index) => {
      const foot = `${squeezed(signed)}第${index + 1}页共${pages.length}页${log}`;
      expect(page.endsWith(foot), `the foot of page ${index + 1}`).toBe(true);
      return page.slice(0, -foot.length);
    })
    .join('');
}

/** Takes each line out of the text once. Cells that span rows are drawn after their neighbours, so that the order may differ. */
function leftOver(text: string, lines: readonly string[]): string {
  let rest = text;
  for (const line of lines.map(squeezed).toSorted((a, b) => b.length - a.length)) {
    const at = rest.indexOf(line);
    expect(at, `“${line}” is in the PDF`).toBeGreaterThanOrEqual(0);
    rest = `${rest.slice(0, at)}${line === '' ? '' : '\n'}${rest.slice(at + line.length)}`;
  }
  return rest.replaceAll('\n', '');
}

const footLines = ({ pageSignatures, logLine }: DocumentDescription): number => pageSignatures.length + (logLine === null ? 0 : 1);

export function expectSameText(document: DocumentDescription, { body, foot }: DocxText): void {
  const lines = textOf(document);
  const divided = lines.length - footLines(document);
  expect(body).toEqual(lines.slice(0, divided));
  expect(foot).toEqual([
    ...lines.slice(divided, divided + document.pageSignatures.length),
    '第 PAGE 页　共 NUMPAGES 页',
    ...lines.slice(divided + document.pageSignatures.length),
  ]);
}

/** The pages show each line of the description once, and nothing else but their feet. */
export function expectNothingElse(document: DocumentDescription, pages: readonly string[]): void {
  const lines = textOf(document);
  expect(leftOver(bodyOf(pages, document), lines.slice(0, lines.length - footLines(document)))).toBe('');
}
