import { plainDateSchema, subjectIdSchema, textSchema } from '@zhunsheng/domain/ledger/schema';
import { z } from 'zod';

export const delegationPaths = {
  list: '/api/delegations',
  record: '/api/delegations/record',
  end: '/api/delegations/end',
};

export const recordDelegationInput = z.strictObject({
  subject: subjectIdSchema,
  principal: subjectIdSchema,
  deputy: subjectIdSchema,
  from: plainDateSchema,
  /** Last day of the deputy's powers. */
  until: plainDateSchema,
  reason: textSchema(200),
});

export const endDelegationInput = z.strictObject({ subject: subjectIdSchema, reason: textSchema(200) });

export interface DelegationView {
  readonly subject: string;
  readonly principal: string;
  readonly principalName: string;
  readonly deputy: string;
  readonly deputyName: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
  readonly standing: 'future' | 'current' | 'over';
}

export interface DelegationsView {
  readonly delegations: readonly DelegationView[];
}
