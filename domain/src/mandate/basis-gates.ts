import { OWN } from '../law/gates.ts';
import { cite } from '../law/instruments.ts';
import { refusedByRule, type Refusal } from '../ruling.ts';
import { type BasisEntry, kindsOf } from './basis-entry.ts';
import type { MandateGateFacts } from './gate-facts.ts';
import { overlap, type Period, type Proposed } from './period.ts';

type Proposal = Proposed<Omit<BasisEntry, 'subject' | 'bureau'>, MandateGateFacts>;

const period = (entry: Pick<BasisEntry, 'inForceFrom' | 'inForceUntil'>): Period => ({
  from: entry.inForceFrom,
  until: entry.inForceUntil,
});

/** A county has neither regulations nor rules of its own that set penalties (Penalty Law art. 10–16). */
export const basisOfPrefectureOrProvince = ({ facts, after }: Pick<Proposal, 'facts' | 'after'>): Refusal | undefined =>
  after.length > 0 && facts.bureau.level === 'county'
    ? refusedByRule([cite('penalty-law', 16)], 'mandate/basis-of-county', { bureau: facts.bureau.number })
    : undefined;

/** An entry on which a decision could not rest is refused at once and not only in the case. */
export const basisIsWhole = ({ after }: Pick<Proposal, 'after'>): Refusal | undefined => {
  const values = after.at(-1)?.values;
  if (values === undefined) return undefined;
  const { matter, inForceFrom, inForceUntil, fine, rangeKind, least, most, base } = values;
  if (inForceUntil !== null && inForceUntil < inForceFrom)
    return refusedByRule(OWN.ledger, 'ledger/until-before-from', { from: inForceFrom, until: inForceUntil });
  if (kindsOf(values).length === 0) return refusedByRule(OWN.mandate, 'mandate/basis-without-penalty', { matter });
  if (fine === 'none') return undefined;
  const complete = rangeKind !== null && least !== null && most !== null && least <= most && (rangeKind === 'amount' || base !== null);
  return complete ? undefined : refusedByRule(OWN.mandate, 'mandate/basis-range-incomplete', { matter });
};

/** Two ranges for the same party in the same circumstances, or two provisions at once, would leave the choice to chance. */
export const basisOnce = ({ after, subject, facts }: Pick<Proposal, 'after' | 'subject' | 'facts'>): Refusal | undefined => {
  const values = after.at(-1)?.values;
  if (values === undefined) return undefined;
  const sameProvision = (other: MandateGateFacts['entered'][number]) =>
    other.instrument === values.instrument &&
    other.clause === values.clause &&
    other.inForceFrom === values.inForceFrom &&
    other.inForceUntil === values.inForceUntil;
  const other = facts.entered.find(
    (entry) =>
      entry.subject !== subject &&
      entry.matter === values.matter &&
      overlap(period(entry), period(values)) &&
      (!sameProvision(entry) ||
        (entry.circumstance === values.circumstance && (entry.party === values.party || entry.party === 'any' || values.party === 'any'))),
  );
  return other === undefined
    ? undefined
    : refusedByRule(OWN.mandate, 'mandate/basis-overlaps', { matter: values.matter, instrument: other.instrument, clause: other.clause });
};
