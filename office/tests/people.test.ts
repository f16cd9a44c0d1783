import { randomUUID } from 'node:crypto';
import { addDays, dayOfInstant } from '@zhunsheng/domain/legal-time/plain-date';
import type { Client } from '@zhunsheng/server/testing/test-server';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, type Office, openOffice, signIn } from './open-office.ts';

let office: Office;
let other: Client;
let page: Page;

beforeAll(async () => {
  office = await openOffice();
  await office.colleague(1001, 'wang.neiqin', '王内勤', 'clerk');
  other = await office.colleague(1001, 'zhao.neiqin', '赵内勤', 'clerk');
  page = await office.open();
  await signIn(page, 'wang.neiqin');
});
afterAll(async () => office.close());

const today = () => dayOfInstant(new Date().toISOString());

async function recordPerson(values: object): Promise<string> {
  const subject = randomUUID();
  const answer = await other.command('/api/ledger/person/record', { subject, values: { sex: '男', category: 'officer', ...values } });
  expect(answer.status).toBe(200);
  return subject;
}

describe('people (Guideline art. 6)', () => {
  test('a person is recorded by keyboard alone, and what was typed is shown as understood', async () => {
    await page.goto(`${office.base}/people`);
    await page.getByRole('button', { name: '登记人员' }).press('Enter');
    const form = page.getByRole('dialog');
    await form.getByLabel('姓名').focus();
    await page.keyboard.type('汤杰涵');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.keyboard.type('６２０１０２１９７６０７２８０５３５');
    await form.getByText('号码校验通过，男，1976年7月28日 出生').waitFor();
    await form.getByRole('radio', { name: '在编执法人员' }).check();
    await form.getByLabel('入职日期').fill('2019.3.5');
    await form.getByText('即 2019年3月5日').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '汤杰涵' }).waitFor();
    await page.getByText('620*************35').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('a wrong check digit and an empty name are said at their fields, and nothing is sent', async () => {
    await page.goto(`${office.base}/people`);
    await page.getByRole('button', { name: '登记人员' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('公民身份号码').fill('620102197607280536');
    await form.getByRole('radio', { name: '男' }).check();
    await form.getByRole('radio', { name: '协管人员' }).check();
    await form.getByLabel('姓名').fill('阎静');
    await page.keyboard.press('Control+Enter');
    await form.getByText('校验码不符').waitFor();
    await form.getByLabel('姓名').fill('');
    await page.keyboard.press('Control+Enter');
    await form.getByText('此项必填').waitFor();
  });

  test('the row menu and the page open from the list by keyboard, and the list keeps its place', async () => {
    await recordPerson({ name: '邵静', sex: '女' });
    await page.goto(`${office.base}/people?q=sj`);
    const row = page.getByRole('row', { name: /邵静/ });
    await row.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await row.focus();
    await page.keyboard.press('m');
    await page.getByRole('menuitem', { name: '打开人员页' }).waitFor();
    await page.keyboard.press('Escape');
    await row.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '邵静' }).waitFor();
    await page.goBack();
    await page.getByRole('row', { name: /邵静/ }).waitFor();
    expect(page.url()).toContain('q=sj');
  });

  test('an enforcing post without a certificate is refused with its clause, and the step that lifts it is one click away (art. 6 item 2)', async () => {
    const person = await recordPerson({ name: '廖天志' });
    await page.goto(`${office.base}/people/${person}`);
    await page.getByText('没有今天有效的执法证').waitFor();
    await page.getByRole('button', { name: '安排岗位' }).click();
    const post = page.getByRole('dialog');
    await post.getByLabel('岗位名称').fill('执法队员');
    await post
      .getByRole('radiogroup', { name: /执法岗位/ })
      .getByRole('radio', { name: '是' })
      .check();
    await post.getByRole('radio', { name: '一线' }).check();
    await post.getByLabel('上岗日期').fill(today());
    await page.keyboard.press('Control+Enter');
    const refusal = post.getByRole('alert');
    await refusal.getByText('不能到执法岗位').waitFor();
    await refusal.getByText('《甘肃省城市管理执法队伍标准化和执法规范化建设的指导意见》第六条第（二）项').click();
    await refusal.getByText('禁止无行政执法证').waitFor();
    expect(await post.getByLabel('岗位名称').inputValue()).toBe('执法队员');
    expect(await axeFindings(page)).toEqual([]);
    await refusal.getByRole('button', { name: '去办：执法证' }).click();
    const certificate = page.getByRole('dialog');
    await certificate.getByLabel('证号').fill('甘620120219999');
    await certificate.getByLabel('发证日期').fill('2022.1.10');
    await certificate.getByLabel('有效期至').fill(addDays(today(), 400));
    await certificate.getByLabel('证件状态').selectOption({ label: '有效' });
    await page.keyboard.press('Control+Enter');
    await page.getByRole('tab', { name: '执法证 1' }).waitFor();
    await page.getByRole('button', { name: '安排岗位' }).click();
    // The draft of the refused post is taken up again.
    expect(await page.getByRole('dialog').getByLabel('岗位名称').inputValue()).toBe('执法队员');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('tab', { name: '岗位 1' }).waitFor();
    await page.getByRole('tab', { name: '历史' }).click();
    await page.getByText('被拒绝').waitFor();
    await page.getByText('登记了执法证（甘620120219999）').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('a session that ends inside a form is taken up in a layer over it, and the act is done', async () => {
    const person = await recordPerson({ name: '范玉涛' });
    await page.goto(`${office.base}/people/${person}`);
    await page.getByRole('button', { name: '变更', exact: true }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('所在科室（队伍）').fill('三中队');
    await office.server.superuser('delete from session');
    await page.keyboard.press('Control+Enter');
    const layer = page.getByRole('dialog', { name: '登录已结束，请重新登录' });
    await layer.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await signInLayer(page);
    await layer.waitFor({ state: 'detached' });
    await form.waitFor({ state: 'detached' });
    await page.getByRole('definition').getByText('三中队').waitFor();
    other = await office.colleague(1001, `zhao-${randomUUID().slice(0, 8)}`, '赵内勤', 'clerk');
  });

  test('two clerks on one field: both values side by side, and the later one chooses', async () => {
    const person = await recordPerson({ name: '莫磊涵', team: '一中队' });
    await page.goto(`${office.base}/people/${person}`);
    await page.getByRole('button', { name: '变更', exact: true }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('所在科室（队伍）').fill('二中队');
    const patch = { subject: person, position: 1, from: today(), patch: { team: '法制科' }, reason: null };
    expect((await other.command('/api/ledger/person/change', patch)).status).toBe(200);
    await page.keyboard.press('Control+Enter');
    await form.getByText('您打开之后，别人改过同一处').waitFor();
    await form.getByRole('radio', { name: '法制科' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await form.getByRole('radio', { name: '二中队' }).check();
    await form.getByRole('button', { name: '按所选变更' }).click();
    await page.getByRole('definition').getByText('二中队').waitFor();
  });

  test('what somebody else wrote stays where the later clerk chooses it', async () => {
    const person = await recordPerson({ name: '季武', team: '一中队' });
    await page.goto(`${office.base}/people/${person}`);
    await page.getByRole('button', { name: '变更', exact: true }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('所在科室（队伍）').fill('二中队');
    await other.command('/api/ledger/person/change', {
      subject: person,
      position: 1,
      from: today(),
      patch: { team: '法制科' },
      reason: null,
    });
    await page.keyboard.press('Control+Enter');
    await form.getByRole('button', { name: '全部保留别人写的' }).click();
    await page.getByRole('definition').getByText('法制科').waitFor();
  });

  test('a sealed ID number is opened for a reason, shown once, and the opening stays on record', async () => {
    const person = await recordPerson({ name: '汤涵', idNumber: '11010519491231002X', sex: '女' });
    await page.goto(`${office.base}/people/${person}`);
    await page.getByText('110*************2X').waitFor();
    await page.getByRole('button', { name: '查看密封内容' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('原因').fill('核对花名册');
    await page.keyboard.press('Control+Enter');
    await form.getByText('11010519491231002X').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.reload();
    await page.getByRole('tab', { name: '历史' }).click();
    await page.getByText('查看了密封字段').waitFor();
    await page.getByRole('button', { name: '查看密封内容' }).click();
    await page.getByText('核对花名册').first().waitFor();
    expect(await page.getByText('11010519491231002X').count()).toBe(0);
  });

  test('who leaves loses his posts on that day, and a liaison only by a successor (art. 26)', async () => {
    const person = await recordPerson({ name: '武明', category: 'other', joinedOn: '2020-01-01' });
    const values = { person, title: '综合岗', enforcing: false, line: 'office', team: null, from: '2020-01-01', until: null };
    expect((await other.command('/api/ledger/post/record', { subject: randomUUID(), values })).status).toBe(200);
    expect(
      (
        await other.command('/api/ledger/duty/record', {
          subject: randomUUID(),
          values: { person, duty: 'liaison', from: '2020-01-01', until: null },
        })
      ).status,
    ).toBe(200);
    await page.goto(`${office.base}/people/${person}`);
    await page.getByRole('button', { name: '办理离职' }).click();
    await page.getByRole('dialog').getByLabel('原因').fill('调离');
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('dialog')
      .getByRole('alert')
      .getByText('《甘肃省城市管理执法队伍标准化和执法规范化建设的指导意见》第二十六条')
      .waitFor();
    const successor = await recordPerson({ name: '季文', category: 'other' });
    await page.goto(`${office.base}/people/${successor}`);
    await page.getByRole('button', { name: '由他接任联络员' }).click();
    await page.getByRole('dialog').getByLabel('从哪一天起').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('tab', { name: '职务职责 1' }).waitFor();
    await page.goto(`${office.base}/people/${person}`);
    await page.getByRole('button', { name: '办理离职' }).click();
    await page.getByRole('dialog').getByLabel('原因').fill('调离');
    await page.keyboard.press('Control+Enter');
    await page.getByText('已办理离职：结束岗位 1 个').waitFor();
  });

  test('a past day is shown as it was, and nothing can be done in it', async () => {
    const person = await recordPerson({ name: '易静', team: '一中队' });
    await other.command('/api/ledger/person/change', {
      subject: person,
      position: 1,
      from: today(),
      patch: { team: '二中队' },
      reason: null,
    });
    await page.goto(`${office.base}/people/${person}?on=${addDays(today(), -30)}`);
    await page.getByRole('definition').getByText('一中队').waitFor();
    await page.getByText('按现在所知').first().waitFor();
    expect(await page.getByRole('button', { name: '安排岗位' }).count()).toBe(0);
    await page.getByRole('button', { name: '回到今天' }).click();
    await page.getByRole('definition').getByText('二中队').waitFor();
  });

  test('several people picked in the list get one post together: all or none, each with what stands in his way (art. 6)', async () => {
    const certified = await recordPerson({ name: '连一平' });
    await recordPerson({ name: '连二平', category: 'auxiliary' });
    await recordPerson({ name: '连三平' });
    const values = {
      person: certified,
      number: '甘620120219998',
      issuedOn: '2022-01-10',
      expiresOn: addDays(today(), 400),
      standing: 'valid',
    };
    expect((await other.command('/api/ledger/certificate/record', { subject: randomUUID(), values })).status).toBe(200);
    await page.goto(`${office.base}/people?q=${encodeURIComponent('平')}`);
    const row = page.getByRole('row', { name: /连一平/ });
    await row.focus();
    await page.keyboard.press('Space');
    await page.getByRole('checkbox', { name: '勾选 连一平' }).and(page.locator(':checked')).waitFor();
    await page.getByRole('checkbox', { name: '勾选 连二平' }).check();
    await page.getByRole('checkbox', { name: '勾选 连三平' }).check();
    await page.getByText('已选 3 人').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '定岗' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('岗位名称').fill('街面巡查');
    await form
      .getByRole('radiogroup', { name: /执法岗位/ })
      .getByRole('radio', { name: '是' })
      .check();
    await form.getByRole('radio', { name: '一线' }).check();
    await page.keyboard.press('Control+Enter');
    const refusal = form.getByRole('alert');
    await refusal.getByRole('listitem').filter({ hasText: '连二平 协管人员不得从事行政执法工作' }).waitFor();
    await refusal.getByRole('listitem').filter({ hasText: '连三平 上岗当日没有有效的执法证' }).waitFor();
    expect(await refusal.getByRole('listitem').filter({ hasText: '连一平' }).count()).toBe(0);
    expect(await form.getByLabel('岗位名称').inputValue()).toBe('街面巡查');
    expect(await axeFindings(page)).toEqual([]);
    await form.getByRole('button', { name: '去掉不能任此岗位的 2 人' }).click();
    await form.getByText('1 人安排同一岗位').waitFor();
    await form.getByRole('button', { name: '定岗', exact: true }).click();
    await page.getByText('已为 1 人定岗：街面巡查').waitFor();
    await page.getByRole('row', { name: /连一平.*街面巡查/ }).waitFor();
    expect(await page.getByRole('row', { name: /街面巡查/ }).count()).toBe(1);
  });
});

async function signInLayer(window: Page): Promise<void> {
  const layer = window.getByRole('dialog', { name: '登录已结束，请重新登录' });
  await layer.getByLabel('密码').fill('Zhunsheng-2026-own');
  await window.keyboard.press('Enter');
}
