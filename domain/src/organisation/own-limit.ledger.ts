import { guideline } from '../law/instruments.ts';
import { OWN } from '../law/gates.ts';
import { LIMITS } from '../legal-time/limit-table.ts';
import { lawfulDays, OWN_LIMIT_STEPS } from '../legal-time/own-limit-steps.ts';
import { choice, date, fixed, integer, optional, text, type Values } from '../ledger/field.ts';
import { type Gate, ledger } from '../ledger/ledger.ts';
import { refusedByRule } from '../ruling.ts';

/** The days that a bureau gives itself for a step of a case (Guideline art. 9). */
export const OWN_LIMIT_FIELDS = {
  step: fixed(choice(...OWN_LIMIT_STEPS)),
  days: integer({ min: 1, max: 365 }),
  from: date(),
  until: optional(date()),
  documentNumber: optional(text({ max: 60 })),
};

export type OwnLimitValues = Values<typeof OWN_LIMIT_FIELDS>;

const orderedDays: Gate<typeof OWN_LIMIT_FIELDS, unknown> = ({ after }) => {
  const values = after.at(-1)?.values;
  if (values === undefined || values.until === null || values.from <= values.until) return undefined;
  return refusedByRule(OWN.ledger, 'ledger/until-before-from', { from: values.from, until: values.until });
};

const neverLongerThanTheLaw: Gate<typeof OWN_LIMIT_FIELDS, unknown> = ({ after }) => {
  const longer = after.find(({ values }) => values.days > lawfulDays(values.step));
  if (longer === undefined) return undefined;
  const { step, days } = longer.values;
  return refusedByRule(LIMITS[step].terms[0].basis, 'own-limit/longer-than-the-law', { limit: step, days, most: lawfulDays(step) });
};

export const ownLimit = ledger({
  kind: 'own-limit',
  basis: [guideline(9)],
  word: 'OwnLimit',
  label: 'step',
  audience: 'bureau',
  fields: OWN_LIMIT_FIELDS,
  gates: [orderedDays, neverLongerThanTheLaw],
});
