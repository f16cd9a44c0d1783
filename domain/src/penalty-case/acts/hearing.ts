import { GATES } from '../../law/gates.ts';
import { computeLimit } from '../../legal-time/compute-limit.ts';
import { noticeInTime } from '../../legal-time/hearing-notice.ts';
import { dayOfInstant } from '../../legal-time/plain-date.ts';
import type { CaseAct } from '../guard.ts';
import { check, need } from '../guard.ts';
import { dayWithin, onOf } from '../guards/days.ts';
import { filesOnRecord, signedOrRefused } from '../guards/files.ts';
import { involved, nameOf, namedOn, officersOf, withdrawn } from '../guards/people.ts';
import { isServed, served, serviceDay, serviceOf } from '../guards/service.ts';
import { APL, gated, refusedByOwn, unlawful } from '../refusals.ts';

const inScope = need('hearing-in-scope', (state) =>
  state.notice?.derived.hearingDue === true ? undefined : unlawful('case/hearing-not-in-scope', APL(63)),
);
const requested = need('hearing-requested', (state) =>
  state.hearingRequest !== null && state.hearingRefusal === null ? undefined : refusedByOwn('case/no-hearing-requested'),
);
const open = need('hearing-not-over', (state) =>
  state.hearing === null && state.hearingEnd === null ? undefined : refusedByOwn('case/done-already'),
);
const notified = need('hearing-notified', (state) =>
  state.hearingNotice === null ? unlawful('case/hearing-not-notified', APL(64)) : undefined,
);

/** Asked for within five working days; posted before they end is in time (Penalty Law art. 64; Civil Procedure Law art. 85). */
export const requestHearing: CaseAct<'request-hearing'> = {
  name: 'request-hearing',
  from: ['notified'],
  side: 'handler',
  approval: false,
  needs: [inScope, need('not-requested-yet', (state) => (state.hearingRequest === null ? undefined : refusedByOwn('case/done-already')))],
  checks: [
    dayWithin(onOf, ({ state }) => state.notice?.on ?? null),
    check('posted-before-it-came', ({ input }) =>
      input.postedOn !== null && input.postedOn > input.on
        ? refusedByOwn('case/before-what-it-rests-on', { day: input.on, earliest: input.postedOn })
        : undefined,
    ),
    check('within-five-working-days', ({ input, state, facts }) => {
      const from = state.notice?.derived.servedOn;
      if (from === undefined) return undefined;
      const { legalDue } = computeLimit('T05', { from, settings: facts.settings }, facts.calendar);
      const asked = input.postedOn ?? input.on;
      return asked > legalDue ? unlawful('case/hearing-requested-late', APL(64), { day: asked, due: legalDue }) : undefined;
    }),
  ],
  derive: ({ input }) => ({ on: input.on }),
};

/** Out of scope or late: the party is told why. */
export const refuseHearing: CaseAct<'refuse-hearing'> = {
  name: 'refuse-hearing',
  from: ['notified'],
  side: 'handler',
  approval: false,
  needs: [
    need('out-of-scope', (state) =>
      state.notice?.derived.hearingDue === true && state.hearingRequest !== null
        ? unlawful('case/hearing-is-due', [APL(63), APL(64)])
        : undefined,
    ),
  ],
  checks: [dayWithin(onOf, ({ state }) => state.notice?.on ?? null)],
  derive: ({ input }) => ({ on: input.on }),
};

/** Seven working days before, on the safe reading; a host who did not investigate (Penalty Law art. 64). */
export const notifyHearing: CaseAct<'notify-hearing'> = {
  name: 'notify-hearing',
  from: ['notified'],
  side: 'handler',
  approval: false,
  needs: [requested, open],
  checks: [
    dayWithin(onOf, ({ state }) => state.hearingRequest?.on ?? null),
    officersOf(onOf),
    served(),
    check('seven-working-days-before', ({ input, state, facts }) => {
      const service = serviceOf(input, state, facts);
      if (!isServed(service)) return undefined;
      const hearingOn = dayOfInstant(input.hearingAt);
      if (noticeInTime(service.on, hearingOn, facts.calendar) === 'safe') return undefined;
      const { safeDue } = computeLimit('T06', { from: hearingOn, settings: facts.settings }, facts.calendar);
      return unlawful('case/hearing-notified-late', APL(64), { day: service.on, hearingOn, due: safeDue });
    }),
    check('host-did-not-investigate', ({ input, state, facts }) => {
      if (facts.people.get(input.host)?.bureau !== facts.bureau) return refusedByOwn('case/officer-unknown');
      if (involved(state, { account: null, person: input.host }))
        return unlawful('case/host-investigated', APL(64), { person: nameOf(input.host, facts) });
      return withdrawn(state).includes(input.host)
        ? gated('14.G1', 'case/officer-withdrawn', GATES['14.G1'].basis, { person: nameOf(input.host, facts) })
        : undefined;
    }),
    check('host-is-not-recorder', ({ input }) => (input.host === input.recorder ? refusedByOwn('case/host-is-recorder') : undefined)),
    check('private-has-its-reason', ({ input }) =>
      !input.public && input.privateReason === null ? unlawful('case/private-without-reason', APL(64)) : undefined,
    ),
    filesOnRecord(),
  ],
  derive: ({ input, state, facts }) => ({
    on: input.on,
    servedOn: serviceDay(input, state, facts),
    named: namedOn([...input.officers, input.host, input.recorder], input.on, facts),
  }),
};

export const holdHearing: CaseAct<'hold-hearing'> = {
  name: 'hold-hearing',
  from: ['notified'],
  side: 'handler',
  approval: false,
  needs: [requested, notified, open],
  checks: [
    dayWithin(onOf, ({ state }) => (state.hearingNotice === null ? null : dayOfInstant(state.hearingNotice.hearingAt))),
    check('its-hour-has-come', ({ state, facts }) =>
      state.hearingNotice !== null && facts.now < state.hearingNotice.hearingAt
        ? refusedByOwn('case/in-the-future', { day: dayOfInstant(state.hearingNotice.hearingAt) })
        : undefined,
    ),
    check('host-did-not-investigate', ({ state, facts }) =>
      state.hearingNotice !== null && involved(state, { account: null, person: state.hearingNotice.host })
        ? unlawful('case/host-investigated', APL(64), { person: nameOf(state.hearingNotice.host, facts) })
        : undefined,
    ),
    check('host-still-free', ({ state, facts }) =>
      state.hearingNotice !== null && withdrawn(state).includes(state.hearingNotice.host)
        ? gated('14.G1', 'case/officer-withdrawn', GATES['14.G1'].basis, { person: nameOf(state.hearingNotice.host, facts) })
        : undefined,
    ),
    check('party-attended', ({ input }) => (input.attended ? undefined : unlawful('case/absence-is-its-own-step', APL(64)))),
    signedOrRefused(),
    filesOnRecord(),
  ],
  derive: ({ input }) => ({ on: input.on }),
};

export const withdrawHearing: CaseAct<'withdraw-hearing'> = {
  name: 'withdraw-hearing',
  from: ['notified'],
  side: 'handler',
  approval: false,
  needs: [requested, open],
  checks: [dayWithin(onOf, ({ state }) => state.hearingRequest?.on ?? null), filesOnRecord()],
  derive: ({ input }) => ({ on: input.on }),
};

/** Unjustified absence counts as giving up the hearing (Penalty Law art. 64 item 6). */
export const hearingAbsence: CaseAct<'hearing-absence'> = {
  name: 'hearing-absence',
  from: ['notified'],
  side: 'handler',
  approval: false,
  needs: [requested, notified, open],
  checks: [
    dayWithin(onOf, ({ state }) => (state.hearingNotice === null ? null : dayOfInstant(state.hearingNotice.hearingAt))),
    check('its-hour-has-come', ({ state, facts }) =>
      state.hearingNotice !== null && facts.now < state.hearingNotice.hearingAt
        ? refusedByOwn('case/in-the-future', { day: dayOfInstant(state.hearingNotice.hearingAt) })
        : undefined,
    ),
  ],
  derive: ({ input }) => ({ on: input.on }),
};
