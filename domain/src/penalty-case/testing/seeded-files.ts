import type { GradedTier } from '../../discretion/ids.ts';
import { addDays } from '../../legal-time/plain-date.ts';
import { DEFAULT_SETTINGS } from '../../settings/settings.ts';
import type { InputOf, Party } from '../commands.ts';
import type { DefectCode } from '../defects.ts';
import { type CaseDocument, writableDocuments } from '../documents/case-documents.ts';
import { BASIS, CaseFile } from './case-file.ts';
import { CITIZEN, ORGANISATION } from './inputs.ts';
import { DIGEST, PERSON } from './names.ts';
import { passWindows } from './reach.ts';

// Whole files that the procedure has accepted act by act, with defects planted in them.

type Step = (file: CaseFile) => unknown;

export interface Plant {
  readonly clue?: Step;
  readonly filing?: Partial<InputOf<'file'>>;
  readonly evidence?: Partial<InputOf<'add-evidence'>>;
  readonly interview?: Partial<InputOf<'record-interview'>>;
  readonly address?: false;
  readonly correction?: Partial<InputOf<'order-correction'>>;
  readonly recheck?: false;
  readonly investigated?: Step;
  readonly proposal?: Partial<InputOf<'conclude'>>;
  readonly notified?: Step;
  readonly decision?: Partial<InputOf<'decide'>>;
  readonly decided?: Step;
  readonly service?: Partial<InputOf<'serve-decision'>>;
  readonly served?: Step;
  readonly closing?: Partial<InputOf<'close'>>;
  /** Reviewed while it is still being performed. */
  readonly unclosed?: true;
  readonly withheld?: readonly CaseDocument[];
}

const IDENTIFIED: Party = { ...CITIZEN, idNumber: 'sealed', address: 'sealed' };
const FIRM: Party = { ...ORGANISATION, creditCode: '91620100MA00000000', representative: '郑某', address: 'sealed' };

export const TIER: GradedTier = {
  benchmark: 'benchmark',
  title: '裁量基准',
  tier: 'general',
  name: '一般',
  condition: '一般情形',
  min: 100,
  max: 15_000,
};

const fine = (yuan: number) => [{ kind: 'fine' as const, yuan, detail: null }];

/** Every paper that can be written of the file as it stands and is not yet, but those withheld. */
export function issuePapers(file: CaseFile, withheld: readonly CaseDocument[] = []): CaseFile {
  const there = new Set(file.state.documents.map(({ document, ref }) => `${document} ${ref}`));
  const missing = writableDocuments(file.state).filter(
    ({ document, ref }) => !withheld.includes(document) && !there.has(`${document} ${ref}`),
  );
  return file.record(
    missing.map(({ document, ref }) => ({
      kind: 'document-issued' as const,
      document,
      ref,
      number: null,
      title: document,
      pdf: DIGEST.other,
      docx: DIGEST.other,
      pdfStored: DIGEST.other,
      docxStored: DIGEST.other,
      version: 1,
      on: file.today,
    })),
    'handler',
  );
}

/** A citizen, a fine of 500 yuan, paid: from the clue to the archive. */
export function ordinaryFile(plant: Plant = {}): CaseFile {
  const file = new CaseFile('2026-03-02').with({ tier: TIER }).does('register-clue').does('record-check');
  plant.clue?.(file);
  file.pass(1).does('file', { party: IDENTIFIED, ...plant.filing });
  file.pass(1).does('add-evidence', { place: '某路', takenAt: `${file.today}T01:00:00.000Z`, ...plant.evidence });
  if (plant.address !== false) file.does('confirm-address');
  file.does('record-interview', plant.interview).does('order-correction', plant.correction).pass(1);
  if (plant.recheck !== false) file.does('recheck-correction');
  plant.investigated?.(file);
  file.does('conclude', plant.proposal);
  if (file.state.conclusion?.outcome === 'penalise') file.does('serve-notice');
  plant.notified?.(file);
  if (file.state.notice !== null) passWindows(file);
  file.does('decide', { socialImpact: false, ...plant.decision });
  plant.decided?.(file);
  file.does('serve-decision', plant.service);
  plant.served?.(file);
  if (plant.unclosed === true) return issuePapers(file, plant.withheld);
  if (file.refusal('close') !== undefined) file.does('pay');
  issuePapers(file, plant.withheld).does('close', plant.closing);
  return issuePapers(file.does('archive'), plant.withheld);
}

const onFile = { files: [DIGEST.photo] };

/** An organisation, a fine that is large: heard, reviewed, deliberated. */
export function hearingFile(
  plant: Plant = {},
  steps: { hearing?: Partial<InputOf<'hold-hearing'>>; deliberation?: Partial<InputOf<'deliberate'>> } = {},
): CaseFile {
  return ordinaryFile({
    filing: { party: FIRM },
    proposal: { penalties: fine(60_000) },
    notified: (file) => {
      file
        .does('request-hearing')
        .does('notify-hearing')
        .pass(21)
        .does('hold-hearing', { ...onFile, ...steps.hearing });
      file
        .does('deliberate', { ...onFile, ...steps.deliberation })
        .does('submit-review')
        .does('review');
      file.pass(1);
    },
    ...plant,
  });
}

export function spotFile(
  input: Partial<InputOf<'decide-on-the-spot'>> = {},
  report: Partial<InputOf<'file-on-the-spot'>> = {},
  days = 1,
): CaseFile {
  const file = new CaseFile('2026-03-02').does('decide-on-the-spot', { party: IDENTIFIED, ...input });
  file.pass(days).does('file-on-the-spot', report);
  if (file.refusal('close') !== undefined) file.does('pay');
  issuePapers(file).does('close');
  return issuePapers(file.does('archive'));
}

const unpenalised: Plant = {
  proposal: { outcome: 'no-penalty', penalties: [], basis: null, grounds: ['minor-corrected-no-harm'] },
  decision: { education: '已当面教育' },
};
const organisation = { filing: { party: FIRM }, proposal: { penalties: fine(2_000) } };
const wide = { ...TIER, max: 100_000 };
const wideTier: Step = (file) => file.with({ tier: wide });
const hearing = (plant: Plant = {}, steps: Parameters<typeof hearingFile>[1] = {}) =>
  hearingFile({ investigated: wideTier, ...plant }, steps);

export const CLEAN: Readonly<Record<string, () => CaseFile>> = {
  'a fine, paid': () => ordinaryFile(),
  'a fine for an organisation': () => ordinaryFile(organisation),
  'heard, reviewed, deliberated': () => hearing(),
  'no penalty': () => ordinaryFile(unpenalised),
  'on the spot': () => spotFile(),
  'published in time': () => ordinaryFile({ decision: { socialImpact: true }, decided: (file) => file.does('publish') }),
  'handlers changed twice': () =>
    ordinaryFile({
      investigated: (file) => {
        file
          .does('change-officers', { officers: [PERSON.second, PERSON.third] })
          .does('record-inquest', { officers: [PERSON.second, PERSON.third] });
        file.does('change-officers', { officers: [PERSON.first, PERSON.second] });
      },
    }),
  'left at the door, on video': () =>
    ordinaryFile({ service: { method: 'leave', signature: null, refusal: '拒绝签收', recorded: true, files: [DIGEST.photo] } }),
  'an instalment later, court not needed': () => ordinaryFile({ served: (file) => file.does('defer-payment').pass(30).does('pay') }),
};

interface Seeded {
  readonly title: string;
  readonly planted: readonly DefectCode[];
  readonly build: () => CaseFile;
}

const seed = (title: string, planted: readonly DefectCode[], build: () => CaseFile): Seeded => ({ title, planted, build });
const based =
  (more: Partial<typeof BASIS>): Step =>
  (file) =>
    file.with({ matter: { code: 'M1', title: '测试事项', versions: [{ ...BASIS, ...more }], notCompetent: null, policeOnly: false } });
const left = { method: 'leave', signature: null, refusal: '拒绝签收', witness: '邻居' } as const;
const withSample =
  (seal: string | null, tested: boolean, report = true): Step =>
  (file) => {
    file.does('take-sample', { seal });
    if (tested) file.does('start-testing').does('end-testing', report ? onFile : {});
  };

export const SEEDED: readonly Seeded[] = [
  seed('the party was never heard', ['no-party-interview'], () => ordinaryFile({ interview: { role: 'witness' } })),
  seed('a citizen without ID number', ['party-unidentified'], () => ordinaryFile({ filing: { party: { ...IDENTIFIED, idNumber: null } } })),
  seed('a citizen of whom nothing is known', ['party-unidentified', 'party-address-missing'], () =>
    ordinaryFile({ filing: { party: CITIZEN } }),
  ),
  seed('a company without credit code or representative', ['party-unidentified', 'representative-missing'], () =>
    ordinaryFile({ ...organisation, filing: { party: { ...FIRM, creditCode: null, representative: null } } }),
  ),
  seed('closed as corrected against the re-check', ['closing-contradicts-recheck'], () =>
    ordinaryFile({ recheck: false, investigated: (file) => file.does('recheck-correction', { corrected: false }) }),
  ),
  seed('closed uncorrected', ['closed-uncorrected'], () => ordinaryFile({ closing: { corrected: 'no' } })),
  seed('nothing but copies', ['copies-only'], () => ordinaryFile({ evidence: { original: false } })),
  seed('a photo from nowhere', ['evidence-without-place', 'evidence-without-time'], () =>
    ordinaryFile({ evidence: { place: null, takenAt: null } }),
  ),
  seed('a photo of no hour', ['evidence-without-time'], () => ordinaryFile({ evidence: { takenAt: null } })),
  seed('an inquest by somebody else', ['records-by-others'], () =>
    ordinaryFile({ investigated: (file) => file.does('record-inquest', { officers: [PERSON.second, PERSON.third] }) }),
  ),
  seed('an officer who had to withdraw', ['records-by-withdrawn'], () =>
    ordinaryFile({
      filing: { party: IDENTIFIED, officers: [PERSON.first, PERSON.second, PERSON.third] },
      evidence: { officers: [PERSON.second, PERSON.third] },
      investigated: (file) => {
        file.does('request-recusal', { of: PERSON.third }).does('decide-recusal', { withdraws: true });
        file.does('change-officers', { officers: [PERSON.first, PERSON.second] });
      },
    }),
  ),
  seed('a refusal to sign that nothing proves', ['record-unsigned'], () =>
    ordinaryFile({ interview: { signature: null, refusal: '拒绝签名' } }),
  ),
  seed('an inquest nobody signed', ['record-unsigned'], () =>
    ordinaryFile({ investigated: (file) => file.does('record-inquest', { signature: null, refusal: '拒绝签名' }) }),
  ),
  seed('a base without its proof', ['base-unproven'], () => ordinaryFile({ proposal: { baseYuan: 3_000 } })),
  seed('gains of no amount', ['gains-unvalued', 'deliberation-unsigned', 'hearing-unrecorded', 'performance-unproven'], () =>
    ordinaryFile({
      proposal: { penalties: [...fine(500), { kind: 'confiscate-gains', yuan: null, detail: null }] },
      notified: (file) => {
        file
          .does('request-hearing')
          .does('notify-hearing')
          .pass(21)
          .does('hold-hearing')
          .does('deliberate')
          .does('submit-review')
          .does('review')
          .pass(1);
      },
      served: (file) => file.does('pay').does('perform'),
    }),
  ),
  seed('a sample without seal', ['sample-unsealed'], () => ordinaryFile({ investigated: withSample(null, true) })),
  seed('a sample that nobody tested', ['sample-untested'], () => ordinaryFile({ investigated: withSample('封001', false) })),
  seed('a test without report', ['testing-report-missing'], () => ordinaryFile({ investigated: withSample('封001', true, false) })),
  seed('a clause without its duty', ['duty-not-named'], () => ordinaryFile({ clue: based({ duty: null }) })),
  seed('no address', ['address-not-confirmed'], () => ordinaryFile({ address: false })),
  seed('no re-check before the decision', ['recheck-missing'], () => ordinaryFile({ recheck: false })),
  seed('no re-check before the closing', ['closed-without-recheck'], () =>
    ordinaryFile({ recheck: false, correction: { deadline: addDays(new CaseFile('2026-03-04').today, 60) } }),
  ),
  seed('preserved and forgotten', ['preservation-lapsed'], () =>
    ordinaryFile({ investigated: (file) => file.does('preserve').pass(14).does('lapse-preservation') }),
  ),
  seed('an oral defence without signature', ['defence-unsigned'], () =>
    ordinaryFile({ notified: (file) => file.does('record-defence', { oral: true, signature: null }).does('answer-defence') }),
  ),
  seed('a defence adopted that changed nothing', ['defence-adopted-without-effect'], () =>
    ordinaryFile({ notified: (file) => file.does('record-defence').does('answer-defence', { adopted: 'all' }) }),
  ),
  seed('a hearing without recording', ['hearing-unrecorded'], () => hearing({}, { hearing: { files: [] } })),
  seed('minutes that nobody signed', ['deliberation-unsigned'], () => hearing({}, { deliberation: { files: [] } })),
  seed('left at the door before a witness only', ['leave-unrecorded'], () => ordinaryFile({ service: left })),
  seed('served by public notice without a copy', ['public-notice-unrecorded'], () =>
    ordinaryFile({ service: { method: 'public-notice', signature: null, reason: '下落不明' }, served: (file) => file.pass(40) }),
  ),
  seed('posted without its slip', ['service-unproven'], () =>
    ordinaryFile({
      decided: (file) => file.pass(1),
      service: { method: 'post', signature: null, postNumber: 'EMS1', arrivedOn: addDays(new CaseFile('2026-03-20').today, 0) },
    }),
  ),
  seed('served late', ['served-late'], () => ordinaryFile({ decided: (file) => file.pass(14), service: { lateReason: '当事人外出' } })),
  seed('reported late', ['spot-reported-late'], () => spotFile({}, { lateReason: '系统故障' }, 8)),
  seed('published late', ['published-late'], () =>
    ordinaryFile({ decision: { socialImpact: true }, served: (file) => file.pass(14).does('publish', { lateReason: '审批延误' }) }),
  ),
  seed('never published', ['unpublished'], () => ordinaryFile({ decision: { socialImpact: true } })),
  seed('annulled and still public', ['publication-standing', 'recheck-missing'], () =>
    ordinaryFile({
      decision: { socialImpact: true },
      served: (file) => {
        file.does('publish').does('annul', { redo: true }).does('conclude').does('serve-notice');
        passWindows(file).does('decide', { socialImpact: false }).does('serve-decision');
      },
      unclosed: true,
      recheck: false,
    }),
  ),
  seed('annulled and taken down late', ['withdrawn-late', 'recheck-missing'], () =>
    ordinaryFile({
      decision: { socialImpact: true },
      served: (file) => {
        file.does('publish').does('annul', { redo: true }).does('conclude').does('serve-notice');
        passWindows(file).does('withdraw-publication', { lateReason: '审批延误' });
        file.does('decide', { socialImpact: false }).does('serve-decision');
      },
      recheck: false,
    }),
  ),
  seed('a clue that lay about', ['limit-missed'], () => ordinaryFile({ clue: (file) => file.pass(30) })),
  seed('closed long after it could be', ['limit-missed'], () => ordinaryFile({ served: (file) => file.does('pay').pass(40) })),
  seed('no tier of any benchmark', ['tier-missing'], () => ordinaryFile({ clue: (file) => file.with({ tier: null }) })),
  seed('serious, and nobody says why', ['serious-unexplained'], () => ordinaryFile({ proposal: { when: 'serious' } })),
  seed('outside its tier, not deliberated', ['departure-undeliberated'], () =>
    ordinaryFile({
      clue: (file) => file.with({ tier: { ...TIER, min: 1_000 }, settings: { ...DEFAULT_SETTINGS, departureNeedsDeliberation: false } }),
      proposal: { departure: '初次违法' },
    }),
  ),
  seed('a licence suspended, and nothing shows it', ['performance-unproven', 'deliberation-unsigned'], () =>
    ordinaryFile({
      proposal: { penalties: [...fine(500), { kind: 'suspend-permit', yuan: null, detail: '一个月' }] },
      notified: (file) => file.does('deliberate'),
      served: (file) => file.does('pay').does('perform'),
    }),
  ),
  seed('a notice of which no copy is kept', ['served-document-missing'], () => ordinaryFile({ withheld: ['penalty-notice'] })),
  seed('no report and no minutes', ['file-document-missing'], () =>
    ordinaryFile({ withheld: ['investigation-report', 'interview-record'] }),
  ),
  seed(
    'a file in which much is wrong',
    ['no-party-interview', 'party-unidentified', 'copies-only', 'address-not-confirmed', 'recheck-missing', 'served-document-missing'],
    () =>
      ordinaryFile({
        filing: { party: { ...IDENTIFIED, idNumber: null } },
        interview: { role: 'witness' },
        evidence: { original: false },
        address: false,
        recheck: false,
        withheld: ['penalty-notice'],
      }),
  ),
];
