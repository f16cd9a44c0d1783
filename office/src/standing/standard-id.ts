import { STANDARD_TEXT } from '@zhunsheng/contract/standing-text';
import type { StandardId } from '@zhunsheng/domain/standard/standing';

export function isStandardId(text: string): text is StandardId {
  return text in STANDARD_TEXT;
}

/** A figure as it stands in the address: `1001.6.S1`. */
export interface OpenedCell {
  readonly bureau: number;
  readonly standard: StandardId;
}

export function readOpened(text: unknown): OpenedCell | undefined {
  if (typeof text !== 'string') return undefined;
  const at = text.indexOf('.');
  const standard = text.slice(at + 1);
  const bureau = Number(text.slice(0, at));
  return at > 0 && Number.isInteger(bureau) && isStandardId(standard) ? { bureau, standard } : undefined;
}

export const writeOpened = ({ bureau, standard }: OpenedCell): string => `${bureau}.${standard}`;
