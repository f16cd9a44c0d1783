import type { Tx } from '../acts/transaction.ts';

/** ID numbers that become known of people on record: from now on they are found by them, and nobody else may have them. */
export async function claimBlinds(tx: Tx, claims: readonly { person: string; blind: Buffer }[]): Promise<void> {
  if (claims.length === 0) return;
  await tx.query(
    `update person_key k set blind = claim.blind, active = not exists (
         select 1 from person p where p.subject = k.person and p.known_to is null and p.valid_to is null and p.left_on is not null)
       from unnest($1::uuid[], $2::bytea[]) as claim (person, blind) where k.person = claim.person`,
    [claims.map(({ person }) => person), claims.map(({ blind }) => blind)],
  );
}
