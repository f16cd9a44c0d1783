import { OWN } from '../../law/gates.ts';
import type { Gate } from '../../ledger/ledger.ts';
import { lastStretch } from '../../ledger/timeline.ts';
import { refusedByGate, refusedByRule } from '../../ruling.ts';
import type { PERSON_FIELDS } from '../fields.ts';
import type { PersonFile } from '../person-file.ts';
import { addedSpans, firstCommon, heldSpans } from '../working-time.ts';
import { auxiliarySpans, onboardingRefusal } from './auxiliary-rules.ts';

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
  const auxiliary = auxiliarySpans(proposal.after);
  for (const { stretches } of proposal.facts.posts) {
    const clash = firstCommon(
      heldSpans(stretches, ({ enforcing }) => enforcing),
      auxiliary,
    );
    const { title, from } = lastStretch(stretches).values;
    const person = lastStretch(proposal.after.length === 0 ? proposal.before : proposal.after).values.name;
    if (clash !== undefined)
      return refusedByGate('6.G2', 'post/auxiliary-on-enforcing-post', { person, post: title, day: clash.from ?? from });
  }
  return undefined;
};

/** Guideline art. 6 item 3: whoever becomes an auxiliary on a post needs the onboarding before that day, whatever post it is. */
export const auxiliaryKeepsNoPostWithoutOnboarding: PersonGate = (proposal) => {
  const becomes = addedSpans(auxiliarySpans(proposal.after), auxiliarySpans(proposal.before));
  for (const { stretches } of proposal.facts.posts) {
    const day =
      firstCommon(
        heldSpans(stretches, () => true),
        becomes,
      )?.from ?? undefined;
    const name = proposal.after.at(-1)?.values.name ?? '';
    const refusal = day === undefined ? undefined : onboardingRefusal(name, proposal.facts.onboardings, day, proposal.calendar);
    if (refusal !== undefined) return refusal;
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
