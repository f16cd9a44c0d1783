import type { CaseOfficer } from '@zhunsheng/contract/penalty-case';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { Tx } from '../acts/transaction.ts';

const MOST = 2_000;

/**
 * Who is at work in a bureau, with the certificate that holds today: whom a handler can name as officer or helper. Handlers have no
 * power over the files of people, so no more of those is in it.
 */
export async function readOfficers(tx: Tx, bureau: number, today: PlainDate): Promise<CaseOfficer[]> {
  const { rows } = await tx.query<{
    subject: string;
    name: string;
    category: CaseOfficer['category'];
    team: string | null;
    number: string | null;
    expires_on: string | null;
  }>({
    name: 'case-officers',
    text: `select p.subject, p.name, p.category, p.team, c.number, c.expires_on
             from person p
             left join lateral (
               select c.number, c.expires_on from certificate c
                where c.person = p.subject and c.known_to is null and c.standing = 'valid'
                  and (c.valid_from is null or c.valid_from <= $2::date) and (c.valid_to is null or $2::date < c.valid_to)
                  and (c.issued_on is null or c.issued_on <= $2::date) and (c.expires_on is null or c.expires_on >= $2::date)
                order by c.expires_on desc nulls first limit 1) c on true
            where p.bureau = $1 and p.known_to is null
              and (p.valid_from is null or p.valid_from <= $2::date) and (p.valid_to is null or $2::date < p.valid_to)
              and (p.joined_on is null or p.joined_on <= $2::date) and (p.left_on is null or p.left_on >= $2::date)
            order by p.category = 'officer' desc, c.number is null, p.name_key, p.subject limit ${MOST}`,
    values: [bureau, today],
  });
  return rows.map((row) => ({
    person: row.subject,
    name: row.name,
    category: row.category,
    team: row.team,
    certificate: row.number,
    certifiedUntil: row.expires_on,
  }));
}
