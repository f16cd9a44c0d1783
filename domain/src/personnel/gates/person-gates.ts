import { OWN } from '../../law/gates.ts';
import type { Gate } from '../../ledger/ledger.ts';
import { lastStretch } from '../../ledger/timeline.ts';
import { refusedByGate, refusedByRule } from '../../ruling.ts';
import type { PERSON_FIELDS } from '../fields.ts';
import type { PersonFile } from '../person-file.ts';

type PersonGate = Gate<typeof PERSON_FIELDS, PersonFile>;

export const joinsBeforeLeaving: PersonGate = (proposal) => {
  const values = proposal.after.at(-1)?.values;
  if (values === undefined || values.joinedOn === null) return undefined;
  if (values.joinedOn > proposal.today) return refusedByRule(OWN.ledger, 'ledger/date-in-the-future', { day: values.joinedOn });
  if (values.leftOn === null || values.joinedOn <= values.leftOn) return undefined;
  return refusedByRule(OWN.ledger, 'ledger/until-before-from', { from: values.joinedOn, until: values.leftOn });
};

/** Guideline art. 6 item 3: an officer who becomes an auxiliary cannot keep an enforcing post from that day. */
export const auxiliaryKeepsNoEnforcingPost: PersonGate = (proposal) => {
  for (const stretch of proposal.after) {
    if (stretch.values.category !== 'auxiliary') continue;
    for (const entry of proposal.facts.posts) {
      const post = lastStretch(entry.stretches).values;
      const endsBefore = post.until !== null && stretch.validFrom !== null && post.until < stretch.validFrom;
      const beginsAfter = stretch.validTo !== null && post.from >= stretch.validTo;
      if (post.enforcing && !endsBefore && !beginsAfter) {
        return refusedByGate('6.G2', 'post/auxiliary-on-enforcing-post', {
          person: stretch.values.name,
          post: post.title,
          day: stretch.validFrom ?? post.from,
        });
      }
    }
  }
  return undefined;
};

/** A person with entries of his own is not taken back: the entries go first, or he leaves. */
export const withdrawnPersonHasNoEntries: PersonGate = (proposal) => {
  if (proposal.act !== 'withdraw') return undefined;
  const { certificates, posts, duties, onboardings, attendances } = proposal.facts;
  const entries = certificates.length + posts.length + duties.length + onboardings.length + attendances.length;
  return entries === 0 ? undefined : refusedByRule(OWN.ledger, 'person/has-entries', { entries });
};
