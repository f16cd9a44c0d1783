import { OWN } from '../law/gates.ts';
import { cite } from '../law/instruments.ts';
import type { PlainDate } from '../legal-time/plain-date.ts';
import { refusedByGate, refusedByRule, type Refusal } from '../ruling.ts';
import type { CoercionBasis, CoerciveMeasure, ExecutingLevelName, MandateFacts, MandateOnRecord, Matter, PlacedBureau } from './ids.ts';
import { covers } from './period.ts';

export interface CompetenceQuestion {
  readonly matter: Matter;
  /** Who wants to act. */
  readonly bureau: PlacedBureau;
  /** County bureau of the place of the act; the city itself where it has no counties (Jiayuguan). */
  readonly place: PlacedBureau;
  readonly day: PlainDate;
  readonly facts: MandateFacts;
}

export type Competence =
  | {
      readonly competent: true;
      readonly mandate: MandateOnRecord;
      /** The designation that brought the case up; null where the bureau is competent anyway. The case names it. */
      readonly designation: string | null;
    }
  | {
      readonly competent: false;
      /** To whom a transfer is offered; null where nobody's mandate has the matter. */
      readonly competentBureau: number | null;
      readonly refusal: Refusal;
    };

/** Level that executes a matter in a city's districts: the district, where nothing else is on record (原则上区级). */
export function executingLevelOn(facts: MandateFacts, city: number, matter: string, day: PlainDate): ExecutingLevelName {
  return facts.levels.find((entry) => entry.bureau === city && entry.matter === matter && covers(entry, day))?.level ?? 'district';
}

/** Who is competent at a place without a designation: the county, or for a district its city where the city executes. */
export function competentAt(question: Omit<CompetenceQuestion, 'bureau'>): number {
  const { matter, place, day, facts } = question;
  if (!place.isDistrict || place.parent === null) return place.number;
  return executingLevelOn(facts, place.parent, matter.code, day) === 'city' ? place.parent : place.number;
}

export function mandateOn(facts: MandateFacts, bureau: number, matter: string, day: PlainDate): MandateOnRecord | undefined {
  return facts.mandates.find((entry) => entry.bureau === bureau && entry.matter === matter && covers(entry, day));
}

/** 5.G1: the bureau competent for the matter at the place, on a matter of its decided mandate. */
export function competence(question: CompetenceQuestion): Competence {
  const { matter, bureau, place, day, facts } = question;
  if (matter.policeOnly) return no(null, refusedByRule([cite('penalty-law', 17)], 'mandate/police-only', { matter: matter.code }));
  const competent = competentAt(question);
  const designated = designationFor(question);
  if (bureau.number !== competent && designated === undefined) {
    const holds = mandateOn(facts, competent, matter.code, day);
    const named = { matter: matter.code, place: place.number, competent };
    return no(holds === undefined ? null : competent, refusedByGate('5.G1', 'mandate/not-competent', named));
  }
  const mandate = mandateOn(facts, bureau.number, matter.code, day);
  if (mandate === undefined)
    return no(null, refusedByGate('5.G1', 'mandate/not-in-mandate', { matter: matter.code, bureau: bureau.number, day }));
  if (mandate.executedBy !== 'self') {
    const executed = { matter: matter.code, bureau: bureau.number, executedBy: mandate.executedBy };
    return no(null, refusedByGate('5.G1', 'mandate/executed-by-another', executed));
  }
  return { competent: true, mandate, designation: bureau.number === competent ? null : (designated ?? null) };
}

const no = (competentBureau: number | null, refusal: Refusal): Competence => ({ competent: false, competentBureau, refusal });

/** 5.G4: a case of a district matter comes to the city only by a designation on record. */
function designationFor({ matter, bureau, place, day, facts }: CompetenceQuestion): string | undefined {
  if (!place.isDistrict || place.parent !== bureau.number) return undefined;
  return facts.designations.find(
    (entry) => entry.bureau === bureau.number && entry.matter === matter.code && entry.district === place.number && covers(entry, day),
  )?.subject;
}

/** The law's own bases of a measure for this matter on a day; empty where it has none. */
export function coercionOn(matter: Matter, measure: CoerciveMeasure, day: PlainDate): CoercionBasis[] {
  return matter.coercion.filter(
    (basis) =>
      basis.measure === measure && (basis.validFrom === null || basis.validFrom <= day) && (basis.validTo === null || day <= basis.validTo),
  );
}

export interface CoercionQuestion {
  readonly matter: Matter;
  readonly measure: CoerciveMeasure;
  readonly day: PlainDate;
  readonly competence: Competence;
  /** The government's order is on record, where the clause asks for one. */
  readonly governmentOrder: boolean;
}

/** 5.G5: a measure rests on a matter whose penalty power the bureau holds, and on a basis of its own. Undefined: nothing forbids it. */
export function coercionAllowed({ matter, measure, day, competence: standing, governmentOrder }: CoercionQuestion): Refusal | undefined {
  if (!standing.competent) return refusedByGate('5.G5', 'mandate/no-penalty-power', { matter: matter.code });
  const bases = coercionOn(matter, measure, day);
  if (bases.length === 0) return refusedByGate('5.G5', 'mandate/no-coercion-basis', { matter: matter.code, measure, day });
  return governmentOrder || bases.some(({ by }) => by === 'bureau')
    ? undefined
    : refusedByRule([cite('coercion-law', 10), ...OWN.mandate], 'mandate/government-order-missing', { matter: matter.code, measure });
}
