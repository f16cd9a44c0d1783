import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hexOf } from './bytes.ts';
import { canonicalJson } from './canonical-json.ts';
import { entryHash } from './entry.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const salt = Uint8Array.from({ length: 16 }, (_, i) => i);

const body = canonicalJson({
  v: 1,
  subject: '01890a5d-ac96-774b-bcce-b302099a8057',
  position: 1,
  kind: 'person',
  type: 'PersonRecorded.v1',
  bureau: 7,
  audience: 'bureau',
  actor: '01890a5d-ac96-774b-bcce-b302099a8058',
  occurredOn: '2026-10-12',
  recordedAt: '2026-10-12T02:03:04.005Z',
  command: '01890a5d-ac96-774b-bcce-b302099a8059',
  basis: ['guideline:5'],
  data: { name: '单雄信' },
});

// Golden: every act ever written depends on these bytes. A change here makes every existing log unverifiable.
test('the canonical body of an act is this text', () => {
  expect(body).toBe(
    '{"actor":"01890a5d-ac96-774b-bcce-b302099a8058","audience":"bureau","basis":["guideline:5"],"bureau":7,' +
      '"command":"01890a5d-ac96-774b-bcce-b302099a8059","data":{"name":"单雄信"},"kind":"person",' +
      '"occurredOn":"2026-10-12","position":1,"recordedAt":"2026-10-12T02:03:04.005Z",' +
      '"subject":"01890a5d-ac96-774b-bcce-b302099a8057","type":"PersonRecorded.v1","v":1}',
  );
});

test('the entry of an act is these 32 bytes', () => {
  expect(hexOf(entryHash(salt, body, sha256))).toBe('8145f1f18c5a06c8879958ed00aa8cdca07f010f9544e25e48c5e83953cb550a');
  expect(hexOf(entryHash(new Uint8Array(16), '{}', sha256))).toBe('333b13ff02f57ae18049b82ca66f37592c5a3d8fd54e44e23ae5c7085c24fd2a');
});

test('the same body with another salt is another entry', () => {
  expect(entryHash(salt, body, sha256)).not.toEqual(entryHash(salt.toReversed(), body, sha256));
});

test('a salt of another length is refused', () => {
  expect(() => entryHash(salt.slice(1), body, sha256)).toThrow(RangeError);
});
