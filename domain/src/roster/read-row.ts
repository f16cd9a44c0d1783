import type { PlainDate } from '../legal-time/plain-date.ts';
import { tidySpaces, withoutSpaces } from '../text/spaces.ts';
import { readCategory, type StaffCategory } from './category.ts';
import type { ColumnKey } from './columns.ts';
import type { TableRow } from './find-table.ts';
import type { Grid } from './grid.ts';
import type { Problem } from './problems.ts';
import { readCertificate, type RosterCertificate } from './read-certificate.ts';
import { readDateField } from './read-dates.ts';
import { readIdentity, type Sex } from './read-identity.ts';
import { plain, readerOf, type RowReader } from './row-reader.ts';
import { refAt } from './sheet.ts';

export interface RosterRow {
  sheet: string;
  row: number;
  team?: string;
  name: string;
  sex?: Sex;
  idNumber?: string;
  masked: boolean;
  personNumber?: string;
  /** Undefined only in a row that has an error saying so. */
  category?: StaffCategory;
  position?: string;
  joinedOn?: PlainDate;
  bornOn?: PlainDate;
  phone?: string;
  certificate?: RosterCertificate;
  /** Where each field of this row stands, whether filled in or not. */
  cells: Partial<Record<ColumnKey, string>>;
  problems: Problem[];
  warnings: Problem[];
}

export function readRow(grid: Grid, table: TableRow, { today, bureauName }: { today: PlainDate; bureauName?: string }): RosterRow {
  const reader = readerOf(grid, table);
  if (table.row.hidden) reader.report('name', { code: 'hidden-row' });
  const identity = readIdentity(reader, today);
  const category = readStaffCategory(reader, table);
  const team = words(reader, 'team') ?? table.section.team;
  const position = words(reader, 'position');
  const phone = withoutSpaces(plain(reader.field('phone')) ?? '');
  const joinedOn = readJoinedOn(reader, today);
  const certificate = readCertificate(reader, category, today);
  return {
    sheet: grid.sheet.name,
    row: table.row.number,
    ...identity,
    ...(category ? { category } : {}),
    // 工作单位 usually repeats the bureau itself, which is no team.
    ...(team && team !== bureauName ? { team } : {}),
    ...(position ? { position } : {}),
    ...(joinedOn ? { joinedOn } : {}),
    // Covered with stars it comes from an export of ours and says nothing new.
    ...(phone && !phone.includes('*') ? { phone } : {}),
    ...(certificate ? { certificate } : {}),
    cells: Object.fromEntries([...table.header.columns.values()].map(({ key, column }) => [key, refAt(column, table.row.number)])),
    problems: reader.problems.filter(({ severity }) => severity === 'error'),
    warnings: reader.problems.filter(({ severity }) => severity === 'warning'),
  };
}

function words(reader: RowReader, key: ColumnKey): string | undefined {
  const field = reader.field(key);
  return field.state === 'given' ? tidySpaces(field.text) : undefined;
}

function readJoinedOn(reader: RowReader, today: PlainDate): PlainDate | undefined {
  const read = readDateField(reader, 'joinedOn', today, 'reported');
  if (!read) return undefined;
  if (read.on === 'unlimited') {
    reader.report('joinedOn', { code: 'unlimited-not-here' });
    return undefined;
  }
  if (read.on > today) reader.report('joinedOn', { code: 'date-in-future', on: read.on });
  return read.on;
}

/** The row's own word, else what its section or sheet says, else what the row itself shows — and then it is said. */
function readStaffCategory(reader: RowReader, { section }: TableRow): StaffCategory | undefined {
  const field = reader.field('category');
  if (field.state === 'unreadable') return undefined;
  if (field.state === 'given') {
    const category = readCategory(field.text);
    if (!category) reader.report('category', { code: 'category-unknown', text: field.text });
    return category;
  }
  if (section.category) return section.category;
  const assumed = assumedCategory(reader);
  reader.report('category', assumed ? { code: 'category-assumed', category: assumed } : { code: 'category-missing' });
  return assumed;
}

function assumedCategory(reader: RowReader): StaffCategory | undefined {
  if (reader.has('category')) return undefined;
  const position = plain(reader.field('position')) ?? '';
  const ofPosition = readCategory(position);
  if (ofPosition && ofPosition !== 'officer') return ofPosition;
  return reader.field('certificateNumber').state === 'given' ? 'officer' : ofPosition;
}
