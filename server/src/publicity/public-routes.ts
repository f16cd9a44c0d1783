import {
  type PublicCertificate,
  publicCertificateQuery,
  type PublicDecision,
  publicDecisionsQuery,
  type PublicDecisionView,
  publicPaths,
  type PublicProof,
} from '@zhunsheng/contract/publicity';
import { subjectIdSchema } from '@zhunsheng/domain/ledger/schema';
import { dayOfInstant } from '@zhunsheng/domain/legal-time/plain-date';
import { REGISTRY_BUREAUS } from '@zhunsheng/domain/organisation/registry/bureaus';
import type { FastifyInstance } from 'fastify';
import type { Workshop } from '../acts/execute.ts';
import { HttpFailure } from '../http/failure.ts';
import { parse, plainQuery } from '../http/endpoints.ts';
import { findActProof } from '../log/proofs.ts';

const PAGE = 50;

interface Published {
  readonly id: string;
  readonly bureau: number;
  readonly decision_number: string;
  readonly decided_on: string;
  readonly published_on: string;
  readonly withdrawn_on: string | null;
  readonly public_text: string | null;
  readonly body: string;
  readonly salt: Buffer;
  readonly position: number;
}

const PUBLISHED = {
  name: 'published-decisions',
  text: 'select * from published_decisions($1, $2, $3, $4, $5)',
};

const nameOf = (bureau: number): string => REGISTRY_BUREAUS.find(({ number }) => number === bureau)?.name ?? '';

const shown = (row: Published): PublicDecision => ({
  id: row.id,
  bureau: row.bureau,
  bureauName: nameOf(row.bureau),
  number: row.decision_number,
  decidedOn: row.decided_on,
  publishedOn: row.published_on,
  withdrawnOn: row.withdrawn_on,
  text: row.public_text,
});

/** Without a sign-in: published decisions with their proof, and the check of a certificate number. All else stays behind the policies. */
export function registerPublicity(app: FastifyInstance, { pool, now }: Workshop): void {
  app.get(publicPaths.decisions, async (request): Promise<{ rows: PublicDecision[] }> => {
    const query = parse(publicDecisionsQuery, plainQuery(request.query));
    const { rows } = await pool.query<Published>({
      ...PUBLISHED,
      values: [null, query.number ?? null, query.bureau ?? null, query.before ?? null, PAGE],
    });
    return { rows: rows.map(shown) };
  });

  app.get<{ Params: { id: string } }>(publicPaths.decision(':id'), async (request): Promise<PublicDecisionView> => {
    if (!subjectIdSchema.safeParse(request.params.id).success) throw new HttpFailure(404, { error: 'not-found' });
    const { rows } = await pool.query<Published>({ ...PUBLISHED, values: [request.params.id, null, null, null, 1] });
    const [row] = rows;
    if (row === undefined) throw new HttpFailure(404, { error: 'not-found' });
    return { ...shown(row), proof: await proofOf(row) };
  });

  async function proofOf(row: Published): Promise<PublicProof | null> {
    const found = await findActProof(pool, row.id, row.position);
    if (found === undefined) return null;
    const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
    return {
      act: row.body,
      salt: hex(row.salt),
      entry: hex(found.entry),
      index: found.index,
      path: found.proof.map(hex),
      checkpoint: found.checkpoint,
    };
  }

  // Numbers run on: whoever tries them one after the other is stopped long before he has a roster.
  app.get(
    publicPaths.certificate,
    { config: { rateLimit: { max: 30, timeWindow: '1 minute' } } },
    async (request): Promise<PublicCertificate> => {
      const { number } = parse(publicCertificateQuery, plainQuery(request.query));
      const { rows } = await pool.query<{ bureau: number; surname: string; valid: boolean }>({
        name: 'certificate-check',
        text: 'select * from certificate_check($1, $2)',
        values: [number, dayOfInstant(now().toISOString())],
      });
      const [found] = rows;
      if (found === undefined) return { found: false, valid: false, bureauName: null, surname: null };
      return { found: true, valid: found.valid, bureauName: nameOf(found.bureau), surname: found.surname };
    },
  );
}
