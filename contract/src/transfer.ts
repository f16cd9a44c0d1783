import { plainDateSchema, subjectIdSchema, textSchema } from '@zhunsheng/domain/ledger/schema';
import type { TransferActName } from '@zhunsheng/domain/transfer/procedure';
import type { TransferStatus } from '@zhunsheng/domain/transfer/state';
import { z } from 'zod';

export const transferPaths = {
  list: '/api/transfers',
  handOver: '/api/transfers/hand-over',
  accept: '/api/transfers/accept',
  decline: '/api/transfers/decline',
  takeBack: '/api/transfers/take-back',
};

const reason = textSchema(500);

export const handOverInput = z.strictObject({
  subject: subjectIdSchema,
  person: subjectIdSchema,
  toBureau: z.int({ error: 'not-a-whole-number' }).min(1, 'out-of-range').max(99_999, 'out-of-range'),
  /** First day in the new bureau. */
  effectiveOn: plainDateSchema,
});
export const acceptTransferInput = z.strictObject({ subject: subjectIdSchema });
export const declineTransferInput = z.strictObject({ subject: subjectIdSchema, reason });
export const takeBackInput = z.strictObject({ subject: subjectIdSchema, reason });

export const transfersQuery = z.object({
  bureau: z.optional(z.coerce.number().int().min(1).max(99_999)),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** One side of a transfer, as the bureau on that side sees it. */
export interface TransferView {
  readonly subject: string;
  readonly side: 'out' | 'in';
  readonly bureau: number;
  readonly person: string;
  readonly personName: string;
  readonly fromBureau: number;
  readonly toBureau: number;
  readonly effectiveOn: string;
  /** Half-days of centralised training of that year that he brings along. */
  readonly halfDays: number;
  readonly status: Exclude<TransferStatus, 'absent'>;
  /** Account of the old bureau that answers for it; null on the other side. */
  readonly responsible: string | null;
  readonly responsibleName: string | null;
  readonly handedAt: string;
  readonly decidedAt: string | null;
  readonly note: string | null;
  /** What this reader's bureau may do with it now. */
  readonly lawful: readonly TransferActName[];
}

export interface TransfersView {
  readonly transfers: readonly TransferView[];
}
