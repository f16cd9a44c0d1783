import { addMonths } from '@zhunsheng/domain/legal-time/plain-date';
import { expectedNames } from '@zhunsheng/domain/organisation/naming';
import { INSTITUTION_TOPICS } from '@zhunsheng/domain/organisation/organisation.ledger';
import { REGISTRY_BUREAUS } from '@zhunsheng/domain/organisation/registry/bureaus';
import { systemActor } from '../acts/actor.ts';
import { bureauSubject } from '../organisation/load-registry.ts';
import type { DemonstrationDays } from './demonstration-days.ts';
import { isFaulty } from './faults.ts';
import { actorOf } from './scribe.ts';
import { getSignIn } from './sign-ins.ts';
import type { Step } from './steps.ts';

const TITLES: Readonly<Record<(typeof INSTITUTION_TOPICS)[number], string>> = {
  'officer-training': '执法人员培训考试制度',
  'certificate-management': '执法证件和资格管理制度',
  'auxiliary-appointment': '协管人员聘用制度',
  'auxiliary-management': '协管人员管理规定',
  'auxiliary-assessment': '协管人员考核奖惩办法',
  'case-procedure': '行政处罚办案程序规定',
  'case-workflow': '行政处罚办案流程规范',
  'time-limits': '办案时限管理规定',
  'three-systems': '行政执法三项制度实施办法',
  'discretion-benchmark': '行政处罚裁量基准管理办法',
  other: '值班备勤制度',
};

const WRONG_TEAM_NAMES: Readonly<Record<number, string>> = { 103: '金昌市城管支队', 1006: '永登县城管大队' };
const WRONG_NAMES: Readonly<Record<number, string>> = { 103: '金昌市城市管理局', 1006: '永登县城市管理局' };

/** What a bureau is: team, sections and institutions; some of it wrong on purpose (faults.ts). */
export function organisationSteps(bureau: number, days: DemonstrationDays): Step[] {
  const entry = REGISTRY_BUREAUS.find(({ number }) => number === bureau);
  if (entry === undefined) throw new Error(`no bureau ${bureau}`);
  const clerk = actorOf(getSignIn(bureau, 'clerk'));
  const step = (day: Step['day'], write: Step['write'], by = clerk): Step => ({ day, bureau, by, write });
  const withoutTeam = isFaulty(bureau, '4.S5');
  const expected = expectedNames({ level: entry.level, divisionCode: entry.divisionCode }).team[0] ?? null;
  const steps = [
    step(days.after(1), (scribe) => {
      const facts = {
        address: `${entry.name.slice(0, 3)}建设路 1 号`,
        foundingDocument: '机构编制批复〔2019〕12 号',
        sealName: entry.name,
      };
      const teamName = withoutTeam ? null : (WRONG_TEAM_NAMES[bureau] ?? expected);
      return scribe.correct('bureau', bureauSubject(bureau), 1, { ...facts, ...(teamName === null ? {} : { teamName }) }, '补录单位资料');
    }),
    ...sectionsOf(entry.level, withoutTeam).map(({ name, function: work }) =>
      step(days.after(1), (scribe) => scribe.record('section', `section:${bureau}:${name}`, { name, function: work, from: '2019-06-01' })),
    ),
    ...institutionSteps(bureau, days, step),
  ];
  const wrong = WRONG_NAMES[bureau];
  if (wrong === undefined) return steps;
  const renamed = days.before(100);
  return [
    ...steps,
    step(renamed, (scribe) => scribe.change('bureau', bureauSubject(bureau), 2, renamed, { name: wrong }), systemActor([bureau])),
  ];
}

function sectionsOf(level: string, withoutTeam: boolean) {
  const office = [
    { name: '综合办公室', function: 'general' },
    { name: '法制科', function: 'legal' },
  ];
  if (withoutTeam) return office;
  if (level === 'prefecture') return [...office, { name: '执法监督科', function: 'enforcement-section' }];
  return [...office, { name: '一中队', function: 'enforcement-team' }, { name: '二中队', function: 'enforcement-team' }];
}

function institutionSteps(bureau: number, days: DemonstrationDays, step: (day: Step['day'], write: Step['write']) => Step): Step[] {
  const missing: readonly string[] = [
    ...(isFaulty(bureau, '6.S10') ? ['certificate-management', 'auxiliary-assessment'] : []),
    ...(isFaulty(bureau, '9.S1') ? ['three-systems'] : []),
  ];
  return INSTITUTION_TOPICS.filter((topic) => !missing.includes(topic)).map((topic, index) => {
    const inForceFrom = addMonths(days.first, -12 - index);
    return step(days.after(1), (scribe) =>
      scribe.record('institution', `institution:${bureau}:${topic}`, {
        title: TITLES[topic],
        topic,
        documentNumber: `城管〔${inForceFrom.slice(0, 4)}〕${index + 1} 号`,
        issuedOn: inForceFrom,
        inForceFrom,
        published: topic !== 'other',
      }),
    );
  });
}
