import { escapeIdentifier, type Pool } from 'pg';

/** The key of a person is gone, and no act says that it was erased: what was sealed about him cannot be opened again. */
export interface KeyFinding {
  readonly kind: 'key-missing';
  readonly person: string;
}

/** A column that holds sealed values, and the one that names the person whose key seals them. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  readonly person: string;
}

export interface KeyVerification {
  readonly findings: readonly KeyFinding[];
  readonly omitted: number;
}

const MOST_FINDINGS = 1_000;

/** Finds people with sealed values who have neither a key nor an act that erased it. */
export async function verifyKeys(pool: Pool, columns: readonly SealedColumn[]): Promise<KeyVerification> {
  if (columns.length === 0) return { findings: [], omitted: 0 };
  const sealed = columns.map(
    ({ table, column, person }) =>
      `select ${escapeIdentifier(person)} as person from ${escapeIdentifier(table)} where ${escapeIdentifier(column)} is not null`,
  );
  const { rows } = await pool.query<{ person: string; total: string }>(
    `select person, count(*) over () as total from (${sealed.join(' union ')}) sealed
      where not exists (select from person_key k where k.person = sealed.person)
        and not exists (select from act a where a.about = sealed.person and a.type = 'PersonKeyErased.v1')
      order by person limit ${MOST_FINDINGS}`,
  );
  const findings = rows.map(({ person }) => ({ kind: 'key-missing' as const, person }));
  return { findings, omitted: Number(rows[0]?.total ?? 0) - findings.length };
}
