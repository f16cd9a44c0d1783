import { OWN } from '../law/gates.ts';
import type { PlainDate } from '../legal-time/plain-date.ts';
import { refusedByGate, refusedByRule, type Refusal } from '../ruling.ts';
import type { MandateGateFacts } from './gate-facts.ts';
import { overlap, type Period, type Proposed } from './period.ts';

interface Designation extends Period {
  readonly matter: string;
  readonly district: number;
  readonly reason: string | null;
  readonly approvedBy: string | null;
  readonly approvedOn: PlainDate | null;
}
type Proposal = Proposed<Designation, MandateGateFacts>;

/** A designation takes a matter from a district of this city; what the city executes anyway needs none. */
export const designatedDistrict = ({ after, facts, bureau }: Proposal): Refusal | undefined => {
  const values = after.at(-1)?.values;
  if (values === undefined) return undefined;
  const { matter, district } = values;
  if (!facts.below.some((one) => one.isDistrict && one.number === district))
    return refusedByRule(OWN.mandate, 'mandate/not-our-district', { district });
  const whole = facts.levels.find(
    (entry) => entry.bureau === bureau && entry.level === 'city' && entry.matter === matter && overlap(entry, values),
  );
  return whole === undefined ? undefined : refusedByRule(OWN.mandate, 'mandate/at-city-level', { matter, from: whole.from });
};

/** 5.G4: reason and approval stand on record, and the approval is not of a day to come. */
export const approvedDesignation = ({ after, today }: Pick<Proposal, 'after' | 'today'>): Refusal | undefined => {
  const values = after.at(-1)?.values;
  if (values === undefined) return undefined;
  const { matter, district, reason, approvedBy, approvedOn } = values;
  if (reason === null || approvedBy === null || approvedOn === null)
    return refusedByGate('5.G4', 'mandate/designation-not-approved', { matter, district });
  return approvedOn > today ? refusedByRule(OWN.ledger, 'ledger/date-in-the-future', { day: approvedOn }) : undefined;
};

export const designationOnce = ({ after, subject, facts }: Proposal): Refusal | undefined => {
  const values = after.at(-1)?.values;
  if (values === undefined) return undefined;
  const other = facts.designations.find(
    (entry) => entry.subject !== subject && entry.matter === values.matter && entry.district === values.district && overlap(entry, values),
  );
  return other === undefined
    ? undefined
    : refusedByRule(OWN.mandate, 'mandate/overlaps', { matter: values.matter, from: other.from, until: other.until });
};
