import { describe, expect, test } from 'vitest';
import { textOf } from '../../document/text-of.ts';
import { type CaseState, NO_CASE } from '../state.ts';
import { CASE_DOCUMENTS, type CaseDocument, caseDocument, missingDocuments, writableDocuments } from './case-documents.ts';
import { NotOnFile } from './paper.ts';
import { PAPER, WHOLE_CASE } from './testing/whole-case.ts';
import { catalogue, cover, fileTitle, noteSheet } from './volume.ts';

const KINDS = Object.keys(CASE_DOCUMENTS) as CaseDocument[];
const withState = (more: Partial<CaseState>) => ({ ...PAPER, state: { ...WHOLE_CASE, ...more } });

/** The text of a document of the whole case, in one line. */
function textFor(document: CaseDocument, paper = PAPER): string {
  const [ref = null] = caseDocument(document).refs(paper.state);
  return textOf(caseDocument(document).describe(paper, ref)).join('\n');
}

const decisionWithout = withState({
  decision: WHOLE_CASE.decision && { ...WHOLE_CASE.decision, outcome: 'no-penalty', penalties: [], education: '已对当事人进行教育。' },
});

describe('every document of a case', () => {
  test('can be written of a file that has its step, and of an empty one none', () => {
    const writable = new Set(writableDocuments(WHOLE_CASE).map(({ document }) => document));
    expect(KINDS.filter((kind) => !writable.has(kind))).toEqual(['no-penalty-decision']);
    expect(writableDocuments(NO_CASE)).toEqual([]);
  });

  test.each(KINDS)('%s says what it is, and nothing that no person would write', (kind) => {
    const paper = kind === 'no-penalty-decision' ? decisionWithout : PAPER;
    const refs = caseDocument(kind).refs(paper.state);
    expect(refs.length).toBeGreaterThan(0);
    for (const ref of refs) {
      const description = caseDocument(kind).describe(paper, ref);
      const text = textOf(description).join('\n');
      expect(description.kind).toBe(kind);
      expect(text).toContain(PAPER.bureau.name);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|true|false|。。|：：|，。/);
      expect(text).not.toMatch(/[a-z]-[a-z]/);
    }
  });

  test.each(KINDS)('%s is refused where its step is not on file', (kind) => {
    expect(() => caseDocument(kind).describe({ ...PAPER, state: { ...NO_CASE, party: WHOLE_CASE.party } }, 'x')).toThrow(NotOnFile);
  });

  test('no two share a run of numbers', () => {
    const runs = KINDS.map((kind) => caseDocument(kind).numbered).filter((run) => run !== null);
    expect(new Set(runs).size).toBe(runs.length);
  });

  test('every one that is served carries the seal', () => {
    for (const kind of KINDS.filter((one) => caseDocument(one).served)) {
      expect(textFor(kind, kind === 'no-penalty-decision' ? decisionWithout : PAPER), kind).toContain('（印章）');
    }
  });
});

describe('the decision (Penalty Law art. 59)', () => {
  const text = textFor('penalty-decision');

  test('names the party and where he is', () => {
    expect(text).toContain('当事人：巉口兴旺商贸有限公司');
    expect(text).toContain('住所：兰州市城关区枹罕路18号');
  });

  test('states facts and evidence, without what was excluded', () => {
    expect(text).toContain('堆放水泥约18平方米');
    expect(text).toContain('现场照片');
    expect(text).not.toContain('不合法的证言');
  });

  test('states basis, benchmark, kinds and the sum in figures and words', () => {
    expect(text).toContain('违反了《城市道路管理条例》第二十七条第（一）项');
    expect(text).toContain('依照《城市道路管理条例》第四十二条');
    expect(text).toContain('裁量档次为“一般”');
    expect(text).toContain('1. 罚款8,000元（人民币捌仟元整）。');
    expect(text).toContain('2. 警告。');
  });

  test('answers the defence', () => {
    expect(text).toContain('经复核部分采纳：已在裁量中考虑。');
  });

  test('states how and until when to pay, where, and what lateness costs (arts 67, 72)', () => {
    expect(text).toMatch(/自收到本决定书之日起十五日内到中国建设银行兰州城关支行/);
    expect(text).toContain('每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额');
  });

  test('states both ways against it with their periods, to the government of the same level', () => {
    expect(text).toMatch(/六十日内向兰州市城关区人民政府申请行政复议，也可以自收到本决定书之日起六个月内/);
  });

  test('bears organ, day and seal last', () => {
    expect(text.split('\n').slice(-3)).toEqual(['兰州市城关区城市管理综合执法局', '（印章）', '2026年4月28日']);
  });
});

test('an on-the-spot decision sends to reconsideration first (Reconsideration Law art. 23)', () => {
  const text = textFor('summary-decision');
  expect(text).toContain('应当先申请行政复议');
  expect(text).not.toContain('六个月');
  expect(text).toContain('拒绝签名');
  expect(text).toContain('2026年3月5日14时05分');
});

describe('the notice (Penalty Law arts 44, 63, 64)', () => {
  test('tells of the hearing where one is due', () => {
    expect(textFor('penalty-notice')).toContain('有权要求听证。要求听证的，应当自收到本告知书之日起五个工作日内');
  });

  test('and does not where none is', () => {
    const paper = withState({
      conclusion: WHOLE_CASE.conclusion && { ...WHOLE_CASE.conclusion, derived: { ...WHOLE_CASE.conclusion.derived, hearingDue: false } },
    });
    expect(textFor('penalty-notice', paper)).not.toContain('听证');
    expect(textFor('penalty-notice', paper)).toContain('陈述和申辩');
  });

  test('counts the days of the defence as the setting says', () => {
    expect(textFor('penalty-notice', { ...PAPER, settings: { ...PAPER.settings, defenceDays: 7 } })).toContain(
      '七个工作日内向本机关提出'.replace('七', '7'),
    );
  });
});

test('a receipt quotes the number that stands, not the one that was voided', () => {
  const text = textOf(caseDocument('service-receipt').describe(PAPER, 'decision')).join('\n');
  expect(text).toContain('〔2026〕第002号');
  expect(text).not.toMatch(/第00[13]号/);
  expect(text).toContain('留置送达');
});

test('the demand states what is still owed, with the surcharge', () => {
  const text = textFor('payment-demand', withState({ spot: null, spotCollected: null, procedure: 'ordinary' }));
  expect(text).toContain('缴纳罚款5,000元（人民币伍仟元整）');
  expect(text).toContain('加处罚款');
});

describe('the minimum set of an ordinary case (law digest §11.5)', () => {
  test('is whole on the whole file', () => {
    expect(missingDocuments(WHOLE_CASE)).toEqual([]);
  });

  test('names what is not there, and what the case itself makes due', () => {
    const { interviews: _interviews, ...rest } = WHOLE_CASE;
    expect(missingDocuments({ ...rest, interviews: [], inquests: [], reviews: [] })).toEqual([
      ['interview-record', 'inquest-record'],
      ['legal-review'],
    ]);
    expect(missingDocuments({ ...WHOLE_CASE, hearing: null, hearingRefusal: null, hearingNotice: null })).toEqual([
      ['hearing-notice'],
      ['hearing-record'],
      ['hearing-report'],
    ]);
  });
});

test('cover, catalogue and note sheet of a volume', () => {
  expect(fileTitle(PAPER)).toBe('巉口兴旺商贸有限公司擅自占用城市道路案');
  const counted = { pieces: 30, pages: 88 };
  expect(textOf(cover(PAPER, 'main', counted))).toEqual(
    expect.arrayContaining(['行政处罚案卷（正卷）', '30年', '30件', '88页', '2026-001']),
  );
  const documents = [{ title: '立案审批表', number: null, responsible: '张巉', date: '2026年3月5日', page: 1 }];
  expect(textOf(catalogue(PAPER, 'sub', documents))).toEqual(expect.arrayContaining(['卷内目录（副卷）', '立案审批表', '／', '张巉', '1']));
  expect(textOf(noteSheet(PAPER, 'sub', counted))).toEqual(
    expect.arrayContaining(['卷内备考表（副卷）', '30件，88页', '本卷情况说明', '立卷人（签名）：']),
  );
  // A file that is looked at before it is archived.
  expect(textOf(cover(withState({ archive: null }), 'main', counted))).not.toContain('2026-001');
});

const OPTIONAL = new Set(
  'idNumber creditCode representative phone electronic reporter witness refusal spec seal until takenAt departure fineReason payTo performBy document lateReason qualification absent defence defenceAnswer letterTo receiver signature postNumber detail receipt certificate'.split(
    ' ',
  ),
);

/** The same file with nothing in it that may be left out. */
function bare<T>(value: T): T {
  if (Array.isArray(value)) return value.map((one: unknown) => bare(one)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, OPTIONAL.has(name) && typeof one === 'string' ? null : bare(one)]),
  ) as T;
}

describe('every document', () => {
  const { basis: _basis, tier: _tier, ...derived } = WHOLE_CASE.conclusion?.derived ?? { on: PAPER.today };
  const least = {
    ...PAPER,
    state: { ...bare({ ...WHOLE_CASE, documents: [] }), conclusion: WHOLE_CASE.conclusion && { ...bare(WHOLE_CASE.conclusion), derived } },
    bureau: { ...PAPER.bureau, address: null, telephone: null, government: null },
    accounts: new Map<string, string>(),
  };

  test.each(KINDS.filter((kind) => kind !== 'no-penalty-decision'))('%s can be written with the least that a file holds', (kind) => {
    for (const ref of caseDocument(kind).refs(least.state)) {
      const text = textOf(caseDocument(kind).describe(least, ref)).join('\n');
      expect(text).not.toMatch(/undefined|null|NaN|\[object|。。|：：|，。|（）|《》|于送达/);
    }
  });

  test('strikes what is not known', () => {
    expect(textFor('penalty-decision', least)).toContain('统一社会信用代码：／');
    expect(textFor('sampling-notice', least)).toContain('本机关地址：／　联系电话：／');
  });
});

describe('what was kept is followed to its end (涉案财物台账)', () => {
  test('each thing with its keeping and its handling, without a gap', () => {
    const lines = textOf(caseDocument('property-ledger').describe(PAPER, null));
    const items = WHOLE_CASE.preservations.flatMap(({ items: kept }) => kept);
    expect(items.length).toBe(2);
    for (const { name } of items) expect(lines.filter((one) => one.startsWith(name))).toHaveLength(1);
    expect(lines).toEqual(expect.arrayContaining(['解除先行登记保存，予以返还', '2026年3月10日', '期满未作处理，自动解除']));
  });

  test('what is still kept says so', () => {
    const [first] = WHOLE_CASE.preservations;
    const kept = withState({ preservations: first === undefined ? [] : [{ ...first, handled: null }] });
    expect(textOf(caseDocument('property-ledger').describe(kept, null))).toContain('保存中');
  });
});

test('the letter of transfer names the crime where one is suspected', () => {
  expect(textFor('case-transfer')).toContain('案件移送函');
  const crime = withState({ conclusion: WHOLE_CASE.conclusion && { ...WHOLE_CASE.conclusion, outcome: 'transfer' } });
  expect(textFor('case-transfer', crime)).toContain('涉嫌犯罪案件移送书');
});

test('an annulment is a decision of its own organ, or a note of another’s', () => {
  expect(caseDocument('annulment-decision').refs(WHOLE_CASE)).toEqual(['1']);
  expect(caseDocument('annulment-record').refs(WHOLE_CASE)).toEqual(['2']);
  expect(textFor('annulment-record')).toContain('人民法院撤销');
});

test('the surcharge notice counts from the day after the last', () => {
  const text = textFor('surcharge-notice', withState({ deferral: null, spot: null, spotCollected: null, payments: [] }));
  expect(text).toContain('缴款期限：2026年5月14日');
  expect(text).toContain('自2026年5月15日起每日按罚款数额的百分之三');
  expect(text).toContain('加处罚款8,000元');
});

test('a service by public notice is announced, and no other', () => {
  expect(caseDocument('service-announcement').refs(WHOLE_CASE)).toEqual(['demand']);
  expect(textFor('service-announcement')).toContain('经过三十日，即视为送达');
});

test('the legal review says of each point whether it is right, and strikes what was not looked at', () => {
  const text = textFor('legal-review');
  expect(text).toContain('执法主体：■符合　□不符合');
  expect(text).toContain('事实认定：□符合　■不符合');
  expect(text).toContain('管辖权限：／');
});
