import { OWN } from '../../law/gates.ts';
import type { Gate } from '../../ledger/ledger.ts';
import { lastStretch, type Stretch } from '../../ledger/timeline.ts';
import type { PlainDate } from '../../legal-time/plain-date.ts';
import { refusedByRule } from '../../ruling.ts';
import type { ATTENDANCE_FIELDS, POST_FIELDS } from '../fields.ts';
import type { PersonFile } from '../person-file.ts';
import { type Span, spansWhere, within } from '../working-time.ts';

/** First day on which a person, or what goes with him, belongs to a bureau without a break until now; null = since ever. */
export function ownSince(stretches: readonly Stretch<unknown>[], bureau: number): PlainDate | null {
  let first: PlainDate | null = null;
  for (let i = stretches.length - 1; i >= 0 && stretches[i]?.bureau === bureau; i--) first = stretches[i]?.validFrom ?? null;
  return first;
}

/** The days on which the person belongs to a bureau. */
export function ownSpans(stretches: readonly Stretch<unknown>[], bureau: number): Span[] {
  return spansWhere(stretches, (_values, stretch) => stretch.bureau === bureau);
}

/** The last day on which he belongs to it; null = until further notice, or never. */
export function ownUntil(stretches: readonly Stretch<unknown>[], bureau: number): PlainDate | null {
  return ownSpans(stretches, bureau).at(-1)?.until ?? null;
}

/** A person is given posts by the bureau that he belongs to on their days; what was before a transfer, or comes after it, is another bureau's. */
export const postWithinOwnTime: Gate<typeof POST_FIELDS, PersonFile> = (proposal) => {
  const post = proposal.after.at(-1)?.values;
  const { person } = proposal.facts;
  if (post === undefined || person === undefined || within(post, ownSpans(person.stretches, proposal.bureau))) return undefined;
  const { name } = lastStretch(person.stretches).values;
  const since = ownSince(person.stretches, proposal.bureau);
  return since !== null && post.from < since
    ? refusedByRule(OWN.ledger, 'post/before-joining', { person: name, from: post.from, joinedOn: since })
    : refusedByRule(OWN.ledger, 'post/after-leaving', { person: name, leftOn: ownUntil(person.stretches, proposal.bureau) });
};

/** Training counts for the bureau in which the person works on its days. */
export const attendedWhileAtWork: Gate<typeof ATTENDANCE_FIELDS, PersonFile> = (proposal) => {
  const values = proposal.after.at(-1)?.values;
  const { person } = proposal.facts;
  if (values === undefined || person === undefined) return undefined;
  const { name, joinedOn, leftOn } = lastStretch(person.stretches).values;
  const since = ownSince(person.stretches, proposal.bureau);
  const tooEarly = (joinedOn !== null && values.from < joinedOn) || (since !== null && values.from < since);
  const tooLate = leftOn !== null && values.until > leftOn;
  return tooEarly || tooLate
    ? refusedByRule(OWN.ledger, 'attendance/not-at-work', { person: name, from: values.from, until: values.until })
    : undefined;
};
