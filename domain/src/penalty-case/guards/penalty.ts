import { LENIENCY } from '../../law/leniency.ts';
import { finingRefusal, noPenaltyRefusal } from '../../law/departure.ts';
import { cite } from '../../law/instruments.ts';
import { type BasisVersion, rangeFor, versionOn, yuanRange } from '../../law/penalty.ts';
import type { PlainDate } from '../../legal-time/plain-date.ts';
import { decidableOn, isDecidable } from '../../mandate/ids.ts';
import type { Refusal } from '../../ruling.ts';
import type { Party, Penalty } from '../commands.ts';
import { fineOf, hasGround } from '../due.ts';
import type { CaseFacts } from '../facts.ts';
import { type LeniencyGround, MITIGATION_GROUNDS } from '../ids.ts';
import { APL, refusedByOwn, unlawful } from '../refusals.ts';
import type { CaseState } from '../state.ts';

/** What is proposed or decided, however it is entered. */
export interface Proposal {
  readonly basis: string | null;
  readonly lighter: 'of-act' | 'of-decision' | 'same' | null;
  readonly when: 'ordinary' | 'not-corrected' | 'serious';
  readonly baseYuan: number | null;
  readonly baseEvidence: string | null;
  readonly penalties: readonly Penalty[];
  readonly grounds: readonly LeniencyGround[];
  readonly departure: string | null;
  readonly fineReason: string | null;
}

export interface Basing {
  readonly basis: BasisVersion;
  /** The other version, where the law changed between act and decision. */
  readonly other: BasisVersion | undefined;
}

/** The law of the day of the act; the newer one where it is lighter and a person says so (Penalty Law art. 37). */
export function basing(proposal: Proposal, actOn: PlainDate, facts: CaseFacts): Basing | Refusal {
  const { matter, today } = facts;
  if (matter === null) return refusedByOwn('case/matter-unknown');
  const on = (day: PlainDate) => decidableOn(matter.versions, day) ?? versionOn(matter.versions, day);
  const [atAct, atDecision] = [on(actOn), on(today)];
  if (atAct === undefined) return unlawful('case/basis-not-in-force', [APL(37), APL(38)], { matter: matter.title, day: actOn });
  if (atDecision !== undefined && atDecision.id === atAct.id) {
    if (!isDecidable(atAct)) return loaded({ basis: atAct, other: undefined }, matter.title);
    if (proposal.basis !== atAct.id)
      return unlawful('case/basis-not-of-the-day', APL(37), { matter: matter.title, day: actOn, clause: clauseOf(atAct) });
    return loaded({ basis: atAct, other: undefined }, matter.title);
  }
  if (atDecision === undefined || !isDecidable(atDecision)) {
    return unlawful('case/newer-law-not-loaded', APL(37), {
      matter: matter.title,
      day: today,
      clause: atDecision === undefined ? null : clauseOf(atDecision),
    });
  }
  if (proposal.lighter === null) {
    return unlawful('case/lighter-law-not-said', APL(37), { matter: matter.title, clause: clauseOf(atAct), newer: clauseOf(atDecision) });
  }
  const chosen = proposal.lighter === 'of-decision' ? atDecision : atAct;
  if (proposal.basis !== chosen.id)
    return unlawful('case/basis-not-of-the-day', APL(37), { matter: matter.title, day: actOn, clause: clauseOf(chosen) });
  return loaded({ basis: chosen, other: chosen === atAct ? atDecision : atAct }, matter.title);
}

function loaded(found: Basing, matter: string): Basing | Refusal {
  if (isDecidable(found.basis)) return found;
  return unlawful('case/basis-not-loaded', [APL(16), APL(38)], { matter, clause: clauseOf(found.basis) });
}

export const clauseOf = (basis: BasisVersion): string => `《${basis.instrument}》${basis.clause}`;

export const isBasing = (one: Basing | Refusal): one is Basing => 'basis' in one && 'other' in one;

/** Whether the penalties follow from the basis: kinds, sums, what must come first. Never asks what only a decision has (deliberation). */
export function penaltiesRefusal(
  proposal: Proposal,
  { basis }: Basing,
  party: Party,
  state: CaseState,
  facts: CaseFacts,
  deliberated: boolean,
): Refusal | undefined {
  const { penalties } = proposal;
  const clause = clauseOf(basis);
  if (penalties.length === 0) return unlawful('case/no-penalty-named', APL(57));
  const repeated = penalties.find(({ kind }, index) => penalties.findIndex((one) => one.kind === kind) !== index);
  if (repeated !== undefined) return unlawful('case/penalty-named-twice', APL(29), { penalty: repeated.kind });
  const foreign = penalties.find(({ kind }) => !basis.kinds.includes(kind));
  if (foreign !== undefined) return unlawful('case/penalty-not-in-basis', [APL(38), APL(76)], { penalty: foreign.kind, clause });
  const mitigated = hasGround(proposal.grounds, MITIGATION_GROUNDS);
  const missing = basis.joined.find((kind) => !penalties.some((penalty) => penalty.kind === kind));
  if (missing !== undefined && !mitigated) return unlawful('case/joined-penalty-missing', APL(28), { penalty: missing, clause });
  return correctionRefusal(proposal, basis, state) ?? fineRefusal(proposal, basis, party, state, facts, deliberated, mitigated);
}

/** 逾期不改正、拒不改正: the fine rests on an order that was not obeyed; 情节严重: somebody says so. */
function correctionRefusal(proposal: Proposal, basis: BasisVersion, state: CaseState): Refusal | undefined {
  const clause = clauseOf(basis);
  const needsOrder = basis.correctFirst || proposal.when === 'not-corrected';
  if (needsOrder && fineOf(proposal.penalties) !== null) {
    const disobeyed = state.corrections.some(({ rechecks }) => rechecks.at(-1)?.corrected === false);
    if (!disobeyed) return unlawful('case/correction-comes-first', APL(28), { clause });
  }
  if (basis.seriousOnly && proposal.when !== 'serious' && fineOf(proposal.penalties) !== null) {
    return unlawful('case/only-when-serious', [APL(5), APL(38)], { clause });
  }
  return undefined;
}

function fineRefusal(
  proposal: Proposal,
  basis: BasisVersion,
  party: Party,
  state: CaseState,
  facts: CaseFacts,
  deliberated: boolean,
  mitigated: boolean,
): Refusal | undefined {
  const clause = clauseOf(basis);
  const fine = fineOf(proposal.penalties);
  if (fine === null) {
    if (
      basis.fine === 'mandatory' &&
      !mitigated &&
      !proposal.penalties.some(({ kind }) => kind === 'warning' && basis.kinds.includes('warning'))
    ) {
      return unlawful('case/mandatory-fine-left-out', [APL(32), APL(33)], { clause });
    }
    return basis.fine === 'optional' && proposal.fineReason === null ? refusedByOwn('case/fine-reason-missing', { clause }) : undefined;
  }
  if (fine === 0) return unlawful('case/fine-without-amount', APL(59));
  if (basis.fine === 'optional' && proposal.fineReason === null) return refusedByOwn('case/fine-reason-missing', { clause });
  const range = rangeFor(basis, party.kind, proposal.when, facts.settings.businessHouseholdAsCitizen);
  if (range === undefined) return unlawful('case/no-range-for-party', [APL(16), APL(38)], { clause });
  if (range.when === 'serious' && proposal.when !== 'serious') return unlawful('case/only-when-serious', [APL(5), APL(38)], { clause });
  if (range.when === 'not-corrected' && proposal.when === 'ordinary') return unlawful('case/correction-comes-first', APL(28), { clause });
  const legal = yuanRange(range, proposal.baseYuan);
  if (legal === undefined || (range.kind !== 'amount' && !isProven(proposal.baseEvidence, state))) {
    return unlawful('case/percentage-without-base', [APL(40), APL(46)], { clause, base: range.base });
  }
  const mustBeLighter = proposal.grounds.some(
    (ground) => LENIENCY[ground].force === 'must' && LENIENCY[ground].effects.includes('lighter'),
  );
  if (mustBeLighter && legal.max > legal.min && fine >= legal.max) return unlawful('case/must-be-lighter', APL(32), { fine, clause });
  const { tier } = facts;
  if (tier !== null && 'problem' in tier) return refusedByOwn('case/tier-cannot-be-told', { problem: tier.problem, missing: tier.missing });
  return finingRefusal({
    fineYuan: fine,
    legal,
    tier: tier === null ? undefined : tier,
    grounds: proposal.grounds,
    departureReasons: proposal.departure,
    deliberated,
    needsDeliberation: facts.settings.departureNeedsDeliberation,
  });
}

export function isProven(evidence: string | null, state: CaseState): boolean {
  return evidence !== null && evidenceInForce(state).some((one) => one.evidence === evidence);
}

/** Evidence that was not excluded (Penalty Law art. 46: what was unlawfully obtained is no ground). */
export function evidenceInForce(state: CaseState): CaseState['evidence'] {
  const excluded = new Set(state.excluded.map(({ evidence }) => evidence));
  return state.evidence.filter(({ evidence }) => !excluded.has(evidence));
}

/** Penalty Law art. 30: under fourteen no penalty; from fourteen to seventeen lighter or mitigated. */
export function ageRefusal(party: Party, actOn: PlainDate, grounds: readonly LeniencyGround[]): Refusal | undefined {
  if (party.kind !== 'citizen') return undefined;
  if (party.age === 'under-14') return unlawful('case/party-under-14', APL(30), { day: actOn });
  if (party.age === '14-17' && !grounds.includes('aged-14-17')) return unlawful('case/party-under-18', APL(30), { day: actOn });
  return undefined;
}

/** Grounds on which the law forbids a penalty (不予行政处罚): with one of them nobody is penalised. */
export function mustNotPenalise(grounds: readonly LeniencyGround[]): Refusal | undefined {
  const found = grounds.find((ground) => LENIENCY[ground].force === 'must' && LENIENCY[ground].effects.includes('none'));
  return found === undefined ? undefined : unlawful('case/must-not-penalise', LENIENCY[found].article);
}

/** No penalty only on a ground of the law; under fourteen is itself the ground. */
export function leavingOutRefusal(grounds: readonly LeniencyGround[]): Refusal | undefined {
  return noPenaltyRefusal(grounds);
}

/** Concentrated power never holds what the police alone decide (Penalty Law art. 18). */
export function policeRefusal(facts: CaseFacts): Refusal | undefined {
  return facts.matter?.policeOnly === true
    ? unlawful('case/police-only', [APL(18), cite('city-management-rules', 37)], { matter: facts.matter.title })
    : undefined;
}

/**
 * A proposal after a defence is told anew, so that it may be worded otherwise; it is not heavier: no kind more, no sum above. A warning
 * may take the place of what falls away (Penalty Law arts 9, 45).
 */
export function heavierAfterDefence(penalties: readonly Penalty[], told: readonly Penalty[]): Refusal | undefined {
  const toldOf = (kind: Penalty['kind']): Penalty | undefined => told.find((one) => one.kind === kind);
  const lightest = (kind: Penalty['kind']): boolean => kind === 'warning' && penalties.length <= told.length;
  const added = penalties.find(({ kind }) => toldOf(kind) === undefined && !lightest(kind));
  if (added !== undefined) return unlawful('case/not-told-before', [APL(44), APL(45)], { penalty: added.kind });
  const heavier = penalties.find(({ kind, yuan }) => (yuan ?? 0) > (toldOf(kind)?.yuan ?? 0));
  return heavier === undefined
    ? undefined
    : unlawful('case/heavier-than-told', APL(45), { fine: heavier.yuan, told: toldOf(heavier.kind)?.yuan ?? 0 });
}

/** What the bureau has told may become less, never more, and never something else (Penalty Law arts 44, 45). */
export function heavierThanTold(penalties: readonly Penalty[], told: readonly Penalty[]) {
  const added = penalties.find(({ kind }) => !told.some((one) => one.kind === kind));
  if (added !== undefined) return unlawful('case/not-told-before', [APL(44), APL(62)], { penalty: added.kind });
  const heavier = penalties.find(({ kind, yuan }) => (yuan ?? 0) > (told.find((one) => one.kind === kind)?.yuan ?? 0));
  const otherwise = penalties.find(
    ({ kind, detail }) => kind !== 'fine' && detail !== (told.find((one) => one.kind === kind)?.detail ?? null),
  );
  if (otherwise !== undefined) return unlawful('case/not-told-before', [APL(44), APL(62)], { penalty: otherwise.kind });
  if (heavier !== undefined)
    return unlawful('case/heavier-than-told', APL(45), {
      fine: heavier.yuan,
      told: told.find(({ kind }) => kind === heavier.kind)?.yuan ?? 0,
    });
  return undefined;
}
