import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../legal-time/plain-date.ts';
import type { Side, TransferAct } from './act.ts';
import { acceptTransfer } from './acts/accept.ts';
import { complete } from './acts/complete.ts';
import { decline } from './acts/decline.ts';
import { handOver } from './acts/hand-over.ts';
import { reassign } from './acts/reassign.ts';
import { takeBack } from './acts/take-back.ts';
import type { TransferEvent } from './events.ts';
import { decide, lawfulActs, sideOf, TRANSFER_ACTS, type TransferActName } from './procedure.ts';
import { evolve, NO_TRANSFER, type TransferState, type TransferStatus } from './state.ts';

const day = (text: string) => text as PlainDate;
const BROUGHT = { halfDays: 5, examined: true, passed: false };
const HANDED: TransferEvent = {
  type: 'PersonHandedOver.v1',
  person: 'p',
  personName: '汤杰涵',
  fromBureau: 1001,
  toBureau: 1002,
  effectiveOn: day('2026-12-01'),
  halfDaysThisYear: 5,
  examined: true,
  passed: false,
};
const ACCEPTED: TransferEvent = { type: 'TransferAccepted.v1' };
const HISTORIES: Readonly<Record<TransferStatus, readonly TransferEvent[]>> = {
  absent: [],
  'handed-over': [HANDED],
  accepted: [HANDED, ACCEPTED],
  declined: [HANDED, { type: 'TransferDeclined.v1', reason: '编制已满' }],
  'taken-back': [HANDED, { type: 'TransferTakenBack.v1', reason: '另有安排' }],
  completed: [HANDED, ACCEPTED, { type: 'TransferCompleted.v1', ...BROUGHT }],
};
const STATUSES = Object.keys(HISTORIES) as TransferStatus[];

const given = (events: readonly TransferEvent[]): TransferState =>
  events.reduce(
    (state: TransferState, event, i) => evolve(state, event, { by: `account-${i}`, at: `2026-11-2${i}T02:00:00.000Z` }),
    NO_TRANSFER,
  );

const command = {
  person: 'p',
  personName: '汤杰涵',
  fromBureau: 1001,
  toBureau: 1002,
  effectiveOn: day('2026-12-01'),
  oursSince: day('2019-03-01'),
  leftOn: null,
  liaisonSince: null,
  isPending: false,
  brought: BROUGHT,
};

/** Hands every act a command that its own rule would accept: what refuses is status or side. */
function tryAct(name: TransferActName, state: TransferState, side: Side | undefined) {
  const commands = {
    'hand-over': command,
    accept: {},
    decline: { reason: '理由' },
    'take-back': { reason: '理由' },
    reassign: { responsible: 'a' },
    complete: { today: day('2026-12-01'), leftOn: null, liaisonSince: null, brought: BROUGHT },
  };
  return decide(TRANSFER_ACTS[name] as unknown as TransferAct<TransferStatus, unknown>, commands[name], state, side);
}

describe('the procedure of a transfer', () => {
  test('these and only these acts are lawful', () => {
    const table = Object.fromEntries(
      STATUSES.map((status) => [status, (['out', 'in', 'system'] as const).map((side) => lawfulActs(status, side))]),
    );
    expect(table).toEqual({
      absent: [['hand-over'], [], []],
      'handed-over': [['take-back', 'reassign'], ['accept', 'decline'], []],
      accepted: [[], [], ['complete']],
      declined: [[], [], []],
      'taken-back': [[], [], []],
      completed: [[], [], []],
    });
  });

  test('what the table does not allow is refused, what it allows is accepted', () => {
    for (const status of STATUSES) {
      for (const side of ['out', 'in', 'system', undefined] as const) {
        for (const name of Object.keys(TRANSFER_ACTS) as TransferActName[]) {
          const ruling = tryAct(name, given(HISTORIES[status]), side);
          const lawful = side !== undefined && lawfulActs(status, side).includes(name);
          expect(ruling.accepted, `${name} in ${status} by ${side}`).toBe(lawful);
          if (!ruling.accepted)
            expect(ruling.refusal.code).toBe(side === TRANSFER_ACTS[name].side ? 'transfer/not-pending' : 'transfer/not-ours');
        }
      }
    }
  });

  test('every act cites its basis, and every one can be reached', () => {
    for (const act of Object.values(TRANSFER_ACTS)) expect(act.basis.length).toBeGreaterThan(0);
    const reachable = new Set(STATUSES.flatMap((status) => (['out', 'in', 'system'] as const).flatMap((side) => lawfulActs(status, side))));
    expect([...reachable].sort()).toEqual(Object.keys(TRANSFER_ACTS).sort());
  });

  test('a bureau is on one side, on the other, or on none', () => {
    expect([1001, 1002, 1003].map((bureau) => sideOf(given([HANDED]), bureau))).toEqual(['out', 'in', undefined]);
  });
});

describe('handing over', () => {
  const judged = (more: object) => {
    const ruling = decide(handOver, { ...command, ...more }, NO_TRANSFER, 'out');
    return ruling.accepted ? undefined : ruling.refusal;
  };

  test.each([
    ['to the same bureau', { toBureau: 1001 }, 'transfer/same-bureau'],
    ['of somebody who has left', { leftOn: day('2026-11-01') }, 'person/left-already'],
    ['from the day on which he came', { effectiveOn: day('2019-03-01') }, 'transfer/before-own-time'],
    ['twice', { isPending: true }, 'transfer/pending'],
    ['of the liaison (Guideline art. 26)', { liaisonSince: day('2024-01-01') }, 'person/liaison-must-be-replaced'],
  ])('not %s', (_, more, code) => {
    expect(judged(more)?.code).toBe(code);
  });

  test('the liaison’s refusal names its gate', () => {
    expect(judged({ liaisonSince: day('2024-01-01') })).toMatchObject({ gate: '26.G1', facts: { person: '汤杰涵', since: '2024-01-01' } });
  });

  test('from the day after he came; also where it is not known when', () => {
    expect(judged({ effectiveOn: day('2019-03-02') })).toBeUndefined();
    expect(judged({ oursSince: null, effectiveOn: day('2001-01-01') })).toBeUndefined();
  });
});

describe('given, when, then', () => {
  const then = (events: readonly TransferEvent[], ruling: ReturnType<typeof tryAct>) =>
    ruling.accepted ? given([...events, ...ruling.acts]) : ruling.refusal.code;

  test('accepted, then completed on the day and not before, with what he brings along then', () => {
    const accepted = given(HISTORIES.accepted);
    const finish = (today: string, more = {}) =>
      decide(
        complete,
        { today: day(today), leftOn: null, liaisonSince: null, brought: { halfDays: 7, examined: true, passed: true }, ...more },
        accepted,
        'system',
      );
    expect(then(HISTORIES.accepted, finish('2026-11-30'))).toBe('ledger/date-in-the-future');
    expect(then(HISTORIES.accepted, finish('2026-12-01', { liaisonSince: day('2026-11-25') }))).toBe('person/liaison-must-be-replaced');
    expect(then(HISTORIES.accepted, finish('2026-12-01', { leftOn: day('2026-11-25') }))).toBe('person/left-already');
    expect(then(HISTORIES.accepted, finish('2026-12-01'))).toMatchObject({
      status: 'completed',
      halfDays: 7,
      passed: true,
      decidedAt: '2026-11-21T02:00:00.000Z',
    });
  });

  test('declined or taken back with the reason; reassigned it is pending as before', () => {
    const pending = given([HANDED]);
    expect(pending).toMatchObject({ status: 'handed-over', handedBy: 'account-0', responsible: 'account-0', halfDays: 5 });
    expect(then([HANDED], decide(decline, { reason: '编制已满' }, pending, 'in'))).toMatchObject({
      status: 'declined',
      reason: '编制已满',
    });
    expect(then([HANDED], decide(takeBack, { reason: '另有安排' }, pending, 'out'))).toMatchObject({
      status: 'taken-back',
      reason: '另有安排',
    });
    expect(then([HANDED], decide(acceptTransfer, {}, pending, 'in'))).toMatchObject({ status: 'accepted' });
    expect(then([HANDED], decide(reassign, { responsible: 'successor' }, pending, 'out'))).toMatchObject({
      status: 'handed-over',
      responsible: 'successor',
      handedBy: 'account-0',
    });
  });

  test('an event without a hand-over changes nothing', () => {
    for (const event of [ACCEPTED, { type: 'TransferReassigned.v1', responsible: 'x' } as const])
      expect(given([event])).toEqual(NO_TRANSFER);
  });
});
