import { canonicalJson, type JsonValue } from '@zhunsheng/domain/log/canonical-json';
import type { ActColumn, ActDifference } from './finding.ts';

/** The columns of an act that are copies from its body, as text or number; `recordedAt` in ISO form with milliseconds. */
export type ActCopies = Readonly<Record<Exclude<ActColumn, 'position' | 'bureau' | 'members' | 'about'>, string>> & {
  readonly position: number;
  readonly bureau: number;
  readonly members: readonly string[] | null;
  readonly about: string | null;
};

const COLUMNS = [
  'subject',
  'position',
  'kind',
  'type',
  'bureau',
  'audience',
  'about',
  'actor',
  'occurredOn',
  'recordedAt',
  'command',
] as const;
const OPTIONAL: readonly string[] = ['members', 'about', 'actingFor'];
const KEYS: readonly string[] = [...COLUMNS, 'members', 'actingFor', 'v', 'basis', 'data'];

/** How a body fails to be the canonical envelope that the columns were copied from. */
export function envelopeDifferences(body: string, columns: ActCopies): ActDifference[] {
  const envelope = parseObject(body);
  if (envelope === undefined) return ['envelope'];
  const differs: ActDifference[] = [];
  if (!isCanonical(envelope, body)) differs.push('canonical');
  if (!hasEnvelopeKeys(envelope)) differs.push('envelope');
  for (const column of COLUMNS) if ((envelope[column] ?? null) !== columns[column]) differs.push(column);
  if (!sameMembers(envelope['members'], columns.members)) differs.push('members');
  return differs;
}

type JsonObject = { readonly [key: string]: JsonValue };

function parseObject(body: string): JsonObject | undefined {
  try {
    const value = JSON.parse(body) as JsonValue;
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isCanonical(envelope: JsonObject, body: string): boolean {
  try {
    return canonicalJson(envelope) === body;
  } catch {
    return false; // a lone surrogate, spelt as an escape
  }
}

function hasEnvelopeKeys(envelope: JsonObject): boolean {
  const { v, basis, data } = envelope;
  return (
    v === 1 &&
    Array.isArray(basis) &&
    basis.every((reference) => typeof reference === 'string') &&
    isObject(data) &&
    KEYS.every((key) => OPTIONAL.includes(key) || key in envelope) &&
    Object.keys(envelope).every((key) => KEYS.includes(key) && envelope[key] !== null)
  );
}

function sameMembers(inBody: JsonValue | undefined, column: readonly string[] | null): boolean {
  if (inBody === undefined || column === null) return inBody === undefined && column === null;
  return Array.isArray(inBody) && inBody.length === column.length && column.every((member, i) => member === inBody[i]);
}

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
