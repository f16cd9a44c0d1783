import type { Gate } from '../../ledger/ledger.ts';
import type { Proposal } from '../../ledger/ledger.ts';
import { lastStretch } from '../../ledger/timeline.ts';
import { OWN } from '../../law/gates.ts';
import type { PlainDate } from '../../legal-time/plain-date.ts';
import { refusedByGate, refusedByRule } from '../../ruling.ts';
import { certificateStandingOn, findCertificateOn } from '../certificate-validity.ts';
import type { POST_FIELDS, PostValues } from '../fields.ts';
import { auxiliarySpans, onboardingRefusal } from './auxiliary-rules.ts';
import { addedSpans, firstCommon, heldSpans, type Span } from '../working-time.ts';
import { type PersonFile, periodsMeet, valuesOn } from '../person-file.ts';

type PostGate = Gate<typeof POST_FIELDS, PersonFile>;
type PostProposal = Proposal<typeof POST_FIELDS, PersonFile>;

function proposedPost(proposal: PostProposal): PostValues | undefined {
  return proposal.after.length === 0 ? undefined : lastStretch(proposal.after).values;
}

/** Days of work that the proposal adds: what was on record already was judged when it was recorded. */
function addedWork(proposal: PostProposal, when: (post: PostValues) => boolean): Span[] {
  return addedSpans(heldSpans(proposal.after, when), heldSpans(proposal.before, when));
}

/** The days on which a certificate is asked for: the first of each run of new days, and today where it is one of them. */
function daysJudged(spans: readonly Span[], today: PlainDate): PlainDate[] {
  return spans.flatMap(({ from, until }) => {
    const start = from ?? today;
    return start < today && (until === null || today <= until) ? [start, today] : [start];
  });
}

/** Guideline art. 6 item 2: 禁止无行政执法证、持过期执法证的人员从事执法工作. */
export const enforcingPostNeedsCertificate: PostGate = (proposal) => {
  const days = daysJudged(
    addedWork(proposal, ({ enforcing }) => enforcing),
    proposal.today,
  );
  const day = days.find((each) => findCertificateOn(proposal.facts.certificates, each) === undefined);
  if (day === undefined) return undefined;
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
  const { person } = proposal.facts;
  if (person === undefined) return undefined;
  const enforcing = heldSpans(proposal.after, (post) => post.enforcing);
  const clash = firstCommon(enforcing, auxiliarySpans(person.stretches));
  const post = proposedPost(proposal);
  if (clash === undefined || post === undefined) return undefined;
  const day = clash.from ?? post.from;
  return refusedByGate('6.G2', 'post/auxiliary-on-enforcing-post', { person: nameOn(proposal, day), post: post.title, day });
};

/** Guideline art. 6 item 3: 协管人员的上岗培训时间不少于10个工作日. */
export const auxiliaryNeedsOnboarding: PostGate = (proposal) => {
  const { person, onboardings } = proposal.facts;
  if (person === undefined) return undefined;
  const auxiliary = auxiliarySpans(person.stretches);
  const day = addedWork(proposal, () => true).flatMap((span) => firstCommon([span], auxiliary)?.from ?? [])[0];
  if (day === undefined) return undefined;
  return onboardingRefusal(nameOn(proposal, day), onboardings, day, proposal.calendar);
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
