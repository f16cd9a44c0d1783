import { expect, test } from 'vitest';
import { readConfiguration } from './configuration.ts';

const read = (environment: Record<string, string>) => readConfiguration({ ZHUNSHENG_DATA: '/srv/data', ...environment });

test('documents up to 20 MB, recordings up to 500, reminders into a file', () => {
  expect(read({})).toMatchObject({ uploads: { documentBytes: 20 * 2 ** 20, mediaBytes: 500 * 2 ** 20 }, reminderUrl: undefined });
});

test('both limits and the service may be set', () => {
  const set = {
    ZHUNSHENG_MAX_DOCUMENT_MB: '50',
    ZHUNSHENG_MAX_MEDIA_MB: '2000',
    ZHUNSHENG_REMINDER_URL: 'https://message.example/in?x=1@2',
  };
  const uploads = { documentBytes: 50 * 2 ** 20, mediaBytes: 2000 * 2 ** 20 };
  expect(read(set)).toMatchObject({ uploads, reminderUrl: 'https://message.example/in?x=1@2' });
});

test.each([
  ['ZHUNSHENG_MAX_DOCUMENT_MB', '0'],
  ['ZHUNSHENG_MAX_MEDIA_MB', 'much'],
  ['ZHUNSHENG_REMINDER_URL', 'message.example'],
  ['ZHUNSHENG_REMINDER_URL', 'file:///etc/passwd'],
  ['ZHUNSHENG_REMINDER_URL', 'https://zs:secret@message.example/'],
])('%s=%s stops the start with a sentence that does not repeat it', (name, value) => {
  expect(() => read({ [name]: value })).toThrow(name);
  expect(() => read({ [name]: value })).not.toThrow(value);
});
