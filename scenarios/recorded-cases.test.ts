import { randomUUID } from 'node:crypto';
import { computeLimit } from '@zhunsheng/domain/legal-time/compute-limit';
import { plainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { DEFAULT_SETTINGS } from '@zhunsheng/domain/settings/settings';
import { CALENDAR } from '@zhunsheng/server/server';
import { startTestServer, type TestServer } from '@zhunsheng/server/testing/test-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, NOON, SIX } from './case-client.ts';
import { enterLocalLaw, investigated, RECORDED, recorded, type Replay, replayIn, SUPPLIED, tally } from './recorded/replay.ts';

// Eighteen real cases (recorded/SOURCE.md), in the order of their days. Each runs in a bureau of Gansu that stands in for its own; names, officers,
// files and days that no record states are supplied (recorded/replay.ts); an amount that it does not state never is.
//
// | case        | matter | course                                                                                                                          |
// |-------------|--------|---------------------------------------------------------------------------------------------------------------------------------|
// | FS-CC-2014  | M14    | decided (800), sued, upheld: surcharge stands still while the court has it; unpaid, so not closed                                |
// | TS-QZ-2016  | M33    | filed; vehicle not kept for want of a basis; 700 for three parties is above the summary ceiling and below the minimum            |
// | LZ-CG-2016  | M55    | filed with the bureau, since a sanitation team is none; text without a minimum not entered; no decision two days later           |
// | TZ-2019     | M10    | whole course: provincial regulation entered, defence waived in writing, 100 decided, published                                   |
// | TY-2019     | M05    | 1,100 for three parties on the spot: above the ceiling; without a share for each and without local amounts no decision           |
// | MD-2020     | none   | clue only: nothing is filed without a matter; the periods it prints are those of the product, its daily 3 % too                  |
// | SJZ-2021    | M04    | filed; a top amount without a minimum is no range: not entered, so not decided                                                   |
// | YX-2022     | M09    | whole course: order first, fine only after it was not obeyed, 1,000 decided                                                      |
// | YY-2022-D   | M32    | filed; no amount on record: no report; a number is of the year in which it is given                                              |
// | YY-2023-B   | M51-2  | filed; rule read second-hand is not decided on until entered; then no amount on record, and nothing above 10,000                  |
// | YY-2023-A   | M35    | filed; the act may lie before its discovery, never after; no amount on record: no report; name of the shop put right             |
// | PT-LC-2024  | M14    | decided on the spot (190) on local law; 201 would be above the ceiling; filed with the organ                                     |
// | YY-2024-F   | M37    | filed; confiscation is joined; no amount on record: no report; a plea before the notice is evidence, no defence                  |
// | ZS-2024     | M29    | a building of 1996: out of time unless the act goes on; one file has one party; no cost on record: no report; refused mail       |
// | HP-2024     | M52-2  | whole course: rule entered, warning and 10,000 decided; the check of the clue was late                                           |
// | LD-2025-2   | M09    | an order to remove is no penalty: ordered, but neither penalised nor left unpenalised without a ground                           |
// | TC-2026     | M55    | a township's matter is not the county's; filed elsewhere; text not loaded; no decision after seven days                          |
// | LZ-CG-butt  | M01    | 20 on the spot: no amount entered, so no decision; two names of one regulation cannot both be in force                           |

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer(new Date('2014-01-02T02:00:00.000Z'));
});
afterAll(async () => {
  await server.close();
  const refused = [...tally.refused].sort(([, a], [, b]) => b - a);
  const sum = refused.reduce((total, [, count]) => total + count, 0);
  process.stdout.write(
    `recorded cases: ${tally.cases}, acts accepted: ${tally.accepted}, refusals as expected: ${sum} (${refused.map((one) => one.join(' ')).join(', ')})\n`,
  );
});

const replayed = new Set<string>();
const course = (id: string, run: (facts: ReturnType<typeof recorded>) => Promise<void>): void => {
  replayed.add(id);
  test(id, async () => {
    await run(recorded(id));
    tally.cases += 1;
  });
};
const begin = (bureau: number, day: string, ...matters: string[]): Promise<Replay> => replayIn(server, bureau, day, matters);
/** A report that proposes a fine whose amount the record does not state. */
const withoutAmount = (replay: Replay, basis: string, more: object = {}) =>
  replay.make.conclude({ facts: '见案件记录', basis, penalties: [{ kind: 'fine', yuan: null }], fineReason: '见案件记录', ...more });

course('FS-CC-2014', async ({ fine, dates }) => {
  const replay = await begin(1071, '2014-10-08', 'M14');
  const { make, subject } = replay;
  await investigated(replay, '2014-10-08', { matter: 'M14', party: SUPPLIED.organisation });
  const penalties = [{ kind: 'fine', yuan: fine }];
  await replay.approved('conclude', make.conclude({ basis: 'M14/2019', penalties }));
  await replay.done('serve-notice', make.served('2014-10-08', { receiver: '某单位' }));
  replay.day(dates?.['decision'] ?? '');
  await replay.approved('decide', make.decide({ penalties }), SIX);
  await replay.done('serve-decision', make.served('2014-10-22'));
  replay.day('2015-02-25');
  await replay.done('open-remedy', { subject, on: dates?.['sued'], kind: 'lawsuit', authority: '人民法院' });
  replay.day('2015-05-25');
  await replay.refused('close', { subject, ground: 'performed', result: '已履行', corrected: 'yes' }, 'case/not-paid');
  await replay.done('close-remedy', { subject, on: dates?.['judgment'], outcome: 'dismissed' });
  // Fifteen days end on 6 November 2014; thirty-four days later the surcharge has reached the fine.
  expect((await replay.page()).surchargeFen).toBe(80_000);
});

course('TS-QZ-2016', async ({ fine }) => {
  const replay = await begin(1016, '2016-01-13', 'M33');
  const { make, subject, team } = replay;
  const officers = [team.first, team.second];
  const penalties = [{ kind: 'fine', yuan: fine }];
  await replay.refused(
    'decide-on-the-spot',
    onTheSpot(replay, '2016-01-13', { matter: 'M33', basis: 'M33/2018', penalties }),
    'case/above-the-ceiling',
    { fine: 700, ceiling: 50 },
  );
  await investigated(replay, '2016-01-13', { matter: 'M33', party: SUPPLIED.citizen });
  const preservation = randomUUID();
  await replay.approved('preserve', {
    subject,
    preservation,
    reason: '见案件记录',
    place: SUPPLIED.place,
    officers,
    items: [{ name: '车辆', quantity: 1, unit: '辆' }],
  });
  await replay.refused(
    'handle-preservation',
    { subject, preservation, on: '2016-01-13', handling: 'seized', basis: null, officers },
    'case/seizure-without-basis',
  );
  await replay.refused('conclude', make.conclude({ basis: 'M33/2018', penalties }), 'discretion/below-minimum-without-ground', {
    minimum: 2_000,
  });
});

course('LZ-CG-2016', async ({ fine }) => {
  const replay = await begin(1001, '2016-05-12', 'M55');
  const { make } = replay;
  await investigated(replay, '2016-05-12', { matter: 'M55', party: SUPPLIED.organisation });
  const law = {
    instrument: '兰州市城市建筑垃圾管理办法',
    clause: '第十六条第（八）项',
    duty: '第十四条第二款',
    party: 'unit',
    least: null,
    most: fine,
  };
  await notEntered(101, 'M55', '2016-05-12', law, 'mandate/basis-range-incomplete');
  await replay.refused(
    'conclude',
    make.conclude({ basis: 'M55/2005', penalties: [{ kind: 'fine', yuan: fine }] }),
    'case/basis-not-loaded',
  );
  replay.day('2016-05-14');
  await replay.refused('decide', make.decide({ penalties: [{ kind: 'fine', yuan: fine }] }), 'case/not-now');
});

course('TZ-2019', async ({ fine, statutory, dates }) => {
  const found = dates?.['found'] ?? '';
  const replay = await begin(1023, found, 'M10');
  const { make, subject, team } = replay;
  const law = {
    instrument: '江苏省城市市容和环境卫生管理条例',
    clause: '第五十条第（四）项',
    duty: '第十五条第二款',
    least: statutory?.min,
    most: statutory?.max,
  };
  const basis = await entered(106, 'M10', found, law);
  await investigated(replay, found, { matter: 'M10', party: SUPPLIED.household });
  replay.day(dates?.['inquiry'] ?? '');
  await replay.done('record-interview', make.interview('2019-05-14', { person: '经营者', text: '见案件记录' }));
  const penalties = [{ kind: 'fine', yuan: fine }];
  await replay.refused(
    'conclude',
    make.conclude({ basis, penalties: [{ kind: 'fine', yuan: 99 }] }),
    'discretion/below-minimum-without-ground',
  );
  await replay.approved('conclude', make.conclude({ basis, penalties }));
  await replay.done('serve-notice', make.served('2019-05-14'));
  await replay.refused('decide', make.decide({ penalties }), 'case/defence-window-runs', { due: '2019-05-21' });
  await replay.done('waive-defence', { subject, on: '2019-05-14', waivesHearing: true, signature: team.file });
  // No day of decision on record: the day of publication stands in.
  replay.day('2019-06-19');
  const decided = await replay.approved('decide', make.decide({ penalties, socialImpact: true }), SIX);
  expect(decided.number).toContain('〔2019〕');
  await replay.done('serve-decision', make.served('2019-06-19'));
  await replay.done('publish', { subject, text: (await replay.page()).publicText }, team.clerk);
  const limits = (await replay.page()).limits as { limit: string; legalDue: string }[];
  expect(limits.find(({ limit }) => limit === 'T10')?.legalDue).toBe('2019-07-04');
});

course('TY-2019', async ({ fine }) => {
  const replay = await begin(1024, '2019-06-20', 'M05');
  replay.day('2019-06-20', 18);
  const spot = (penalties: object[]) =>
    onTheSpot(replay, '2019-06-20', {
      matter: 'M05',
      basis: 'M05/2017',
      party: SUPPLIED.household,
      decidedAt: NOON('2019-06-20', 17),
      penalties,
    });
  await replay.refused('decide-on-the-spot', spot([{ kind: 'fine', yuan: fine }]), 'case/above-the-ceiling', { fine: 1_100, ceiling: 50 });
  await replay.refused('decide-on-the-spot', spot([{ kind: 'fine', yuan: null }]), 'case/basis-not-loaded');
});

course('MD-2020', async () => {
  const replay = await begin(1079, '2020-02-21', 'M14');
  await replay.done(
    'register-clue',
    replay.make.clue('2020-02-21', { matter: null, party: null, content: '见案件记录', place: SUPPLIED.place }),
  );
  await replay.done('record-check', replay.make.check('2020-02-21'));
  const filing = await act(replay.team.officer, 'file', replay.make.file('2020-02-21', { matter: null }));
  expect(filing).toMatchObject({ status: 400, body: { fields: [{ field: 'matter' }] } });
  // The remedies and periods that its decision prints: 15 days, 60 days, six months.
  const due = (limit: 'T10' | 'T22' | 'T23') =>
    computeLimit(limit, { from: plainDate('2020-02-21'), settings: DEFAULT_SETTINGS }, CALENDAR).rawDue;
  expect([due('T10'), due('T22'), due('T23')]).toEqual(['2020-03-07', '2020-04-21', '2020-08-21']);
});

course('SJZ-2021', async ({ fine, dates }) => {
  const found = dates?.['found'] ?? '';
  const replay = await begin(1027, found, 'M04');
  await investigated(replay, found, { matter: 'M04', party: SUPPLIED.household });
  const law = {
    instrument: '石家庄市城市市容和环境卫生管理条例',
    clause: '第三十五条第二款',
    duty: '第三十五条第一款',
    least: null,
    most: fine,
  };
  await notEntered(107, 'M04', found, law, 'mandate/basis-range-incomplete');
  replay.day(dates?.['decision'] ?? '');
  await replay.refused(
    'conclude',
    replay.make.conclude({ basis: 'M04/2017', penalties: [{ kind: 'fine', yuan: fine }] }),
    'case/basis-not-loaded',
  );
});

course('YX-2022', async ({ fine, statutory }) => {
  const replay = await begin(1048, '2022-03-02', 'M09');
  const { make, subject, team } = replay;
  const law = {
    instrument: '株洲市城市综合管理条例',
    clause: '第五十二条',
    circumstance: 'not-corrected',
    correctFirst: true,
    least: statutory?.min,
    most: statutory?.max,
  };
  const basis = await entered(110, 'M09', '2022-03-02', law);
  const correction = randomUUID();
  await investigated(
    replay,
    '2022-03-02',
    { matter: 'M09', party: SUPPLIED.citizen },
    { correction: { correction, deadline: '2022-03-04' } },
  );
  const report = make.conclude({ basis, when: 'not-corrected', penalties: [{ kind: 'fine', yuan: fine }] });
  await replay.refused('conclude', report, 'case/correction-comes-first');
  const officers = [team.first, team.second];
  const recheck = { subject, correction, on: '2022-03-04', corrected: false, officers, note: '逾期未改', files: [] };
  replay.day('2022-03-07');
  await replay.refused('recheck-correction', recheck, 'case/deadline-still-runs');
  await replay.done('recheck-correction', { ...recheck, on: '2022-03-07' });
  await replay.approved('conclude', report);
  await replay.done('serve-notice', make.served('2022-03-07'));
  replay.day('2022-03-15');
  await replay.approved('decide', make.decide({ penalties: [{ kind: 'fine', yuan: fine }] }), SIX);
  await replay.done('serve-decision', make.served('2022-03-15'));
  expect((await replay.page()).file).toMatchObject({ status: 'served', decision: { penalties: [{ kind: 'fine', yuan: 1_000 }] } });
});

course('YY-2022-D', async ({ dates }) => {
  const day = dates?.['conduct'] ?? '';
  const replay = await begin(1013, day, 'M32');
  const { make, subject, team } = replay;
  const correction = randomUUID();
  await investigated(replay, day, { matter: 'M32', party: SUPPLIED.organisation }, { correction: { correction } });
  // Its order to correct bore 2021 in a case of 2022: here nobody types a number, it is of the year in which it is given.
  expect((await replay.page()).file.filing.derived.number).toContain('〔2022〕');
  replay.day(dates?.['inquiry'] ?? '');
  await replay.done('record-interview', make.interview('2022-07-18', { person: '现场负责人', role: 'agent', text: '见案件记录' }));
  replay.day(dates?.['recheck'] ?? '');
  await replay.done('recheck-correction', {
    subject,
    correction,
    on: '2022-07-19',
    corrected: true,
    officers: [team.first, team.second],
    note: '复查',
    files: [],
  });
  await replay.refused('conclude', withoutAmount(replay, 'M32/2018'), 'case/fine-without-amount');
});

course('YY-2023-B', async ({ statutory, dates }) => {
  const replay = await begin(1012, '2023-02-20', 'M51-2');
  const { make, subject, team } = replay;
  const correction = randomUUID();
  const filing = {
    matter: 'M51-2',
    party: SUPPLIED.organisation,
    actFrom: dates?.['conductFrom'],
    actUntil: dates?.['conductTo'],
    discoveredOn: '2023-02-20',
  };
  await investigated(replay, '2023-02-20', filing, { correction: { correction } });
  replay.day(dates?.['recheck'] ?? '');
  await replay.done('recheck-correction', {
    subject,
    correction,
    on: '2023-02-21',
    corrected: true,
    officers: [team.first, team.second],
    note: '复查',
    files: [],
  });
  replay.day(dates?.['inquiry'] ?? '');
  await replay.done('record-interview', make.interview('2023-03-01', { person: '委托代理人', role: 'agent', text: '见案件记录' }));
  await replay.refused('conclude', withoutAmount(replay, 'M51-2/2005'), 'case/basis-not-loaded');
  const basis = await entered(104, 'M51-2', '2023-02-19', {
    instrument: '城市建筑垃圾管理规定',
    clause: '第二十条',
    party: 'unit',
    least: statutory?.unit?.min,
    most: statutory?.unit?.max,
  });
  // Nine thousand cubic metres, and the law stops at ten thousand yuan.
  await replay.refused('conclude', make.conclude({ basis, penalties: [{ kind: 'fine', yuan: 10_001 }] }), 'discretion/above-maximum', {
    maximum: 10_000,
  });
  await replay.refused('conclude', withoutAmount(replay, basis), 'case/fine-without-amount');
});

course('YY-2023-A', async ({ dates }) => {
  const day = dates?.['survey'] ?? '';
  const replay = await begin(1011, day, 'M35');
  const { subject, team } = replay;
  const correction = randomUUID();
  // One of its papers puts the act on the 19th, another on the 21st: the act may lie before the day of discovery, never after it.
  const mixed = replay.another();
  await mixed.done('register-clue', mixed.make.clue(day));
  await mixed.done('record-check', mixed.make.check(day));
  await mixed.refused(
    'file',
    mixed.make.file('2023-11-21', { matter: 'M35', discoveredOn: dates?.['conduct'] }),
    'case/before-what-it-rests-on',
  );
  await investigated(
    replay,
    day,
    { matter: 'M35', party: SUPPLIED.household, actFrom: dates?.['conduct'], discoveredOn: day },
    { correction: { correction } },
  );
  replay.day(dates?.['recheck'] ?? '');
  await replay.done('recheck-correction', {
    subject,
    correction,
    on: '2023-12-07',
    corrected: true,
    officers: [team.first, team.second],
    note: '复查',
    files: [],
  });
  await replay.approved('amend-party', { subject, party: { ...SUPPLIED.household, name: '某商户（字号更正）' }, reason: '店名前后不一致' });
  await replay.refused('conclude', withoutAmount(replay, 'M35/2018'), 'case/fine-without-amount');
  replay.day(dates?.['published'] ?? '');
  const published = await act(team.clerk, 'publish', { subject, text: '见案件记录' });
  expect(published.body.refusal).toMatchObject({ code: 'case/not-now' });
});

course('PT-LC-2024', async ({ fine, statutory, dates }) => {
  const day = dates?.['decision'] ?? '';
  const replay = await begin(1040, day, 'M14');
  const law = {
    instrument: '莆田市城市道路挖掘管理办法',
    clause: '第二十三条第（一）项',
    duty: '第六条',
    least: statutory?.min,
    most: statutory?.max,
  };
  const basis = await entered(109, 'M14', day, law);
  const spot = (yuan: number | null | undefined) =>
    onTheSpot(replay, day, { matter: 'M14', basis, penalties: [{ kind: 'fine', yuan }], order: '限期改正' });
  await replay.refused('decide-on-the-spot', spot(201), 'case/above-the-ceiling', { ceiling: 200 });
  const decided = await replay.done('decide-on-the-spot', spot(fine));
  expect(decided.number).toContain('当罚字〔2024〕');
  await replay.done('file-on-the-spot', { subject: replay.subject, on: day });
});

course('YY-2024-F', async ({ dates }) => {
  const day = dates?.['conduct'] ?? '';
  const replay = await begin(1014, day, 'M37');
  const { make, subject, team } = replay;
  const correction = randomUUID();
  const officers = [team.first, team.second];
  await investigated(replay, day, { matter: 'M37', party: SUPPLIED.citizen }, { correction: { correction } });
  replay.day(dates?.['inquiry'] ?? '');
  await replay.done('record-interview', make.interview('2024-04-17', { person: '当事人甲', text: '见案件记录' }));
  const plea = { subject, on: '2024-04-17', defence: randomUUID(), text: '请求从轻', oral: false, officers, newFacts: false, files: [] };
  await replay.refused('record-defence', plea, 'case/not-now');
  await replay.done('add-evidence', make.evidence('2024-04-17', { kind: 'party-statement', title: '从轻处罚申请', source: '当事人' }));
  replay.day(dates?.['recheck'] ?? '');
  await replay.done('recheck-correction', { subject, correction, on: '2024-05-06', corrected: true, officers, note: '复查', files: [] });
  await replay.refused('conclude', withoutAmount(replay, 'M37/2018'), 'case/joined-penalty-missing');
  const penalties = [
    { kind: 'confiscate-property', detail: '烧烤工具' },
    { kind: 'confiscate-gains', yuan: null },
    { kind: 'fine', yuan: null },
  ];
  await replay.refused('conclude', withoutAmount(replay, 'M37/2018', { penalties }), 'case/fine-without-amount');
});

course('ZS-2024', async ({ dates }) => {
  const day = dates?.['filed'] ?? '';
  const replay = await begin(1047, day, 'M29');
  const { make, team } = replay;
  // "About 1996": the first day of that year is supplied.
  const building = { matter: 'M29', party: SUPPLIED.citizen, actFrom: '1996-01-01', discoveredOn: day };
  await replay.done('register-clue', make.clue(day, { matter: 'M29' }));
  await replay.done('record-check', make.check(day));
  await replay.refused('file', make.file(day, building), 'case/limitation-passed', { due: '1998-01-01' });
  const two = await act(team.officer, 'file', make.file(day, { ...building, party: [SUPPLIED.citizen, SUPPLIED.citizen] }));
  expect(two).toMatchObject({ status: 400, body: { fields: [{ field: 'party' }] } });
  await replay.approved('file', make.file(day, { ...building, continuing: true }));
  await replay.done('add-evidence', make.evidence(day, { kind: 'documentary', title: '自然资源部门认定复函', original: true }));
  await replay.done('record-interview', make.interview(day, { person: '当事人甲', text: '见案件记录' }));
  replay.day(dates?.['noticeMailed'] ?? '');
  // Mail that is not taken is not served: without a return slip it counts for nothing, left before a camera it does.
  const mailed = make.correction('2024-08-06', { method: 'post', signature: null, postNumber: 'EMS1' });
  await replay.refused('order-correction', mailed, 'case/service-incomplete', { method: 'post', lacks: 'no-return-slip' });
  await replay.done('order-correction', { ...mailed, method: 'leave', refusal: '拒收', recorded: true, files: [team.file] });
  await replay.refused('conclude', withoutAmount(replay, 'M29/2019'), 'case/fine-without-amount');
  await replay.refused('serve-notice', make.served('2024-08-06', { method: 'post', arrivedOn: '2024-08-06' }), 'case/not-now');
});

course('HP-2024', async ({ fine, statutory, dates }) => {
  const trigger = dates?.['triggerVehicleSeized'] ?? '';
  const survey = dates?.['survey'] ?? '';
  const replay = await begin(1033, trigger, 'M52-2');
  const { make, subject, team } = replay;
  const basis = await entered(108, 'M52-2', trigger, {
    instrument: '城市建筑垃圾管理规定',
    clause: '第二十二条第二款',
    least: statutory?.min,
    most: statutory?.max,
    warning: true,
  });
  await replay.done('register-clue', make.clue(trigger, { matter: 'M52-2', source: 'other', content: '由车查源' }));
  replay.day(survey);
  await replay.done('record-check', make.check(survey));
  await replay.approved('file', make.file(trigger, { matter: 'M52-2', discoveredOn: trigger, party: SUPPLIED.organisation }));
  const clueCheck = ((await replay.page()).limits as { limit: string; legalDue: string; metOn: string }[]).find(
    ({ limit }) => limit === 'T01',
  );
  expect(clueCheck?.legalDue.localeCompare(clueCheck.metOn)).toBe(-1);
  await replay.done('add-evidence', make.evidence(survey));
  await replay.done('record-interview', make.interview(survey, { person: '现场负责人', text: '见案件记录' }));
  await replay.done('order-correction', make.correction(survey));
  const penalties = [{ kind: 'warning' }, { kind: 'fine', yuan: fine }];
  await replay.refused('conclude', make.conclude({ basis: 'M52-2/2005', penalties }), 'case/basis-not-of-the-day');
  await replay.approved('conclude', make.conclude({ basis, penalties }));
  await replay.done('serve-notice', make.served(survey));
  replay.day('2024-10-31');
  await replay.approved('decide', make.decide({ penalties }), SIX);
  await replay.done('serve-decision', make.served('2024-10-31'));
  expect((await replay.page()).file).toMatchObject({
    status: 'served',
    filing: { derived: { number: expect.stringContaining('〔2024〕') } },
  });
  expect({ subject, bureau: team.bureau }).toMatchObject({ bureau: 1033 });
});

course('LD-2025-2', async () => {
  const replay = await begin(1062, '2025-10-13', 'M09');
  const { make } = replay;
  await investigated(replay, '2025-10-13', { matter: 'M09', party: SUPPLIED.citizen }, { correction: { content: '责令限期拆除' } });
  await replay.refused('conclude', make.conclude({ basis: 'M09/2017', penalties: [{ kind: 'fine', yuan: 0 }] }), 'case/basis-not-loaded');
  await replay.refused(
    'conclude',
    make.conclude({ outcome: 'no-penalty', basis: null, penalties: [], fineReason: null }),
    'discretion/no-penalty-without-ground',
  );
  const unknown = await act(replay.team.officer, 'conclude', make.conclude({ penalties: [{ kind: 'order-to-remove' }] }));
  expect(unknown).toMatchObject({ status: 400, body: { fields: [{ field: 'penalties.0.kind', code: 'not-an-option' }] } });
});

course('TC-2026', async ({ dates }) => {
  const filed = dates?.['filed'] ?? '';
  const conduct = (dates?.['conduct'] ?? '').slice(0, 10);
  const granted = await replayIn(server, 1056, filed, ['M55'], { executedBy: 'township', townshipDecision: '甘政发〔2010〕1号' });
  await granted.done('register-clue', granted.make.clue(filed, { source: 'complaint', matter: 'M55' }));
  await granted.done('record-check', granted.make.check(filed));
  await granted.refused('file', granted.make.file(conduct, { matter: 'M55', discoveredOn: filed }), 'mandate/executed-by-another', {
    executedBy: 'township',
  });
  const replay = await begin(1055, filed, 'M55');
  const { make, subject, team } = replay;
  const correction = randomUUID();
  await investigated(
    replay,
    filed,
    { matter: 'M55', party: SUPPLIED.citizen, actFrom: conduct, discoveredOn: filed },
    { clue: { source: 'complaint', reporter: '举报人' }, correction: { correction, deadline: dates?.['cleanedBy'] } },
  );
  replay.day(dates?.['cleanedBy'] ?? '');
  await replay.done('recheck-correction', {
    subject,
    correction,
    on: '2026-01-12',
    corrected: true,
    officers: [team.first, team.second],
    note: '已清理',
    files: [],
  });
  await replay.refused('conclude', withoutAmount(replay, 'M55/2005'), 'case/basis-not-loaded');
  replay.day(dates?.['decision'] ?? '');
  await replay.refused('decide', make.decide({ penalties: [] }), 'case/not-now');
  // A notice on the day of the filing would have been the earliest: its five working days end on the day of the decision.
  expect(computeLimit('T04', { from: plainDate(filed), settings: DEFAULT_SETTINGS }, CALENDAR).legalDue).toBe('2026-01-14');
});

course('LZ-CG-butt', async ({ fine }) => {
  const day = '2026-03-02';
  const replay = await begin(1002, day, 'M01');
  const spot = onTheSpot(replay, day, { matter: 'M01', basis: 'M01/2017', penalties: [{ kind: 'fine', yuan: fine }] });
  await replay.refused('decide-on-the-spot', spot, 'case/basis-not-loaded');
  // The record has no range; of the two names under which it cites one regulation only one can stand as in force. The warning is of the State's text.
  const law = { clause: '第三十七条第一款', duty: '第十九条', fine: 'none', rangeKind: null, least: null, most: null, warning: true };
  await entered(101, 'M01', day, { ...law, instrument: '兰州市城市市容和环境卫生管理办法' });
  await notEntered(101, 'M01', day, { ...law, instrument: '兰州市城乡容貌和环境卫生管理条例' }, 'mandate/basis-overlaps');
});

test('every recorded case has its course', () => {
  expect([...replayed].sort()).toEqual(RECORDED.map(({ id }) => id).sort());
  expect(tally.cases).toBe(RECORDED.length);
});

function onTheSpot(replay: Replay, day: string, more: object): object {
  const { team, subject } = replay;
  return {
    subject,
    on: day,
    decidedAt: NOON(day, 8, 30),
    title: '案件',
    place: SUPPLIED.place,
    placeBureau: team.bureau,
    party: SUPPLIED.citizen,
    officers: [team.first, team.second],
    certificateShown: true,
    rightsTold: true,
    factsConclusive: true,
    facts: '见案件记录',
    order: '改正',
    signature: team.file,
    payTo: '代收机构',
    files: [team.file],
    ...more,
  };
}

/** The name of the version that the prefecture entered. */
async function entered(prefecture: number, matter: string, day: string, law: object): Promise<string> {
  const { status, body, subject } = await enterLocalLaw(server, prefecture, matter, day, law);
  expect(status, JSON.stringify(body)).toBe(200);
  return `${matter}/${subject}`;
}

async function notEntered(prefecture: number, matter: string, day: string, law: object, code: string): Promise<void> {
  const { body } = await enterLocalLaw(server, prefecture, matter, day, law);
  expect(body.refusal, JSON.stringify(body)).toMatchObject({ code });
  tally.refused.set(code, (tally.refused.get(code) ?? 0) + 1);
}
