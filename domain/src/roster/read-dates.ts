import type { PlainDate } from '../legal-time/plain-date.ts';
import { excelSerialDate, readDate, type ReadDate } from '../legal-time/read-date.ts';
import type { ColumnKey } from './columns.ts';
import type { ProblemFact } from './problems.ts';
import { plain, type Field, type RowReader } from './row-reader.ts';
import type { Cell } from './sheet.ts';

export type DateRead = { on: PlainDate; precision: 'day' | 'month' } | { on: 'unlimited'; precision: 'day' };

/** Serials from 1927 on; smaller numbers in a date column are years, ages or counts. */
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 80_000;

const DATE_PROBLEM = { 'not-a-date': 'not-a-date', 'no-such-day': 'no-such-day', ambiguous: 'ambiguous-date' } as const;

/**
 * The date of a cell, with whatever is wrong or assumed reported at it; `quietly` leaves unsaid that a day was assumed.
 * Undefined when blank or unreadable.
 */
export function readDateField(
  reader: RowReader,
  key: ColumnKey,
  today: PlainDate,
  assumption: 'quietly' | 'reported',
): DateRead | undefined {
  const field = reader.field(key);
  if (field.state !== 'given') return undefined;
  const read = dateOfCell(field, reader.dateSystem, today);
  if ('problem' in read) {
    reader.report(key, { code: DATE_PROBLEM[read.problem], text: plain(field) ?? '' });
    return undefined;
  }
  if (read.fromSerial && !('unlimited' in read)) reader.report(key, { code: 'serial-without-date-format', on: read.date });
  if ('unlimited' in read) return { on: 'unlimited', precision: 'day' };
  if (read.precision === 'month' && assumption === 'reported') reader.report(key, { code: 'day-assumed', on: read.date });
  return { on: read.date, precision: read.precision };
}

function dateOfCell(field: Field & { state: 'given' }, system: 1900 | 1904, today: PlainDate): ReadDate & { fromSerial?: boolean } {
  const { cell } = field;
  const text = plain(field) ?? '';
  if (cell.value !== undefined && cell.isDateFormat) return serialDate(cell.value, system) ?? { problem: 'not-a-date' };
  const serial = serialIn(cell, text);
  if (serial !== undefined) {
    const found = serialDate(serial, system);
    if (found) return { ...found, fromSerial: true };
  }
  // October typed as 2019.10 has become 2019.1, the same as January.
  if (cell.value !== undefined && /^\d{4}\.1$/.test(text)) return { problem: 'ambiguous' };
  return readDate(text, today);
}

function serialIn(cell: Cell, text: string): number | undefined {
  const number = cell.value ?? (/^\d{5}$/.test(text) ? Number(text) : undefined);
  return number !== undefined && number >= FIRST_SERIAL && number <= LAST_SERIAL ? number : undefined;
}

function serialDate(serial: number, system: 1900 | 1904): { date: PlainDate; precision: 'day' } | undefined {
  const date = excelSerialDate(serial, system);
  return date && { date, precision: 'day' };
}

/** `2022.3.10-2027.3.9`, `自2022年3月10日至长期`: the two halves, where the text is such a pair. */
export function splitPeriod(text: string, today: PlainDate): [string, string] | undefined {
  if (!('problem' in readDate(text, today))) return undefined;
  const bare = text
    .replace(/^(自|从)/, '')
    .replace(/(止|为止)$/, '')
    .replace(/[\u2010-\u2015\u2212]+/g, '-')
    .replace(/--+/g, '-');
  for (const { index, 0: separator } of bare.matchAll(/起?[至到~～]|-/g)) {
    const from = bare.slice(0, index).replace(/起$/, '').trim();
    const to = bare
      .slice(index + separator.length)
      .replace(/^[至到]/, '')
      .trim();
    const [start, end] = [readDate(from, today), readDate(to, today)];
    // A day that does not exist is still one half of a period; a hyphen may also stand within a date.
    const separates = separator !== '-' || ('precision' in start && start.precision === 'day');
    if (separates && couldBeDate(start) && couldBeDate(end)) return [from, to];
  }
  return undefined;
}

function couldBeDate(read: ReadDate): boolean {
  return !('problem' in read) || read.problem === 'no-such-day';
}

export function readDateText(text: string, today: PlainDate): DateRead | ProblemFact {
  const read = readDate(text, today);
  if ('problem' in read) return { code: DATE_PROBLEM[read.problem], text };
  return 'unlimited' in read ? { on: 'unlimited', precision: 'day' } : { on: read.date, precision: read.precision };
}
