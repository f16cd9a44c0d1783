import { deflateSync } from 'node:zlib';
import { actInput } from '@zhunsheng/contract/penalty-case';
import type { GateId } from '@zhunsheng/domain/law/gates';
import type { CaseActName } from '@zhunsheng/domain/penalty-case/commands';
import { addDays, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { firstWorkingDayFrom } from '@zhunsheng/domain/legal-time/calendar';
import { type CaseDocument, writableDocuments } from '@zhunsheng/domain/penalty-case/documents/case-documents';
import { publicTextOf } from '@zhunsheng/domain/penalty-case/public-text';
import { REGISTRY_BUREAUS } from '@zhunsheng/domain/organisation/registry/bureaus';
import type { Actor } from '../acts/actor.ts';
import type { Keys } from '../identity/keys.ts';
import { foldCase } from '../penalty-case/read-case.ts';
import { actCommand, approveCommand, sendBackCommand } from '../penalty-case/case-commands.ts';
import type { Press } from '../penalty-case/case-paper.ts';
import { issueDocument } from '../penalty-case/issue-document.ts';
import { AREA_AXIS, GRADED_MATTER } from './benchmark-steps.ts';
import { type Cast, CLERK, HANDLER, HEAD, REVIEWER, SECOND_HANDLER } from './cast.ts';
import type { DemonstrationDays } from './demonstration-days.ts';
import { type Attempt, attemptIn, isFaulty } from './faults.ts';
import { inventPerson, seeded } from './invented-people.ts';
import { pictureOf } from './picture.ts';
import { actorOf, entryId, type Scribe } from './scribe.ts';
import { CASE_BUREAUS, getSignIn } from './sign-ins.ts';
import type { Step } from './steps.ts';

/** How far a case of the demonstration has come. */
type Course =
  | 'clue'
  | 'filing-asked'
  | 'investigating'
  | 'preserved'
  | 'concluded'
  | 'notified'
  | 'review-asked'
  | 'decision-asked'
  | 'sent-back'
  | 'decided'
  | 'unpaid'
  | 'archived'
  | 'on-the-spot';

interface Plan {
  readonly course: Course;
  /** Days before today on which it began. */
  readonly began: number;
  readonly fine: number;
  readonly title: string;
  readonly matter: 'M14' | 'M58' | 'M64';
  readonly firm?: string;
  readonly published?: true;
}

const BASIS = { M14: 'M14/2019', M58: 'M58/2021', M64: 'M64/2013' } as const;

const PLANS: readonly Plan[] = [
  { course: 'archived', began: 110, fine: 500, title: '擅自占用城市道路', matter: 'M14' },
  { course: 'archived', began: 96, fine: 600, title: '擅自占用城市道路', matter: 'M14' },
  { course: 'archived', began: 88, fine: 1_200, title: '擅自挖掘城市道路', matter: 'M14', firm: '恒通管线工程有限公司', published: true },
  { course: 'unpaid', began: 80, fine: 2_000, title: '擅自占用城市道路', matter: 'M14', firm: '广源建材经营部' },
  { course: 'decided', began: 24, fine: 800, title: '擅自占用城市道路', matter: 'M14' },
  { course: 'review-asked', began: 34, fine: 60_000, title: '未取得许可排水', matter: 'M64', firm: '清源洗涤服务有限公司' },
  { course: 'decision-asked', began: 30, fine: 700, title: '擅自占用城市道路', matter: 'M14' },
  { course: 'sent-back', began: 28, fine: 900, title: '擅自占用城市道路', matter: 'M14' },
  { course: 'notified', began: 12, fine: 400, title: '擅自占用城市道路', matter: 'M14' },
  { course: 'concluded', began: 14, fine: 300, title: '擅自挖掘城市道路', matter: 'M14' },
  { course: 'preserved', began: 9, fine: 500, title: '擅自占用城市道路', matter: 'M14' },
  { course: 'investigating', began: 70, fine: 500, title: '未取得许可排水', matter: 'M64', firm: '顺达汽车服务部' },
  { course: 'filing-asked', began: 5, fine: 0, title: '擅自占用城市道路', matter: 'M14' },
  { course: 'clue', began: 26, fine: 0, title: '擅自占用城市道路', matter: 'M14' },
  { course: 'clue', began: 3, fine: 0, title: '擅自挖掘城市道路', matter: 'M14' },
  { course: 'on-the-spot', began: 50, fine: 100, title: '机动车人行道违法停放', matter: 'M58' },
  { course: 'on-the-spot', began: 20, fine: 50, title: '机动车人行道违法停放', matter: 'M58' },
  { course: 'on-the-spot', began: 2, fine: 150, title: '机动车人行道违法停放', matter: 'M58' },
];

const DECIDED: readonly Course[] = ['decided', 'unpaid', 'archived', 'on-the-spot'];

const SIX = ['facts', 'evidence', 'basis', 'procedure', 'discretion', 'documents'] as const;

interface Written {
  readonly days: DemonstrationDays;
  readonly keys: Keys;
  readonly press: Press;
  readonly cast: Cast;
  readonly officer: Actor;
  readonly head: Actor;
  readonly clerk: Actor;
}

/** Cases at every stage, so that worklists, approvals, limits and standing have something to show. */
export function caseSteps(cast: Cast, press: Press, days: DemonstrationDays): Step[] {
  const { bureau } = cast;
  if (!(CASE_BUREAUS as readonly number[]).includes(bureau)) return [];
  const written: Written = {
    days,
    keys: press.keys,
    press,
    cast,
    officer: actorOf(getSignIn(bureau, 'officer')),
    head: actorOf(getSignIn(bureau, 'head')),
    clerk: actorOf(getSignIn(bureau, 'clerk')),
  };
  // The first bureau has one of each; the others a few, so that figures differ.
  const plans = bureau === 1001 ? PLANS : PLANS.filter((_, index) => index % 3 === bureau % 3);
  const draw = seeded(bureau * 17);
  return plans.flatMap((plan, index) => courseOf(plan, index, written, draw));
}

function courseOf(plan: Plan, index: number, written: Written, draw: (below: number) => number): Step[] {
  const { days, keys, press, cast, officer, head, clerk } = written;
  const { bureau } = cast;
  const subject = entryId(`case:${bureau}:${index}`);
  const steps: Step[] = [];
  const began = addDays(days.today, -plan.began);
  const dayAfter = (count: number): PlainDate => {
    const day = firstWorkingDayFrom(addDays(began, count), days.calendar);
    return day < days.today ? day : days.before(1);
  };
  // Officers of the list who hold a good certificate and stand in the field.
  const team = [cast.officers[HANDLER], cast.officers[SECOND_HANDLER]].map((one) => one?.id ?? '');
  const person = inventPerson(draw, index + 1);
  const place = `${['庆阳路', '张掖路', '中山路', '民主东路', '建设路'][index % 5] ?? ''}${20 + index * 7}号门前`;
  const party =
    plan.firm === undefined
      ? { kind: 'citizen', name: person.name, idNumber: person.idNumber, address: `${place.replace('门前', '')}2单元`, phone: null }
      : {
          kind: 'organisation',
          name: plan.firm,
          creditCode: `91620000MA${String(bureau)}${String(index).padStart(4, '0')}`,
          representative: person.name,
          address: place,
          phone: null,
        };
  const title = `${party.name}${plan.title}案`;
  const give = (day: PlainDate, by: Actor, act: CaseActName, input: (scribe: Scribe, picture: string) => object): void => {
    steps.push({
      day,
      bureau,
      by,
      write: async (scribe) => {
        const picture = await scribe.keep({ bytes: pictureOf(bureau * 100 + index, deflateSync), mediaType: 'image/png' });
        await scribe.give(
          actCommand(keys, act) as never,
          `case:${subject}:${act}:${steps.length}:${day}`,
          actInput(act).parse({ subject, ...input(scribe, picture) }) as never,
        );
      },
    });
  };
  const approve = (day: PlainDate, act: CaseActName): void => {
    steps.push({
      day,
      bureau,
      by: head,
      write: (scribe) =>
        scribe.give(approveCommand, `approve:${subject}:${act}:${day}`, {
          subject,
          act,
          points: act === 'decide' ? SIX : [],
          note: null,
          askedAt: null,
        }),
    });
  };
  const attempt = (day: PlainDate, by: Actor, gate: GateId, make: (scribe: Scribe, expected: Attempt) => Promise<void>): void => {
    const expected = attemptIn(bureau, gate);
    if (expected !== undefined) steps.push({ day, bureau, by, write: (scribe) => make(scribe, expected) });
  };
  /** Every paper that the file allows by then and does not hold yet. */
  const papers = (day: PlainDate): void => {
    if (withoutPapers) return;
    steps.push({ day, bureau, by: officer, write: (scribe) => issuePapers(scribe, press, bureau, subject) });
  };
  const withoutPapers = !DECIDED.includes(plan.course) || (plan.course === 'archived' && isFaulty(bureau, '12.S1'));
  const departs = plan.course === 'unpaid' && isFaulty(bureau, '9.S3');
  const served = (on: PlainDate, picture: string) => ({ on, officers: team, method: 'direct', receiver: party.name, signature: picture });
  const until = (...courses: Course[]): boolean => courses.includes(plan.course);

  const archived = (after: number) => ({
    on: dayAfter(after),
    fileNumber: `${began.slice(0, 4)}-${bureau}-${index + 1}`,
    retention: 'years-10',
    pieces: 14,
    pages: 32,
    checker: '内勤',
  });

  if (plan.course === 'on-the-spot') {
    const on = dayAfter(0);
    give(on, officer, 'decide-on-the-spot', (_, picture) => ({
      on,
      decidedAt: `${on}T00:30:00.000Z`,
      matter: plan.matter,
      title,
      place,
      placeBureau: bureau,
      party,
      officers: team,
      certificateShown: true,
      rightsTold: true,
      factsConclusive: true,
      facts: `车辆停放于${place}人行道，驾驶人拒绝立即驶离。`,
      basis: BASIS[plan.matter],
      penalties: [{ kind: 'fine', yuan: plan.fine }],
      order: '立即驶离',
      signature: picture,
      payTo: '甘肃银行代收罚没款专户',
      files: [picture],
    }));
    papers(on);
    // The last one is not reported yet: its three working days run.
    if (plan.began > 10) give(dayAfter(1), officer, 'file-on-the-spot', () => ({ on: dayAfter(1) }));
    if (plan.began > 30)
      give(dayAfter(3), officer, 'pay', () => ({ on: dayAfter(3), yuan: plan.fine, receipt: `甘财票${bureau}${index}` }));
    if (plan.began > 30) {
      give(dayAfter(5), officer, 'close', () => ({ ground: 'performed', result: '罚款已缴清。', corrected: 'yes' }));
      approve(dayAfter(6), 'close');
      papers(dayAfter(6));
      give(dayAfter(8), officer, 'archive', () => archived(8));
      papers(dayAfter(8));
    }
    return steps;
  }

  const clueOn = dayAfter(0);
  give(clueOn, officer, 'register-clue', (_, picture) => ({
    on: clueOn,
    source: index % 2 === 0 ? 'patrol' : 'complaint',
    matter: plan.matter,
    place,
    placeBureau: bureau,
    party: party.name,
    content: `${place}：${plan.title}。`,
    reporter: index % 2 === 0 ? null : '匿名群众',
    files: [picture],
  }));
  if (until('clue')) return steps;
  give(clueOn, officer, 'record-check', () => ({ on: clueOn, officers: team, content: '到场核查，情况属实。', files: [] }));
  give(clueOn, officer, 'file', () => ({
    matter: plan.matter,
    title,
    place,
    placeBureau: bureau,
    actFrom: clueOn,
    discoveredOn: clueOn,
    party,
    officers: team,
    reasons: '有初步证据证明存在违法行为，属本机关管辖，在追责时效内。',
  }));
  if (until('filing-asked')) return steps;
  approve(dayAfter(1), 'file');
  const inquestOn = dayAfter(1);
  give(inquestOn, officer, 'add-evidence', (_, picture) => ({
    evidence: entryId(`evidence:${subject}:1`),
    on: inquestOn,
    kind: 'audio-visual',
    title: '现场照片',
    source: '执法人员现场拍摄',
    place,
    takenAt: `${inquestOn}T00:40:00.000Z`,
    officers: team,
    original: true,
    proves: plan.title,
    files: [picture],
  }));
  // Between eight and nine, each case at minutes of its own: nobody is in two records at once.
  const startMinute = String((index * 3) % 57).padStart(2, '0');
  const endMinute = String(((index * 3) % 57) + 2).padStart(2, '0');
  give(inquestOn, officer, 'record-inquest', (_, picture) => ({
    inquest: entryId(`inquest:${subject}`),
    place,
    startAt: `${inquestOn}T00:${startMinute}:00.000Z`,
    endAt: `${inquestOn}T00:${endMinute}:00.000Z`,
    officers: team,
    certificateShown: true,
    partyPresent: true,
    text: `现场位于${place}，${plan.title}，已拍照固定。`,
    signature: picture,
  }));
  give(inquestOn, officer, 'order-correction', (_, picture) => ({
    ...served(inquestOn, picture),
    correction: entryId(`correction:${subject}`),
    kind: 'correct',
    content: '立即停止违法行为，恢复原状。',
    deadline: dayAfter(3),
    education: '已讲明法律规定和危害。',
  }));
  papers(inquestOn);
  if (until('preserved')) {
    give(dayAfter(2), officer, 'preserve', () => ({
      preservation: entryId(`preservation:${subject}`),
      reason: '物品可能被转移',
      place: '本局物品保管室',
      officers: team,
      items: [{ name: '活动货架', spec: '2米', quantity: 3, unit: '个' }],
    }));
    approve(dayAfter(2), 'preserve');
    return steps;
  }
  if (until('investigating')) return steps;
  give(dayAfter(4), officer, 'recheck-correction', (_, picture) => ({
    correction: entryId(`correction:${subject}`),
    on: dayAfter(4),
    corrected: true,
    officers: team,
    note: '已恢复原状',
    files: [picture],
  }));
  const penalties = [{ kind: 'fine', yuan: plan.fine }];
  const area = plan.fine < 1_000 || departs ? 4 : 20;
  const proposal = () => ({
    outcome: 'penalise',
    facts: `${party.name}于${place}实施${plan.title}行为，有现场照片、现场检查笔录为证。`,
    basis: BASIS[plan.matter],
    penalties,
    ...(plan.matter === GRADED_MATTER ? { circumstances: { [AREA_AXIS]: area } } : {}),
    ...(departs ? { departure: '一年内曾因同类行为被责令改正，仍再次占用，影响盲道通行。' } : {}),
    fineReason: '影响公共通行和城市容貌，给予罚款。',
    reasons: '主动改正，配合调查。',
  });
  if (until('notified'))
    attempt(dayAfter(5), officer, '9.G1', (scribe, expected) =>
      scribe.attemptCommand(
        expected,
        actCommand(keys, 'conclude') as never,
        actInput('conclude').parse({ subject, ...proposal(), penalties: [{ kind: 'fine', yuan: 3_000 }] }) as never,
      ),
    );
  give(dayAfter(5), officer, 'conclude', proposal);
  approve(dayAfter(6), 'conclude');
  if (until('concluded')) return steps;
  const noticeOn = dayAfter(7);
  give(noticeOn, officer, 'serve-notice', (_, picture) => served(noticeOn, picture));
  papers(noticeOn);
  if (until('notified')) return steps;
  give(dayAfter(8), officer, 'waive-defence', (_, picture) => ({ on: dayAfter(8), waivesHearing: true, signature: picture }));
  if (until('review-asked')) {
    give(dayAfter(9), officer, 'submit-review', () => ({ on: dayAfter(9), note: null }));
    return steps;
  }
  if (departs)
    give(dayAfter(16), officer, 'deliberate', (_, picture) => ({
      on: dayAfter(16),
      place: '局会议室',
      chair: cast.officers[HEAD]?.id,
      attendees: [HEAD, CLERK, REVIEWER].map((one) => cast.officers[one]?.id),
      recorder: '内勤',
      opinions: '一致认为屡次占用盲道，罚款可以高于本档。',
      conclusion: 'agree',
      covers: ['departure'],
      files: [picture],
    }));
  give(dayAfter(17), officer, 'decide', () => ({
    outcome: 'penalise',
    penalties,
    payTo: '甘肃银行代收罚没款专户',
    socialImpact: plan.published === true,
    reasons: '事实清楚，证据确凿，适用法律正确，程序合法。',
  }));
  if (until('decision-asked')) {
    attempt(dayAfter(18), head, '12.G2', (scribe, expected) =>
      scribe.attemptCommand(expected, approveCommand, { subject, act: 'decide', points: SIX.slice(1), note: null, askedAt: null }),
    );
    return steps;
  }
  if (until('sent-back')) {
    steps.push({
      day: dayAfter(18),
      bureau,
      by: head,
      write: (scribe) =>
        scribe.give(sendBackCommand, `send-back:${subject}`, {
          subject,
          act: 'decide',
          reason: '请补充占用面积的测量依据。',
          points: ['facts', 'evidence'],
        }),
    });
    return steps;
  }
  approve(dayAfter(18), 'decide');
  papers(dayAfter(18));
  const late = isFaulty(bureau, '12.S2');
  if (plan.published === true) {
    steps.push({
      day: dayAfter(late ? 36 : 20),
      bureau,
      by: clerk,
      write: async (scribe) => {
        const organ = REGISTRY_BUREAUS.find(({ number }) => number === bureau)?.name ?? '';
        const text = await scribe.read(async (tx) => {
          const folded = await foldCase(tx, [bureau], subject);
          return folded === undefined ? '' : publicTextOf(folded.state, organ);
        });
        await scribe.give(actCommand(keys, 'publish') as never, `publish:${subject}`, {
          subject,
          text,
          lateReason: late ? '公示网站维护' : null,
        } as never);
      },
    });
  }
  if (until('decided')) return steps;
  const left = { method: 'leave', receiver: null, signature: null, refusal: '拒绝签收', witness: '社区工作人员', recorded: false };
  give(dayAfter(20), officer, 'serve-decision', (_, picture) => ({
    ...served(dayAfter(20), picture),
    ...(isFaulty(bureau, '12.S4') ? { ...left, files: [picture] } : {}),
    lateReason: null,
  }));
  papers(dayAfter(20));
  if (until('unpaid')) return steps;
  give(dayAfter(28), officer, 'pay', () => ({ on: dayAfter(28), yuan: plan.fine, receipt: `甘财票${bureau}${index}` }));
  give(dayAfter(30), officer, 'close', () => ({ ground: 'performed', result: '罚款已缴清，违法行为已改正。', corrected: 'yes' }));
  approve(dayAfter(31), 'close');
  papers(dayAfter(31));
  give(dayAfter(34), officer, 'archive', () => archived(34));
  papers(dayAfter(34));
  return steps;
}

/** What a file holds when it is in order; demands and notices of what nobody owes are not made. */
const ISSUED: readonly CaseDocument[] = [
  'case-filing',
  'inquest-record',
  'order-to-correct',
  'recheck-record',
  'investigation-report',
  'penalty-notice',
  'defence-waiver',
  'deliberation-record',
  'handling-approval',
  'penalty-decision',
  'summary-decision',
  'service-receipt',
  'payment-record',
  'case-closing',
];

async function issuePapers(scribe: Scribe, press: Press, bureau: number, subject: string): Promise<void> {
  const folded = await scribe.read((tx) => foldCase(tx, [bureau], subject));
  if (folded === undefined) return;
  const { state } = folded;
  const held = (one: { readonly document: string; readonly ref: string | null }): boolean =>
    state.documents.some(({ document, ref, voided }) => document === one.document && ref === one.ref && voided === null);
  for (const { document, ref } of writableDocuments(state).filter((one) => ISSUED.includes(one.document) && !held(one)))
    await scribe.give(issueDocument(press), `paper:${subject}:${document}:${ref}`, { subject, document, ref });
}
