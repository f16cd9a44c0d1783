import { LEDGERS, type LedgerKind } from '@zhunsheng/domain/ledgers';
import type { Field } from '@zhunsheng/domain/ledger/field';
import type { ROLE_GRANT_FIELDS } from '@zhunsheng/domain/identity/identity.ledger';
import type { POST_FIELDS } from '@zhunsheng/domain/personnel/fields';
import { expect, test } from 'vitest';
import type { FieldText, FieldTexts } from './field-text.ts';
import { fieldText, LEDGER_TEXT, showValue } from './ledger-text.ts';
import { POST_TEXT } from './personnel-text.ts';
import { say } from './text.ts';

const kinds = Object.keys(LEDGERS) as LedgerKind[];

test('every field and every option of every ledger has its word', () => {
  for (const kind of kinds) {
    const fields = Object.entries(LEDGERS[kind].fields as Readonly<Record<string, Field>>);
    expect(Object.keys(LEDGER_TEXT[kind].fields).sort(), kind).toEqual(fields.map(([name]) => name).sort());
    for (const [name, field] of fields) {
      expect(Object.keys(fieldText(kind, name)?.options ?? {}).sort(), `${kind}.${name}`).toEqual([...(field.options ?? [])].sort());
    }
  }
});

test('a field or an option without its word does not compile', () => {
  const { until: _left, ...rest } = POST_TEXT.fields;
  // @ts-expect-error the last day has no label
  const fields: FieldTexts<typeof POST_FIELDS> = rest;
  // @ts-expect-error the office has no label
  const line: FieldText<(typeof POST_FIELDS)['line']> = { label: say('一线', 'line'), options: { frontline: say('一线', 'frontline') } };
  // @ts-expect-error a choice has options
  const role: FieldText<(typeof ROLE_GRANT_FIELDS)['role']> = { label: say('角色', 'role') };
  expect([fields, line, role]).toHaveLength(3);
});

test('values are shown as the kind of their field asks', () => {
  expect(showValue('certificate', 'standing', 'suspended', 'zh')).toBe('暂扣');
  expect(showValue('certificate', 'expiresOn', '2026-03-05', 'zh')).toBe('2026年3月5日');
  expect(showValue('certificate', 'expiresOn', null, 'en')).toBe('—');
  expect(showValue('attendance', 'halfDays', 9, 'zh')).toBe('4.5 天');
  expect(showValue('post', 'enforcing', false, 'zh')).toBe('否');
  expect(showValue('post', 'enforcing', 'true', 'en')).toBe('yes');
  expect(showValue('person', 'idNumber', true, 'zh')).toBe('（密封）');
  expect(showValue('claim', 'bearer', 1001, 'zh', { bureau: () => '城关区城市管理综合执法局' })).toBe('城关区城市管理综合执法局');
  expect(showValue('claim', 'bearer', 1001, 'en')).toBe('bureau 1001');
  expect(showValue('person', 'formerField', 'x', 'zh')).toBe('x');
});
