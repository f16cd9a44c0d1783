import type { EvidenceList, EvidencePart, EvidenceRecord } from '@zhunsheng/contract/standing';
import { findExpectedNames } from '@zhunsheng/domain/organisation/naming';
import { certificateStandingOn } from '@zhunsheng/domain/personnel/certificate-validity';
import type { CertificateValues } from '@zhunsheng/domain/personnel/fields';
import type { BureauFacts, CountId } from '@zhunsheng/domain/standard/facts';
import type { Standing, StandardId } from '@zhunsheng/domain/standard/standing';
import type { Tx } from '../acts/transaction.ts';
import type { Reading } from '../ledger/as-of.ts';
import { classified } from './classified.ts';
import { COUNTINGS, KINDS } from './counts.ts';
import type { Corrections } from './working-days.ts';

export interface Asked {
  /** The bureau whose figure is opened, and those below it. */
  readonly facts: BureauFacts;
  readonly below: readonly number[];
  readonly standard: StandardId;
  readonly standing: Standing;
  readonly reading: Reading;
  readonly corrections: Corrections;
  readonly limit: number;
  readonly offset: number;
}

interface Listing {
  readonly source: string;
  readonly kind: string;
  readonly among: string;
  readonly counted: string;
  readonly amount: string;
  readonly facts: Readonly<Record<string, string>>;
  /** Bureaus whose records are listed. */
  readonly bureaus: readonly number[];
}

/** The records behind one part of a standard: the very list that the figure summed up. */
export async function readEvidence(tx: Tx, part: EvidencePart, asked: Asked): Promise<EvidenceList> {
  const listing = listingOf(part, asked);
  const { text, values, bind } = classified([asked.facts.number, ...asked.below], asked.reading, asked.corrections);
  const { rows } = await tx.query<EvidenceRecord & { among_total: number; counted_total: number | null }>(
    `${text},
listed as (
  select subject, ${listing.kind} as kind, bureau, label, name_key, (${listing.counted}) as counted, ${listing.amount} as amount,
         json_build_object(${Object.entries(listing.facts)
           .map(([name, sql]) => `'${name}', ${sql}`)
           .join(', ')}) as facts
    from ${listing.source} where (${listing.among}) and bureau = any (${bind(listing.bureaus)}::int[]))
select subject, kind, bureau, label, counted, amount, facts, sum(amount) over () as among_total, sum(amount) filter (where counted) over () as counted_total
  from listed order by counted, name_key collate "C", subject limit ${bind(asked.limit + 1)} offset ${bind(asked.offset)}`,
    values,
  );
  return {
    part,
    among: Number(rows[0]?.among_total ?? 0),
    counted: Number(rows[0]?.counted_total ?? 0),
    records: rows.slice(0, asked.limit).map((row) => recordOf(row, asked)),
    more: rows.length > asked.limit,
  };
}

function listingOf(part: EvidencePart, asked: Asked): Listing {
  const bureaus = [asked.facts.number];
  const plain = { among: 'true', amount: '1', bureaus };
  if (part === 'name') {
    const source = '(select subject, bureau, name as label, name_key from registry) named';
    return { ...plain, source, kind: `'bureau'`, counted: String(asked.standing.value === 1), facts: {} };
  }
  if (part === 'team-name') return { ...plain, source: TEAMS, kind: 'kind', counted: String(asked.standing.value === 1), facts: {} };
  if (part !== 'declarations') return countListing(part, asked);
  const among = `standard = '${asked.standard}'`;
  return { ...plain, source: 'declarations', kind: `'declaration'`, among, counted: 'counts and place = 1', facts: DECLARATION };
}

/** The teams whose names stand for the bureau: the one that its own record names, or those of its sections. */
const TEAMS = `(select u.* from units u join registry r on r.bureau = u.bureau
  where u.function = 'enforcement-team' and (r.team_name is null or u.label = r.team_name)) teams`;

const DECLARATION = {
  state: `case when verdict = 'confirmed' and not counts then 'expired' else verdict end`,
  documentDate: 'document_date',
  verdictOn: 'verdict_on',
  until: 'counts_until',
  reason: 'verdict_reason',
};

function countListing(part: CountId, { facts, below }: Asked): Listing {
  const { source, among, counted, amount, facts: shown } = COUNTINGS[part];
  const own = [facts.number];
  const line = below.length === 0 ? [] : [...own, ...below];
  const kind = KINDS[source];
  return {
    source,
    kind: kind === null ? 'kind' : `'${kind}'`,
    among,
    counted,
    amount: amount ?? '1',
    facts: shown,
    bureaus: part === 'at-county-level' ? line : own,
  };
}

function recordOf({ subject, kind, bureau, label, counted, amount, facts }: EvidenceRecord, asked: Asked): EvidenceRecord {
  return {
    subject,
    kind,
    bureau,
    label,
    counted,
    amount: Number(amount),
    facts: { ...facts, ...certificateWord(facts, asked.reading), ...expectedWord(kind, asked) },
  };
}

/** What a clerk would say of the certificate on that day: none, valid, expired, suspended … */
function certificateWord(facts: EvidenceRecord['facts'], { day }: Reading): Readonly<Record<string, unknown>> {
  if (!('certificate' in facts)) return {};
  if (facts['certificate'] === null) return { standing: 'none' };
  return { standing: certificateStandingOn(facts as unknown as CertificateValues, day) };
}

function expectedWord(kind: string, { standard, facts }: Asked): Readonly<Record<string, unknown>> {
  const expected = findExpectedNames(facts);
  if (standard === '4.S1' || standard === '4.S3') return kind === 'bureau' ? { expected: expected?.department ?? [] } : {};
  return standard === '4.S2' || standard === '4.S4' ? { expected: expected?.team ?? [] } : {};
}
