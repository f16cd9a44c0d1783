import { OWN } from '../law/gates.ts';
import { cite } from '../law/instruments.ts';
import { refusedByRule, type Refusal } from '../ruling.ts';
import { findMatter } from './catalogue/catalogue.ts';
import type { MandateGateFacts } from './gate-facts.ts';
import { overlap, type Period, type Proposed } from './period.ts';

type Proposal = Proposed<Period & { readonly matter: string }, MandateGateFacts>;

/** What only the police may penalise is no city management's mandate (Penalty Law art. 17). */
export const notForPolice = ({ after }: Pick<Proposal, 'after'>): Refusal | undefined => {
  const values = after.at(-1)?.values;
  return values !== undefined && findMatter(values.matter)?.policeOnly === true
    ? refusedByRule([cite('penalty-law', 17)], 'mandate/police-only', { matter: values.matter })
    : undefined;
};

/** One decision at a time: otherwise nobody could say who executes the matter. */
export const mandateOnce = ({ after, subject, bureau, facts }: Proposal): Refusal | undefined => {
  const values = after.at(-1)?.values;
  if (values === undefined) return undefined;
  const other = facts.mandates.find(
    (entry) => entry.subject !== subject && entry.bureau === bureau && entry.matter === values.matter && overlap(entry, values),
  );
  return other === undefined
    ? undefined
    : refusedByRule(OWN.mandate, 'mandate/overlaps', { matter: values.matter, from: other.from, until: other.until });
};
