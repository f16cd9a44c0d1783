import type { DeclarationsQuery, DeclarationView } from '@zhunsheng/contract/attestation';
import { countsUntil } from '@zhunsheng/domain/attestation/verdict';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { Actor } from '../acts/actor.ts';
import type { Tx } from '../acts/transaction.ts';

type DeclarationRow = Omit<DeclarationView, 'countsUntil' | 'declaredAt'> & { readonly declaredAt: Date };

/** Declarations of the reader's line as they stand now, the newest first. */
export async function listDeclarations(tx: Tx, actor: Actor, query: DeclarationsQuery): Promise<DeclarationView[]> {
  const scope = query.bureau === undefined ? actor.bureaus : actor.bureaus.filter((bureau) => bureau === query.bureau);
  const { rows } = await tx.query<DeclarationRow>(
    `with found as (
       select d.*, b.name as bureau_name, b.parent, (select min(first.known_from) from declaration first where first.subject = d.subject) as declared_at
         from declaration d join bureau b on b.number = d.bureau and b.known_to is null and b.valid_to is null
        where d.bureau = any ($1::int[]) and d.known_to is null and d.valid_to is null
          and ($2::text is null or d.standard = $2) and ($3::text is null or d.verdict = $3)
        order by declared_at desc, d.subject limit $4),
     names as (select * from account_names(array(select declared_by from found union select verdict_by from found where verdict_by is not null)))
     select f.subject, f.bureau, f.bureau_name as "bureauName", f.standard, f.statement, f.document, f.document_date as "documentDate", f.evidence,
            f.declared_by as "declaredBy", coalesce(n.name, '') as "declaredByName", f.declared_at as "declaredAt", f.verdict, v.name as "verdictByName",
            f.verdict_on as "verdictOn", f.verdict_reason as "verdictReason", coalesce(f.parent = $5, false) as "forUs"
       from found f left join names n on n.account = f.declared_by left join names v on v.account = f.verdict_by
      order by f.declared_at desc, f.subject`,
    [scope, query.standard ?? null, query.verdict ?? null, query.limit, actor.bureau],
  );
  return rows.map((row) => ({
    ...row,
    declaredAt: row.declaredAt.toISOString(),
    countsUntil: row.verdict === 'confirmed' && row.verdictOn !== null ? countsUntil(row.verdictOn as PlainDate) : null,
  }));
}
