import { addDays, addMonths, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { Actor } from '../acts/actor.ts';
import { CLERK, HEAD, LIAISON, REVIEWER, SUSPENDED_OFFICER, type Auxiliary, type Cast, type Officer } from './cast.ts';
import type { DemonstrationDays } from './demonstration-days.ts';
import { isFaulty } from './faults.ts';
import { entryId, type Scribe } from './scribe.ts';
import type { Step } from './steps.ts';

/** The people of a bureau with their certificates, posts and duties, as its clerk brought them in. */
export function peopleSteps(cast: Cast, clerk: Actor, days: DemonstrationDays): Step[] {
  const { bureau, officers, auxiliaries } = cast;
  const step = (day: PlainDate, write: Step['write']): Step => ({ day, bureau, by: clerk, write });
  const suspended = officers[SUSPENDED_OFFICER];
  return [
    ...officers.map((officer) => step(officer.recordedOn, (scribe) => recordOfficer(scribe, bureau, officer))),
    ...auxiliaries.flatMap((auxiliary) => auxiliarySteps(bureau, auxiliary, step, days)),
    ...dutiesOf(bureau).map(([duty, index]) =>
      step(days.after(3), (scribe) =>
        scribe.record('duty', `duty:${bureau}:${duty}`, { person: officers[index]?.id, duty, from: addMonths(days.first, -6) }),
      ),
    ),
    ...auxiliaries.flatMap((auxiliary) => assessmentSteps(cast, auxiliary, step, days)),
    ...(isFaulty(bureau, '6.S1') && suspended !== undefined
      ? [
          step(days.before(20), (scribe) =>
            scribe.change('certificate', certificateId(bureau, suspended.index), 1, scribe.today, { standing: 'suspended' }),
          ),
        ]
      : []),
  ];
}

const certificateId = (bureau: number, index: number): string => entryId(`certificate:${bureau}:${index}`);

function dutiesOf(bureau: number): (readonly [string, number])[] {
  const duties = [['head', HEAD] as const, ['clerk', CLERK] as const, ['reviewer', REVIEWER] as const];
  return isFaulty(bureau, '26.S1') ? duties : [...duties, ['liaison', LIAISON] as const];
}

async function recordOfficer(scribe: Scribe, bureau: number, officer: Officer): Promise<void> {
  const { person, index, certificate, post, joinedOn } = officer;
  const team = post.line === 'frontline' ? (index % 2 === 0 ? '一中队' : '二中队') : null;
  const values = { ...person, category: 'officer', team, position: index === HEAD ? '局长' : null, joinedOn };
  await scribe.record('person', `person:${bureau}:officer:${index}`, values);
  const held = { person: officer.id, ...certificate, authority: '甘肃省人民政府', standing: 'valid' };
  await scribe.record('certificate', `certificate:${bureau}:${index}`, held);
  await scribe.record('post', `post:${bureau}:officer:${index}`, {
    person: officer.id,
    ...post,
    team,
    from: addDays(certificate.issuedOn, 15),
  });
}

function auxiliarySteps(
  bureau: number,
  auxiliary: Auxiliary,
  step: (day: PlainDate, write: Step['write']) => Step,
  days: DemonstrationDays,
): Step[] {
  const { id, person, index, joinedOn, recordedOn, onboarding, hasPost } = auxiliary;
  const trained = onboarding.until < recordedOn ? recordedOn : addDays(onboarding.until, 1);
  return [
    step(recordedOn, async (scribe) => {
      await scribe.record('person', `person:${bureau}:auxiliary:${index}`, { ...person, category: 'auxiliary', team: '一中队', joinedOn });
      const contract = { person: id, number: `协聘-${bureau}-${index + 1}`, from: joinedOn, until: addMonths(days.today, 10 + index) };
      await scribe.record('contract', `contract:${bureau}:${index}`, contract);
    }),
    step(trained, async (scribe) => {
      const held = { person: id, ...onboarding, place: '局培训室', content: '岗位职责、文明用语、执法辅助规范' };
      await scribe.record('onboarding', `onboarding:${bureau}:${index}`, held);
      if (!hasPost) return;
      const post = { person: id, title: '协管员', enforcing: false, line: 'frontline', team: '一中队', from: addDays(onboarding.until, 1) };
      await scribe.record('post', `post:${bureau}:auxiliary:${index}`, post);
    }),
  ];
}

/** Each year's assessment of those who were there at its end. */
function assessmentSteps(
  { bureau, auxiliaries }: Cast,
  { id, index, joinedOn, recordedOn, leftOn }: Auxiliary,
  step: (day: PlainDate, write: Step['write']) => Step,
  days: DemonstrationDays,
): Step[] {
  const forgotten = isFaulty(bureau, '6.S9') && index >= auxiliaries.length - 2;
  const years = days.assessedYears.filter(
    (year) => !forgotten && joinedOn <= `${year}-12-31` && (leftOn === undefined || leftOn > `${year + 1}-01-31`),
  );
  return years.map((year) => {
    const inJanuary = `${year + 1}-01-15` as PlainDate;
    const usual = inJanuary < days.today ? inJanuary : (`${year}-12-20` as PlainDate);
    const assessedOn = usual > recordedOn ? usual : recordedOn;
    const day = assessedOn > days.after(5) ? assessedOn : days.after(5);
    const grade = index === 0 ? 'excellent' : 'competent';
    const values = { person: id, year, grade, assessedOn, consequence: index === 0 ? 'reward' : 'none' };
    return step(day, (scribe) => scribe.record('assessment', `assessment:${bureau}:${index}:${year}`, values));
  });
}
