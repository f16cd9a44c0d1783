import { BENCHMARK_TEXT } from '@zhunsheng/contract/benchmark-text';
import { LEDGER_TEXT } from '@zhunsheng/contract/ledger-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import type { Step } from '@zhunsheng/contract/refusal';
import type { Text } from '@zhunsheng/contract/text';
import { useCallback } from 'react';
import { useSay } from '../shell/locale.ts';

const TITLES: Readonly<Record<Step, Text>> = {
  person: LEDGER_TEXT.person.title,
  certificate: LEDGER_TEXT.certificate.title,
  post: LEDGER_TEXT.post.title,
  onboarding: LEDGER_TEXT.onboarding.title,
  duty: LEDGER_TEXT.duty.title,
  liaison: OFFICE_TEXT.stepLiaison,
  attendance: LEDGER_TEXT.attendance.title,
  'training-session': LEDGER_TEXT['training-session'].title,
  transfer: OFFICE_TEXT.stepTransfer,
  declaration: LEDGER_TEXT.declaration.title,
  delegation: LEDGER_TEXT.delegation.title,
  account: LEDGER_TEXT.account.title,
  roster: OFFICE_TEXT.stepRoster,
  benchmark: BENCHMARK_TEXT.one,
  case: OFFICE_TEXT.stepCase,
  matter: LEDGER_TEXT.mandate.title,
  'basis-entry': LEDGER_TEXT['basis-entry'].title,
};

/** The step that lifts a refusal, as its button says it. */
export function useStepName(): (step: Step) => string {
  const say = useSay();
  return useCallback((step) => say(OFFICE_TEXT.goToStep, { step: say(TITLES[step]) }), [say]);
}
