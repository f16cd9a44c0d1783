import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandText } from './command-text.ts';
import { HTTP_TEXT, httpText } from './http-text.ts';
import { inputText, UNKNOWN_INPUT } from './input-text.ts';
import { SECURITY_EVENT_TEXT } from './role-text.ts';

test('every security event that the database takes has its word', () => {
  const migration = readFileSync(new URL('../../server/schema/0004-identity.sql', import.meta.url), 'utf8');
  const list = /kind text not null check \(kind in \(([^)]*)\)/.exec(migration)?.[1] ?? '';
  expect(Object.keys(SECURITY_EVENT_TEXT).sort()).toEqual([...list.matchAll(/'([a-z-]+)'/g)].map((match) => match[1]).sort());
});

test('a command has the name of its act, and its own where it has one', () => {
  expect(commandText('certificate/change', 'zh')).toBe('变更执法证');
  expect(commandText('declaration/record', 'en')).toBe('Record: Declaration');
  expect(commandText('account/reset', 'zh')).toBe('重设密码');
  expect(commandText('weather/forecast', 'zh')).toBe('weather/forecast');
});

test('a sentence at a field gives the limits of that field', () => {
  expect(inputText('too-long', 'zh', { kind: 'text', required: true, max: 40 })).toBe('最多 40 个字。');
  expect(inputText('out-of-range', 'zh', { kind: 'half-days', required: true, min: 1, max: 120 })).toBe('应在 0.5 天 至 60 天 之间。');
  expect(inputText('out-of-range', 'en', { kind: 'integer', required: true, min: 2000, max: 2199 })).toBe('It lies between 2000 and 2199.');
  expect(inputText('Invalid input', 'en')).toBe(UNKNOWN_INPUT.en);
});

test('an error that has no text is a fault to its reader', () => {
  expect(httpText('sign-in-locked')).toBe(HTTP_TEXT['sign-in-locked']);
  expect(httpText('toString')).toBe(HTTP_TEXT.fault);
});
