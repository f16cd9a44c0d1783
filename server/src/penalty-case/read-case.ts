import { type CaseView, SEALED_MARK, type SimilarCases } from '@zhunsheng/contract/penalty-case';
import { spread } from '@zhunsheng/domain/discretion/spread';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { defectsOf } from '@zhunsheng/domain/penalty-case/defects';
import { caseDocument, writableDocuments } from '@zhunsheng/domain/penalty-case/documents/case-documents';
import { deliberationDue, reviewDue } from '@zhunsheng/domain/penalty-case/due';
import { limitsOf, surchargeFen } from '@zhunsheng/domain/penalty-case/limits';
import { REGISTRY_BUREAUS } from '@zhunsheng/domain/organisation/registry/bureaus';
import { publicTextOf } from '@zhunsheng/domain/penalty-case/public-text';
import { nextSteps } from '@zhunsheng/domain/penalty-case/procedure';
import { type CaseState, NO_CASE } from '@zhunsheng/domain/penalty-case/state';
import type { Envelope } from '../acts/subject-kind.ts';
import type { Tx } from '../acts/transaction.ts';
import { HttpFailure } from '../http/failure.ts';
import type { Session } from '../identity/sessions.ts';
import { evolveCase } from './case-kind.ts';
import { loadCaseFacts } from './load-facts.ts';

const SIMILAR = 20;

/** The acts of a case in scope, folded; undefined where there is none. One statement. */
export async function foldCase(
  tx: Tx,
  scope: readonly number[],
  subject: string,
): Promise<{ state: CaseState; bureau: number; position: number } | undefined> {
  const { rows } = await tx.query<{ body: string; bureau: number }>({
    name: 'read-case-acts',
    text: `select a.body, s.bureau from act a join subject s on s.id = a.subject
            where a.subject = $1 and s.kind = 'penalty-case' and s.bureau = any($2::int[]) order by a.position`,
    values: [subject, scope],
  });
  const [first] = rows;
  if (first === undefined) return undefined;
  const state = rows.reduce((folded, { body }) => evolveCase(folded, JSON.parse(body) as Envelope), NO_CASE);
  return { state, bureau: first.bureau, position: rows.length };
}

/** Everything on the case page: the file, what runs, what is lawful next and what is not. */
export async function readCase(tx: Tx, session: Session, subject: string, at: { now: Date; today: PlainDate }): Promise<CaseView> {
  const { actor } = session;
  const folded = await foldCase(tx, actor.bureaus, subject);
  if (folded === undefined) throw new HttpFailure(404, { error: 'not-found' });
  const { state, bureau, position } = folded;
  const facts = await loadCaseFacts({ tx, actor, bureau, subject, now: at.now.toISOString(), today: at.today }, null, {}, state);
  const penalties = state.decision?.penalties ?? state.conclusion?.penalties ?? [];
  return {
    subject,
    bureau,
    position,
    file: withoutSealed(state),
    limits: limitsOf(state, facts),
    surchargeFen: surchargeFen(state, facts),
    steps: bureau === actor.bureau ? nextSteps(state, facts) : [],
    defects: defectsOf(state, facts.calendar),
    names: await namesIn(tx, state),
    due: {
      hearing: state.notice?.derived.hearingDue ?? state.conclusion?.derived.hearingDue ?? false,
      review: reviewDue(state, penalties, facts.settings),
      deliberation: deliberationDue(state, penalties, facts.settings),
    },
    documents: writableDocuments(state).map(({ document, ref }) => {
      const issued = state.documents.findLast((one) => one.document === document && one.ref === ref && one.voided === null);
      const { title, volume, served } = caseDocument(document);
      const draft = state.drafts.find((one) => one.document === document && one.ref === ref);
      return {
        document,
        ref,
        title,
        volume,
        served,
        draft: draft === undefined ? null : { version: draft.version, on: draft.on },
        issued: issued === undefined ? null : { number: issued.number, on: issued.on, version: issued.version },
      };
    }),
    publicText: publicTextOf(state, REGISTRY_BUREAUS.find(({ number }) => number === bureau)?.name ?? ''),
    keyErased: (await tx.query('select 1 from person_key where person = $1', [subject])).rowCount === 0,
  };
}

const SEALED = /^s1\./;

/** Sealed values never leave the server by a read: what stands there is the mark. */
export function withoutSealed<T>(value: T): T {
  if (typeof value === 'string') return (SEALED.test(value) ? SEALED_MARK : value) as T;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(withoutSealed) as T;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutSealed(one)])) as T;
}

async function namesIn(tx: Tx, state: CaseState): Promise<Record<string, string>> {
  const accounts = new Set<string>();
  collectAccounts(state, accounts);
  const { rows } = await tx.query<{ account: string; name: string }>({
    name: 'case-account-names',
    text: 'select account, name from account_names($1)',
    values: [[...accounts]],
  });
  return Object.fromEntries([
    ...rows.map(({ account, name }) => [account, name] as const),
    ...Object.values(state.named).map(({ person, name }) => [person, name] as const),
  ]);
}

function collectAccounts(value: unknown, into: Set<string>): void {
  if (value === null || typeof value !== 'object') return;
  for (const [key, one] of Object.entries(value)) {
    if ((key === 'by' || key === 'proposedBy') && typeof one === 'string' && one.length === 36) into.add(one);
    else collectAccounts(one, into);
  }
}

/** The last decisions on the same matter in the same tier, of this bureau, with what they came to (Guideline 9.S5). */
export async function similarCases(tx: Tx, bureau: number, subject: string): Promise<SimilarCases> {
  const { rows } = await tx.query<{
    subject: string;
    decision_number: string | null;
    decided_on: string;
    fine_yuan: number;
    tier_name: string | null;
  }>(
    `select c.subject, c.decision_number, c.decided_on, c.fine_yuan, o.tier_name
       from penalty_case o join penalty_case c on c.bureau = o.bureau and c.matter = o.matter and c.tier is not distinct from o.tier
        and c.subject <> o.subject and c.decided_on is not null and c.outcome = 'penalise' and c.fine_yuan > 0
      where o.subject = $1 and o.bureau = $2 order by c.decided_on desc, c.subject limit ${SIMILAR}`,
    [subject, bureau],
  );
  return {
    tierName: rows[0]?.tier_name ?? null,
    spread: spread(rows.map(({ fine_yuan }) => fine_yuan)) ?? null,
    cases: rows.map((row) => ({ subject: row.subject, number: row.decision_number, decidedOn: row.decided_on, fineYuan: row.fine_yuan })),
  };
}
