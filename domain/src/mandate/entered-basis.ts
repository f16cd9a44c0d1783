import { type BasisVersion, PENALTY_KINDS, type PenaltyKind, type PenaltyRange } from '../law/penalty.ts';
import { type BasisEntry, kindsOf } from './basis-entry.ts';

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
      const named = new Set(some.flatMap(kindsOf));
      const kinds = PENALTY_KINDS.filter((kind) => named.has(kind));
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
