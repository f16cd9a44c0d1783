import type { WorklistItem } from '@zhunsheng/contract/worklist';

/** The page on which an item of work is done. */
export function placeOf(item: WorklistItem): string {
  switch (item.kind) {
    case 'certificate-expired':
    case 'certificate-expiring':
    case 'officer-without-certificate':
    case 'training-shortfall':
    case 'onboarding-missing':
    case 'assessment-missing':
      return `/people/${item.subject}`;
    case 'liaison-missing':
      return '/people?tab=officer';
    case 'transfer-to-accept':
    case 'transfer-pending':
      return '/transfers';
    case 'declaration-to-confirm':
    case 'declaration-sent-back':
      return '/attestation';
    case 'duplicate-to-settle':
      return '/transfers?tab=duplicates';
    case 'case-limit':
    case 'case-preservation':
    case 'case-sent-back':
      return `/cases/${item.subject}`;
    case 'case-approval':
      return '/approvals';
    case 'case-review':
      return `/cases/${item.subject}?act=review`;
    case 'reaction-refused':
    case 'file-damaged':
      return '/';
  }
}
