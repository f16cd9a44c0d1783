import { own } from '../../law/instruments.ts';
import type { PlainDate } from '../../legal-time/plain-date.ts';
import { isProven } from '../guards/penalty.ts';
import { withdrawn } from '../guards/people.ts';
import { APL } from '../refusals.ts';
import { defect, type Look } from './look.ts';

const OWN = own('case');

/** Taken on a scene: without place and time it proves nothing about it. */
const ON_SCENE: readonly string[] = ['audio-visual', 'physical', 'electronic'];

/** From the proposal on the investigation is over: what it lacks then, it lacks. */
const concluded = ({ proposal }: Look): boolean => proposal !== null;

const onScene = ({ evidence }: Look) => evidence.filter(({ kind }) => ON_SCENE.includes(kind));

interface OfficersRecord {
  readonly id: string;
  readonly officers: readonly string[];
  readonly on: PlainDate;
}

/** Every record of the file that officers stand in, with its id. */
function records({ state, evidence }: Look): OfficersRecord[] {
  const record = (
    id: string,
    { officers, derived: { on } }: { readonly officers: readonly string[]; readonly derived: { readonly on: PlainDate } },
  ) => ({
    id,
    officers,
    on,
  });
  return [
    ...evidence.map((one) => record(one.evidence, one)),
    ...state.interviews.map((one) => record(one.interview, one)),
    ...state.inquests.map((one) => record(one.inquest, one)),
    ...state.samples.map((one) => record(one.sample, one)),
  ];
}

export const FACTS = [
  defect(
    'no-party-interview',
    'facts',
    'record-interview',
    [APL(54), APL(55)],
    ({ penalises, state }) => penalises && !state.interviews.some(({ role }) => role === 'party' || role === 'agent'),
  ),
  defect('party-unidentified', 'facts', 'amend-party', [OWN], ({ state: { party, spot }, proposal }) => {
    if (party === null || (proposal === null && spot === null)) return false;
    if (party.kind === 'organisation') return party.creditCode === null;
    return party.idNumber === null && (party.kind === 'citizen' || party.creditCode === null);
  }),
  defect(
    'representative-missing',
    'facts',
    'amend-party',
    [OWN],
    ({ state: { party }, penalises }) => penalises && party?.kind === 'organisation' && party.representative === null,
  ),
  defect('closing-contradicts-recheck', 'facts', 'close', [APL(28)], ({ state: { closing, corrections } }) =>
    closing?.corrected !== 'yes'
      ? false
      : corrections.filter(({ rechecks }) => rechecks.at(-1)?.corrected === false).map(({ correction }) => correction),
  ),
  defect('closed-uncorrected', 'facts', 'close', [APL(28)], ({ state: { closing } }) => closing?.corrected === 'no'),
] as const;

export const EVIDENCE = [
  defect(
    'copies-only',
    'evidence',
    'add-evidence',
    [APL(46)],
    (look) => concluded(look) && look.evidence.length > 0 && look.evidence.every(({ original }) => !original),
  ),
  defect('evidence-without-place', 'evidence', 'add-evidence', [OWN], (look) =>
    concluded(look) ? onScene(look).flatMap(({ evidence, place }) => (place === null ? [evidence] : [])) : false,
  ),
  defect('evidence-without-time', 'evidence', 'add-evidence', [OWN], (look) =>
    concluded(look) ? onScene(look).flatMap(({ evidence, takenAt }) => (takenAt === null ? [evidence] : [])) : false,
  ),
  defect('records-by-others', 'evidence', 'change-officers', [APL(42), OWN], (look) => {
    const { filing, assigned } = look.state;
    if (filing === null) return false;
    // Before the filing nobody is assigned yet.
    return records(look)
      .filter(({ officers, on }) => on > filing.derived.on && officers.some((one) => !assigned.includes(one)))
      .map(({ id }) => id);
  }),
  defect('records-by-withdrawn', 'evidence', 'decide-recusal', [APL(43)], (look) => {
    const gone = withdrawn(look.state);
    return records(look)
      .filter(({ officers }) => officers.some((one) => gone.includes(one)))
      .map(({ id }) => id);
  }),
  defect('record-unsigned', 'evidence', 'record-interview', [OWN], ({ state }) => [
    // Who refuses to sign is believed against only by a recording or a witness.
    ...state.interviews.filter(({ signature, files }) => signature === null && files.length === 0).map(({ interview }) => interview),
    ...state.inquests
      .filter(({ signature, witness, files }) => signature === null && witness === null && files.length === 0)
      .map(({ inquest }) => inquest),
  ]),
  defect(
    'base-unproven',
    'evidence',
    'conclude',
    [APL(40), APL(46)],
    ({ proposal, state }) => proposal !== null && proposal.baseYuan !== null && !isProven(proposal.baseEvidence, state),
  ),
  defect('gains-unvalued', 'evidence', 'conclude', [APL(28)], ({ proposal }) =>
    (proposal?.penalties ?? []).some(({ kind, yuan }) => kind === 'confiscate-gains' && yuan === null),
  ),
  defect('sample-unsealed', 'evidence', 'take-sample', [OWN], ({ state }) =>
    state.samples.filter(({ seal }) => seal === null).map(({ sample }) => sample),
  ),
  defect('sample-untested', 'evidence', 'start-testing', [OWN], (look) =>
    concluded(look) && look.state.testings.length === 0 ? look.state.samples.map(({ sample }) => sample) : false,
  ),
  defect('testing-report-missing', 'evidence', 'end-testing', [APL(46)], ({ state }) =>
    state.testings.filter(({ ended }) => ended !== null && ended.files.length === 0).map(({ testing }) => testing),
  ),
] as const;
