import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auxiliary, officer, sheetWith } from '../../scenarios/roster-sheets.ts';
import { axeFindings, type Office, openOffice, signIn } from './open-office.ts';

let office: Office;
let page: Page;

const FAULTY = { 有效期至: '2024-01-31' };

beforeAll(async () => {
  office = await openOffice();
  await office.colleague(1001, 'wang.neiqin', '王内勤', 'clerk');
  page = await office.open();
  await signIn(page, 'wang.neiqin');
});
afterAll(async () => office.close());

async function choose(name: string, bytes: Uint8Array): Promise<void> {
  await page.goto(`${office.base}/roster`);
  await page.getByLabel('选择文件').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

const peopleOnRecord = async () =>
  (await office.server.superuser('select 1 from person where known_to is null and valid_to is null')).length;

describe('a roster comes in', () => {
  test('a workbook with a fault names the cell, marks it in a copy, and cannot be brought in', async () => {
    await choose('花名册.xlsx', sheetWith(officer(1), officer(2, FAULTY), auxiliary(3)));
    await page.getByRole('heading', { name: '花名册预览：花名册.xlsx' }).waitFor();
    await page.getByText('J3：有效期早于发证日期').waitFor();
    expect(await page.getByRole('button', { name: /^导入 / }).count()).toBe(0);
    await page.getByText('有 1 处错误，改好后重新上传才能导入').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '问题 1' }).click();
    await page.getByRole('row', { name: /田丙一/ }).waitFor();
    await page.getByRole('row', { name: /田乙一/ }).waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /田丙一/ }).click();
    const row = page.getByRole('dialog');
    await row.getByText('J3：有效期早于发证日期').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载标注副本' }).click();
    const marked = await download;
    expect(marked.suggestedFilename()).toBe('花名册-问题.xlsx');
    expect(
      readFileSync(await marked.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(await peopleOnRecord()).toBe(0);
  });

  test('an open preview is found again, with the time at which it is deleted, and is discarded', async () => {
    await page.goto(`${office.base}/roster`);
    await page.getByRole('link', { name: '花名册.xlsx' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: '花名册.xlsx' }).click();
    await page.getByRole('button', { name: '放弃' }).click();
    await page.getByText('没有未处理完的预览').waitFor();
  });

  test('the mended workbook is brought in whole, and the same again says that there is nothing to write', async () => {
    const mended = sheetWith(officer(1), officer(2), auxiliary(3));
    await choose('花名册（改）.xlsx', mended);
    await page.getByRole('button', { name: '导入 3 行' }).click();
    await page.getByText('共 3 行：新增 3 人，变更 0 人，不变 0 人；执法证新增 2 本').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await peopleOnRecord()).toBe(3);
    await choose('花名册（改）.xlsx', mended);
    await page.getByText('与台账完全一致，没有要写入的内容').waitFor();
    expect(await page.getByRole('button', { name: '导入 3 行' }).isDisabled()).toBe(true);
  });

  test('a file that is no workbook is refused in words, where it was chosen', async () => {
    await choose('花名册.xls', Buffer.from('姓名,身份证号\n'));
    await page.getByRole('alert').getByText('这个文件读不了').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/xlsx|Excel/);
  });

  test('an export with ID numbers asks for a reason', async () => {
    await page.goto(`${office.base}/roster`);
    await page.getByRole('button', { name: '导出（含身份证号）' }).click();
    await page.getByRole('button', { name: '导出（含身份证号）' }).click();
    await page.getByText('此项必填').waitFor();
    await page.getByLabel('导出原因').fill('上级调阅');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Control+Enter');
    expect((await download).suggestedFilename()).toContain('人员花名册');
    const [kept] = await office.server.superuser<{ facts: { reason: string } }>(`select facts from register where kind = 'sealed-export'`);
    expect(kept?.facts.reason).toBe('上级调阅');
  });
});
