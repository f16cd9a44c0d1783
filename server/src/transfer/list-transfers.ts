import type { TransferView } from '@zhunsheng/contract/transfer';
import { lawfulActs } from '@zhunsheng/domain/transfer/procedure';
import type { Tx } from '../acts/transaction.ts';

type StoredTransfer = Omit<TransferView, 'lawful' | 'handedAt' | 'decidedAt'> & {
  readonly handedAt: Date;
  readonly decidedAt: Date | null;
};

/** The sides of one bureau, open ones first, then the latest. */
export async function listTransfers(tx: Tx, bureaus: readonly number[], ownBureau: number, limit: number): Promise<TransferView[]> {
  const { rows } = await tx.query<StoredTransfer>(
    `with sides as (select * from transfer t where t.bureau = any($1::int[])
                     order by t.status not in ('handed-over', 'accepted'), t.handed_at desc, t.subject, t.side limit $2),
          names as (select account, name from account_names(array(select responsible from sides where responsible is not null)))
     select t.subject, t.side, t.bureau, t.person, t.person_name as "personName", t.from_bureau as "fromBureau", t.to_bureau as "toBureau",
            t.effective_on as "effectiveOn", t.half_days as "halfDays", t.status, t.responsible, n.name as "responsibleName",
            t.handed_at as "handedAt", t.decided_at as "decidedAt", t.note
       from sides t left join names n on n.account = t.responsible
      order by t.status not in ('handed-over', 'accepted'), t.handed_at desc, t.subject, t.side`,
    [bureaus, limit],
  );
  return rows.map((row) => ({
    ...row,
    handedAt: row.handedAt.toISOString(),
    decidedAt: row.decidedAt === null ? null : row.decidedAt.toISOString(),
    lawful: row.bureau === ownBureau ? lawfulActs(row.status, row.side).filter((act) => act !== 'reassign') : [],
  }));
}
