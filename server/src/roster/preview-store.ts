import type { RowOutcome } from '@zhunsheng/domain/roster/reconcile';
import type { RosterReading } from '@zhunsheng/domain/roster/understand';
import type { Actor } from '../acts/actor.ts';
import type { Tx } from '../acts/transaction.ts';
import { decrypt, encrypt, type Keys } from '../identity/keys.ts';

export const PREVIEW_HOURS = 24;
/** Beyond these the oldest of an account goes: nobody fills the disk by uploading again and again. */
const MOST_PREVIEWS = 10;

/** What is kept of a roster beside the upload, sealed like it. */
export interface KeptReading {
  readonly fileName: string;
  /** SHA-256 of the upload. */
  readonly digest: string;
  readonly reading: RosterReading;
  readonly outcomes: readonly RowOutcome[];
  readonly notInRoster: readonly { readonly person: string; readonly name: string; readonly personNumber: string }[];
}

export interface Preview {
  readonly id: string;
  readonly bureau: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly committed: boolean;
  readonly kept: KeptReading;
}

const context = (id: string, part: 'upload' | 'reading') => `roster-preview:${id}:${part}`;

const sealReading = (keys: Keys, id: string, kept: KeptReading) =>
  encrypt(keys.uploads, Buffer.from(JSON.stringify(kept)), context(id, 'reading'));

export async function insertPreview(
  tx: Tx,
  keys: Keys,
  actor: Actor,
  preview: { id: string; now: Date; upload: Buffer; kept: KeptReading },
): Promise<void> {
  const { id, now, upload, kept } = preview;
  const expiresAt = new Date(now.getTime() + PREVIEW_HOURS * 3_600_000);
  await tx.query(
    `insert into roster_preview (id, bureau, members, created_at, expires_at, sealed_upload, sealed_reading)
     values ($1, $2, array[$3::uuid], $4, $5, $6, $7)`,
    [id, actor.bureau, actor.account, now, expiresAt, encrypt(keys.uploads, upload, context(id, 'upload')), sealReading(keys, id, kept)],
  );
  await tx.query(
    'delete from roster_preview where id in (select id from roster_preview where $1 = any (members) and id <> $2 order by created_at desc offset $3)',
    [actor.account, id, MOST_PREVIEWS - 1],
  );
}

interface PreviewRow {
  bureau: number;
  created_at: Date;
  expires_at: Date;
  committed: boolean;
  sealed: Buffer;
}

/** `expired` where its day is over and no job has removed it yet; undefined where there is none for this account. */
async function findSealed(
  tx: Tx,
  account: string,
  id: string,
  part: 'upload' | 'reading',
  now: Date,
): Promise<PreviewRow | 'expired' | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return undefined;
  const { rows } = await tx.query<PreviewRow & { expired: boolean }>(
    `select bureau, created_at, expires_at, committed, expires_at <= $3 as expired, case when expires_at > $3 then sealed_${part} end as sealed
       from roster_preview where id = $1 and $2 = any (members)`,
    [id, account, now],
  );
  const [row] = rows;
  return row?.expired === true ? 'expired' : row;
}

export async function findPreview(tx: Tx, keys: Keys, account: string, id: string, now: Date): Promise<Preview | 'expired' | undefined> {
  const row = await findSealed(tx, account, id, 'reading', now);
  if (row === undefined || row === 'expired') return row;
  const kept = JSON.parse(decrypt(keys.uploads, row.sealed, context(id, 'reading')).toString()) as KeptReading;
  return { id, bureau: row.bureau, createdAt: row.created_at, expiresAt: row.expires_at, committed: row.committed, kept };
}

export async function findUpload(tx: Tx, keys: Keys, account: string, id: string, now: Date): Promise<Buffer | undefined> {
  const row = await findSealed(tx, account, id, 'upload', now);
  return row === undefined || row === 'expired' ? undefined : decrypt(keys.uploads, row.sealed, context(id, 'upload'));
}

export async function replaceReading(tx: Tx, keys: Keys, id: string, kept: KeptReading): Promise<void> {
  await tx.query('update roster_preview set sealed_reading = $2 where id = $1', [id, sealReading(keys, id, kept)]);
}

export async function markCommitted(tx: Tx, id: string): Promise<void> {
  await tx.query('update roster_preview set committed = true where id = $1', [id]);
}

export async function discardPreview(tx: Tx, account: string, id: string): Promise<boolean> {
  const { rowCount } = await tx.query('delete from roster_preview where id::text = $1 and $2 = any (members)', [id, account]);
  return rowCount === 1;
}
