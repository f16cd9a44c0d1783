export const worklistPath = '/api/worklist';

export type Light = 'green' | 'yellow' | 'red' | 'grey';

export const WORKLIST_KINDS = [
  'certificate-expired',
  'certificate-expiring',
  'officer-without-certificate',
  'training-shortfall',
  'onboarding-missing',
  'assessment-missing',
  'liaison-missing',
  'transfer-to-accept',
  'transfer-pending',
  'declaration-to-confirm',
  'declaration-sent-back',
  'duplicate-to-settle',
  'reaction-refused',
  'file-damaged',
  'case-limit',
  'case-preservation',
  'case-approval',
  'case-review',
  'case-sent-back',
] as const;

export type WorklistKind = (typeof WORKLIST_KINDS)[number];

/** One item of work: computed at each request from the rows, never stored. */
export interface WorklistItem {
  readonly kind: WorklistKind;
  readonly light: Light;
  /** Subject that the item opens. */
  readonly subject: string;
  /** Whom or what it is about. */
  readonly label: string;
  readonly bureau: number;
  /** Day by which it is to be done, where there is one. */
  readonly due: string | null;
  /** Figures for the sentence of its kind (contract/src/worklist-text.ts). */
  readonly facts: Readonly<Record<string, string | number | null>>;
}

export interface WorklistView {
  readonly today: string;
  readonly items: readonly WorklistItem[];
  /** How many there are of each kind; a kind may have more than the items shown. */
  readonly counts: Readonly<Partial<Record<WorklistKind, number>>>;
}
