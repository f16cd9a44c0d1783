// A roster over HTTP, in and out: `node bench/roster.ts [rows] [node option …]`. People are invented; most are officers with a certificate and a phone.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RosterPreviewView } from '@zhunsheng/contract/roster';
import { signInToProgram } from '@zhunsheng/server/testing/program-accounts';
import { type FixtureCell, workbookBytes } from '@zhunsheng/server/workbook/fixtures/workbook-xml';
import { idNumber } from '@zhunsheng/server/workbook/fixtures/invented-people';
import { machine, type Scratch, withScratchProgram } from './scratch-program.ts';

const ROWS = Number(process.argv[2] ?? 5_000);
/** For the server's own process, such as --max-semi-space-size=8. */
const NODE_OPTIONS = process.argv.slice(3);
const SURNAMES = [...'赵钱孙李周吴郑王冯陈曾单乐'];
const GIVEN = [...'国华建军秀英丽静涛磊敏强'];
const HEADINGS = [
  '序号',
  '姓名',
  '性别',
  '公民身份号码',
  '人员类别',
  '所在中队',
  '职务',
  '入职时间',
  '执法证号',
  '发证日期',
  '有效期至',
  '联系电话',
];

const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';
const two = (number: number): string => String(number).padStart(2, '0');

function person(index: number, changed: boolean): FixtureCell[] {
  const order = (index % 998) + 1;
  const bornOn = `${1968 + (index % 33)}-${two(1 + (Math.floor(index / 33) % 12))}-${two(1 + (Math.floor(index / 396) % 28))}`;
  const officer = index % 5 > 0;
  return [
    { n: index + 1 },
    pick(SURNAMES, index) + pick(GIVEN, Math.floor(index / 3)) + pick(GIVEN, Math.floor(index / 7)),
    order % 2 === 1 ? '男' : '女',
    idNumber('620102', bornOn, order),
    officer ? '在编' : '协管',
    `${pick([...'一二三四五六七八'], index)}中队`,
    changed ? '副中队长' : '执法队员',
    '2019.3.5',
    officer ? `甘6201${String(index).padStart(8, '0')}` : '',
    officer ? '2023年3月10日' : '',
    officer ? '2028-03-09' : '',
    `139${String(index).padStart(8, '0')}`,
  ];
}

function roster(rows: number, changed = false): Uint8Array {
  const people = Array.from({ length: rows }, (_, index) => [index + 3, person(index, changed)] as const);
  return workbookBytes({
    flavour: 'shared',
    sheets: [{ name: '花名册', merges: ['A1:L1'], rows: { 1: ['人员花名册'], 2: HEADINGS, ...Object.fromEntries(people) } }],
  });
}

/** Highest resident memory of a process until now, in MB (Linux). */
function highWater(pid: number): string {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return `${Math.round(Number(kilobytes) / 1024)} MB`;
}

function expectAll({ totals }: RosterPreviewView, outcome: 'new' | 'unchanged'): void {
  if (totals[outcome] !== ROWS) throw new Error(JSON.stringify(totals));
}

async function measure({ dataDir, program, superuser }: Scratch): Promise<void> {
  const pid = program.child.pid ?? 0;
  const [session] = await signInToProgram(dataDir, program.address, [{ bureau: 1001, roles: ['clerk'] }]);
  if (session === undefined) throw new Error('nobody signed in');
  console.log(`${await machine(superuser)}; server${NODE_OPTIONS.map((option) => ` ${option}`).join('')} at rest ${highWater(pid)}`);
  const timed = async (what: string, path: string, request: RequestInit): Promise<Response> => {
    const started = performance.now();
    const response = await fetch(`${program.address}${path}`, { ...request, headers: { ...session.headers, ...request.headers } });
    const body = Buffer.from(await response.arrayBuffer());
    if (response.status !== 200) throw new Error(body.toString());
    console.log(
      `${what}: ${Math.round(performance.now() - started)} ms, ${Math.round(body.length / 1024)} kB; server's highest memory ${highWater(pid)}`,
    );
    return new Response(body);
  };
  const json = (body: object): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const upload = async (what: string, bytes: Uint8Array): Promise<RosterPreviewView> => {
    const form = new FormData();
    form.set('file', new Blob([Buffer.from(bytes)]), '花名册.xlsx');
    return (await (await timed(what, '/api/roster/previews', { method: 'POST', body: form })).json()) as RosterPreviewView;
  };
  const commit = (what: string, { id }: RosterPreviewView) =>
    timed(what, `/api/roster/previews/${id}/commit`, json({ commandId: randomUUID() }));

  const first = await upload(`preview of ${ROWS} people nobody knew`, roster(ROWS));
  expectAll(first, 'new');
  await timed('a later page of 50 of it', `/api/roster/previews/${first.id}?offset=${Math.floor(ROWS / 2)}`, {});
  await timed('marked copy', `/api/roster/previews/${first.id}/marked`, {});
  await commit('commit of them', first);
  expectAll(await upload('preview of the same file again', roster(ROWS)), 'unchanged');
  await commit('commit of a change of everybody', await upload('preview of a change of everybody', roster(ROWS, true)));
  expectAll(await upload('preview of the changed file again', roster(ROWS, true)), 'unchanged');
  await timed('masked export', '/api/roster/export', json({ commandId: randomUUID(), sealed: false }));
}

await withScratchProgram(NODE_OPTIONS, measure);
