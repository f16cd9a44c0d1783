import type { recordAttendanceInput } from '@zhunsheng/contract/personnel';
import { firstWorkingDayFrom } from '@zhunsheng/domain/legal-time/calendar';
import { addDays, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { z } from 'zod';
import type { Actor } from '../acts/actor.ts';
import type { Command } from '../acts/command.ts';
import type { Auxiliary, Cast, Officer } from './cast.ts';
import type { DemonstrationDays } from './demonstration-days.ts';
import { isFaulty } from './faults.ts';
import { entryId, type Scribe } from './scribe.ts';
import type { Step } from './steps.ts';

type RecordAttendance = Command<z.infer<typeof recordAttendanceInput>>;

interface Held {
  readonly name: string;
  readonly from: PlainDate;
  readonly values: Readonly<Record<string, unknown>>;
  readonly halfDays: number;
  readonly exam: boolean;
  readonly people: readonly (Officer | Auxiliary)[];
}

const TWO_DAYS = 4;

/** The year's sessions of a bureau, each written down with its attendance two days after it ended. */
export function trainingSteps(cast: Cast, clerk: Actor, days: DemonstrationDays, attendance: RecordAttendance): Step[] {
  return days.trainings
    .flatMap((year) => sessionsOf(cast, year))
    .map((held) => {
      const until = held.halfDays > 2 ? firstWorkingDayFrom(addDays(held.from, 1), days.calendar) : held.from;
      const noted = firstWorkingDayFrom(addDays(until, 2), days.calendar);
      return {
        day: noted,
        bureau: cast.bureau,
        by: clerk,
        write: (scribe: Scribe) => writeSession(scribe, cast.bureau, held, until, attendance),
      };
    });
}

function sessionsOf(cast: Cast, [first, second, third]: readonly [PlainDate, PlainDate, PlainDate]): Held[] {
  const { bureau, officers, auxiliaries } = cast;
  const all = [...officers, ...auxiliaries];
  const missed = isFaulty(bureau, '6.S6') && !isFaulty(bureau, '6.S5') ? auxiliaries.slice(-2) : [];
  const business: Held = {
    name: `business:${first}`,
    from: first,
    values: { title: '城市管理执法业务培训', kind: 'business', centralised: true, place: 'own', content: '行政处罚法、执法程序' },
    ...{ halfDays: TWO_DAYS, exam: true, people: all },
  };
  const post: Held = {
    name: `post:${second}`,
    from: second,
    values: isFaulty(bureau, '6.S11')
      ? { title: '政治理论集中轮训', kind: 'other', centralised: true, place: 'party-school' }
      : { title: '执法岗位能力培训', kind: 'post', centralised: true, servesPost: '执法岗', place: 'party-school' },
    ...{ halfDays: TWO_DAYS, exam: false, people: all.filter((member) => !missed.some(({ id }) => id === member.id)) },
  };
  const conduct: Held = {
    name: `conduct:${third}`,
    from: third,
    values: { title: '执法行为规范集中培训', kind: 'other', centralised: true, place: 'academy' },
    ...{ halfDays: TWO_DAYS, exam: false, people: all },
  };
  if (!isFaulty(bureau, '6.S2')) return [business, post, conduct];
  const assisting: Held = {
    name: `assisting:${third}`,
    from: addDays(third, -6),
    values: { title: '协管人员辅助业务培训', kind: 'other', centralised: false, place: 'own' },
    ...{ halfDays: 2, exam: false, people: auxiliaries },
  };
  return [post, assisting, conduct];
}

async function writeSession(scribe: Scribe, bureau: number, held: Held, until: PlainDate, attendance: RecordAttendance): Promise<void> {
  const { name, from, values, halfDays, exam } = held;
  const session = await scribe.record('training-session', `session:${bureau}:${name}`, { ...values, from, until, halfDays, exam });
  const people = held.people.filter((member) => member.joinedOn <= from && (!('leftOn' in member) || member.leftOn >= until));
  const entries = people.map(({ id, index }) => {
    const score = exam ? 62 + ((index * 17 + bureau) % 38) : null;
    return { subject: entryId(`attendance:${session}:${id}`), person: id, halfDays, score, passed: score === null ? null : score >= 70 };
  });
  await scribe.give(attendance, `attendance:${session}`, { session, entries });
}
