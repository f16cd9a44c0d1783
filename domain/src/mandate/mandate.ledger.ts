import { cite, guideline } from '../law/instruments.ts';
import { bureau, choice, date, file, fixed, flag, integer, longText, optional, text, type Values } from '../ledger/field.ts';
import { ledger } from '../ledger/ledger.ts';
import { MATTER_CODES } from './catalogue/catalogue.ts';
import { basisIsWhole, basisOfPrefectureOrProvince, basisOnce } from './basis-gates.ts';
import { approvedDesignation, designatedDistrict, designationOnce } from './designation-gates.ts';
import { levelOfCityWithDistricts, oneLevel, cityNeedsGround } from './level-gates.ts';
import { mandateOnce, notForPolice } from './mandate-gates.ts';
import { EXECUTED_BY, EXECUTING_LEVELS } from './ids.ts';
import { orderedDays } from './period.ts';

const matter = () => fixed(choice(...(MATTER_CODES as [string, ...string[]])));

/** What the same-level people's government decided that the bureau enforces (同级人民政府 … 确定). */
export const MANDATE_FIELDS = {
  matter: matter(),
  decidedBy: text({ max: 80 }),
  documentTitle: text({ max: 120 }),
  documentNumber: text({ max: 60 }),
  documentFile: optional(file()),
  /** The provincial government's act that concentrates the penalty power (Penalty Law art. 18). */
  grantDocument: optional(text({ max: 120 })),
  from: date(),
  until: optional(date()),
  publishedOn: optional(date()),
  executedBy: choice(...EXECUTED_BY),
  /** The provincial decision that gives it to townships (Penalty Law art. 24). */
  townshipDecision: optional(text({ max: 120 })),
};

export const EXECUTING_LEVEL_FIELDS = {
  matter: matter(),
  level: fixed(choice(...EXECUTING_LEVELS)),
  ground: optional(choice('reserved-by-law', 'districts-cannot-yet')),
  /** The article that reserves it, or the reason why the districts cannot carry it yet. */
  groundText: optional(longText({ max: 500 })),
  from: date(),
  until: optional(date()),
};

export const DESIGNATION_FIELDS = {
  matter: matter(),
  district: fixed(bureau()),
  ground: choice('cross-district', 'major-complex'),
  reason: optional(longText({ max: 500 })),
  approvedBy: optional(text({ max: 80 })),
  approvedOn: optional(date()),
  documentNumber: optional(text({ max: 60 })),
  from: date(),
  until: optional(date()),
};

const yes = () => optional(flag());

/** One range of a provision that the catalogue lacks; entries of one provision are joined to one version of its basis. */
export const BASIS_ENTRY_FIELDS = {
  matter: matter(),
  instrument: text({ max: 80 }),
  clause: text({ max: 60 }),
  duty: optional(text({ max: 60 })),
  inForceFrom: date(),
  inForceUntil: optional(date()),
  party: choice('any', 'individual', 'unit'),
  circumstance: choice('ordinary', 'not-corrected', 'serious'),
  fine: choice('mandatory', 'optional', 'none'),
  rangeKind: optional(choice('amount', 'percent', 'multiple')),
  /** Whole yuan; hundredths of a percent; hundredths of the base. */
  least: optional(integer({ min: 0, max: 100_000_000 })),
  most: optional(integer({ min: 0, max: 100_000_000 })),
  base: optional(text({ max: 60 })),
  warning: yes(),
  publicCriticism: yes(),
  confiscateGains: yes(),
  confiscateProperty: yes(),
  confiscationJoined: yes(),
  suspendPermit: yes(),
  downgrade: yes(),
  revokePermit: yes(),
  restrictBusiness: yes(),
  stopBusiness: yes(),
  closeDown: yes(),
  barFromPractice: yes(),
  correctFirst: yes(),
  documentFile: file(),
};

export type MandateValues = Values<typeof MANDATE_FIELDS>;
export type ExecutingLevelValues = Values<typeof EXECUTING_LEVEL_FIELDS>;
export type DesignationValues = Values<typeof DESIGNATION_FIELDS>;
export type BasisEntryValues = Values<typeof BASIS_ENTRY_FIELDS>;

export const mandate = ledger({
  kind: 'mandate',
  basis: [guideline(5), cite('penalty-law', 18)],
  word: 'Mandate',
  label: 'matter',
  audience: 'bureau',
  fields: MANDATE_FIELDS,
  gates: [orderedDays, notForPolice, mandateOnce],
});

export const executingLevel = ledger({
  kind: 'executing-level',
  basis: [guideline(5), cite('city-management-rules', 14)],
  word: 'ExecutingLevel',
  label: 'matter',
  audience: 'bureau',
  fields: EXECUTING_LEVEL_FIELDS,
  gates: [orderedDays, levelOfCityWithDistricts, cityNeedsGround, oneLevel],
});

export const designation = ledger({
  kind: 'designation',
  basis: [guideline(5)],
  word: 'Designation',
  label: 'matter',
  audience: 'bureau',
  fields: DESIGNATION_FIELDS,
  gates: [orderedDays, designatedDistrict, approvedDesignation, designationOnce],
});

export const basisEntry = ledger({
  kind: 'basis-entry',
  basis: [guideline(5), cite('penalty-law', 16)],
  word: 'BasisEntry',
  label: 'matter',
  audience: 'bureau',
  fields: BASIS_ENTRY_FIELDS,
  gates: [basisOfPrefectureOrProvince, basisIsWhole, basisOnce],
});
