import type { BasisVersion, PenaltyKind, PenaltyRange } from '../law/penalty.ts';
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
  return entry.fine === 'none' ? flagged : [...flagged, 'fine'];
}

/** The range of an entry; undefined where it has none. */
function rangeOf(entry: BasisEntry): PenaltyRange[] {
  const { rangeKind: kind, least: min, most: max, base, party, circumstance: when } = entry;
  return entry.fine === 'none' || kind === null || min === null || max === null ? [] : [{ party, kind, base, min, max, when }];
}

const provisionKey = (entry: BasisEntry): string =>
  JSON.stringify([entry.bureau, entry.matter, entry.instrument, entry.clause, entry.inForceFrom, entry.inForceUntil]);

const CONFISCATIONS: readonly PenaltyKind[] = ['confiscate-gains', 'confiscate-property'];

/** Entries of one provision become one version with a range for each; a nearer bureau's before the province's (`nearest` first). */
export function enteredVersions(entries: readonly BasisEntry[], nearest: readonly number[]): BasisVersion[] {
  const provisions = [...Map.groupBy(entries, provisionKey).values()].map((some) =>
    some.toSorted((a, b) => (a.subject < b.subject ? -1 : 1)),
  );
  const near = (some: readonly BasisEntry[]) => nearest.indexOf(some[0]?.bureau ?? 0);
  return provisions
    .toSorted((a, b) => near(a) - near(b))
    .flatMap((some) => {
      const [first] = some;
      if (first === undefined) return [];
      const kinds = [...new Set(some.flatMap(kindsOf))];
      const ranges = some.flatMap(rangeOf);
      return [
        {
          id: `${first.matter}/${first.subject}`,
          matter: first.matter,
          validFrom: first.inForceFrom,
          validTo: first.inForceUntil,
          instrument: first.instrument,
          duty: some.find(({ duty }) => duty !== null)?.duty ?? null,
          clause: first.clause,
          kinds,
          ranges,
          joined: some.some(({ confiscationJoined }) => confiscationJoined === true)
            ? kinds.filter((kind) => CONFISCATIONS.includes(kind))
            : [],
          fine: some.find(({ fine }) => fine !== 'none')?.fine ?? 'none',
          correctFirst: some.some(({ correctFirst }) => correctFirst === true),
          seriousOnly: ranges.length > 0 && ranges.every(({ when }) => when === 'serious'),
          mark: 'entered',
        },
      ];
    });
}
