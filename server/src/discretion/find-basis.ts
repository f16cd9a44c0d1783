import { findMatter } from '@zhunsheng/domain/mandate/catalogue/catalogue';
import { decidableOn } from '@zhunsheng/domain/mandate/ids';
import type { BasisVersion } from '@zhunsheng/domain/law/penalty';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { Tx } from '../acts/transaction.ts';
import { loadVersions } from '../mandate/load-matter-facts.ts';
import { loadPlacedBureaus } from '../mandate/placed-bureaus.ts';

export interface ForBureau {
  readonly tx: Tx;
  readonly bureau: number;
  readonly today: PlainDate;
}

/** The provisions of a matter as a bureau knows them, of every time; undefined for a matter that does not exist. */
export async function listBases({ tx, bureau, today }: ForBureau, matter: string): Promise<readonly BasisVersion[] | undefined> {
  const found = findMatter(matter);
  const placed = (await loadPlacedBureaus(tx, today)).get(bureau);
  return found === undefined || placed === undefined ? undefined : loadVersions(tx, placed, found);
}

/** The version that a benchmark names; where it names none, the one to apply on its first day. */
export function basisOf(
  versions: readonly BasisVersion[],
  { basisVersionId, validFrom }: { readonly basisVersionId: string | null; readonly validFrom: PlainDate },
): BasisVersion | undefined {
  return basisVersionId === null ? decidableOn(versions, validFrom) : versions.find(({ id }) => id === basisVersionId);
}
