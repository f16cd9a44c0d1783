import { createHash } from 'node:crypto';
import { z } from 'zod';
import { wrongField } from '../http/failure.ts';

export type Bind = (value: unknown) => string;

/** One bureau as an equality: its own index then gives the page in order, and nothing is sorted. */
export function inBureaus(alias: string, bureaus: readonly number[], bind: Bind): string {
  return bureaus.length === 1 ? `${alias}.bureau = ${bind(bureaus[0])}::int` : `${alias}.bureau = any(${bind(bureaus)}::int[])`;
}

const USUAL_PAGE = 50;

/** Plain pages are prepared once a connection. Filters make too many texts for that. */
export function preparedName(query: { readonly limit: number; readonly where?: unknown }, text: string): { name?: string } {
  if (query.where !== undefined || query.limit !== USUAL_PAGE) return {};
  return { name: `list-${createHash('sha256').update(text).digest('base64url').slice(0, 40)}` };
}

/** What pages are sorted by: an expression that is never null, and the type that it is compared as. */
export interface Sort {
  readonly key: string;
  readonly type: 'text' | 'uuid' | 'date' | 'integer' | 'boolean';
}

/** What a cursor may hold beside the subject. */
const KEYS: Readonly<Record<Sort['type'], z.ZodType>> = {
  text: z.string().refine((text) => !text.includes('\u0000')),
  uuid: z.uuid(),
  date: z.iso.date(),
  integer: z.int32(),
  boolean: z.boolean(),
};

/** Everything behind the last row of the page before. A cursor is opaque: one that is not ours is the reader's mistake. */
export function afterCursor(alias: string, cursor: string, sort: Sort, direction: 'asc' | 'desc', bind: Bind): string {
  let parts: unknown;
  try {
    parts = JSON.parse(cursor);
  } catch {
    parts = undefined;
  }
  const read = z.tuple([KEYS[sort.type], z.uuid()]).safeParse(parts);
  if (!read.success) throw wrongField('after', 'not-a-reference');
  const [key, subject] = read.data;
  return `(${sort.key}, ${alias}.subject) ${direction === 'asc' ? '>' : '<'} (${bind(key)}::${sort.type}, ${bind(subject)}::uuid)`;
}
