import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { Problem } from '@zhunsheng/domain/roster/problems';
import { type RosterReading, understandRoster } from '@zhunsheng/domain/roster/understand';
import { markProblems } from '../workbook/mark-workbook.ts';
import { openWorkbook } from '../workbook/open-workbook.ts';
import type { WorkbookProblem } from '../workbook/tell-file.ts';
import { type TableSheet, writeTable } from '../workbook/write-workbook.ts';

/** Work on a whole workbook: seconds of one core and a hundred megabytes, so that it is done in a process of its own. */
export type WorkbookTask =
  | { readonly task: 'read'; readonly bytes: Uint8Array; readonly today: PlainDate; readonly bureauName: string }
  | { readonly task: 'mark'; readonly bytes: Uint8Array; readonly problems: readonly Problem[]; readonly locale: 'zh' | 'en' }
  | { readonly task: 'write'; readonly sheet: TableSheet };

export type ReadAnswer = { readonly ok: true; readonly reading: RosterReading } | { readonly ok: false; readonly problem: WorkbookProblem };
export type WorkbookAnswer = ReadAnswer | Uint8Array;

export async function runTask(task: WorkbookTask): Promise<WorkbookAnswer> {
  switch (task.task) {
    case 'read': {
      const opened = await openWorkbook(task.bytes);
      return opened.ok ? { ok: true, reading: storable(understandRoster(opened.sheets, task)) } : opened;
    }
    case 'mark':
      return markProblems(task.bytes, task.problems, task.locale);
    case 'write':
      return writeTable(task.sheet);
  }
}

// Below U+0020 but tab and line breaks, and DEL. Spreadsheets may hold them by escapes; neither the database nor a document takes them.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Without control characters and halves of surrogate pairs, in every text. */
function storable(reading: RosterReading): RosterReading {
  const text = JSON.stringify(reading, (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replace(CONTROL, '') : value,
  );
  return JSON.parse(text) as RosterReading;
}
