import { plainDateSchema } from '@zhunsheng/domain/ledger/schema';
import { z } from 'zod';

/**
 * As of a past day, in both readings: `on` alone is *true on that day as known now*; `on` with `known`
 * is *as known at the end of `known`*. Without either: today, as known now.
 */
export const asOfShape = { on: z.optional(plainDateSchema), known: z.optional(plainDateSchema) };

export interface AsOf {
  readonly on?: string | undefined;
  readonly known?: string | undefined;
}
