import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64Of, hexOf, parseBase64, parseHex, utf8Bytes } from './bytes.ts';

test('text is encoded as UTF-8 for every well-formed string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(Buffer.from(utf8Bytes(text))).toEqual(Buffer.from(text, 'utf8'));
    }),
  );
  expect(hexOf(utf8Bytes('准绳😀é'))).toBe('e58786e7bbb3f09f9880c3a9');
});

test.each(['\ud83d', 'a\ude00', '\ud83da', '\ud83d\ud83d', '\ude00\ude00'])('a lone surrogate has no UTF-8: %j', (text) => {
  expect(() => utf8Bytes(text)).toThrow('lone surrogate');
});

test('bytes survive base64 and hexadecimal', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(parseBase64(base64Of(bytes))).toEqual(bytes);
      expect(hexOf(bytes)).toBe(Buffer.from(bytes).toString('hex'));
      expect(parseHex(hexOf(bytes))).toEqual(bytes);
    }),
  );
});

test.each(['A', 'AA', 'AA=', 'AAA', 'AB==', 'AAF=', 'A===', '====', 'AA==AA==', 'AA==\n', ' AAAA', 'AA_-', 'AAA=AAAA'])(
  'a second spelling of base64 is refused: %j',
  (text) => {
    expect(parseBase64(text)).toBeUndefined();
  },
);

test.each(['0', '0G', 'AB', ' 00', '00\n'])('only lower-case pairs are hexadecimal: %j', (text) => {
  expect(parseHex(text)).toBeUndefined();
});
