import { cite, guideline, own } from '../../law/instruments.ts';
import { LIMITS } from '../../legal-time/limit-table.ts';
import { APL } from '../refusals.ts';
import type { CaseState } from '../state.ts';
import { defect } from './look.ts';

const OWN = own('case');
const RECORDING = [guideline(12), OWN] as const;

interface Service {
  readonly step: string;
  readonly method: string;
  readonly files: readonly string[];
  readonly recorded: boolean;
}

/** Everything that was served, under the step that served it. */
export function servicesOf(state: CaseState): Service[] {
  const { notice, hearingNotice, decisionService, demand, corrections } = state;
  const named = { 'serve-notice': notice, 'notify-hearing': hearingNotice, 'serve-decision': decisionService, demand };
  return [
    ...Object.entries(named).flatMap(([step, service]) => (service === null ? [] : [{ ...service, step }])),
    ...corrections.map((service) => ({ ...service, step: service.correction })),
  ];
}

const unrecorded = (state: CaseState, method: string): string[] =>
  servicesOf(state)
    .filter((service) => service.method === method && !(service.recorded && service.files.length > 0))
    .map(({ step }) => step);

/** Limits with a defect of their own, or that the procedure refuses to miss. */
const NAMED_LIMITS: readonly string[] = ['T03', 'T06', 'T08', 'T09', 'T18', 'T19'];
const PROVEN_BY_PAPER: readonly string[] = ['electronic', 'post', 'entrusted', 'via-unit'];

export const STEPS = [
  defect(
    'address-not-confirmed',
    'procedure',
    'confirm-address',
    [APL(61), OWN],
    ({ state, penalises }) => penalises && state.address === null,
  ),
  defect('recheck-missing', 'procedure', 'recheck-correction', [APL(28)], ({ state }) => {
    const decidedOn = state.decision?.derived.on ?? state.pending.decide?.on;
    if (decidedOn === undefined) return false;
    return state.corrections
      .filter(({ rechecks, deadline }) => rechecks.length === 0 && deadline < decidedOn)
      .map(({ correction }) => correction);
  }),
  defect('closed-without-recheck', 'procedure', 'recheck-correction', [APL(28)], ({ state, closing }) => {
    const decidedOn = state.decision?.derived.on;
    if (!closing || decidedOn === undefined) return false;
    return state.corrections
      .filter(({ rechecks, deadline }) => rechecks.length === 0 && deadline >= decidedOn)
      .map(({ correction }) => correction);
  }),
  defect('preservation-lapsed', 'procedure', 'handle-preservation', [APL(56)], ({ state }) =>
    state.preservations.filter(({ lapsed }) => lapsed).map(({ preservation }) => preservation),
  ),
  defect('defence-unsigned', 'procedure', 'record-defence', [OWN], ({ state }) =>
    state.defences.filter(({ oral, signature }) => oral && signature === null).map(({ defence }) => defence),
  ),
  defect('leave-unrecorded', 'procedure', 'serve-decision', [...RECORDING, cite('civil-procedure-law', 89)], ({ state }) =>
    unrecorded(state, 'leave'),
  ),
  defect('public-notice-unrecorded', 'procedure', 'serve-decision', [...RECORDING, cite('civil-procedure-law', 95)], ({ state }) =>
    unrecorded(state, 'public-notice'),
  ),
  defect(
    'hearing-unrecorded',
    'procedure',
    'hold-hearing',
    RECORDING,
    ({ state }) => state.hearing !== null && state.hearing.files.length === 0,
  ),
  defect('service-unproven', 'procedure', 'serve-decision', [cite('civil-procedure-law', 87), APL(61)], ({ state }) =>
    servicesOf(state)
      .filter(({ method, files }) => PROVEN_BY_PAPER.includes(method) && files.length === 0)
      .map(({ step }) => step),
  ),
  defect(
    'served-late',
    'procedure',
    'serve-decision',
    LIMITS.T08.terms[0].basis,
    ({ state }) => (state.decisionService?.lateReason ?? null) !== null,
  ),
  defect(
    'spot-reported-late',
    'procedure',
    'file-on-the-spot',
    LIMITS.T09.terms[0].basis,
    ({ state }) => (state.spotFiled?.lateReason ?? null) !== null,
  ),
  defect(
    'published-late',
    'procedure',
    'publish',
    LIMITS.T18.terms[0].basis,
    ({ state }) => (state.publication?.lateReason ?? null) !== null,
  ),
  defect('unpublished', 'procedure', 'publish', LIMITS.T18.terms[0].basis, ({ state, closing, limits, lastDay }) => {
    if (state.decision?.socialImpact !== true || state.publication !== null) return false;
    const due = limits.find(({ limit }) => limit === 'T18')?.legalDue;
    return closing || (due !== undefined && lastDay !== null && due < lastDay);
  }),
  defect(
    'withdrawn-late',
    'procedure',
    'withdraw-publication',
    LIMITS.T19.terms[0].basis,
    ({ state }) => (state.publicationWithdrawn?.lateReason ?? null) !== null,
  ),
  defect('publication-standing', 'procedure', 'withdraw-publication', [APL(48)], ({ state }) => {
    const taken = state.annulled.at(-1)?.publication ?? null;
    return taken !== null && state.publication?.stamp.position === taken.stamp.position && state.publicationWithdrawn === null;
  }),
  defect('limit-missed', 'procedure', 'extend-handling', [OWN, guideline(12)], ({ limits, lastDay }) =>
    limits
      .filter(({ limit }) => LIMITS[limit].duty === 'organ' && !NAMED_LIMITS.includes(limit))
      .filter(({ metOn, legalDue }) => (metOn ?? lastDay ?? legalDue) > legalDue)
      .map(({ limit }) => limit),
  ),
  defect('performance-unproven', 'procedure', 'perform', [OWN], ({ state }) => state.performances.some(({ files }) => files.length === 0)),
] as const;
