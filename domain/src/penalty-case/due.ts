import type { BasisVersion, PartyKind, PenaltyKind } from '../law/penalty.ts';
import { rangeFor, yuanRange } from '../law/penalty.ts';
import type { PlainDate } from '../legal-time/plain-date.ts';
import type { Settings } from '../settings/ids.ts';
import type { Penalty } from './commands.ts';
import type { LeniencyGround } from './ids.ts';
import type { CaseState } from './state.ts';

/** Penalty Law art. 63: beside larger sums. */
const HEAVY: readonly PenaltyKind[] = ['downgrade', 'revoke-permit', 'stop-business', 'close-down', 'bar-from-practice'];

export function fineOf(penalties: readonly Penalty[]): number | null {
  const fines = penalties.filter(({ kind }) => kind === 'fine');
  return fines.length === 0 ? null : fines.reduce((sum, { yuan }) => sum + (yuan ?? 0), 0);
}

const isCitizen = (party: PartyKind, settings: Settings): boolean =>
  party === 'citizen' || (party === 'business-household' && settings.businessHouseholdAsCitizen);

export function hearingThreshold(party: PartyKind, settings: Settings): number {
  if (party === 'business-household') return settings.hearingThresholdBusinessHousehold;
  return party === 'citizen' ? settings.hearingThresholdCitizen : settings.hearingThresholdOrganisation;
}

/** Whether the party must be told that he may ask for a hearing (Penalty Law art. 63). What is confiscated without a value counts as large. */
export function hearingDue(penalties: readonly Penalty[], party: PartyKind, settings: Settings): boolean {
  const threshold = hearingThreshold(party, settings);
  return penalties.some(({ kind, yuan }) => {
    if (HEAVY.includes(kind)) return true;
    if (kind === 'fine') return (yuan ?? 0) >= threshold;
    return (kind === 'confiscate-gains' || kind === 'confiscate-property') && (yuan === null || yuan >= threshold);
  });
}

export function majorCase(penalties: readonly Penalty[], party: PartyKind, settings: Settings): boolean {
  const from = isCitizen(party, settings) ? settings.majorCaseCitizen : settings.majorCaseOrganisation;
  return penalties.some(({ kind, yuan }) => HEAVY.includes(kind) || (yuan !== null && yuan >= from));
}

/** Penalty Law art. 58, and the bureau's own catalogue of major decisions. */
export function reviewDue(state: CaseState, penalties: readonly Penalty[], settings: Settings): boolean {
  if (state.party === null || penalties.length === 0) return false;
  return state.conclusion?.complex === true || state.hearing !== null || majorCase(penalties, state.party.kind, settings);
}

/** What a collective deliberation has to cover before this decision (Penalty Law art. 57; departures by the setting). */
export function deliberationDue(
  state: CaseState,
  penalties: readonly Penalty[],
  settings: Settings,
): ('major' | 'departure' | 'mitigation')[] {
  const { conclusion, party } = state;
  if (conclusion === null || party === null || penalties.length === 0) return [];
  const fine = fineOf(penalties);
  const { tier, basis } = conclusion.derived;
  const legal = basis === undefined ? undefined : legalRange(basis, party.kind, conclusion.when, conclusion.baseYuan, settings);
  const outside = tier !== undefined && fine !== null && (fine < tier.min || tier.max < fine);
  return [
    ...(conclusion.complex || majorCase(penalties, party.kind, settings) ? (['major'] as const) : []),
    ...(outside && settings.departureNeedsDeliberation ? (['departure'] as const) : []),
    ...(fine !== null && legal !== undefined && fine < legal.min ? (['mitigation'] as const) : []),
  ];
}

export function legalRange(
  basis: BasisVersion,
  party: PartyKind,
  when: 'ordinary' | 'not-corrected' | 'serious',
  baseYuan: number | null,
  settings: Settings,
): { readonly min: number; readonly max: number } | undefined {
  const range = rangeFor(basis, party, when, settings.businessHouseholdAsCitizen);
  return range === undefined ? undefined : yuanRange(range, baseYuan);
}

/** The Penalty Law of 2021 is in force from this day. */
const REVISED_ON = '2021-07-15';

/** Ceiling of a fine on the spot in whole yuan (Penalty Law art. 51): by the decided amount and the kind of party. */
export function spotCeiling(party: PartyKind, on: PlainDate, settings: Settings): number {
  const citizen = isCitizen(party, settings);
  // Until 14 July 2021 the law of 2017 (law digest 0.2).
  if (on < REVISED_ON) return citizen ? 50 : 1_000;
  return citizen ? 200 : 3_000;
}

export function hasGround(grounds: readonly LeniencyGround[], among: readonly LeniencyGround[]): boolean {
  return grounds.some((ground) => among.includes(ground));
}
