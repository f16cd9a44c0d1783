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
import { personnelWords } from './personnel/personnel-words.ts';
import { reportDuplicatePerson } from './personnel/report-duplicate-person.ts';
import { expirePreviews } from './roster/expire-previews.ts';
import { transferJobs } from './transfer/transfer-jobs.ts';

/** The evidence files, and the log that says when one is damaged. */
export interface Evidence {
  readonly files: FileStore;
  readonly log: SecurityLog;
}

/** Every job of the program. Times are UTC: 16:05 is five past midnight in Lanzhou. */
export const TIMETABLE: Timetable = {
  'lapse-certificates': '5 16 * * *',
  'complete-transfers': '10 16 * * *',
  'recheck-files': '30 17 * * *',
  'expire-previews': '*/10 * * * *',
};

export function jobsOf(workshop: Workshop, keys: Keys, calendar: LedgerWord['calendar'], evidence: Evidence): Jobs {
  const words = personnelWords(keys, calendar);
  const transfers = transferJobs(workshop, words, calendar);
  return {
    'lapse-certificates': lapseCertificates(workshop, words.certificate),
    'complete-transfer': transfers.completeOne,
    'complete-transfers': transfers.completeDue,
    'disable-account': disableAccount(workshop, accountCommands(calendar), delegationCommands(calendar)),
    'expire-previews': expirePreviews(workshop),
    'recheck-files': recheckFilesJob(workshop, evidence.files, evidence.log),
    'report-duplicate-person': reportDuplicatePerson(workshop),
  };
}
