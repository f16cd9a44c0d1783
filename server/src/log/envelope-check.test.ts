import { canonicalJson, type JsonValue } from '@zhunsheng/domain/log/canonical-json';
import { expect, test } from 'vitest';
import { type ActCopies, envelopeDifferences } from './envelope-check.ts';

const columns: ActCopies = {
  subject: '0192f0c0-0000-7000-8000-000000000001',
  position: 2,
  kind: 'person',
  type: 'PersonRecorded.v1',
  bureau: 7,
  audience: 'members',
  members: ['0192f0c0-0000-7000-8000-000000000002', '0192f0c0-0000-7000-8000-000000000003'],
  about: '0192f0c0-0000-7000-8000-000000000004',
  actor: '0192f0c0-0000-7000-8000-000000000005',
  occurredOn: '2026-10-12',
  recordedAt: '2026-10-12T02:03:04.005Z',
  command: '0192f0c0-0000-7000-8000-000000000006',
};
const envelope = { v: 1, ...columns, basis: ['guideline:5'], data: { name: '单雄信' } } as { [key: string]: JsonValue };
const body = canonicalJson(envelope);

test('a body that the columns were copied from has no difference', () => {
  expect(envelopeDifferences(body, columns)).toEqual([]);
  const { members, about, ...required } = envelope;
  expect(members).toBeDefined();
  expect(about).toBeDefined();
  expect(envelopeDifferences(canonicalJson({ ...envelope, actingFor: columns.actor }), columns)).toEqual([]);
  expect(envelopeDifferences(canonicalJson(required), { ...columns, members: null, about: null })).toEqual([]);
});

test.each([
  ['subject', '0192f0c0-0000-7000-8000-00000000000f'],
  ['position', 3],
  ['kind', 'vehicle'],
  ['type', 'PersonChanged.v1'],
  ['bureau', 8],
  ['audience', 'bureau'],
  ['members', ['0192f0c0-0000-7000-8000-000000000002']],
  ['members', null],
  ['about', null],
  ['actor', '0192f0c0-0000-7000-8000-00000000000f'],
  ['occurredOn', '2026-10-13'],
  ['recordedAt', '2026-10-12T02:03:04.006Z'],
  ['command', '0192f0c0-0000-7000-8000-00000000000f'],
])("the column %s that is not the body's copy is named (%j)", (column, value) => {
  expect(envelopeDifferences(body, { ...columns, [column]: value })).toEqual([column]);
});

test.each([
  ['not JSON', '{', ['envelope']],
  ['an array', '[]', ['envelope']],
  ['white space', body.replace('"v":1', '"v": 1'), ['canonical']],
  ['a repeated key', body.replace('"v":1', '"v":1,"v":1'), ['canonical']],
  ['an escaped letter', body.replace('单', String.raw`\u5355`), ['canonical']],
  ['a lone surrogate', body.replace('单', String.raw`\ud83d`), ['canonical']],
  ['another version', canonicalJson({ ...envelope, v: 2 }), ['envelope']],
  ['an unknown key', canonicalJson({ ...envelope, more: 1 }), ['envelope']],
  ['no data', canonicalJson(Object.fromEntries(Object.entries(envelope).filter(([key]) => key !== 'data'))), ['envelope']],
  ['a basis that is no list', canonicalJson({ ...envelope, basis: 'x' }), ['envelope']],
])('a body with %s is named', (_name, text, differs) => {
  expect(envelopeDifferences(text, columns)).toEqual(differs);
});
