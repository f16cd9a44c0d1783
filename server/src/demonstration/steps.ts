import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { Actor } from '../acts/actor.ts';
import type { Scribe } from './scribe.ts';

/** Something that somebody wrote down in a bureau on a day. Steps of one day and bureau keep their order. */
export interface Step {
  readonly day: PlainDate;
  readonly bureau: number;
  readonly by: Actor;
  readonly write: (scribe: Scribe) => Promise<unknown>;
}
