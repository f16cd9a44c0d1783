import { amountInBoth, yuanInWords } from '../../document/amount-words.ts';
import { form, label, line, list, opinion, orStruck, paragraph, seal, signature, signatures, value } from '../../document/blocks.ts';
import type { DocumentDescription } from '../../document/description.ts';
import { writtenDate } from '../../document/written-date.ts';
import type { Done } from '../state.ts';
import { decidedFine, paidYuan } from '../limits.ts';
import { FORM, pair, partyRows, partyRowsOf, wide } from './filing.ts';
import {
  approvalText,
  approverBox,
  type CasePaper,
  causeOf,
  dated,
  handBox,
  issuedNumber,
  officerBoxes,
  officersText,
  onFile,
  partyFacts,
  partyOf,
  penaltyText,
  proposerBox,
  written,
} from './paper.ts';
import { CLOSING_WORDS, SERVICE_WORDS, SUSPENSION_WORDS, TERMINATION_WORDS } from './words.ts';

/** What was served: the word of its document, and how it was served. */
interface Service {
  readonly document: string;
  readonly title: string;
  readonly done: Done<'serve-notice'> | Done<'serve-decision'> | Done<'notify-hearing'> | Done<'demand'> | Done<'order-correction'>;
  readonly ref: string | null;
}

/** Every service on the file, by what a receipt of it is asked with. */
export function servicesOf({ state }: Pick<CasePaper, 'state'>): Map<string, Service> {
  const found: [string, Service | null][] = [
    ['notice', state.notice && { document: 'penalty-notice', title: '行政处罚意见告知书', done: state.notice, ref: null }],
    ['hearing', state.hearingNotice && { document: 'hearing-notice', title: '听证通知书', done: state.hearingNotice, ref: null }],
    ['decision', state.decisionService && { ...decisionTitle(state), done: state.decisionService, ref: null }],
    ['demand', state.demand && { document: 'payment-demand', title: '履行行政决定催告书', done: state.demand, ref: null }],
    ...state.corrections.map((done): [string, Service] => [
      done.correction,
      done.kind === 'stop'
        ? { document: 'order-to-stop', title: '责令停止违法行为通知书', done, ref: done.correction }
        : { document: 'order-to-correct', title: '责令（限期）改正通知书', done, ref: done.correction },
    ]),
  ];
  return new Map(found.flatMap(([key, service]): [string, Service][] => (service === null ? [] : [[key, service] as const])));
}

const decisionTitle = ({ decision }: CasePaper['state']): Pick<Service, 'document' | 'title'> =>
  decision?.outcome === 'penalise'
    ? { document: 'penalty-decision', title: '行政处罚决定书' }
    : { document: 'no-penalty-decision', title: '不予行政处罚决定书' };

/** 送达回证 (Civil Procedure Law arts 87–95; Penalty Law art. 61). */
export function serviceReceipt(paper: CasePaper, ref: string | null): DocumentDescription {
  const { state } = paper;
  const { document, title, done, ref: documentRef } = onFile(servicesOf(paper).get(ref ?? ''), 'service');
  const arrived = done.derived.servedOn ?? null;
  return written(paper, 'service-receipt', 'form', '送达回证', [
    form(
      FORM,
      wide('案由', causeOf(paper)),
      pair('送达文书', title, '文号', issuedNumber(state, document, documentRef)),
      pair('受送达人', state.party?.name ?? null, '送达地址', state.address?.address ?? state.party?.address ?? null),
      pair('送达方式', SERVICE_WORDS[done.method], '送达日期', writtenDate(done.on)),
      pair('邮件号码', done.postNumber, '收到日期', dated(arrived)),
      wide('公告送达的原因', done.method === 'public-notice' ? done.reason : null),
      wide('拒收的事由', done.refusal),
      wide('是否录音录像', done.recorded ? '是' : '否'),
      [label('收件人'), opinion(done.receiver, handBox('收件人（签名或者盖章）', done, dated(arrived)), { columns: 3 })],
      [
        label('见证人'),
        done.witness === null
          ? value(null, { columns: 3 })
          : opinion(done.witness, signature('见证人（签名）', { on: writtenDate(done.on) }), { columns: 3, leastMm: 20 }),
      ],
      [label('送达人'), value(officersText(state, done.officers), { columns: 3 })],
    ),
    signatures(...officerBoxes(state, done.officers, '送达人', writtenDate(done.on))),
  ]);
}

export function addressConfirmation(paper: CasePaper): DocumentDescription {
  const one = onFile(paper.state.address, 'address');
  return written(paper, 'address-confirmation', 'form', '送达地址确认书', [
    form(
      FORM,
      wide('案由', causeOf(paper)),
      ...partyRows(partyOf(paper)),
      wide('送达地址', one.address),
      wide('电子送达地址', one.electronic),
      wide('是否同意电子送达', one.consent ? '同意' : '不同意'),
      wide('告知事项', `送达地址变更的，应当自变更之日起${paper.settings.addressChangeDays}个工作日内书面告知本机关。`),
      [
        label('当事人确认'),
        opinion('以上送达地址经本人（单位）确认。', handBox('当事人（签名或者盖章）', one, writtenDate(one.on)), { columns: 3 }),
      ],
    ),
  ]);
}

/** Coercion Law art. 55. */
export function courtApplication(paper: CasePaper): DocumentDescription {
  const { state, bureau } = paper;
  const one = onFile(state.courtApplication, 'court-application');
  const number = issuedNumber(state, state.spot === null ? 'penalty-decision' : 'summary-decision');
  const received = state.decisionService?.derived.servedOn ?? state.spot?.derived.on ?? null;
  const blocks = [
    line('left', `申请人：${bureau.name}`),
    line('left', `住所：${bureau.address ?? '／'}`),
    ...partyFacts(partyOf(paper)).map(([name, text], index) => line('left', `${index === 0 ? '被申请人' : name}：${orStruck(text)}`)),
    paragraph(`请求事项：请求对下列标的强制执行：${one.subjectMatter}`),
    paragraph(
      `事实和理由：被申请人${causeOf(paper)}，申请人作出行政处罚决定${number === null ? '' : `（${number}）`}，${received === null ? '' : `已于${writtenDate(received)}送达。`}被申请人在法定期限内不申请行政复议或者提起行政诉讼，又不履行。`,
    ),
    ...(state.demand === null
      ? []
      : [
          paragraph(
            `申请人于${writtenDate(state.demand.derived.servedOn ?? state.demand.on)}送达催告书。${state.demandDefences.length === 0 ? '被申请人没有提出陈述、申辩。' : state.demandDefences.map(({ text, answer }) => `被申请人陈述、申辩：${text}申请人的意见：${answer}`).join('')}`,
          ),
        ]),
    paragraph('依照《中华人民共和国行政强制法》第五十三条、第五十五条的规定，申请强制执行。'),
    line('left', `此致　${one.court}`),
    signatures(signature('行政机关负责人（签名）')),
    seal(bureau.name, writtenDate(one.derived.on)),
  ];
  return written(paper, 'court-application', 'letter', '强制执行申请书', blocks, {
    attachments: ['行政处罚决定书及作出决定的事实、理由和依据', '当事人的意见及催告情况', '申请强制执行标的情况'],
  });
}

type ApprovedAct = Pick<Done<'suspend'>, 'stamp' | 'approval'>;

/** The common shape of forms by which the head approves a step of a case that is on file. */
export function approvalForm(
  paper: CasePaper,
  kind: string,
  title: string,
  act: ApprovedAct,
  rows: ReturnType<typeof wide>[],
): DocumentDescription {
  const { state } = paper;
  return written(paper, kind, 'form', title, [
    form(
      FORM,
      wide('案由', causeOf(paper)),
      ...partyRowsOf(paper),
      pair('立案日期', dated(state.filing?.derived.on ?? null), '承办人', officersText(state, state.officers)),
      ...rows,
      [label('承办人意见'), opinion('建议批准。', proposerBox(paper, '承办人', act), { columns: 3 })],
      [label('机关负责人意见'), opinion(approvalText(act), approverBox(paper, '负责人', act), { columns: 3 })],
    ),
  ]);
}

export function suspensionForm(paper: CasePaper): DocumentDescription {
  const one = onFile(paper.state.suspensions.at(-1), 'suspension');
  return approvalForm(paper, 'suspension-approval', '中止调查审批表', one, [
    wide('中止调查的理由', `${SUSPENSION_WORDS[one.ground]}。\n${one.reason}`, 30),
  ]);
}

/** Whoever resumed an investigation answers for it; no approval is asked for by law. */
export function resumptionForm(paper: CasePaper): DocumentDescription {
  const suspended = onFile(
    paper.state.suspensions.findLast(({ resumed }) => resumed !== null),
    'suspension',
  );
  const one = onFile(suspended.resumed, 'resumption');
  return approvalForm(paper, 'resumption-approval', '恢复调查审批表', one, [
    pair('中止日期', writtenDate(suspended.derived.on), '恢复日期', writtenDate(one.on)),
    wide('中止的理由', `${SUSPENSION_WORDS[suspended.ground]}。\n${suspended.reason}`, 20),
    wide('恢复调查的理由', one.reason, 30),
  ]);
}

export function terminationForm(paper: CasePaper): DocumentDescription {
  const one = onFile(paper.state.termination, 'termination');
  return approvalForm(paper, 'termination-approval', '终止调查审批表', one, [
    wide('终止调查的理由', `${TERMINATION_WORDS[one.ground]}。\n${one.reason}`, 30),
  ]);
}

export function extensionForm(paper: CasePaper): DocumentDescription {
  const one = onFile(paper.state.extensions.at(-1), 'extension');
  return approvalForm(paper, 'extension-approval', '延长办案期限审批表', one, [
    wide('延长天数', `${one.days}日`),
    wide('延长的理由', one.reason, 30),
  ]);
}

export function deferralForm(paper: CasePaper): DocumentDescription {
  const one = onFile(paper.state.deferral, 'deferral');
  const parts = one.instalments.map(({ dueOn, yuan }) => `${writtenDate(dueOn)}前缴纳${amountInBoth(yuan * 100)}`);
  return approvalForm(paper, 'deferral-approval', '延期（分期）缴纳罚款审批表', one, [
    pair('申请日期', writtenDate(one.appliedOn), '罚款数额', amountInBoth(decidedFine(paper.state) * 100)),
    wide('申请的理由', one.reason, 20),
    wide('缴纳安排', parts.join('\n')),
  ]);
}

export function closingForm(paper: CasePaper): DocumentDescription {
  const { state } = paper;
  const one = onFile(state.closing, 'closing');
  const decided = state.decision ?? state.spot;
  const penalties = decided?.penalties ?? [];
  const paid = paidYuan(state);
  return approvalForm(paper, 'case-closing', '结案审批表', one, [
    pair('决定日期', dated(decided?.derived.on ?? null), '送达日期', dated(state.decisionService?.derived.servedOn ?? null)),
    wide('处理决定', penalties.length === 0 ? null : penalties.map(penaltyText).join('\n')),
    pair(
      '已缴罚款',
      paid === 0 ? null : `${paid}元（${yuanInWords(paid)}）`,
      '违法行为是否改正',
      { yes: '已改正', no: '未改正', 'not-applicable': null }[one.corrected],
    ),
    wide('结案的理由', CLOSING_WORDS[one.ground]),
    wide('执行结果', one.result, 20),
  ]);
}

/** What was paid and when, for the file. */
export function paymentRecord(paper: CasePaper): DocumentDescription {
  const { payments, spotCollected } = onFile(
    paper.state.payments.length + (paper.state.spotCollected === null ? 0 : 1) > 0 ? paper.state : null,
    'payment',
  );
  const rows = [
    ...(spotCollected === null ? [] : [[writtenDate(spotCollected.on), amountInBoth(spotCollected.yuan * 100), '', spotCollected.receipt]]),
    ...payments.map(({ on, yuan, surchargeFen, receipt }) => [
      writtenDate(on),
      amountInBoth(yuan * 100),
      surchargeFen === 0 ? '' : amountInBoth(surchargeFen),
      receipt,
    ]),
  ];
  return written(paper, 'payment-record', 'form', '罚款缴纳情况登记表', [
    form(FORM, wide('案由', causeOf(paper)), ...partyRows(partyOf(paper))),
    list(
      [
        { title: '缴纳日期', share: 2, align: 'left' },
        { title: '罚款', share: 4, align: 'right' },
        { title: '加处罚款', share: 3, align: 'right' },
        { title: '票据号码', share: 3, align: 'left' },
      ],
      rows,
    ),
  ]);
}
