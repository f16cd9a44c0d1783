import type { RefusalCode } from '@zhunsheng/domain/refusal-code';
import { CASE_DECISION_REFUSALS } from './case-decision-refusals.ts';
import { CASE_ENFORCEMENT_REFUSALS } from './case-enforcement-refusals.ts';
import { CASE_INVESTIGATION_REFUSALS } from './case-investigation-refusals.ts';
import { CASE_PENALTY_REFUSALS } from './case-penalty-refusals.ts';
import { CASE_RECORD_REFUSALS } from './case-record-refusals.ts';
import type { RefusalText } from './refusal.ts';

export const CASE_REFUSALS: Readonly<Record<Extract<RefusalCode, `case/${string}`>, RefusalText>> = {
  ...CASE_RECORD_REFUSALS,
  ...CASE_INVESTIGATION_REFUSALS,
  ...CASE_PENALTY_REFUSALS,
  ...CASE_DECISION_REFUSALS,
  ...CASE_ENFORCEMENT_REFUSALS,
};
