import type { Workshop } from './acts/execute.ts';
import type { FileStore } from './files/file-store.ts';
import { recheckFilesJob, type SecurityLog } from './files/recheck-files.ts';
import { accountCommands } from './identity/account-commands.ts';
import { delegationCommands } from './identity/delegation-commands.ts';
import type { Keys } from './identity/keys.ts';
import type { Jobs, Timetable } from './jobs/queue.ts';
import type { LedgerWord } from './ledger/ledger-commands.ts';
import { disableAccount } from './personnel/disable-account.ts';
import { lapseCertificates } from './personnel/lapse-certificates.ts';
import { lapsePreservationsJob } from './penalty-case/lapse-preservations.ts';
import { planCaseReminders } from './penalty-case/plan-case-reminders.ts';
import { personnelWords } from './personnel/personnel-words.ts';
import { reportDuplicatePerson } from './personnel/report-duplicate-person.ts';
import { deliverReminder, queueReminders } from './reminder/deliver-reminders.ts';
import type { ReminderDriver } from './reminder/reminder-driver.ts';
import { expirePreviews } from './roster/expire-previews.ts';
import { transferJobs } from './transfer/transfer-jobs.ts';

/** The evidence files, where reminders go, and the log that says when a file is damaged or a reminder is given up. */
export interface Surroundings {
  readonly files: FileStore;
  readonly reminders: ReminderDriver;
  readonly log: SecurityLog;
}

/** Every job of the program. Times are UTC: 16:05 is five past midnight in Lanzhou. */
export const TIMETABLE: Timetable = {
  'lapse-certificates': '5 16 * * *',
  'complete-transfers': '10 16 * * *',
  'lapse-preservations': '15 16 * * *',
  // In the morning: a reminder that is sent at once wakes nobody.
  'plan-reminders': '30 0 * * *',
  'recheck-files': '30 17 * * *',
  'expire-previews': '*/10 * * * *',
  'deliver-reminders': '*/5 * * * *',
};

export function jobsOf(workshop: Workshop, keys: Keys, calendar: LedgerWord['calendar'], surroundings: Surroundings): Jobs {
  const words = personnelWords(keys, calendar);
  const transfers = transferJobs(workshop, words, calendar);
  return {
    'lapse-certificates': lapseCertificates(workshop, words.certificate),
    'complete-transfer': transfers.completeOne,
    'complete-transfers': transfers.completeDue,
    'lapse-preservations': lapsePreservationsJob(workshop, keys),
    'deliver-reminder': deliverReminder(workshop, surroundings.reminders, surroundings.log),
    'deliver-reminders': queueReminders(workshop),
    'disable-account': disableAccount(workshop, accountCommands(calendar), delegationCommands(calendar)),
    'expire-previews': expirePreviews(workshop),
    'plan-reminders': planCaseReminders(workshop, calendar),
    'recheck-files': recheckFilesJob(workshop, surroundings.files, surroundings.log),
    'report-duplicate-person': reportDuplicatePerson(workshop),
  };
}
