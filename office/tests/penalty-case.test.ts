import { randomUUID } from 'node:crypto';
import { CASE_FIELD_TEXT } from '@zhunsheng/contract/penalty-case-field-text';
import { CASE_ACT_TEXT } from '@zhunsheng/contract/penalty-case-text';
import type { CaseActName } from '@zhunsheng/domain/penalty-case/commands';
import { BENCHMARK_EXAMPLES } from '@zhunsheng/domain/discretion/examples/examples';
import { draftOf, range } from '@zhunsheng/domain/discretion/examples/parts';
import { addDays, dayOfInstant, plainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { Client } from '@zhunsheng/server/testing/test-server';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, type Office, openOffice, signIn } from './open-office.ts';

let office: Office;
let clerk: Client;
let officer: Page;
let head: Page;
let reviewer: Page;

const today = () => dayOfInstant(new Date().toISOString());
const yesterday = () => addDays(today(), -1);
const OFFICERS = ['赵明', '钱亮'];

beforeAll(async () => {
  office = await openOffice();
  clerk = await office.colleague(1001, 'wang.neiqin', '王内勤', 'clerk');
  for (const name of [...OFFICERS, '孙宏']) await certified(name);
  for (const matter of ['M14', 'M64']) await record('mandate', { ...MANDATE, matter });
  await publishBenchmark();
  officer = await windowOf('li.ban', '李办案', 'officer');
  head = await windowOf('zhou.fuze', '周负责', 'head');
  reviewer = await windowOf('wu.fazhi', '吴法制', 'reviewer');
});
afterAll(async () => office.close());
afterEach(async ({ task }) => {
  const folder = process.env['SCREENSHOTS'];
  if (folder === undefined || task.result?.state !== 'fail') return;
  for (const [who, page] of Object.entries({ officer, head, reviewer })) await page.screenshot({ path: `${folder}/failed-${who}.png` });
});

const MANDATE = {
  decidedBy: '兰州市城关区人民政府',
  documentTitle: '关于明确城市管理执法事项的通知',
  documentNumber: '城政发〔2020〕12号',
  from: '2020-06-01',
  executedBy: 'self',
};

async function windowOf(login: string, name: string, role: 'officer' | 'head' | 'reviewer'): Promise<Page> {
  await office.colleague(1001, login, name, role);
  const page = await office.open();
  page.setDefaultTimeout(20_000);
  await signIn(page, login);
  return page;
}

async function record(kind: string, values: object): Promise<string> {
  const subject = randomUUID();
  expect((await clerk.command(`/api/ledger/${kind}/record`, { subject, values })).body).toMatchObject({ subject });
  return subject;
}

/** Three tiers by how much water was let off, of the bureau's own. */
async function publishBenchmark(): Promise<void> {
  const example = BENCHMARK_EXAMPLES.find(({ id }) => id === 'PT-1') ?? expect.fail('PT-1');
  const draft = draftOf(example, { matter: 'M64', level: 'county', validFrom: plainDate('2026-01-01') });
  const ranges = [range(0, 50_000), range(50_000, 200_000), range(200_000, 500_000)];
  const content = {
    ...draft,
    title: '城关区排水裁量基准',
    publishedNo: '〔2026〕1号',
    axes: draft.axes.map((axis) => ({ ...axis, name: '排水量' })),
    tiers: draft.tiers.map((tier, at) => ({ ...tier, outcomes: [ranges[at] ?? expect.fail('a fourth tier')] })),
  };
  const answer = await clerk.command('/api/benchmarks/publish', { subject: randomUUID(), content });
  expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 200 });
}

let certificates = 0;
async function certified(name: string): Promise<void> {
  const person = await record('person', { name, sex: '男', category: 'officer', joinedOn: '2019-03-01' });
  certificates += 1;
  const values = {
    person,
    number: `甘62010000000${certificates}`,
    issuedOn: '2022-01-10',
    expiresOn: addDays(today(), 400),
    standing: 'valid',
  };
  await record('certificate', values);
}

/** Where a folder is named, what the pages look like is kept there. */
async function look(page: Page, name: string): Promise<void> {
  expect(await axeFindings(page), name).toEqual([]);
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
}

const verb = (act: CaseActName) => CASE_ACT_TEXT[act].verb.zh;
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const named = (label: string) => new RegExp(`^${escaped(label)}(可不填)?$`);
const labelOf = (act: CaseActName, field: string) =>
  (CASE_FIELD_TEXT[act] as Readonly<Record<string, { label: { zh: string } }>>)[field]?.label.zh ?? field;

/** The form of one act, by the names that its fields bear on the screen. */
class ActForm {
  readonly #page: Page;
  readonly #act: CaseActName;
  readonly form: Locator;
  constructor(page: Page, act: CaseActName) {
    this.#page = page;
    this.#act = act;
    this.form = page.getByRole('dialog', { name: CASE_ACT_TEXT[act].title.zh });
  }
  static async begin(page: Page, act: CaseActName): Promise<ActForm> {
    await page
      .getByRole('button', { name: verb(act), exact: true })
      .first()
      .click();
    const begun = new ActForm(page, act);
    await begun.form.getByRole('button', { name: new RegExp(`^(报批：)?${verb(act)}$`) }).waitFor();
    return begun;
  }
  field(name: string): Locator {
    return this.form.getByLabel(named(labelOf(this.#act, name)));
  }
  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(values)) await this.field(name).fill(text);
  }
  async flags(values: Readonly<Record<string, boolean>>): Promise<void> {
    for (const [name, yes] of Object.entries(values)) await this.option(name, yes ? '是' : '否');
  }
  async option(name: string, label: string): Promise<void> {
    await this.form
      .getByRole('radiogroup', { name: named(labelOf(this.#act, name)) })
      .getByRole('radio', { name: label, exact: true })
      .check();
  }
  async pick(name: string, ...labels: string[]): Promise<void> {
    for (const label of labels) {
      await this.field(name).fill(label);
      await this.#page
        .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active')
        .filter({ hasText: label })
        .waitFor();
      await this.field(name).press('Enter');
    }
    await this.field(name).press('Tab');
  }
  async upload(name: string): Promise<void> {
    const part = this.form.locator('fieldset').filter({ has: this.#page.locator('legend', { hasText: labelOf(this.#act, name) }) });
    const paper = part.getByRole('button', { name: '上传签字件' });
    if (await paper.isVisible()) await paper.click();
    await part.locator('input[type=file]').setInputFiles(picture());
    await part.locator('.zs-thumbnail').first().waitFor();
  }
  /** The form goes when the act is done. */
  async done(): Promise<void> {
    await this.form.locator('button[type=submit]').last().click();
    await this.form.waitFor({ state: 'detached' }).catch(async () => {
      expect.fail(`${this.#act}: ${(await this.form.locator('.zs-problem, [role=alert]').allInnerTexts()).join(' | ')}`);
    });
  }
}

let pictures = 0;
function picture() {
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  pictures += 1;
  return { name: `现场${pictures}.png`, mimeType: 'image/png', buffer: Buffer.concat([png, Buffer.from(`${pictures} ${randomUUID()}`)]) };
}

/** 2026-03-02 09:05 in Lanzhou, some minutes ago. */
function minutesAgo(minutes: number): string {
  const local = new Date(Date.now() - minutes * 60_000 + 8 * 3_600_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`;
}

async function approve(act: CaseActName, title: string): Promise<void> {
  await head.goto(`${office.base}/approvals`);
  await head.getByRole('row', { name: new RegExp(title) }).click();
  const drawer = head.getByRole('dialog');
  await drawer.getByRole('heading', { name: '报批内容' }).waitFor();
  await drawer.getByRole('button', { name: '批准' }).click();
  await head
    .getByRole('status')
    .filter({ hasText: `已批准：${verb(act)}` })
    .waitFor();
}

const status = (page: Page, text: string) => page.getByRole('definition').getByText(text, { exact: true }).first().waitFor();

async function serve(act: 'serve-notice' | 'serve-decision'): Promise<void> {
  const form = await ActForm.begin(officer, act);
  await form.upload('signature');
  await form.done();
}

describe('a whole ordinary case with a hearing right, a legal review and a deliberation', () => {
  const TITLE = '甘肃清源洗涤有限公司未取得许可排水案';
  let address = '';

  test('clue, check and filing; the head approves and gives it its number', async () => {
    await officer.goto(`${office.base}/cases`);
    await officer.getByText('还没有案件').waitFor();
    await look(officer, 'cases-empty');
    const clue = await ActForm.begin(officer, 'register-clue');
    await look(officer, 'register-clue');
    await clue.fill({ on: yesterday(), party: '甘肃清源洗涤有限公司', place: '雁滩路200号', content: '巡查发现向雨水井排放洗涤废水' });
    await clue.pick('matter', 'M64');
    await clue.done();
    await status(officer, '核查中');
    address = new URL(officer.url()).pathname;
    await officer.getByText('没有核查记录，也没有证据，不能立案').waitFor();
    await look(officer, 'clue-page');
    const check = await ActForm.begin(officer, 'record-check');
    await check.fill({ content: '到场核查属实' });
    await check.pick('officers', ...OFFICERS);
    await check.done();
    const filing = await ActForm.begin(officer, 'file');
    await filing.fill({ title: TITLE, reasons: '有初步证据证明存在违法行为' });
    await filing.pick('officers', OFFICERS[0] ?? '');
    await filing.form.getByRole('radio', { name: '法人或者其他组织' }).check();
    await filing.form.getByLabel('统一社会信用代码').fill('91620102MA7UUUUU3X');
    await officer.keyboard.press('Control+Enter');
    await filing.form.getByText('不能办理').waitFor();
    await look(officer, 'file-refused');
    await filing.pick('officers', OFFICERS[1] ?? '');
    await filing.done();
    await officer.getByText('已报负责人审批').waitFor();
    await approve('file', '甘肃清源洗涤');
    await officer.goto(`${office.base}${address}`);
    await status(officer, '调查取证');
    await officer.getByRole('heading', { name: TITLE }).waitFor();
  });

  test('evidence with its picture, an interview signed on the screen, an order to correct', async () => {
    const evidence = await ActForm.begin(officer, 'add-evidence');
    await evidence.fill({ title: '排水口照片', source: '现场拍摄', proves: '向雨水井排放废水' });
    await evidence.upload('files');
    await evidence.done();
    const interview = await ActForm.begin(officer, 'record-interview');
    await interview.fill({
      place: '执法中队询问室',
      startAt: minutesAgo(30),
      endAt: minutesAgo(20),
      text: '问：排水许可证有没有？答：没有办。',
    });
    await interview.flags({ certificateShown: true, rightsTold: true });
    await interview.form.getByRole('button', { name: '现场签名' }).click();
    const pad = interview.form.locator('canvas');
    await pad.scrollIntoViewIfNeeded();
    const box = (await pad.boundingBox()) ?? expect.fail('no pad');
    await officer.mouse.move(box.x + 40, box.y + 60);
    await officer.mouse.down();
    await officer.mouse.move(box.x + 160, box.y + 120, { steps: 5 });
    await officer.mouse.up();
    await interview.form.getByRole('button', { name: '确认签名' }).click();
    await interview.form.locator('.zs-thumbnail').first().waitFor();
    await look(officer, 'interview');
    await interview.done();
    const order = await ActForm.begin(officer, 'order-correction');
    await order.fill({ deadline: today(), content: '停止排放，办理排水许可', education: '已讲解城镇排水与污水处理条例' });
    await order.upload('signature');
    await order.done();
    await officer.getByRole('tab', { name: '证据 1' }).click();
    await officer.locator('.zs-thumbnail').first().click();
    await officer.getByRole('dialog', { name: '排水口照片' }).waitFor();
    await officer.keyboard.press('Escape');
    await look(officer, 'evidence-tab');
  });

  test('a sealed value is opened for a reason and shown until the page is left', async () => {
    await officer.getByRole('tab', { name: '当事人和案源' }).click();
    await officer.getByRole('button', { name: '查看', exact: true }).first().click();
    const form = officer.getByRole('dialog', { name: '查看密封内容' });
    await form.getByLabel('原因').fill('核对案情');
    await officer.keyboard.press('Control+Enter');
    await officer.getByText('巡查发现向雨水井排放洗涤废水').waitFor();
    await officer.reload();
    await officer.getByRole('tab', { name: '当事人和案源' }).waitFor();
    expect(await officer.getByText('巡查发现向雨水井排放洗涤废水').count()).toBe(0);
  });

  test('the proposal: amounts with 角 or below nought are told at the field, the range stands beside the fine', async () => {
    const form = await ActForm.begin(officer, 'conclude');
    await form.fill({
      facts: '未取得排水许可排放废水，有照片、笔录为证。',
      fineReason: '经责令改正，仍有影响',
      reasons: '违法行为持续时间较长。',
    });
    const fine = form.form.getByLabel('罚款金额');
    await fine.fill('60000.50');
    await form.form.getByText('罚款以整元计，不计角、分').waitFor();
    await fine.fill('-1');
    await form.form.getByText('金额不能是负数').waitFor();
    await fine.fill('６0,000元');
    await form.form.getByText('人民币陆万元整').waitFor();
    await form.form.locator('.zs-case-range').getByText('法定幅度 0 元至 500000 元').waitFor();
    await form.form.getByText('还缺：排水量').waitFor();
    await form.form.getByLabel('排水量').fill('60');
    await form.form
      .locator('.zs-case-range')
      .getByText(/裁量阶次“一般” 50000 元至 200000 元/)
      .waitFor();
    await look(officer, 'conclude');
    await form.done();
    await approve('conclude', '甘肃清源洗涤');
    await officer.goto(`${office.base}${address}`);
    await status(officer, '调查终结');
  });

  test('notice, waiver of defence and hearing; review and deliberation stand against the decision until they are done', async () => {
    await serve('serve-notice');
    const waiver = await ActForm.begin(officer, 'waive-defence');
    await waiver.flags({ waivesHearing: true });
    await waiver.upload('signature');
    await waiver.done();
    await officer
      .getByRole('listitem')
      .filter({ hasText: verb('decide') })
      .first()
      .waitFor();
    const submitted = await ActForm.begin(officer, 'submit-review');
    await submitted.done();
    await look(officer, 'notified');
    await reviewer.goto(`${office.base}/reviews`);
    await reviewer.getByRole('row', { name: new RegExp(TITLE) }).waitFor();
    await look(reviewer, 'reviews');
    await reviewer.getByRole('row', { name: new RegExp(TITLE) }).click();
    const review = new ActForm(reviewer, 'review');
    await review.fill({ qualification: 'A20206201020001', opinion: '事实清楚，程序合法，同意处罚。' });
    for (const point of await review.form.getByRole('checkbox').all()) await point.check();
    await look(reviewer, 'review');
    await review.done();
    const deliberation = await ActForm.begin(officer, 'deliberate');
    await deliberation.fill({ place: '三楼会议室', recorder: '王内勤', opinions: '一致同意。' });
    await deliberation.pick('chair', '孙宏');
    await deliberation.pick('attendees', '孙宏', ...OFFICERS);
    for (const topic of ['情节复杂或者重大违法行为']) await deliberation.form.getByRole('checkbox', { name: topic }).check();
    await deliberation.done();
  });

  test('the head decides by the six points: one that is open is refused with its clause, all six give the decision its number', async () => {
    const form = await ActForm.begin(officer, 'decide');
    await form.fill({ payTo: '兰州银行城关支行', reasons: '事实清楚，证据确凿。' });
    await form.done();
    await head.goto(`${office.base}/approvals`);
    await look(head, 'approvals');
    await head.getByRole('row', { name: new RegExp(TITLE) }).click();
    const drawer = head.getByRole('dialog');
    await drawer.getByRole('checkbox', { name: '违法事实清楚' }).check();
    await drawer.getByRole('button', { name: '批准' }).click();
    await drawer.getByText('不能办理').waitFor();
    await look(head, 'six-points');
    for (const point of await drawer.getByRole('checkbox').all()) await point.check();
    await drawer.getByRole('button', { name: '批准' }).click();
    await head
      .getByRole('status')
      .filter({ hasText: /已批准：作出处理决定　兰城执罚决字〔\d{4}〕第001号/ })
      .waitFor();
  });

  test('service, payment, closing and archive; the list shows where it ended', async () => {
    await officer.goto(`${office.base}${address}`);
    await serve('serve-decision');
    await officer.goto(`${office.base}${address}`);
    await status(officer, '执行中');
    await look(officer, 'served');
    const pay = await ActForm.begin(officer, 'pay');
    await pay.fill({ yuan: '60000', receipt: '甘财票00001' });
    await pay.done();
    const close = await ActForm.begin(officer, 'close');
    await close.field('ground').selectOption({ index: 1 });
    await close.option('corrected', '已改正');
    await close.fill({ result: '罚款已缴清' });
    await close.done();
    await approve('close', TITLE);
    await officer.goto(`${office.base}${address}`);
    const archive = await ActForm.begin(officer, 'archive');
    await archive.fill({ fileNumber: '2026-001', pieces: '12', pages: '３０', checker: '王内勤' });
    await archive.option('retention', '10年');
    await archive.done();
    await status(officer, '已归档');
    for (const tab of ['笔录和送达', '文书', '裁量', '复核意见', '审批', '执行和结案', '历史']) {
      await officer.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
      await look(officer, `archived-${tab}`);
    }
    await officer.goto(`${office.base}/cases`);
    await officer.getByRole('row', { name: new RegExp(`${TITLE}.*已归档`) }).waitFor();
    await look(officer, 'cases');
  });
});

describe('on the spot', () => {
  test('a whole simple case in one form; the calendar shows its report', async () => {
    await officer.goto(`${office.base}/cases`);
    const form = await ActForm.begin(officer, 'decide-on-the-spot');
    await form.fill({
      decidedAt: minutesAgo(5),
      title: '周某擅自占用城市道路案',
      place: '张掖路100号',
      facts: '占道堆放货物',
      order: '立即清理',
    });
    await form.pick('matter', 'M14');
    await form.pick('officers', ...OFFICERS);
    await form.form.getByLabel('姓名或者名称').fill('周某');
    await form.form.getByLabel('公民身份号码').fill('11010519491231002X');
    await form.flags({ certificateShown: true, factsConclusive: true, rightsTold: true });
    await form.form.getByLabel('种类', { exact: true }).selectOption('fine');
    await form.form.getByLabel('罚款金额').fill('200');
    await form.fill({ payTo: '兰州银行城关支行' });
    await form.upload('signature');
    await form.upload('files');
    await look(officer, 'on-the-spot');
    await form.done();
    await status(officer, '执行中');
    await look(officer, 'on-the-spot-page');
    await officer.goto(`${office.base}/limits?tab=list`);
    await officer
      .getByRole('row', { name: /周某擅自占用城市道路案/ })
      .first()
      .waitFor();
    await look(officer, 'limits-list');
    await officer.goto(`${office.base}/limits`);
    const day = officer.locator('.zs-calendar-grid button[tabindex="0"]');
    await day.focus();
    await officer.keyboard.press('ArrowRight');
    await officer.keyboard.press('PageDown');
    await look(officer, 'limits');
    await officer.goto(`${office.base}/cases`);
    await officer.getByRole('row', { name: /周某/ }).click();
    const report = await ActForm.begin(officer, 'file-on-the-spot');
    await report.done();
    const pay = await ActForm.begin(officer, 'pay');
    await pay.fill({ yuan: '200', receipt: '甘财票00002' });
    await pay.done();
    const close = await ActForm.begin(officer, 'close');
    await close.field('ground').selectOption({ index: 1 });
    await close.option('corrected', '已改正');
    await close.fill({ result: '罚款已缴清' });
    await close.done();
    await approve('close', '周某');
  });

  test('filters are saved under a name and come back', async () => {
    await officer.goto(`${office.base}/cases`);
    await officer.getByRole('button', { name: '筛选：程序' }).click();
    await officer.getByRole('checkbox', { name: '简易程序' }).check();
    await officer.keyboard.press('Escape');
    await officer.getByRole('row', { name: /周某/ }).waitFor();
    await officer.getByRole('row', { name: /甘肃清源洗涤/ }).waitFor({ state: 'detached' });
    await officer.getByRole('button', { name: '常用筛选' }).click();
    await officer.getByLabel('名称').fill('当场的');
    await officer.getByRole('button', { name: '保存现在的筛选' }).click();
    await officer.goto(`${office.base}/cases`);
    await officer.getByRole('row', { name: /甘肃清源洗涤/ }).waitFor();
    await officer.getByRole('button', { name: '常用筛选' }).click();
    await officer.getByRole('button', { name: '当场的', exact: true }).click();
    await officer.getByRole('row', { name: /甘肃清源洗涤/ }).waitFor({ state: 'detached' });
    expect(officer.url()).toContain('where=procedure');
    await look(officer, 'cases-filtered');
  });

  test('like items are signed together, and what is sent back waits in the worklist', async () => {
    for (const name of ['甲某', '乙某']) {
      await officer.goto(`${office.base}/cases`);
      const clue = await ActForm.begin(officer, 'register-clue');
      await clue.fill({ party: name, place: '庆阳路1号', content: '巡查发现' });
      await clue.done();
      const extension = await ActForm.begin(officer, 'extend-check');
      await extension.fill({ reason: '需要现场测量' });
      await extension.done();
    }
    await head.goto(`${office.base}/approvals`);
    await head.getByRole('checkbox', { name: '勾选已列出的全部' }).check();
    await look(head, 'approvals-many');
    await head.getByRole('button', { name: '批准所选 2 件' }).click();
    await head.getByText('已批准 2 件').waitFor();
    const denied = await ActForm.begin(officer, 'not-file');
    await denied.field('ground').selectOption({ index: 1 });
    await denied.flags({ reporterTold: true });
    await denied.fill({ reason: '没有违法事实' });
    await denied.done();
    await head.goto(`${office.base}/approvals`);
    await head.getByRole('row', { name: /乙某/ }).click();
    const drawer = head.getByRole('dialog');
    await drawer.getByRole('radio', { name: '退回' }).check();
    await drawer.getByLabel('退回理由').fill('补充现场照片');
    await drawer.getByRole('button', { name: '退回' }).click();
    await head.getByText('已退回').waitFor();
    await officer.goto(`${office.base}/`);
    await officer.getByText('修改被退回的报批：不予立案').waitFor();
    await look(officer, 'worklist');
  });
});
