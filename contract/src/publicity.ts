import { z } from 'zod';

/** For anybody, without a sign-in. */
export const publicPaths = {
  decisions: '/api/public/decisions',
  decision: (id: string) => `/api/public/decisions/${id}`,
  certificate: '/api/public/certificate',
};

const number = z.string().trim().min(1, 'required').max(60, 'too-long');

export const publicDecisionsQuery = z.object({
  number: z.optional(number),
  bureau: z.optional(z.coerce.number().int().min(1).max(99_999)),
  before: z.optional(z.iso.date()),
});
export const publicCertificateQuery = z.object({ number });

export interface PublicDecision {
  readonly id: string;
  readonly bureau: number;
  readonly bureauName: string;
  readonly number: string;
  readonly decidedOn: string;
  readonly publishedOn: string;
  readonly withdrawnOn: string | null;
  /** Null once it was withdrawn. */
  readonly text: string | null;
}

/** What is needed to check a published text against the log, without trusting whoever shows it. */
export interface PublicProof {
  /** Canonical JSON of the act that holds the text's digest. */
  readonly act: string;
  /** Hex: entry = SHA-256(salt ‖ act). */
  readonly salt: string;
  readonly entry: string;
  readonly index: number;
  /** Hex, as RFC 6962 gives them. */
  readonly path: readonly string[];
  /** Signed note whose root the path leads to. */
  readonly checkpoint: string;
}

export interface PublicDecisionView extends PublicDecision {
  /** Null until the next checkpoint covers it: a few seconds. */
  readonly proof: PublicProof | null;
}

export interface PublicCertificate {
  readonly found: boolean;
  readonly valid: boolean;
  readonly bureauName: string | null;
  readonly surname: string | null;
}
