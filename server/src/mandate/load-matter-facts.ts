import type { BasisVersion } from '@zhunsheng/domain/law/penalty';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { findMatter } from '@zhunsheng/domain/mandate/catalogue/catalogue';
import { type Competence, competence, mandateOn } from '@zhunsheng/domain/mandate/competence';
import { enteredVersions } from '@zhunsheng/domain/mandate/entered-basis';
import { type MandateOnRecord, type Matter, matterStatusOn, type PlacedBureau } from '@zhunsheng/domain/mandate/ids';
import type { Tx } from '../acts/transaction.ts';
import { badInput } from '../http/failure.ts';
import { loadPlacedBureaus, prefectureOf } from './placed-bureaus.ts';
import { readBasisEntries, readOnRecord } from './read-on-record.ts';

const PROVINCE = 1;

export interface MatterQuestion {
  /** Who wants to act. */
  readonly bureau: number;
  readonly matter: string;
  /** County bureau of the place of the act; the prefecture itself where it has no counties (Jiayuguan). */
  readonly place: number;
  /** Day of the act: which version of the basis. */
  readonly day: PlainDate;
  /** Day of the filing: whose mandate. */
  readonly today: PlainDate;
}

export interface MatterFacts {
  readonly matter: Matter;
  /** Entered ones first, the prefecture's before the province's, then the catalogue's: the first in force is the one to apply. */
  readonly versions: readonly BasisVersion[];
  /** Whether a version on which one can decide is in force on the day of the act. */
  readonly status: 'ready' | 'draft';
  readonly competence: Competence;
  /** The asking bureau's own mandate of the matter today, whether it is competent at the place or not. */
  readonly mandateOnRecord: MandateOnRecord | undefined;
  readonly bureau: PlacedBureau;
  readonly place: PlacedBureau;
}

/** Everything that a case asks about its matter. A matter or a place that does not exist is bad input of the field named so. */
export async function loadMatterFacts(tx: Tx, question: MatterQuestion): Promise<MatterFacts> {
  const { today, day } = question;
  const matter = findMatter(question.matter);
  if (matter === undefined) throw badInput([{ field: 'matter', code: 'not-an-option' }]);
  const placed = await loadPlacedBureaus(tx, today);
  const bureau = placed.get(question.bureau);
  const place = placed.get(question.place);
  if (bureau === undefined) throw new Error(`no bureau ${question.bureau}`);
  if (place === undefined || !isPlace(place, [...placed.values()])) throw badInput([{ field: 'place', code: 'not-a-reference' }]);
  const asked = new Set([bureau.number, place.number, prefectureOf(bureau), prefectureOf(place)].filter((one) => one !== undefined));
  const facts = await readOnRecord(tx, [...asked], matter.code, today);
  const versions = await loadVersions(tx, bureau, matter);
  return {
    matter,
    versions,
    status: matterStatusOn(versions, day),
    competence: competence({ matter, bureau, place, day: today, facts }),
    mandateOnRecord: mandateOn(facts, bureau.number, matter.code, today),
    bureau,
    place,
  };
}

/** A place is a county, or a prefecture that has none. */
function isPlace(bureau: PlacedBureau, all: readonly PlacedBureau[]): boolean {
  if (bureau.level === 'county') return true;
  return bureau.level === 'prefecture' && !all.some(({ parent }) => parent === bureau.number);
}

/** Whose entries apply to a bureau: its prefecture's and the province's, the nearest first. */
export function entrySources(bureau: PlacedBureau): number[] {
  const prefecture = prefectureOf(bureau);
  return prefecture === undefined ? [PROVINCE] : [prefecture, PROVINCE];
}

export async function loadVersions(tx: Tx, bureau: PlacedBureau, matter: Matter): Promise<BasisVersion[]> {
  const sources = entrySources(bureau);
  return [...enteredVersions(await readBasisEntries(tx, sources, matter.code), sources), ...matter.versions];
}
