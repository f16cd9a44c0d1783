import type { GateId } from '@zhunsheng/domain/law/gates';
import type { LedgerKind } from '@zhunsheng/domain/ledgers';
import { addDays, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { recordLeavingInput, replaceLiaisonInput } from '@zhunsheng/contract/personnel';
import type { handOverInput } from '@zhunsheng/contract/transfer';
import type { z } from 'zod';
import type { Actor } from '../acts/actor.ts';
import type { Command } from '../acts/command.ts';
import { type Cast, EXPIRED_OFFICER } from './cast.ts';
import type { DemonstrationDays } from './demonstration-days.ts';
import { type Attempt, ATTEMPTS } from './faults.ts';
import { CITY_MATTER } from './mandate-steps.ts';
import { entryId, type Scribe } from './scribe.ts';
import type { Step } from './steps.ts';

export interface IncidentCommands {
  readonly recordLeaving: Command<z.infer<typeof recordLeavingInput>>;
  readonly replaceLiaison: Command<z.infer<typeof replaceLiaisonInput>>;
  readonly handOver: Command<z.infer<typeof handOverInput>>;
}

/** What happened to the records since: corrections, changes, renewals, and commands that a gate refused. */
export function incidentSteps(cast: Cast, clerk: Actor, days: DemonstrationDays, commands: IncidentCommands): Step[] {
  const { bureau, officers, auxiliaries } = cast;
  const step = (day: Step['day'], write: Step['write']): Step => ({ day, bureau, by: clerk, write });
  // Attempts within a case are made where the case is (case-steps.ts, case-attempts.ts).
  const attempts = ATTEMPTS.filter((attempt) => attempt.bureau === bureau).flatMap((attempt) => {
    const tried = TRIED[attempt.gate];
    return tried === undefined ? [] : [step(days.before(2), (scribe) => attemptOf(scribe, attempt, tried(cast, scribe.today)))];
  });
  const leavings = auxiliaries.flatMap(({ id, leftOn }) => {
    if (leftOn === undefined) return [];
    const input = { person: id, on: leftOn, reason: '合同期满不再续聘', successor: null };
    return [step(leftOn, (scribe) => scribe.give(commands.recordLeaving, `leaving:${id}`, input))];
  });
  const common = [...attempts, ...leavings];
  if (bureau === 1016) return [...common, step(days.after(110), (scribe) => replace(scribe, bureau, officers[4]?.id ?? '', commands))];
  if (bureau !== 1001) return common;
  const [, , , renewed, , , , moved, retyped] = officers;
  return [
    ...common,
    step(days.after(60), (scribe) => scribe.change('person', moved?.id ?? '', 1, scribe.today, { team: '特勤中队' })),
    step(days.after(90), (scribe) => scribe.correct('person', retyped?.id ?? '', 1, { position: '副中队长' }, '登记时漏填职务')),
    step(days.after(130), (scribe) => {
      const expiresOn = addDays(renewed?.certificate.expiresOn ?? days.today, 365);
      return scribe.correct('certificate', entryId(`certificate:${bureau}:3`), 1, { expiresOn }, '有效期录入错误，以证件为准');
    }),
    step(days.after(150), (scribe) => scribe.withdraw('institution', entryId(`institution:${bureau}:other`), 1, '与另一制度重复登记')),
    step(days.before(3), (scribe) => {
      const input = {
        subject: entryId('transfer:1001:1002'),
        person: officers[9]?.id ?? '',
        toBureau: 1002,
        effectiveOn: addDays(days.today, 10),
      };
      return scribe.give(commands.handOver, 'transfer:1001:1002', input);
    }),
  ];
}

function replace(scribe: Scribe, bureau: number, person: string, { replaceLiaison }: IncidentCommands): Promise<void> {
  const dutySubject = entryId(`duty:${bureau}:liaison:second`);
  return scribe.give(replaceLiaison, `replace-liaison:${bureau}`, { person, from: scribe.today, dutySubject });
}

type Tried = { readonly kind: LedgerKind; readonly values: Readonly<Record<string, unknown>> };

const TRIED: Readonly<Partial<Record<GateId, (cast: Cast, from: PlainDate) => Tried>>> = {
  '6.G1': ({ officers }, from) => ({
    kind: 'post',
    values: { person: officers[EXPIRED_OFFICER]?.id, title: '机动执法岗', enforcing: true, line: 'frontline', from },
  }),
  '6.G2': ({ auxiliaries }, from) => ({
    kind: 'post',
    values: { person: auxiliaries[0]?.id, title: '执法队员', enforcing: true, line: 'frontline', from },
  }),
  '6.G4': ({ auxiliaries }, from) => ({
    kind: 'post',
    values: { person: auxiliaries.at(-1)?.id, title: '协管员', enforcing: false, line: 'frontline', from },
  }),
  '5.G2': (_cast, from) => ({ kind: 'executing-level', values: { matter: CITY_MATTER, level: 'district', from } }),
  '5.G3': (_cast, from) => ({ kind: 'executing-level', values: { matter: 'M37', level: 'city', from } }),
  '5.G4': (_cast, from) => ({ kind: 'designation', values: { matter: 'M37', district: 1011, ground: 'cross-district', from } }),
  '26.G1': ({ officers }, from) => ({ kind: 'duty', values: { person: officers[4]?.id, duty: 'liaison', from } }),
};

function attemptOf(scribe: Scribe, attempt: Attempt, { kind, values }: Tried): Promise<void> {
  return scribe.attempt(attempt, kind, values);
}
