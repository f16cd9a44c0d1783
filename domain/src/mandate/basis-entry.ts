import { type BasisVersion, PENALTY_KINDS, type PenaltyKind, type PenaltyRange } from '../law/penalty.ts';
import type { PlainDate } from '../legal-time/plain-date.ts';

/** One entry of the ledger `basis-entry`, as rules read it: what a flag does not say is not so. */
export interface BasisEntry {
  readonly subject: string;
  readonly bureau: number;
  readonly matter: string;
  readonly instrument: string;
  readonly clause: string;
  readonly duty: string | null;
  readonly inForceFrom: PlainDate;
  readonly inForceUntil: PlainDate | null;
  readonly party: PenaltyRange['party'];
  readonly circumstance: PenaltyRange['when'];
  readonly fine: BasisVersion['fine'];
  readonly rangeKind: PenaltyRange['kind'] | null;
  readonly least: number | null;
  readonly most: number | null;
  readonly base: string | null;
  readonly warning: boolean | null;
  readonly publicCriticism: boolean | null;
  readonly confiscateGains: boolean | null;
  readonly confiscateProperty: boolean | null;
  readonly confiscationJoined: boolean | null;
  readonly suspendPermit: boolean | null;
  readonly downgrade: boolean | null;
  readonly revokePermit: boolean | null;
  readonly restrictBusiness: boolean | null;
  readonly stopBusiness: boolean | null;
  readonly closeDown: boolean | null;
  readonly barFromPractice: boolean | null;
  readonly correctFirst: boolean | null;
}

const FLAGS = {
  warning: 'warning',
  'public-criticism': 'publicCriticism',
  'confiscate-gains': 'confiscateGains',
  'confiscate-property': 'confiscateProperty',
  'suspend-permit': 'suspendPermit',
  downgrade: 'downgrade',
  'revoke-permit': 'revokePermit',
  'restrict-business': 'restrictBusiness',
  'stop-business': 'stopBusiness',
  'close-down': 'closeDown',
  'bar-from-practice': 'barFromPractice',
} as const satisfies Readonly<Record<Exclude<PenaltyKind, 'fine'>, keyof BasisEntry>>;

export function kindsOf(entry: Pick<BasisEntry, 'fine' | (typeof FLAGS)[keyof typeof FLAGS]>): PenaltyKind[] {
  const flagged = (Object.keys(FLAGS) as (keyof typeof FLAGS)[]).filter((kind) => entry[FLAGS[kind]] === true);
  const kinds: readonly PenaltyKind[] = entry.fine === 'none' ? flagged : [...flagged, 'fine'];
  return PENALTY_KINDS.filter((kind) => kinds.includes(kind));
}
