import { monthEnd, type PlainDate } from '../legal-time/plain-date.ts';
import { tidySpaces, withoutSpaces } from '../text/spaces.ts';
import type { StaffCategory } from './category.ts';
import type { ColumnKey } from './columns.ts';
import { readDateField, readDateText, splitPeriod, type DateRead } from './read-dates.ts';
import { lostDigits } from './read-identity.ts';
import { plain, type RowReader } from './row-reader.ts';

export interface RosterCertificate {
  number: string;
  authority?: string;
  issuedOn?: PlainDate;
  validTo: PlainDate | 'unlimited';
}

/** Words that stand in the place of a number: there is no certificate. */
const NO_CERTIFICATE = /^(暂无|没有|未|无|否|正在|办理|申领|待|不|空缺)/;

/** The certificate of a row, for officers only: nobody else may hold one (Guideline art. 6). A sheet without the column says nothing about it. */
export function readCertificate(reader: RowReader, category: StaffCategory | undefined, today: PlainDate): RosterCertificate | undefined {
  const number = readNumber(reader);
  const given = CERTIFICATE_DATES.some((key) => reader.field(key).state === 'given');
  if (category === 'auxiliary' || category === 'other') {
    if (number.state === 'given' || given)
      reader.report(number.state === 'given' ? 'certificateNumber' : firstGiven(reader), { code: 'auxiliary-with-certificate' });
    return undefined;
  }
  const { issuedOn, validTo } = readPeriod(reader, today);
  if (number.state === 'none' && given) reader.report('certificateNumber', { code: 'certificate-number-missing' });
  else if (number.state === 'none' && category === 'officer' && reader.has('certificateNumber'))
    reader.report('certificateNumber', { code: 'officer-without-certificate' });
  if (number.state !== 'given') return undefined;
  if (!validTo) {
    if (!reader.has('certificateValidTo')) reader.report('certificateNumber', { code: 'validity-column-missing' });
    else if (reader.field('certificateValidTo').state === 'blank') reader.report('certificateValidTo', { code: 'valid-to-missing' });
    return undefined;
  }
  const authority = tidySpaces(plain(reader.field('certificateAuthority')) ?? '');
  return { number: number.text, validTo, ...(authority ? { authority } : {}), ...(issuedOn ? { issuedOn } : {}) };
}

const CERTIFICATE_DATES: readonly ColumnKey[] = ['certificateIssuedOn', 'certificateValidTo'];

function firstGiven(reader: RowReader): ColumnKey {
  return CERTIFICATE_DATES.find((key) => reader.field(key).state === 'given') ?? 'certificateNumber';
}

function readNumber(reader: RowReader): { state: 'none' | 'unreadable' } | { state: 'given'; text: string } {
  const field = reader.field('certificateNumber');
  if (field.state === 'unreadable') return { state: 'unreadable' };
  const text = withoutSpaces(plain(field) ?? '');
  if (field.state !== 'given' || NO_CERTIFICATE.test(text)) return { state: 'none' };
  if (field.cell.value !== undefined && lostDigits(field.cell)) {
    reader.report('certificateNumber', { code: 'number-lost-digits' });
    return { state: 'unreadable' };
  }
  return { state: 'given', text };
}

function readPeriod(reader: RowReader, today: PlainDate): { issuedOn?: PlainDate; validTo?: PlainDate | 'unlimited' } {
  const pair = splitPeriod(plain(reader.field('certificateValidTo')) ?? '', today);
  const from = readStart(reader, pair?.[0], today);
  const until = pair
    ? report(reader, 'certificateValidTo', readDateText(pair[1], today))
    : readDateField(reader, 'certificateValidTo', today, 'quietly');
  if (from?.on === 'unlimited') reader.report('certificateIssuedOn', { code: 'unlimited-not-here' });
  const issuedOn = from && from.on !== 'unlimited' ? from.on : undefined;
  if (issuedOn && issuedOn > today)
    reader.report(reader.has('certificateIssuedOn') ? 'certificateIssuedOn' : 'certificateValidTo', {
      code: 'date-in-future',
      on: issuedOn,
    });
  const validTo = until && lastDay(reader, until);
  if (issuedOn && validTo && validTo < issuedOn)
    reader.report('certificateValidTo', { code: 'valid-to-before-issue', issuedOn, validTo: validTo as PlainDate });
  return { ...(issuedOn ? { issuedOn } : {}), ...(validTo ? { validTo } : {}) };
}

function readStart(reader: RowReader, ofPeriod: string | undefined, today: PlainDate): DateRead | undefined {
  const own = readDateField(reader, 'certificateIssuedOn', today, 'reported');
  if (own || ofPeriod === undefined || reader.field('certificateIssuedOn').state === 'unreadable') return own;
  return report(reader, 'certificateValidTo', readDateText(ofPeriod, today));
}

/** 有效期至2027.3 lasts to the end of March. */
function lastDay(reader: RowReader, until: DateRead): PlainDate | 'unlimited' {
  if (until.on === 'unlimited' || until.precision === 'day') return until.on;
  const on = monthEnd(until.on);
  reader.report('certificateValidTo', { code: 'day-assumed', on });
  return on;
}

function report(reader: RowReader, key: ColumnKey, read: ReturnType<typeof readDateText>): DateRead | undefined {
  if ('on' in read && 'precision' in read) return read;
  if ('code' in read) reader.report(key, read);
  return undefined;
}
