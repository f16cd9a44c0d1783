import { type Basis, cite } from '../law/instruments.ts';
import type { Calendar } from './calendar.ts';
import { PUBLIC_NOTICE_DAYS } from './limit-table.ts';
import { dayOfInstant, type PlainDate } from './plain-date.ts';
import { dueDates } from './time-limit.ts';

export const SERVICE_METHODS = ['direct', 'leave', 'electronic', 'entrusted', 'post', 'via-unit', 'public-notice'] as const;
export type ServiceMethod = (typeof SERVICE_METHODS)[number];

export interface ServiceFacts {
  /** On the receipt (送达回证), also that of the organ entrusted or of the unit that passes it on. */
  readonly direct: { readonly signedOn: PlainDate };
  /** Refused, so left: a witness signed, or it was photographed or filmed. */
  readonly leave: { readonly leftOn: PlainDate; readonly witnessed: boolean; readonly recorded: boolean };
  /** The instant at which it reached the addressee's system, and whether he agreed in a signed confirmation. */
  readonly electronic: { readonly arrivedAt: string; readonly consent: boolean };
  readonly entrusted: { readonly signedOn: PlainDate };
  /** The day of receipt on the return slip. */
  readonly post: { readonly returnSlipOn: PlainDate };
  readonly 'via-unit': { readonly signedOn: PlainDate };
  /** Whereabouts unknown, or every other method failed; the reason is on file. */
  readonly 'public-notice': { readonly publishedOn: PlainDate; readonly reasonOnFile: boolean };
}

export interface Served {
  readonly on: PlainDate;
  readonly provisional: boolean;
  readonly basis: Basis;
}

export const SERVICE_BASIS: Readonly<Record<ServiceMethod, Basis>> = {
  direct: [cite('penalty-law', 61), cite('civil-procedure-law', 88)],
  leave: [cite('penalty-law', 61), cite('civil-procedure-law', 89)],
  electronic: [cite('penalty-law', 61), cite('civil-procedure-law', 90)],
  entrusted: [cite('penalty-law', 61), cite('civil-procedure-law', 91)],
  post: [cite('penalty-law', 61), cite('civil-procedure-law', 91)],
  'via-unit': [cite('penalty-law', 61), cite('civil-procedure-law', 94)],
  'public-notice': [cite('penalty-law', 61), cite('civil-procedure-law', 95)],
};

/** A document that does not count as served, and why. */
export type ServiceFlaw = 'no-witness-or-recording' | 'no-consent' | 'no-reason-on-file';

/** The day on which a document counts as served; where the method's condition is not met, what is missing. */
export function servedOn<M extends ServiceMethod>(method: M, facts: ServiceFacts[M], calendar: Calendar): Served | ServiceFlaw {
  const given = { method, ...facts } as { readonly [K in ServiceMethod]: { readonly method: K } & ServiceFacts[K] }[ServiceMethod];
  const on = (day: PlainDate): Served => ({ on: day, provisional: false, basis: SERVICE_BASIS[method] });
  switch (given.method) {
    case 'direct':
    case 'entrusted':
    case 'via-unit':
      return on(given.signedOn);
    case 'leave':
      return given.witnessed || given.recorded ? on(given.leftOn) : 'no-witness-or-recording';
    case 'electronic':
      return given.consent ? on(dayOfInstant(given.arrivedAt)) : 'no-consent';
    case 'post':
      return on(given.returnSlipOn);
    case 'public-notice': {
      if (!given.reasonOnFile) return 'no-reason-on-file';
      // The rest day at the end gives way here too: the party's own limits start later, never earlier.
      const basis = SERVICE_BASIS[method];
      const days = { unit: 'day', length: PUBLIC_NOTICE_DAYS, start: given.publishedOn, pauses: [], extensions: [], basis } as const;
      const { legalDue, provisional } = dueDates(days, calendar);
      return { on: legalDue, provisional, basis };
    }
  }
}
