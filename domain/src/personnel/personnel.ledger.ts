import { guideline } from '../law/instruments.ts';
import { ledger } from '../ledger/ledger.ts';
import * as fields from './fields.ts';
import {
  certificateHasOrderedDays,
  certificateNotFromTomorrow,
  certificateOfOfficerOnly,
  certificatesDoNotOverlap,
} from './gates/certificate-gates.ts';
import {
  assessmentNotFromTomorrow,
  bureauBearsTheClaim,
  contractHasOrderedDays,
  dutyHasOrderedDays,
  dutyWithinEmployment,
  dutyWithinOwnTime,
  liaisonLeavesByReplacement,
  onboardingWasHeld,
  sameDutyOnce,
  trainingDayCountsOnce,
} from './gates/entry-gates.ts';
import { attendedWhileAtWork, postWithinOwnTime } from './gates/own-time-gates.ts';
import {
  auxiliaryKeepsNoEnforcingPost,
  auxiliaryKeepsNoPostWithoutOnboarding,
  joinsBeforeLeaving,
  withdrawnPersonHasNoEntries,
} from './gates/person-gates.ts';
import {
  auxiliaryHoldsNoEnforcingPost,
  auxiliaryNeedsOnboarding,
  enforcingPostNeedsCertificate,
  postHasOrderedDays,
  postWithinEmployment,
  samePostOnce,
} from './gates/post-gates.ts';

/** The ledgers about one person (Guideline art. 6). */

export const person = ledger({
  kind: 'person',
  basis: [guideline('6.1')],
  word: 'Person',
  label: 'name',
  searched: ['name', 'personNumber'],
  audience: 'bureau',
  fields: fields.PERSON_FIELDS,
  gates: [joinsBeforeLeaving, auxiliaryKeepsNoEnforcingPost, auxiliaryKeepsNoPostWithoutOnboarding, withdrawnPersonHasNoEntries],
});

export const certificate = ledger({
  kind: 'certificate',
  basis: [guideline('6.2')],
  word: 'Certificate',
  label: 'number',
  searched: ['number'],
  audience: 'bureau',
  about: 'person',
  fields: fields.CERTIFICATE_FIELDS,
  gates: [certificateHasOrderedDays, certificateNotFromTomorrow, certificateOfOfficerOnly, certificatesDoNotOverlap],
});

export const post = ledger({
  kind: 'post',
  basis: [guideline('6.1')],
  word: 'Post',
  label: 'title',
  audience: 'bureau',
  about: 'person',
  fields: fields.POST_FIELDS,
  gates: [
    postHasOrderedDays,
    auxiliaryHoldsNoEnforcingPost,
    auxiliaryNeedsOnboarding,
    enforcingPostNeedsCertificate,
    postWithinEmployment,
    postWithinOwnTime,
    samePostOnce,
  ],
});

export const duty = ledger({
  kind: 'duty',
  basis: [guideline(26)],
  word: 'Duty',
  label: 'duty',
  audience: 'bureau',
  about: 'person',
  fields: fields.DUTY_FIELDS,
  gates: [liaisonLeavesByReplacement, dutyHasOrderedDays, sameDutyOnce, dutyWithinEmployment, dutyWithinOwnTime],
});

export const onboarding = ledger({
  kind: 'onboarding',
  basis: [guideline('6.3')],
  word: 'Onboarding',
  label: 'from',
  audience: 'bureau',
  about: 'person',
  fields: fields.ONBOARDING_FIELDS,
  gates: [onboardingWasHeld],
});

export const contract = ledger({
  kind: 'contract',
  basis: [guideline('6.3')],
  word: 'Contract',
  label: 'number',
  audience: 'bureau',
  about: 'person',
  fields: fields.CONTRACT_FIELDS,
  gates: [contractHasOrderedDays],
});

export const assessment = ledger({
  kind: 'assessment',
  basis: [guideline('6.3')],
  word: 'Assessment',
  label: 'year',
  audience: 'bureau',
  about: 'person',
  fields: fields.ASSESSMENT_FIELDS,
  gates: [assessmentNotFromTomorrow],
});

export const claim = ledger({
  kind: 'claim',
  basis: [guideline('6.3')],
  word: 'Claim',
  label: 'nature',
  audience: 'bureau',
  about: 'person',
  fields: fields.CLAIM_FIELDS,
  gates: [bureauBearsTheClaim],
});

export const attendance = ledger({
  kind: 'attendance',
  basis: [guideline('6.2')],
  word: 'Attendance',
  label: 'from',
  audience: 'bureau',
  about: 'person',
  fields: fields.ATTENDANCE_FIELDS,
  gates: [trainingDayCountsOnce, attendedWhileAtWork],
});

export const trainingCredit = ledger({
  kind: 'training-credit',
  basis: [guideline('6.2')],
  word: 'TrainingCredit',
  label: 'year',
  audience: 'bureau',
  about: 'person',
  fields: fields.TRAINING_CREDIT_FIELDS,
  gates: [],
});
