import type { Step } from '@zhunsheng/contract/refusal';

/** The page on which a refusal can be lifted. */
export function liftTo(step: Step): string {
  switch (step) {
    case 'benchmark':
      return '/benchmarks';
    case 'transfer':
      return '/transfers';
    case 'roster':
      return '/roster';
    case 'training-session':
    case 'attendance':
      return '/training';
    case 'delegation':
      return '/delegations';
    case 'account':
      return '/accounts';
    case 'matter':
    case 'basis-entry':
      return '/matters';
    case 'declaration':
      return '/attestation';
    case 'case':
      return '/cases';
    case 'person':
    case 'certificate':
    case 'post':
    case 'onboarding':
    case 'duty':
    case 'liaison':
      return '/people';
  }
}
