import { randomUUID } from 'node:crypto';
import { addDays, dayOfInstant } from '@zhunsheng/domain/legal-time/plain-date';
import type { Client } from '@zhunsheng/server/testing/test-server';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, type Office, openOffice, signIn } from './zz-open-office.ts';

let office: Office;
let clerk: Client;
let page: Page;

const year = new Date().getUTCFullYear();
const today = () => dayOfInstant(new Date().toISOString());

beforeAll(async () => {
  office = await openOffice();
  clerk = await office.colleague(1001, 'wang.neiqin', '王内勤', 'clerk');
  page = await office.open();
  await signIn(page, 'wang.neiqin');
});
afterAll(async () => office.close());

async function record(kind: string, values: object): Promise<string> {
  const subject = randomUUID();
  expect((await clerk.command(`/api/ledger/${kind}/record`, { subject, values })).body).toMatchObject({ subject });
  return subject;
}

describe('training (Guideline art. 6 item 2)', () => {
  test('attendance of several people is recorded together, and the planner then shows what they lack', async () => {
    for (const name of ['安静', '白勇']) await record('person', { name, sex: '男', category: 'officer' });
    const session = await record('training-session', {
      title: '综合执法业务培训',
      kind: 'business',
      centralised: true,
      place: 'party-school',
      from: `${year}-01-05`,
      until: `${year}-01-07`,
      halfDays: 6,
      exam: true,
    });
    await page.goto(`${office.base}/training`);
    await page.getByRole('row', { name: /综合执法业务培训/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('row', { name: /综合执法业务培训/ }).click();
    await page.getByRole('button', { name: '登记参训人员' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('checkbox', { name: '安静', exact: true }).check();
    await form.getByRole('checkbox', { name: '白勇', exact: true }).check();
    await form.getByLabel('白勇 天数').fill('２.5');
    await form.getByLabel('安静 成绩').fill('86');
    expect(await axeFindings(page)).toEqual([]);
    await form.getByRole('button', { name: '登记参训人员' }).click();
    await page.getByRole('tab', { name: '参训人员 2' }).waitFor();
    await page.getByRole('row', { name: /白勇.*2.5 天/ }).waitFor();
    expect(page.url()).toContain(session);
    await page.goto(`${office.base}/training?tab=planner`);
    await page.getByRole('row', { name: /安静.*3 \/ 5 天.*2 天/ }).waitFor();
    await page.getByRole('row', { name: /安静/ }).getByRole('button', { name: '3 / 5 天' }).click();
    const figure = page.getByRole('dialog');
    await figure.getByRole('link', { name: '综合执法业务培训' }).waitFor();
    await figure.getByText('再参加 2 天培训即满 5 天').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('transfer of a person', () => {
  test('one bureau hands over, the other accepts', async () => {
    await office.colleague(1002, 'qilihe', '七里河内勤', 'clerk');
    const person = await record('person', { name: '贺东', sex: '男', category: 'officer', joinedOn: '2020-01-01' });
    await page.goto(`${office.base}/people/${person}`);
    await page.getByRole('button', { name: '移交调动' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('调往机构').fill('七里河');
    await page.getByTitle('七里河区城市管理综合执法局').click();
    await form.getByLabel('在新机构的第一天').fill(addDays(today(), 1));
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('row', { name: /贺东.*待接收/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);

    const theirs = await office.open();
    await signIn(theirs, 'qilihe');
    await theirs.getByRole('link', { name: /接收调入人员/ }).click();
    await theirs.getByRole('row', { name: /贺东/ }).focus();
    await theirs.keyboard.press('m');
    await theirs.getByRole('menuitem', { name: '接收人员' }).click();
    await theirs.getByRole('dialog').getByRole('button', { name: '接收人员' }).click();
    await theirs.getByRole('row', { name: /贺东.*已接收/ }).waitFor();
    await theirs.context().close();
  });
});

describe('organisation (Guideline art. 4)', () => {
  test('a name that the text does not prescribe is recorded and shown beside the prescribed one', async () => {
    await page.goto(`${office.base}/organisation`);
    await page.getByRole('link', { name: '城关区城市管理综合执法局' }).click();
    await page.getByText('名称符合').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '更正机构' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('机构名称').fill('城关区城管局');
    await form.getByLabel('原因').fill('按挂牌名称登记');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '城关区城管局' }).waitFor();
    await page.getByText('名称不符').first().waitFor();
    await page.getByText('规定名称：城关区城市管理综合执法局').waitFor();
  });

  test('a limit of the bureau’s own is never longer than the law’s (Guideline art. 9)', async () => {
    await page.goto(`${office.base}/organisation`);
    await page.getByRole('link', { name: /城关区/ }).click();
    await page.getByRole('button', { name: '登记内部办案期限' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('步骤').selectOption('T07');
    await form.getByLabel('天数').fill('91');
    await form.getByLabel('施行日期').fill('2026-01-01');
    await page.keyboard.press('Control+Enter');
    await form.getByText('作出行政处罚决定定为91天，超过法定的90天。').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await form.getByLabel('天数').fill('60');
    await page.keyboard.press('Control+Enter');
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('tab', { name: /内部办案期限/ }).click();
    await page.getByRole('row', { name: /作出行政处罚决定.*60/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('search', () => {
  test('a person is found from anywhere by pinyin initials', async () => {
    await record('person', { name: '邵静', sex: '女', category: 'auxiliary' });
    await page.goto(`${office.base}/transfers`);
    await page.getByRole('heading', { name: '人员调动' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('sj');
    await page.getByRole('option', { name: /邵静/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '邵静' }).waitFor();
  });
});
