/** Where a case stands. */
export const CASE_STATUSES = [
  'absent',
  /** A clue is on record and is being checked. */
  'clue',
  'not-filed',
  'investigating',
  'suspended',
  /** The investigation report is approved; what is proposed has not been served yet. */
  'concluded',
  /** The notice of the intended penalty is served: defence, hearing, review and deliberation happen here. */
  'notified',
  'decided',
  'served',
  'closed',
  'archived',
  'terminated',
  'transferred',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

export type CaseProcedure = 'ordinary' | 'simple';

export const CLUE_SOURCES = ['patrol', 'complaint', 'transfer', 'superior', 'media', 'self-report', 'other'] as const;

/** Penalty Law art. 46, in its order. */
export const EVIDENCE_KINDS = [
  'documentary',
  'physical',
  'audio-visual',
  'electronic',
  'testimony',
  'party-statement',
  'expert-opinion',
  'inquest-record',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Civil Procedure Law arts 87–95; Penalty Law art. 61. */
export const SERVICE_METHODS = ['direct', 'leave', 'electronic', 'entrusted', 'post', 'via-unit', 'public-notice'] as const;
export type ServiceMethod = (typeof SERVICE_METHODS)[number];

/** Penalty Law art. 57. */
export const OUTCOMES = ['penalise', 'no-penalty', 'not-established', 'transfer'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What an approver has looked at before a decision (Guideline art. 12): each is right, or the case goes back. */
export const SIX_POINTS = ['facts', 'evidence', 'basis', 'procedure', 'discretion', 'documents'] as const;
export type SixPoint = (typeof SIX_POINTS)[number];

export const SUSPENSION_GROUNDS = ['other-case', 'question-of-law', 'force-majeure', 'whereabouts-unknown', 'other'] as const;
export const TERMINATION_GROUNDS = ['not-established', 'limitation-passed', 'party-ended', 'transferred', 'other'] as const;
export const CLOSING_GROUNDS = ['performed', 'enforcement-ended', 'investigation-ended', 'no-penalty', 'other'] as const;
export const PRESERVATION_HANDLINGS = ['recorded', 'tested', 'seized', 'confiscated', 'returned'] as const;
export const REVIEW_RESULTS = ['pass', 'supplement', 'correct', 'transfer', 'no-penalty', 'withdraw'] as const;
export const REMEDY_KINDS = ['reconsideration', 'lawsuit'] as const;
export const REMEDY_OUTCOMES = ['upheld', 'changed', 'annulled', 'withdrawn', 'dismissed'] as const;
export const LATE_REASONS = ['head', 'deliberation'] as const;
export const NOT_FILED_GROUNDS = ['no-violation', 'not-ours', 'limitation-passed', 'no-penalty-needed', 'other'] as const;

/** Penalty Law arts 30–33, 36: why a penalty is lower, below the minimum, or none. */
export const LENIENCY_GROUNDS = [
  'under-14',
  'aged-14-17',
  'mental-illness',
  'partial-capacity',
  'harm-reduced',
  'coerced',
  'confessed',
  'meritorious',
  'by-law',
  'minor-corrected-no-harm',
  'first-slight-corrected',
  'no-fault',
] as const;
export type LeniencyGround = (typeof LENIENCY_GROUNDS)[number];
/** Grounds on which there is no penalty at all (Penalty Law arts 30, 31, 33). */
export const NO_PENALTY_GROUNDS: readonly LeniencyGround[] = [
  'under-14',
  'mental-illness',
  'minor-corrected-no-harm',
  'first-slight-corrected',
  'no-fault',
];
/** Grounds that allow less than the legal minimum (Penalty Law arts 30–32). */
export const MITIGATION_GROUNDS: readonly LeniencyGround[] = [
  'aged-14-17',
  'partial-capacity',
  'harm-reduced',
  'coerced',
  'confessed',
  'meritorious',
  'by-law',
];

/** What a legal review looks at (City Management Rules art. 31 and what goes with it), in the order of the form. */
export const REVIEW_POINT_WORDS = [
  '执法主体',
  '管辖权限',
  '执法程序',
  '事实认定',
  '法律适用',
  '处罚裁量',
  '执法文书',
  '涉嫌犯罪移送',
] as const;
