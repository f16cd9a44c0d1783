import { guideline } from '../law/instruments.ts';
import { OWN } from '../law/gates.ts';
import { choice, date, flag, halfDays, longText, optional, text, type Values } from '../ledger/field.ts';
import { type Gate, ledger } from '../ledger/ledger.ts';
import { addDays, daysBetween } from '../legal-time/plain-date.ts';
import { refusedByRule } from '../ruling.ts';

/** Guideline art. 6 item 2: business training (业务培训), centralised training (集中培训), post training (岗位培训) and where it is held. */
export const TRAINING_SESSION_FIELDS = {
  title: text({ max: 100 }),
  kind: choice('business', 'post', 'other'),
  /** Counts toward the five days of centralised training a year. */
  centralised: flag(),
  /** Kind of post it serves, where it is post training. */
  servesPost: optional(text({ max: 60 })),
  place: choice('party-school', 'academy', 'university', 'own', 'other'),
  from: date(),
  until: date(),
  halfDays: halfDays({ min: 1, max: 120 }),
  exam: flag(),
  content: optional(longText({ max: 500 })),
};

export type TrainingSessionValues = Values<typeof TRAINING_SESSION_FIELDS>;

const sessionFitsItsDays: Gate<typeof TRAINING_SESSION_FIELDS, unknown> = ({ after }) => {
  const values = after.at(-1)?.values;
  if (values === undefined) return undefined;
  if (values.until < values.from) return refusedByRule(OWN.ledger, 'ledger/until-before-from', { from: values.from, until: values.until });
  const days = daysBetween(values.from, addDays(values.until, 1));
  return values.halfDays > 2 * days
    ? refusedByRule(OWN.ledger, 'attendance/more-than-held', { halfDays: values.halfDays, days })
    : undefined;
};

export const trainingSession = ledger({
  kind: 'training-session',
  basis: [guideline('6.2')],
  word: 'TrainingSession',
  label: 'title',
  searched: ['title'],
  audience: 'bureau',
  fields: TRAINING_SESSION_FIELDS,
  gates: [sessionFitsItsDays],
});
