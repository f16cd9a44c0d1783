import type { Gate } from '../../ledger/ledger.ts';
import type { Proposal } from '../../ledger/ledger.ts';
import { lastStretch } from '../../ledger/timeline.ts';
import { OWN } from '../../law/gates.ts';
import type { PlainDate } from '../../legal-time/plain-date.ts';
import { refusedByGate, refusedByRule } from '../../ruling.ts';
import { certificateStandingOn, findCertificateOn } from '../certificate-validity.ts';
import type { POST_FIELDS, PostValues } from '../fields.ts';
import { ONBOARDING_WORKING_DAYS, onboardingDaysBefore } from '../onboarding-days.ts';
import { type PersonFile, periodsMeet, valuesOn } from '../person-file.ts';

type PostGate = Gate<typeof POST_FIELDS, PersonFile>;
type PostProposal = Proposal<typeof POST_FIELDS, PersonFile>;

/** The day on which the proposal makes the person take the post as it then is. */
function takingDay(proposal: PostProposal, post: PostValues): PlainDate {
  return proposal.act === 'change' && proposal.from !== null && proposal.from > post.from ? proposal.from : post.from;
}

function proposedPost(proposal: PostProposal): PostValues | undefined {
  return proposal.after.length === 0 ? undefined : lastStretch(proposal.after).values;
}

function unchangedWork(proposal: PostProposal, post: PostValues): boolean {
  const before = proposal.before.at(-1)?.values;
  return before !== undefined && before.enforcing === post.enforcing && before.from === post.from;
}

/** Guideline art. 6 item 2: 禁止无行政执法证、持过期执法证的人员从事执法工作. */
export const enforcingPostNeedsCertificate: PostGate = (proposal) => {
  const post = proposedPost(proposal);
  if (post === undefined || !post.enforcing || unchangedWork(proposal, post)) return undefined;
  const day = takingDay(proposal, post);
  if (findCertificateOn(proposal.facts.certificates, day) !== undefined) return undefined;
  const held = proposal.facts.certificates.map((entry) => valuesOn(entry, day)).filter((values) => values !== undefined);
  const nearest = held.at(-1);
  return refusedByGate('6.G1', 'post/no-valid-certificate', {
    person: nameOn(proposal, day),
    day,
    certificate: nearest === undefined ? null : nearest.number,
    standing: nearest === undefined ? 'none' : certificateStandingOn(nearest, day),
    expiresOn: nearest === undefined ? null : nearest.expiresOn,
  });
};

/** Guideline art. 6 item 3: 不得从事行政许可、行政强制、行政处罚等行政执法工作. */
export const auxiliaryHoldsNoEnforcingPost: PostGate = (proposal) => {
  const post = proposedPost(proposal);
  if (post === undefined || !post.enforcing) return undefined;
  const auxiliary = proposal.facts.person?.stretches.find(
    (stretch) =>
      stretch.values.category === 'auxiliary' &&
      (stretch.validTo === null || stretch.validTo > post.from) &&
      (stretch.validFrom === null || post.until === null || stretch.validFrom <= post.until),
  );
  if (auxiliary === undefined) return undefined;
  return refusedByGate('6.G2', 'post/auxiliary-on-enforcing-post', { person: auxiliary.values.name, post: post.title, day: post.from });
};

/** Guideline art. 6 item 3: 协管人员的上岗培训时间不少于10个工作日. */
export const auxiliaryNeedsOnboarding: PostGate = (proposal) => {
  const post = proposedPost(proposal);
  if (post === undefined || unchangedWork(proposal, post)) return undefined;
  const person = proposal.facts.person === undefined ? undefined : valuesOn(proposal.facts.person, post.from);
  if (person?.category !== 'auxiliary') return undefined;
  const done = onboardingDaysBefore(proposal.facts.onboardings, post.from, proposal.calendar);
  if (done >= ONBOARDING_WORKING_DAYS) return undefined;
  return refusedByGate('6.G4', 'post/onboarding-incomplete', {
    person: person.name,
    day: post.from,
    workingDaysDone: done,
    workingDaysMissing: ONBOARDING_WORKING_DAYS - done,
  });
};

export const postHasOrderedDays: PostGate = (proposal) => {
  const post = proposedPost(proposal);
  if (post === undefined || post.until === null || post.from <= post.until) return undefined;
  return refusedByRule(OWN.ledger, 'ledger/until-before-from', { from: post.from, until: post.until });
};

/** A post lies within the time the person belongs to the bureau. */
export const postWithinEmployment: PostGate = (proposal) => {
  const post = proposedPost(proposal);
  const person = proposal.facts.person === undefined ? undefined : lastStretch(proposal.facts.person.stretches).values;
  if (post === undefined || person === undefined) return undefined;
  if (person.joinedOn !== null && post.from < person.joinedOn) {
    return refusedByRule(OWN.ledger, 'post/before-joining', { person: person.name, from: post.from, joinedOn: person.joinedOn });
  }
  const left = person.leftOn;
  const runsOver = left !== null && (post.until === null ? true : post.until > left);
  return runsOver ? refusedByRule(OWN.ledger, 'post/after-leaving', { person: person.name, leftOn: left }) : undefined;
};

/** One post title twice at the same time for one person is a slip of the pen. */
export const samePostOnce: PostGate = (proposal) => {
  const post = proposedPost(proposal);
  if (post === undefined) return undefined;
  const twin = proposal.facts.posts.find((entry) => {
    const other = lastStretch(entry.stretches).values;
    return entry.subject !== proposal.subject && other.title === post.title && periodsMeet(other, post);
  });
  if (twin === undefined) return undefined;
  const other = lastStretch(twin.stretches).values;
  return refusedByRule(OWN.ledger, 'post/held-already', { post: post.title, from: other.from, until: other.until });
};

function nameOn(proposal: PostProposal, day: PlainDate): string {
  return (proposal.facts.person === undefined ? undefined : valuesOn(proposal.facts.person, day))?.name ?? '';
}
