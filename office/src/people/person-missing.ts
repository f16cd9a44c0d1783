import type { EntryDetailView } from '@zhunsheng/contract/ledger';
import { LEDGER_ACT_TEXT } from '@zhunsheng/contract/ledger-text';
import type { PersonLine } from '@zhunsheng/contract/people';
import { CERTIFICATE_STANDING_TEXT, PEOPLE_TEXT } from '@zhunsheng/contract/people-text';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { OWN } from '@zhunsheng/domain/law/gates';
import { guideline } from '@zhunsheng/domain/law/instruments';
import { ONBOARDING_WORKING_DAYS } from '@zhunsheng/domain/personnel/onboarding-days';
import type { RefusedLine } from '../patterns/subject-page.tsx';
import type { Say } from '../shell/locale.ts';
import type { PersonData } from './person-data.ts';
import { cameByTransfer } from './person-record.ts';
import { RECORD_TEXT } from './record-text.ts';

/** What the Guideline asks of this person and is not on record. */
export function missingOf(data: PersonData, line: PersonLine, day: PlainDate, say: Say): string[] {
  const missing: string[] = [];
  if (line.leftOn !== null && line.leftOn < day) return missing;
  if (line.enforcing && line.certificate.light === 'red') missing.push(say(PEOPLE_TEXT.missingCertificate));
  if (line.halfDaysAsked !== null && line.halfDays < line.halfDaysAsked)
    missing.push(say(PEOPLE_TEXT.missingTraining, { missing: (line.halfDaysAsked - line.halfDays) / 2 }));
  if (line.category === 'officer' && !line.examined) missing.push(say(PEOPLE_TEXT.missingExam));
  if (line.category === 'auxiliary') missing.push(...missingOfAuxiliary(data, line, day, say));
  if (data.detail?.values['idNumber'] === null) missing.push(say(PEOPLE_TEXT.missingIdNumber));
  return missing;
}

function missingOfAuxiliary(data: PersonData, line: PersonLine, day: PlainDate, say: Say): string[] {
  const lastYear = Number(day.slice(0, 4)) - 1;
  const assessed = data.entries.assessment.some((row) => row.values['year'] === lastYear);
  const wasHere = line.joinedOn === null || Number(line.joinedOn.slice(0, 4)) <= lastYear;
  return [
    ...(line.onboardingDays < ONBOARDING_WORKING_DAYS ? [say(PEOPLE_TEXT.missingOnboarding, { done: line.onboardingDays })] : []),
    ...(wasHere && !assessed ? [say(PEOPLE_TEXT.missingAssessment, { year: lastYear })] : []),
  ];
}

/** What the gates of article 6 would refuse today, said before it is tried. */
export function refusedToday(line: PersonLine, say: Say, verb: string): RefusedLine[] {
  if (line.category === 'auxiliary') {
    const short = ONBOARDING_WORKING_DAYS - line.onboardingDays;
    return [
      { key: 'auxiliary', verb: say(PEOPLE_TEXT.cannotEnforce), reason: say(PEOPLE_TEXT.cannotEnforceAuxiliary), basis: guideline('6.3') },
      ...(short > 0
        ? [{ key: 'onboarding', verb, reason: say(PEOPLE_TEXT.cannotPostOnboarding, { missing: short }), basis: guideline('6.3') }]
        : []),
    ];
  }
  const { light, standing } = line.certificate;
  if (line.category !== 'officer' || standing === 'valid' || light === 'green') return [];
  const reason = say(PEOPLE_TEXT.cannotEnforceCertificate, { standing: say(CERTIFICATE_STANDING_TEXT[standing]) });
  return [{ key: 'certificate', verb: say(PEOPLE_TEXT.cannotEnforce), reason, basis: guideline('6.2') }];
}

/** Entries that keep a person from being taken back. */
const KEEPING = ['certificate', 'post', 'duty', 'onboarding', 'attendance'] as const;

/** Why his record cannot be taken back, where that can be seen beforehand. */
export function withdrawRefused(data: PersonData, detail: EntryDetailView, say: Say): RefusedLine | undefined {
  const entries = KEEPING.reduce((sum, kind) => sum + data.entries[kind].length, 0);
  const refused = (reason: string): RefusedLine => ({
    key: 'withdraw',
    verb: say(LEDGER_ACT_TEXT.withdraw.verb),
    reason,
    basis: OWN.ledger[0],
  });
  if (cameByTransfer(detail)) return refused(say(RECORD_TEXT.withdrawCame));
  return entries === 0 ? undefined : refused(say(RECORD_TEXT.withdrawHasEntries, { entries }));
}
