import { plainDateSchema } from '@zhunsheng/domain/ledger/schema';
import { GATES, type GateId } from '@zhunsheng/domain/law/gates';
import { REFUSAL_CODES, type RefusalCode } from '@zhunsheng/domain/refusal-code';
import type { Facts } from '@zhunsheng/domain/ruling';
import { z } from 'zod';

export const refusalsPath = '/api/refusals';

export const GATE_IDS = Object.keys(GATES) as GateId[];
/** A gate of the Guideline, or `own`: a rule of the software itself. */
export const REFUSAL_GATES = [...GATE_IDS, 'own'] as const;
export type RefusalGate = GateId | 'own';

/** `from` and `to` are days in Asia/Shanghai, both included; `after` is the cursor of a page before. */
export const refusalsQuery = z.object({
  from: z.optional(plainDateSchema),
  to: z.optional(plainDateSchema),
  gate: z.optional(z.enum(REFUSAL_GATES)),
  code: z.optional(z.enum(REFUSAL_CODES)),
  bureau: z.optional(z.coerce.number().int().min(1).max(99_999)),
  after: z.optional(z.string().max(100)),
  limit: z.coerce.number().int().min(1).max(10_000).default(50),
});

export type RefusalsQuery = z.infer<typeof refusalsQuery>;

export interface RefusalLine {
  readonly subject: string;
  readonly bureau: number;
  /** Name of the command that was refused; its words: contract/src/command-text.ts. */
  readonly command: string;
  readonly code: RefusalCode;
  readonly gate: GateId | null;
  /** Citation keys, as they stand in the act. */
  readonly basis: readonly string[];
  readonly facts: Facts;
  /** Whom it was about, where the reader sees him. */
  readonly person: string | null;
  readonly personName: string | null;
  readonly actorName: string;
  readonly refusedAt: string;
}

export interface RefusalsView {
  readonly rows: readonly RefusalLine[];
  readonly next: string | null;
  /** How many there are in the bureaus and days asked for, whatever gate is chosen; only with the first page. */
  readonly counts: Readonly<Partial<Record<RefusalGate, number>>> | null;
}
