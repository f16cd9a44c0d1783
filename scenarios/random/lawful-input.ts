import { randomUUID } from 'node:crypto';
import { CASE_INPUTS, type CaseActName } from '@zhunsheng/domain/penalty-case/commands';
import { ALL_RIGHT } from '../case-client.ts';
import type { Dice } from './dice.ts';
import { dayOf, marked, randomInput, type World } from './random-input.ts';

/** As the case page answers; only what is looked at. */
export type Page = any;

/** A matter with a proposal that its law allows. */
export interface Proposal {
  readonly matter: string;
  readonly party: object;
  readonly report: (dice: Dice, evidence: string | null) => Record<string, unknown>;
}

const fine = (yuan: number) => ({ kind: 'fine', yuan });
const MAN = { kind: 'citizen', name: '李建国', idNumber: '620102197607280535', address: '庆阳路1号' };
const FIRM = { kind: 'organisation', name: '甘某有限公司', creditCode: '91620100MA00000000' };

export const PROPOSALS: readonly Proposal[] = [
  {
    matter: 'M14',
    party: MAN,
    report: (dice) => ({ basis: 'M14/2019', fineReason: '影响通行', penalties: [fine(dice.pick([200, 500, 4_999, 6_000, 12_000]))] }),
  },
  {
    matter: 'M14',
    party: { ...FIRM, kind: 'business-household' },
    report: (dice) => ({ basis: 'M14/2019', fineReason: '影响通行', penalties: [fine(dice.pick([300, 5_000]))] }),
  },
  { matter: 'M58', party: MAN, report: (dice) => ({ basis: 'M58/2021', penalties: [fine(dice.whole(20, 200))] }) },
  {
    matter: 'M73',
    party: FIRM,
    report: (dice) => ({ basis: 'M73/2016', penalties: [{ kind: 'confiscate-gains', yuan: 800 }, fine(dice.pick([50_000, 60_000]))] }),
  },
  {
    matter: 'M37',
    party: MAN,
    report: (dice) => ({
      basis: 'M37/2018',
      penalties: [
        { kind: 'confiscate-property', detail: '烧烤炉', yuan: 300 },
        { kind: 'confiscate-gains', yuan: 50 },
        fine(dice.pick([500, 2_000])),
      ],
    }),
  },
  {
    matter: 'M29',
    party: MAN,
    report: (_, evidence) => ({ basis: 'M29/2019', baseYuan: 40_000, baseEvidence: evidence, penalties: [fine(2_400)] }),
  },
];

export interface Hand {
  readonly world: World;
  readonly officers: readonly string[];
  readonly third: string;
  readonly file: string;
  readonly bureau: number;
}

const last = (list: readonly any[] | undefined): any => list?.at(-1);
const open = (list: readonly any[] | undefined, over: string): any => list?.find((one) => one[over] === null);
const later = (now: Date, days: number): string => dayOf(new Date(now.getTime() + days * 86_400_000));

/** What a careful officer would enter. Where nothing is known of an act, a random input with the ordinary fields put right. */
export function lawfulInput(act: CaseActName, page: Page | null, hand: Hand): Record<string, unknown> {
  const given = { ...randomInput(act, hand.world), ...ordinary(act, page, hand), ...special(act, page, hand) };
  return marked(act, given);
}

function ordinary(act: CaseActName, page: Page | null, { world, officers, file }: Hand): Record<string, unknown> {
  const start = new Date(world.now.getTime() - world.dice.whole(20, 120) * 60_000);
  const usual: Record<string, unknown> = {
    on: dayOf(world.now),
    officers: page?.file.officers.length > 1 ? page.file.officers : officers,
    helpers: [],
    files: [file],
    signature: file,
    refusal: null,
    method: 'direct',
    receiver: '本人',
    arrivedOn: null,
    certificateShown: true,
    rightsTold: true,
    factsConclusive: true,
    partyPresent: true,
    attended: true,
    lateReason: '当事人外出',
    startAt: start.toISOString(),
    endAt: new Date(start.getTime() + 10 * 60_000).toISOString(),
    takenAt: null,
    reason: '如记录所载',
  };
  const fields = new Set(Object.keys(CASE_INPUTS[act].shape));
  return Object.fromEntries(Object.entries(usual).filter(([field]) => fields.has(field)));
}

function proposalOf(page: Page | null, { world }: Hand): Proposal {
  const fitting = PROPOSALS.filter(
    ({ matter, party }) => matter === page?.file.filing?.matter && (party as { kind: string }).kind === page?.file.party?.kind,
  );
  return world.dice.pick(fitting.length > 0 ? fitting : PROPOSALS);
}

function special(act: CaseActName, page: Page | null, hand: Hand): Record<string, unknown> {
  const { world, third, officers, file, bureau } = hand;
  const { dice, now } = world;
  const today = dayOf(now);
  const state = page?.file;
  // Acts that need nothing special take what the schema draws.
  const name: string = act;
  switch (name) {
    case 'register-clue':
      return { matter: dice.pick(PROPOSALS).matter, party: '某人', placeBureau: bureau, reporter: null };
    case 'file': {
      const fitting = PROPOSALS.filter((one) => one.matter === state?.clue?.matter);
      const { matter, party } = dice.pick(fitting.length > 0 ? fitting : PROPOSALS);
      const on = state?.clue?.on ?? today;
      return { matter, party, title: '案件', placeBureau: bureau, actFrom: on, actUntil: null, continuing: false, discoveredOn: on };
    }
    case 'decide-on-the-spot':
      return {
        decidedAt: new Date(now.getTime() - 60_000).toISOString(),
        on: dayOf(new Date(now.getTime() - 60_000)),
        matter: 'M58',
        basis: 'M58/2021',
        party: MAN,
        placeBureau: bureau,
        penalties: [fine(dice.pick([50, 200]))],
        payTo: '代收银行',
        defence: null,
      };
    case 'amend-party':
      return {
        party: dice.chance(0.3)
          ? dice.pick(PROPOSALS).party
          : { ...state?.party, idNumber: null, address: null, phone: null, age: null, birthOn: null, name: '李建果' },
      };
    case 'order-correction':
      return { correction: randomUUID(), deadline: today };
    case 'recheck-correction':
      return { correction: last(state?.corrections)?.correction ?? randomUUID(), corrected: true };
    case 'conclude':
      return {
        outcome: 'penalise',
        lighter: null,
        when: 'ordinary',
        baseYuan: null,
        baseEvidence: null,
        circumstances: {},
        grounds: [],
        departure: null,
        fineReason: null,
        complex: dice.chance(0.15),
        ...proposalOf(page, hand).report(dice, last(state?.evidence)?.evidence ?? null),
      };
    case 'add-evidence':
      return { evidence: randomUUID() };
    case 'record-interview':
      return { interview: randomUUID() };
    case 'record-inquest':
      return { inquest: randomUUID() };
    case 'start-testing':
      return { testing: randomUUID() };
    case 'end-testing':
      return { testing: open(state?.testings, 'ended')?.testing ?? randomUUID() };
    case 'preserve':
      return { preservation: randomUUID() };
    case 'handle-preservation':
      return { preservation: open(state?.preservations, 'handled')?.preservation ?? randomUUID(), handling: 'returned' };
    case 'request-recusal':
      return { recusal: randomUUID(), of: dice.pick(state?.officers.length > 0 ? state?.officers : officers) };
    case 'decide-recusal':
      return { recusal: open(state?.recusals, 'decided')?.recusal ?? randomUUID(), withdraws: dice.chance(0.1) };
    case 'change-officers':
      return { officers: [...officers, third].filter((one) => !withdrawn(state).includes(one)).slice(0, 2) };
    case 'record-defence':
      return { defence: randomUUID() };
    case 'answer-defence':
      return { defence: open(state?.defences, 'answer')?.defence ?? randomUUID() };
    case 'request-hearing':
      return { postedOn: null };
    case 'notify-hearing':
      return {
        hearingAt: new Date(now.getTime() + dice.whole(9, 22) * 86_400_000).toISOString(),
        host: third,
        recorder: officers[0],
        public: true,
      };
    case 'review':
      return { result: dice.chance(0.85) ? 'pass' : 'correct', qualification: 'A2015', points: ALL_RIGHT };
    case 'deliberate':
      return {
        chair: third,
        attendees: [third, officers[0]],
        conclusion: 'agree',
        covers: ['major', 'mitigation', 'departure', 'extension'],
      };
    case 'decide':
      return {
        outcome: ['no-penalty', 'not-established'].includes(state?.conclusion?.outcome) ? state.conclusion.outcome : 'penalise',
        penalties: state?.conclusion?.penalties ?? [],
        payTo: '代收银行',
        education: '已教育',
        socialImpact: dice.chance(0.3),
      };
    case 'extend-handling':
      return { by: state?.extensions.length === 0 ? 'head' : 'deliberation', days: dice.whole(1, 30) };
    case 'publish':
      return { text: page?.publicText === '' ? '无' : page?.publicText };
    case 'pay':
      return { yuan: Math.max(1, fineOf(state) - paid(state)), surchargeFen: 0 };
    case 'collect-on-the-spot':
      return { ground: 'up-to-100', yuan: fineOf(state), officer: state?.officers[0] ?? third };
    case 'defer-payment':
      return {
        appliedOn: today,
        instalments: [
          { dueOn: later(now, 10), yuan: 1 },
          { dueOn: later(now, 40), yuan: Math.max(1, fineOf(state) - paid(state) - 1) },
        ],
      };
    case 'close':
      return { ground: 'performed', corrected: 'yes' };
    case 'confirm-address':
      return { consent: true, electronic: 'a@example.cn', signature: file };
    default:
      return {};
  }
}

const fineOf = (state: any): number =>
  ((state?.decision ?? state?.spot)?.penalties ?? []).reduce(
    (sum: number, one: any) => sum + (one.kind === 'fine' ? (one.yuan ?? 0) : 0),
    0,
  );
const paid = (state: any): number =>
  (state?.payments ?? []).reduce((sum: number, one: any) => sum + one.yuan, 0) + (state?.spotCollected?.yuan ?? 0);

const withdrawn = (state: any): string[] =>
  (state?.recusals ?? []).filter((one: any) => one.decided?.withdraws === true).map((one: any) => one.of);

const RARE: ReadonlySet<string> = new Set([
  'transfer-out',
  'terminate',
  'not-file',
  'suspend',
  'annul',
  'exclude-evidence',
  'correct-decision',
  'refuse-hearing',
  'open-remedy',
]);

/** Of what is lawful now, what brings the case on: first what is still missing, seldom what ends it early. */
export function nextAct(page: Page, dice: Dice, today: string): { readonly act: CaseActName | null; readonly waits: boolean } {
  const steps = (page.steps as { act: CaseActName; refusal: { code: string } | null }[])
    .filter(({ refusal }) => refusal === null)
    .map(({ act }) => act);
  const { file, due } = page;
  const wanted: [CaseActName, boolean][] = [
    ['record-check', file.status === 'clue' && file.checks.length === 0],
    ['file', file.status === 'clue' && file.checks.length > 0],
    ['resume', file.status === 'suspended'],
    ['add-evidence', file.status === 'investigating' && file.evidence.length === 0],
    ['record-interview', file.status === 'investigating' && file.interviews.length + file.inquests.length === 0],
    ['order-correction', file.status === 'investigating' && file.corrections.length === 0],
    ['end-testing', file.testings.some((one: any) => one.ended === null)],
    ['handle-preservation', file.preservations.some((one: any) => one.handled === null && !one.lapsed)],
    ['change-officers', file.officers.some((one: string) => withdrawn(file).includes(one))],
    ['conclude', file.conclusion !== null && file.decision === null && file.conclusion.outcome !== 'penalise' && dice.chance(0.6)],
    ['decide-recusal', file.recusals.some((one: any) => one.decided === null)],
    ['conclude', file.status === 'investigating'],
    ['serve-notice', file.status === 'concluded'],
    ['answer-defence', file.defences.some((one: any) => one.answer === null)],
    ['request-hearing', file.notice !== null && file.hearingRequest === null && file.notice.on === today && dice.chance(0.6)],
    ['waive-defence', file.notice !== null && file.waiver === null && dice.chance(0.1)],
    ['notify-hearing', file.hearingRequest !== null && file.hearingNotice === null],
    ['hold-hearing', file.hearingNotice !== null && dayOf(new Date(file.hearingNotice.hearingAt)) <= today && file.hearing === null],
    ['submit-review', due.review && file.reviewRequest === null],
    ['review', due.review && file.reviewRequest !== null && file.reviews.at(-1)?.result !== 'pass'],
    ['deliberate', due.deliberation.length > 0 && file.deliberations.length === 0],
    ['decide', file.decision === null],
    ['serve-decision', file.status === 'decided'],
    ['file-on-the-spot', file.spot !== null && file.spotFiled === null],
    ['publish', file.decision?.socialImpact === true],
    ['pay', file.status === 'served'],
    ['close', file.status === 'served'],
    ['archive', file.status === 'closed'],
  ];
  const onward = wanted.find(([act, missing]) => missing && steps.includes(act))?.[0];
  if (onward !== undefined && dice.chance(0.92)) return { act: onward, waits: false };
  const usual = steps.filter((act) => !RARE.has(act) || dice.chance(0.08));
  return { act: usual.length === 0 ? null : dice.pick(usual), waits: onward === undefined };
}
