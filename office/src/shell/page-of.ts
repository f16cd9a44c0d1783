import type { LedgerKind } from '@zhunsheng/domain/ledgers';

/** Where a subject has its page; the worklist where it has none of its own. */
export function pageOf(kind: LedgerKind | 'transfer' | 'penalty-case', subject: string, bureau: number): string {
  switch (kind) {
    case 'person':
    case 'certificate':
      return `/people/${subject}`;
    case 'training-session':
      return `/training/${subject}`;
    case 'bureau':
      return `/organisation/${subject}`;
    case 'section':
    case 'institution':
    case 'own-limit':
    case 'organ-mark':
    case 'document-letters':
      return `/organisation/${bureau}?tab=${kind}`;
    case 'mandate':
    case 'executing-level':
    case 'designation':
      return `/mandate?where=bureau:${bureau}`;
    case 'basis-entry':
      return '/matters';
    case 'penalty-case':
      return `/cases/${subject}`;
    case 'transfer':
      return '/transfers';
    case 'setting':
      return '/settings';
    case 'post':
    case 'duty':
    case 'onboarding':
    case 'contract':
    case 'assessment':
    case 'claim':
    case 'attendance':
    case 'training-credit':
    case 'declaration':
    case 'account':
    case 'role-grant':
    case 'delegation':
      return '/';
  }
}
