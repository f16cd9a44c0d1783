import type { DocumentDescription } from './description.ts';
import { type PreparedBlock, type PreparedSignature, prepared } from './prepared.ts';

/**
 * The text of a document, line by line in the order of reading: what every back end must show, no more and no less. The counter of
 * pages is not in it; signatures at the foot of each page and the line of the log are, once, at the end.
 */
export function textOf(description: DocumentDescription): string[] {
  const { organ, title, number, blocks, pageSignatures, logLine } = prepared(description);
  const head = number === null ? [organ, title] : [organ, title, number];
  const foot = pageSignatures.map(({ who }) => who);
  return [...head, ...blocks.flatMap(textOfBlock), ...foot, ...(logLine === null ? [] : [logLine])];
}

export function textOfBlock(block: PreparedBlock): string[] {
  switch (block.block) {
    case 'title':
    case 'heading':
    case 'note':
      return [block.text];
    case 'paragraph':
      return [block.runs.map(({ text }) => text).join('')];
    case 'form':
      return block.rows.flat().flatMap(({ lines, signature }) => [...lines, ...(signature === null ? [] : textOfSignature(signature))]);
    case 'list':
      return [...block.columns.map(({ title }) => title), ...block.rows.flat(2)];
    case 'signatures':
      return block.boxes.flatMap(textOfSignature);
    case 'seal':
      return [block.organ, block.place, block.on];
    case 'picture':
      return [block.caption];
    case 'page-break':
      return [];
  }
}

function textOfSignature({ who, below }: PreparedSignature): string[] {
  return [who, ...below];
}
