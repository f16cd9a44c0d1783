import type { PlainDate } from '../legal-time/plain-date.ts';
import { readIdNumber, type IdNumberProblem } from '../personnel/id-number.ts';
import { isPersonName, normaliseName } from '../personnel/name.ts';
import { withoutSpaces } from '../text/spaces.ts';
import type { ProblemFact } from './problems.ts';
import { readDateField } from './read-dates.ts';
import { plain, type RowReader } from './row-reader.ts';
import type { Cell } from './sheet.ts';

export type Sex = '男' | '女';

export interface Identity {
  name: string;
  sex?: Sex;
  idNumber?: string;
  /** The ID number is covered with stars: the person number tells who it is. */
  masked: boolean;
  personNumber?: string;
  bornOn?: PlainDate;
}

export function readIdentity(reader: RowReader, today: PlainDate): Identity {
  const name = readName(reader);
  const number = readNumber(reader, today);
  const personNumber = withoutSpaces(plain(reader.field('personNumber')) ?? '');
  if (number.masked && personNumber === '') reader.report('idNumber', { code: 'masked-id-without-person-number' });
  if (number.missing && personNumber === '') reader.report('idNumber', { code: 'id-number-missing' });
  const sex = readSex(reader);
  const bornOn = readBirthDate(reader, today, number.bornOn);
  if (sex && number.sex && sex !== number.sex) reader.report('sex', { code: 'sex-against-id-number', sex: number.sex });
  return {
    name,
    masked: number.masked,
    ...(number.idNumber ? { idNumber: number.idNumber } : {}),
    ...(personNumber ? { personNumber } : {}),
    ...((sex ?? number.sex) ? { sex: (sex ?? number.sex) as Sex } : {}),
    ...((number.bornOn ?? bornOn) ? { bornOn: (number.bornOn ?? bornOn) as PlainDate } : {}),
  };
}

// 李娜（女）
const SEX_REMARK = /\s*[(（]\s*[男女]\s*[)）]\s*$/;

function readName(reader: RowReader): string {
  const field = reader.field('name');
  if (field.state === 'unreadable') return '';
  if (field.state !== 'given') {
    reader.report('name', { code: 'name-missing' });
    return '';
  }
  const name = normaliseName(field.text.replace(SEX_REMARK, ''));
  if (!isPersonName(name)) reader.report('name', { code: 'name-not-a-name', text: name });
  return name;
}

interface NumberRead {
  missing: boolean;
  masked: boolean;
  idNumber?: string;
  sex?: Sex;
  bornOn?: PlainDate;
}

const NOTHING: NumberRead = { missing: false, masked: false };

function readNumber(reader: RowReader, today: PlainDate): NumberRead {
  const field = reader.field('idNumber');
  if (field.state === 'unreadable') return NOTHING;
  if (field.state !== 'given') return { ...NOTHING, missing: true };
  if (lostDigits(field.cell)) {
    reader.report('idNumber', { code: 'number-lost-digits' });
    return NOTHING;
  }
  const text = withoutSpaces(plain(field) ?? '').replace(/^['`‘’]+/, '');
  if (/[*●•×#]{2,}|[xX]{3,}/.test(text)) return { ...NOTHING, masked: true };
  const read = readIdNumber(text, today);
  if (!read.ok) {
    reader.report('idNumber', ID_PROBLEMS[read.problem](text));
    return NOTHING;
  }
  return { ...NOTHING, idNumber: read.number, sex: read.sex, bornOn: read.bornOn };
}

const ID_PROBLEMS: Record<IdNumberProblem, (text: string) => ProblemFact> = {
  length: (text) => ({ code: 'id-number-length', length: [...text].length }),
  characters: () => ({ code: 'id-number-characters' }),
  'fifteen-digits': () => ({ code: 'id-number-fifteen-digits' }),
  'check-digit': () => ({ code: 'id-number-check-digit' }),
  'birth-date': () => ({ code: 'id-number-birth-date' }),
  future: () => ({ code: 'id-number-in-future' }),
  'unknown-province': () => ({ code: 'id-number-unknown-province' }),
};

/** Numeric cells keep fifteen digits; the rest have become zeros, in the file and not only on the screen. */
export function lostDigits(cell: Cell): boolean {
  return (cell.value !== undefined && Math.abs(cell.value) >= 1e15) || /^\s*\d(\.\d+)?E\+1\d\s*$/i.test(cell.text);
}

const SEXES: Readonly<Record<string, Sex>> = { 男: '男', 女: '女', 男性: '男', 女性: '女', m: '男', f: '女', male: '男', female: '女' };

function readSex(reader: RowReader): Sex | undefined {
  const field = reader.field('sex');
  const text = withoutSpaces(plain(field) ?? '');
  if (text === '') return undefined;
  const sex = SEXES[text.toLowerCase()];
  if (!sex) reader.report('sex', { code: 'sex-unknown', text });
  return sex;
}

/** Birth years and months are usual (出生年月); they are compared as far as they go. */
function readBirthDate(reader: RowReader, today: PlainDate, ofIdNumber: PlainDate | undefined): PlainDate | undefined {
  const read = readDateField(reader, 'bornOn', today, 'quietly');
  if (!read || read.on === 'unlimited') return undefined;
  const length = read.precision === 'month' ? 7 : 10;
  if (ofIdNumber && ofIdNumber.slice(0, length) !== read.on.slice(0, length)) {
    reader.report('bornOn', { code: 'birth-date-against-id-number', bornOn: ofIdNumber });
  }
  return read.precision === 'day' ? read.on : undefined;
}
