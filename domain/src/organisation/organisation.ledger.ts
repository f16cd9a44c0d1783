import { guideline } from '../law/instruments.ts';
import { byCommand, choice, date, fixed, flag, integer, longText, optional, text, type Values } from '../ledger/field.ts';
import { type Gate, ledger } from '../ledger/ledger.ts';
import { OWN } from '../law/gates.ts';
import { refusedByRule } from '../ruling.ts';

/** Guideline art. 4, Records: what a bureau is. */
export const BUREAU_FIELDS = {
  number: fixed(byCommand(integer({ min: 1, max: 99999 }))),
  level: fixed(byCommand(choice('province', 'prefecture', 'county'))),
  /** Number of the bureau above; null for the province. A dated fact, as the division code and the name are. */
  parent: byCommand(optional(integer({ min: 1, max: 99999 }))),
  divisionCode: byCommand(optional(text({ max: 6 }))),
  divisionName: byCommand(text({ max: 40 })),
  name: text({ max: 80 }),
  /** Name of the enforcement team inside, where there is one (支队, 大队). */
  teamName: optional(text({ max: 80 })),
  kind: choice('committee', 'enforcement-bureau', 'housing-bureau', 'department'),
  competentDepartment: optional(text({ max: 80 })),
  subordinateTo: optional(text({ max: 80 })),
  foundingDocument: optional(text({ max: 120 })),
  address: optional(text({ max: 120 })),
  telephone: optional(text({ max: 30 })),
  sealName: optional(text({ max: 80 })),
};

/** 内设科室 and 执法队伍 of a bureau (Guideline art. 4, sentence 3; art. 17 for supervision). */
export const SECTION_FIELDS = {
  name: text({ max: 60 }),
  function: choice('enforcement-section', 'enforcement-team', 'supervision', 'legal', 'general', 'other'),
  responsibility: optional(longText({ max: 500 })),
  from: optional(date()),
  until: optional(date()),
};

/** Art. 6: counted by 6.S10. */
export const PERSONNEL_TOPICS = [
  'officer-training',
  'certificate-management',
  'auxiliary-appointment',
  'auxiliary-management',
  'auxiliary-assessment',
] as const;
/** Art. 9: counted by 9.S1. */
export const CASE_TOPICS = ['case-procedure', 'case-workflow', 'time-limits', 'three-systems', 'discretion-benchmark'] as const;
export const INSTITUTION_TOPICS = [...PERSONNEL_TOPICS, ...CASE_TOPICS, 'other'] as const;

/** 制度 in force. */
export const INSTITUTION_FIELDS = {
  title: text({ max: 120 }),
  topic: choice(...INSTITUTION_TOPICS),
  documentNumber: optional(text({ max: 60 })),
  issuedOn: date(),
  inForceFrom: date(),
  inForceUntil: optional(date()),
  published: flag(),
};

export type BureauValues = Values<typeof BUREAU_FIELDS>;
export type SectionValues = Values<typeof SECTION_FIELDS>;
export type InstitutionValues = Values<typeof INSTITUTION_FIELDS>;

const orderedDays: Gate<typeof SECTION_FIELDS, unknown> = ({ after }) => {
  const values = after.at(-1)?.values;
  if (values === undefined || values.from === null || values.until === null || values.from <= values.until) return undefined;
  return refusedByRule(OWN.ledger, 'ledger/until-before-from', { from: values.from, until: values.until });
};

const institutionHasOrderedDays: Gate<typeof INSTITUTION_FIELDS, unknown> = ({ after, today }) => {
  const values = after.at(-1)?.values;
  if (values === undefined) return undefined;
  if (values.issuedOn > today) return refusedByRule(OWN.ledger, 'ledger/date-in-the-future', { day: values.issuedOn });
  if (values.inForceUntil === null || values.inForceFrom <= values.inForceUntil) return undefined;
  return refusedByRule(OWN.ledger, 'ledger/until-before-from', { from: values.inForceFrom, until: values.inForceUntil });
};

export const bureau = ledger({
  kind: 'bureau',
  basis: [guideline(4)],
  word: 'Bureau',
  label: 'name',
  searched: ['name', 'divisionName', 'teamName'],
  audience: 'bureau',
  fields: BUREAU_FIELDS,
  gates: [],
});

export const section = ledger({
  kind: 'section',
  basis: [guideline(4)],
  word: 'Section',
  label: 'name',
  searched: ['name'],
  audience: 'bureau',
  fields: SECTION_FIELDS,
  gates: [orderedDays],
});

export const institution = ledger({
  kind: 'institution',
  basis: [guideline('6.2')],
  word: 'Institution',
  label: 'title',
  searched: ['title'],
  audience: 'bureau',
  fields: INSTITUTION_FIELDS,
  gates: [institutionHasOrderedDays],
});
