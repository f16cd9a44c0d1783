import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings, type Office, openOffice, signIn } from './open-office.ts';

let office: Office;
let page: Page;

beforeAll(async () => {
  office = await openOffice();
  await office.colleague(101, 'li.neiqin', '李内勤', 'clerk');
  await office.colleague(1001, 'wang.zhifa', '王执法', 'officer');
  page = await office.open();
  await signIn(page, 'li.neiqin');
});
afterAll(async () => office.close());

const findings = () => page.getByRole('region', { name: '检查结果' });
const publishing = () => page.getByRole('button', { name: '公布裁量基准' });

describe('a clerk writes a benchmark', () => {
  test('an empty list says what belongs there and where it begins', async () => {
    await page.getByRole('link', { name: '裁量基准' }).click();
    await page.getByText('还没有裁量基准。').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('region', { name: '裁量基准' }).getByRole('button', { name: '编制裁量基准' }).click();
    await page.getByRole('heading', { name: '编制裁量基准' }).waitFor();
    await findings().getByText('还没有阶次。').waitFor();
    expect(await publishing().isDisabled()).toBe(true);
  });

  test('equal parts of the law are a suggestion and cannot be published as they are', async () => {
    await page.getByLabel('执法事项').selectOption('M51-2');
    await page.getByText('单位 5000 元至 10000 元；个人 0 元至 3000 元').waitFor();
    await page.getByText('以已有内容为起点').click();
    await page.getByRole('button', { name: '均分为 3 档（建议）' }).click();
    await findings().getByText('“从轻”没有写适用条件。').waitFor();
    expect(await page.getByLabel('第3阶次 处罚幅度 1 上限').inputValue()).toBe('10000');
    expect(await publishing().isDisabled()).toBe(true);
  });

  test('an example is labelled as none of Gansu’s; findings change as it is written', async () => {
    await page.getByLabel('外省示例').selectOption('PT-1');
    await page.getByText('外省示例，不是甘肃标准').waitFor();
    await page.getByRole('button', { name: '采用示例' }).click();
    await findings().getByText('没有发现错误。').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const boundary = page.getByLabel('第1阶次 判断条件 1.1 值');
    await boundary.fill('60');
    await findings().getByText('“轻微”、“一般”的条件重叠：建筑垃圾 50 至 60m³。').waitFor();
    await boundary.fill('40');
    await findings().getByText('没有阶次适用于：建筑垃圾 40 至 50m³。').waitFor();
    await boundary.fill('50');
    const most = page.getByLabel('第3阶次 处罚幅度 1 上限');
    await most.fill('10001');
    await findings().getByText('“严重”对单位的 10000 至 10001 超过法定上限 10000。').waitFor();
    expect(await publishing().isDisabled()).toBe(true);
    await most.fill('10000');
    await findings().getByText('没有发现错误。').waitFor();
  });

  test('without a title the server says so at the field; then it is published', async () => {
    await publishing().click();
    await page.getByText('此项必填').first().waitFor();
    await page.getByLabel('名称', { exact: true }).fill('兰州市建筑垃圾消纳场裁量基准');
    await page.getByLabel('公布文号').fill('兰城管〔2026〕1号');
    await publishing().click();
    await page.getByRole('heading', { name: '兰州市建筑垃圾消纳场裁量基准' }).waitFor();
    await page.getByText('施行中').first().waitFor();
    await page.getByRole('cell', { name: '50m³以上100m³以下' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('the calculator', () => {
  test('facts lead to a tier with its words and its range, by party', async () => {
    await page.getByRole('tab', { name: '裁量测算' }).click();
    const result = page.getByRole('region', { name: '测算结果' });
    await result.getByText('还缺：建筑垃圾。').waitFor();
    await page.getByLabel('建筑垃圾（m³）').fill('50');
    await result.getByText('8000 元', { exact: true }).waitFor();
    await result.getByText('50m³以上100m³以下').waitFor();
    await page.getByLabel('当事人类型').selectOption('citizen');
    await result.getByText('2000 元', { exact: true }).waitFor();
    await page.getByLabel('建筑垃圾（m³）').fill('100');
    await result.getByText('3000 元', { exact: true }).waitFor();
    await result.getByText('兰州市建筑垃圾消纳场裁量基准（兰城管〔2026〕1号）').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('an officer of a county below reads and reckons, and changes nothing', async () => {
    const other = await office.open();
    await signIn(other, 'wang.zhifa');
    await other.getByRole('link', { name: '裁量基准' }).click();
    await other.getByRole('row', { name: /兰州市建筑垃圾消纳场裁量基准/ }).click();
    await other.getByText('上级公布，本机构适用').waitFor();
    expect(await other.getByRole('button', { name: '编制新版' }).count()).toBe(0);
    expect(await other.getByRole('tab', { name: '编制新版' }).count()).toBe(0);
    await other.getByRole('tab', { name: '裁量测算' }).click();
    await other.getByLabel('建筑垃圾（m³）').fill('10');
    await other.getByRole('region', { name: '测算结果' }).getByText('5000 元', { exact: true }).waitFor();
    await other.context().close();
  });
});

describe('its end', () => {
  test('is withdrawn with its reason, and stays on record', async () => {
    await page.getByRole('button', { name: '废止' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('原因').fill('依据已修改');
    expect(await axeFindings(page)).toEqual([]);
    await drawer.getByRole('button', { name: '废止裁量基准' }).click();
    await page.getByText('已废止').first().waitFor();
    await page.getByRole('tab', { name: /各版/ }).click();
    await page.getByText('依据已修改').waitFor();
    expect(await page.getByRole('button', { name: '废止' }).count()).toBe(0);
  });
});
