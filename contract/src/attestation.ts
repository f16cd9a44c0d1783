import { ATTESTED_STANDARDS } from '@zhunsheng/domain/attestation/attestation.ledger';
import type { AttestedId } from '@zhunsheng/domain/standard/facts';
import { plainDateSchema, subjectIdSchema, textSchema } from '@zhunsheng/domain/ledger/schema';
import { z } from 'zod';

export const attestationPaths = {
  list: '/api/declarations',
  declare: '/api/declarations/declare',
  confirm: '/api/declarations/confirm',
  sendBack: '/api/declarations/send-back',
};

export const declareInput = z.strictObject({
  subject: subjectIdSchema,
  standard: z.enum(ATTESTED_STANDARDS, { error: 'not-an-option' }),
  statement: textSchema(1000),
  document: textSchema(120),
  documentDate: plainDateSchema,
  /** Digest of an uploaded file; without one it can be declared and not confirmed. */
  evidence: z
    .union([z.string().regex(/^[0-9a-f]{64}$/, 'not-a-file'), z.null()], { error: 'not-a-file' })
    .optional()
    .transform((digest) => digest ?? null),
});
export const confirmInput = z.strictObject({ subject: subjectIdSchema });
export const sendBackInput = z.strictObject({ subject: subjectIdSchema, reason: textSchema(500) });

export const declarationsQuery = z.object({
  bureau: z.optional(z.coerce.number().int().min(1).max(99_999)),
  standard: z.optional(z.enum(ATTESTED_STANDARDS)),
  verdict: z.optional(z.enum(['open', 'confirmed', 'sent-back'])),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export type DeclareInput = z.infer<typeof declareInput>;
export type ConfirmInput = z.infer<typeof confirmInput>;
export type SendBackInput = z.infer<typeof sendBackInput>;
export type DeclarationsQuery = z.infer<typeof declarationsQuery>;

export interface DeclarationView {
  readonly subject: string;
  readonly bureau: number;
  readonly bureauName: string;
  readonly standard: AttestedId;
  readonly statement: string;
  readonly document: string;
  readonly documentDate: string;
  readonly evidence: string | null;
  readonly declaredBy: string;
  readonly declaredByName: string;
  readonly declaredAt: string;
  readonly verdict: 'open' | 'confirmed' | 'sent-back';
  readonly verdictByName: string | null;
  readonly verdictOn: string | null;
  readonly verdictReason: string | null;
  /** Last day on which a confirmation counts. */
  readonly countsUntil: string | null;
  /** Whether this reader's bureau is the one that confirms or sends back. */
  readonly forUs: boolean;
}
