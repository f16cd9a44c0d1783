import { readFileSync } from 'node:fs';
import { verifierKeyOf } from '@zhunsheng/server/log/signing-key';
import { testSigner } from '@zhunsheng/server/log/testing/test-log';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, caseTeam, done, mandateOf } from '../../scenarios/case-client.ts';
import { decided, sequenced } from '../../scenarios/published-decision.ts';
import { axeFindings, type Office, openOffice } from './open-office.ts';

const DAY = '2026-11-25';
const NUMBER = '决定书文号';
const signer = testSigner();
let office: Office;
let page: Page;
let number: string;
let withdrawn: string;
let certificate: string;

beforeAll(async () => {
  office = await openOffice();
  const { server } = office;
  at(server, DAY);
  const team = await caseTeam(server, 1001);
  await mandateOf(team.clerk, 'M14');
  const published = async (): Promise<{ subject: string; number: string }> => {
    const subject = await decided(server, team, DAY, true);
    const { body } = await team.officer.get(`/api/penalty-cases/${subject}`);
    await done(team.clerk, 'publish', { subject, text: body.publicText });
    return { subject, number: body.file.decision.derived.number };
  };
  const [first, second] = [await published(), await published()];
  number = first.number;
  withdrawn = second.number;
  await done(team.clerk, 'withdraw-publication', { subject: second.subject, on: DAY, reason: '公示内容有误' });
  await sequenced(server, signer);
  certificate = (await team.clerk.get('/api/ledger/certificate?limit=1')).body.rows[0].values.number;
  page = await office.open();
  await page.setViewportSize({ width: 390, height: 844 });
  // The log's own address is served by the program, not by the server of a test.
  await page.route('**/log/key', (route) => route.fulfill({ body: `${verifierKeyOf(signer)}\n`, contentType: 'text/plain' }));
});
afterAll(async () => office.close());

const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const lookUp = async (label: string, typed: string): Promise<void> => {
  await page.getByLabel(label).fill(typed);
  await page.getByRole('button', { name: '查询' }).click();
};

test('a citizen finds a decision on a telephone without signing in, and his own browser checks it', async () => {
  await page.getByRole('link', { name: '行政处罚决定公开' }).click();
  await page.getByRole('heading', { name: '最近公开' }).waitFor();
  await page.getByText('已列出 1 件').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await wide()).toBe(0);
  await lookUp(NUMBER, number);
  await page.getByRole('heading', { name: '查询结果' }).waitFor();
  await page.getByRole('link', { name: number }).click();
  await page.getByText('当事人：李某某').waitFor();
  await page.getByRole('button', { name: '查验' }).click();
  await page.getByText('四步全部相符').waitFor();
  expect(await page.getByText('✓ 相符', { exact: true }).count()).toBe(4);
  expect(await axeFindings(page)).toEqual([]);
  expect(await wide()).toBe(0);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载证明' }).click();
  const proof = JSON.parse(readFileSync(await (await downloading).path(), 'utf8'));
  expect(proof).toMatchObject({ number, verifierKey: verifierKeyOf(signer).trim() });
});

test('a text that differs by one digit from what was published is found out', async () => {
  await page.route('**/api/public/decisions/*', async (route) => {
    const response = await route.fetch();
    const body = await response.json();
    await route.fulfill({ response, json: { ...body, text: body.text.replace('500', '50') } });
  });
  await page.reload();
  await page.getByRole('button', { name: '查验' }).click();
  await page.getByText('有一步不符').waitFor();
  expect(await page.getByText('✗ 不符', { exact: true }).count()).toBe(1);
  expect(await page.getByText('前面不符，没有再查').count()).toBe(3);
  await page.unroute('**/api/public/decisions/*');
});

test('where the browser knows no Ed25519 the signature is said to be unchecked', async () => {
  await page.addInitScript(() => {
    SubtleCrypto.prototype.importKey = async () => Promise.reject(new DOMException('Unrecognized name', 'NotSupportedError'));
  });
  await page.reload();
  await page.getByRole('button', { name: '查验' }).click();
  await page.getByText('前三步相符').waitFor();
  await page.getByText('未查验', { exact: true }).waitFor();
  expect(await page.getByText('✓ 相符', { exact: true }).count()).toBe(3);
  expect(await axeFindings(page)).toEqual([]);
});

test('what was taken back is said to be so, and its text is gone', async () => {
  await page.goto(`${office.base}/public`);
  await lookUp(NUMBER, withdrawn);
  await page.getByText('撤回', { exact: false }).first().waitFor();
  await page.getByRole('link', { name: withdrawn }).click();
  await page.getByText('这件决定的公开信息已于 2026年11月25日 撤回').waitFor();
  expect(await page.getByRole('button', { name: '查验' }).count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
});

test('whatever is typed is answered in words', async () => {
  await page.goto(`${office.base}/public`);
  await lookUp(NUMBER, '%');
  await page.getByText('没有公开过这个文号的决定').waitFor();
  await lookUp(NUMBER, '9'.repeat(400));
  await page.getByText('编号最多 60 个字').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.goto(`${office.base}/public?number=a%00b`);
  await page.getByText('含有不能输入的字符').waitFor();
  await page.goto(`${office.base}/public?bureau=x`);
  await page.getByText('填写的内容不能查询').waitFor();
  await page.goto(`${office.base}/public`);
  await page.getByLabel('作出机关').selectOption('1002');
  await page.getByText('这个单位还没有公开的决定').waitFor();
  await page.goto(`${office.base}/public/decisions/none`);
  await page.getByText('没有这件公开的决定').waitFor();
});

test('a certificate is checked by its number', async () => {
  await page.getByRole('link', { name: '执法证查验' }).click();
  await lookUp('执法证编号', certificate);
  await page.getByText('✓ 有效').waitFor();
  await page.getByText('城关区城市管理综合执法局，姓').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await wide()).toBe(0);
  await lookUp('执法证编号', '甘000');
  await page.getByText('没有这个编号的执法证').waitFor();
});
