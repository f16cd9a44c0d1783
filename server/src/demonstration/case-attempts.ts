import { deflateSync } from 'node:zlib';
import { actInput } from '@zhunsheng/contract/penalty-case';
import type { GateId } from '@zhunsheng/domain/law/gates';
import type { CaseActName } from '@zhunsheng/domain/penalty-case/commands';
import type { Actor } from '../acts/actor.ts';
import type { Keys } from '../identity/keys.ts';
import { actCommand, approveCommand } from '../penalty-case/case-commands.ts';
import { type Cast, HANDLER, SECOND_HANDLER } from './cast.ts';
import type { DemonstrationDays } from './demonstration-days.ts';
import { attemptIn } from './faults.ts';
import { CITY_MATTER } from './mandate-steps.ts';
import { pictureOf } from './picture.ts';
import { actorOf, entryId, type Scribe } from './scribe.ts';
import { CASE_BUREAUS, getSignIn } from './sign-ins.ts';
import type { Step } from './steps.ts';

const PLACE = '和平路88号门前';

/** One case in each bureau in which a gate stops somebody; the case itself is still being investigated. */
export function caseAttemptSteps(cast: Cast, keys: Keys, days: DemonstrationDays): Step[] {
  const { bureau } = cast;
  const tried = (['5.G1', '6.G3', '12.G1', '5.G5', '14.G1'] as const).filter((gate) => attemptIn(bureau, gate) !== undefined);
  if (!(CASE_BUREAUS as readonly number[]).includes(bureau) || tried.length === 0) return [];
  const [officer, head] = [actorOf(getSignIn(bureau, 'officer')), actorOf(getSignIn(bureau, 'head'))];
  const [day, next] = [days.before(4), days.before(3)];
  const subject = entryId(`attempt-case:${bureau}`);
  const [first, second] = [HANDLER, SECOND_HANDLER].map((index) => cast.officers[index]?.id ?? '');
  const team = [first, second];
  const city = tried.includes('5.G1');
  const steps: Step[] = [];
  const write = (by: Actor, act: CaseActName, input: (picture: string) => object, on = day): void => {
    steps.push({
      day: on,
      bureau,
      by,
      write: async (scribe) =>
        scribe.give(actCommand(keys, act) as never, `${subject}:${act}:${on}`, parsed(act, input(await pictureIn(scribe)))),
    });
  };
  const parsed = (act: CaseActName, input: object): never => actInput(act).parse({ subject, ...input }) as never;
  const pictureIn = (scribe: Scribe): Promise<string> =>
    scribe.keep({ bytes: pictureOf(bureau * 100 + 99, deflateSync), mediaType: 'image/png' });
  const stopped = (gate: GateId, act: CaseActName, input: (picture: string) => object): void => {
    const expected = attemptIn(bureau, gate);
    if (expected === undefined) return;
    steps.push({
      day: next,
      bureau,
      by: officer,
      write: async (scribe) => scribe.attemptCommand(expected, actCommand(keys, act) as never, parsed(act, input(await pictureIn(scribe)))),
    });
  };
  const approved = (act: CaseActName, on = day): void => {
    const input = { subject, act, points: [], note: null, askedAt: null };
    steps.push({ day: on, bureau, by: head, write: (scribe) => scribe.give(approveCommand, `approve:${subject}:${act}`, input) });
  };
  const inquest = (officers: readonly (string | undefined)[], name: string) => (picture: string) => ({
    inquest: entryId(`attempt-inquest:${bureau}:${name}`),
    place: PLACE,
    startAt: `${day}T00:58:00.000Z`,
    endAt: `${day}T00:59:00.000Z`,
    officers,
    certificateShown: true,
    partyPresent: true,
    text: '现场检查。',
    signature: picture,
  });
  const filing = () => ({
    matter: city ? CITY_MATTER : 'M14',
    title: city ? '无证经营燃气案' : '某便利店擅自占用城市道路案',
    place: PLACE,
    placeBureau: bureau,
    actFrom: day,
    discoveredOn: day,
    party: {
      kind: 'organisation',
      name: '某便利店有限公司',
      creditCode: `91620000MA${bureau}9999`,
      representative: '周某',
      address: PLACE,
      phone: null,
    },
    officers: team,
    reasons: '有初步证据证明存在违法行为。',
  });

  write(officer, 'register-clue', (picture) => ({
    on: day,
    source: 'patrol',
    matter: city ? CITY_MATTER : 'M14',
    place: PLACE,
    placeBureau: bureau,
    party: '某便利店有限公司',
    content: `${PLACE}巡查发现。`,
    reporter: null,
    files: [picture],
  }));
  write(officer, 'record-check', () => ({ on: day, officers: team, content: '到场核查。', files: [] }));
  stopped('5.G1', 'file', filing);
  if (city) return steps;

  write(officer, 'file', filing);
  approved('file');
  const auxiliaries = cast.auxiliaries.slice(0, 2).map(({ id }) => id);
  stopped('6.G3', 'record-inquest', inquest(auxiliaries, 'auxiliaries'));
  stopped('12.G1', 'record-inquest', inquest([first], 'alone'));
  if (tried.includes('5.G5')) {
    const preservation = entryId(`attempt-preservation:${bureau}`);
    write(officer, 'preserve', () => ({
      preservation,
      reason: '物品可能灭失',
      place: '本局物品保管室',
      officers: team,
      items: [{ name: '遮阳伞', spec: null, quantity: 2, unit: '把' }],
    }));
    approved('preserve');
    const handled = { on: next, preservation, basis: null, officers: team };
    stopped('5.G5', 'handle-preservation', () => ({ ...handled, handling: 'seized' }));
    write(officer, 'handle-preservation', () => ({ ...handled, handling: 'returned' }), next);
  }
  if (tried.includes('14.G1')) {
    const recusal = entryId(`attempt-recusal:${bureau}`);
    write(officer, 'request-recusal', () => ({ on: next, recusal, of: second, by: 'party', reason: '与当事人负责人有亲属关系' }), next);
    write(officer, 'decide-recusal', () => ({ recusal, withdraws: true, reason: '情况属实，应当回避' }), next);
    approved('decide-recusal', next);
    stopped('14.G1', 'record-inquest', inquest(team, 'withdrawn'));
  }
  return steps;
}
