import type { SealedView } from '@zhunsheng/contract/personnel';
import { subjectIdSchema } from '@zhunsheng/domain/ledger/schema';
import type { Tx } from '../acts/transaction.ts';
import { HttpFailure } from '../http/failure.ts';

/** Whether a person's sealed fields can still be opened, and who opened them when and why. */
export async function readSealed(tx: Tx, scope: readonly number[], person: string): Promise<SealedView> {
  if (!subjectIdSchema.safeParse(person).success) throw new HttpFailure(404, { error: 'not-found' });
  const found = await tx.query<{ erased: boolean }>(
    `select not exists (select 1 from person_key k where k.person = s.id) as erased from subject s where s.id = $1 and s.kind = 'person' and s.bureau = any($2::int[])`,
    [person, scope],
  );
  const [state] = found.rows;
  if (state === undefined) throw new HttpFailure(404, { error: 'not-found' });
  const { rows } = await tx.query<{ happened_at: Date; name: string; facts: { fields: string[]; reason: string } }>(
    `with openings as (select * from register where about = $1 and kind = 'sealed-opening' and bureau = any($2::int[]) order by happened_at desc limit 100),
          names as (select account, name from account_names(array(select actor from openings)))
     select o.happened_at, coalesce(n.name, '') as name, o.facts from openings o left join names n on n.account = o.actor order by o.happened_at desc`,
    [person, scope],
  );
  return {
    keyErased: state.erased,
    openings: rows.map(({ happened_at, name, facts }) => ({
      openedAt: happened_at.toISOString(),
      byName: name,
      fields: facts.fields,
      reason: facts.reason,
    })),
  };
}
