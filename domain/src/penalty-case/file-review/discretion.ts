import { GATES } from '../../law/gates.ts';
import { guideline, own } from '../../law/instruments.ts';
import { fineOf } from '../due.ts';
import { APL } from '../refusals.ts';
import { defect } from './look.ts';

const OWN = own('case');

export const BASIS = [
  defect('duty-not-named', 'basis', 'conclude', [APL(59)], ({ state }) => {
    const basis = (state.decision ?? state.conclusion)?.derived.basis;
    return basis !== undefined && basis.duty === null;
  }),
] as const;

export const DISCRETION = [
  defect(
    'tier-missing',
    'discretion',
    'conclude',
    [guideline(9), APL(34)],
    ({ state: { conclusion } }) =>
      conclusion?.outcome === 'penalise' && fineOf(conclusion.penalties) !== null && conclusion.derived.tier === undefined,
  ),
  defect(
    'serious-unexplained',
    'discretion',
    'conclude',
    [APL(5), OWN],
    ({ proposal }) => proposal?.outcome === 'penalise' && proposal.when === 'serious' && Object.keys(proposal.circumstances).length === 0,
  ),
  defect(
    'departure-undeliberated',
    'discretion',
    'deliberate',
    GATES['9.G1'].basis,
    ({ state: { conclusion, decision, deliberations } }) => {
      const tier = conclusion?.derived.tier;
      const fine = fineOf(decision?.penalties ?? []);
      if (tier === undefined || fine === null || (tier.min <= fine && fine <= tier.max)) return false;
      return deliberations.findLast(({ covers }) => covers.includes('departure'))?.conclusion !== 'agree';
    },
  ),
  defect('defence-adopted-without-effect', 'discretion', 'answer-defence', [APL(45)], ({ state: { conclusion, decision, defences } }) => {
    if (decision === null || conclusion === null || decision.outcome !== 'penalise') return false;
    const same = conclusion.penalties.every(({ kind, yuan }) => decision.penalties.some((one) => one.kind === kind && one.yuan === yuan));
    return same ? defences.filter(({ answer }) => answer?.adopted === 'all').map(({ defence }) => defence) : false;
  }),
] as const;
