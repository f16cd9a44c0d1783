import type { Workshop } from './acts/execute.ts';
import { accountCommands } from './identity/account-commands.ts';
import { delegationCommands } from './identity/delegation-commands.ts';
import type { Keys } from './identity/keys.ts';
import type { Jobs, Timetable } from './jobs/queue.ts';
import type { LedgerWord } from './ledger/ledger-commands.ts';
import { disableAccount } from './personnel/disable-account.ts';
import { lapseCertificates } from './personnel/lapse-certificates.ts';
import { personnelWords } from './personnel/personnel-words.ts';
import { reportDuplicatePerson } from './personnel/report-duplicate-person.ts';
import { transferJobs } from './transfer/transfer-jobs.ts';

/** Every job of the program. Times are UTC: 16:05 is five past midnight in Lanzhou. */
export const TIMETABLE: Timetable = {
  'lapse-certificates': '5 16 * * *',
  'complete-transfers': '10 16 * * *',
};

export function jobsOf(workshop: Workshop, keys: Keys, calendar: LedgerWord['calendar']): Jobs {
  const words = personnelWords(keys, calendar);
  const transfers = transferJobs(workshop, words, calendar);
  return {
    'lapse-certificates': lapseCertificates(workshop, words.certificate),
    'complete-transfer': transfers.completeOne,
    'complete-transfers': transfers.completeDue,
    'disable-account': disableAccount(workshop, accountCommands(calendar), delegationCommands(calendar)),
    'report-duplicate-person': reportDuplicatePerson(workshop),
  };
}
