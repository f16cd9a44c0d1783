import { randomBytes, randomUUID } from 'node:crypto';
import { canonicalJson } from '@zhunsheng/domain/log/canonical-json';
import { entryHash } from '@zhunsheng/domain/log/entry';
import type { ClientBase, Pool } from 'pg';
import { sha256 } from '../hashing.ts';

export type BareAct = {
  readonly subject: string;
  readonly position: number;
  readonly body: string;
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
};

const ACTOR = '0192f0c0-0000-7000-8000-000000000001';
const OCCURRED_ON = '2026-10-12';
const RECORDED_AT = '2026-10-12T02:03:04.005Z';

/** An act as the writer makes it, of a kind that has no rows. */
export function bareAct(subject: string, position: number, note = 'as recorded'): BareAct {
  const body = canonicalJson({
    v: 1,
    subject,
    position,
    kind: 'bare',
    type: 'BareFact.v1',
    bureau: 7,
    audience: 'bureau',
    actor: ACTOR,
    occurredOn: OCCURRED_ON,
    recordedAt: RECORDED_AT,
    command: subject,
    basis: ['guideline:5'],
    data: { note },
  });
  const salt = randomBytes(16);
  return { subject, position, body, salt, hash: entryHash(salt, body, sha256) };
}

/** `count` acts, `perSubject` of each subject. */
export function bareActs(count: number, perSubject = 3): BareAct[] {
  let subject = randomUUID();
  return Array.from({ length: count }, (_, i) => {
    if (i % perSubject === 0) subject = randomUUID();
    return bareAct(subject, 1 + (i % perSubject));
  });
}

/** As the owner, in the caller's transaction. */
export async function appendActs(database: Pool | ClientBase, acts: readonly BareAct[]): Promise<void> {
  await database.query(
    `with fresh as (
       insert into act (subject, position, kind, type, bureau, audience, actor, occurred_on, recorded_at, command, body, salt, hash)
       select subject, position, 'bare', 'BareFact.v1', 7, 'bureau', $6, $7, $8, subject, body, salt, hash
       from unnest($1::uuid[], $2::int[], $3::text[], $4::bytea[], $5::bytea[]) as given (subject, position, body, salt, hash)
       returning subject, position)
     insert into act_unsequenced select subject, position from fresh`,
    [
      acts.map(({ subject }) => subject),
      acts.map(({ position }) => position),
      acts.map(({ body }) => body),
      acts.map(({ salt }) => salt),
      acts.map(({ hash }) => hash),
      ACTOR,
      OCCURRED_ON,
      RECORDED_AT,
    ],
  );
}
