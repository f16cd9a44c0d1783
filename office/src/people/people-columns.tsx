import { fieldLabel, showValue } from '@zhunsheng/contract/ledger-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import type { PersonLine } from '@zhunsheng/contract/people';
import { PEOPLE_TEXT } from '@zhunsheng/contract/people-text';
import { COLUMN_TEXT } from '@zhunsheng/contract/shell-text';
import { type Locale, showDate } from '@zhunsheng/contract/text';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { type Column, textColumn } from '../patterns/column.ts';
import { CertificateLight, certificateWord } from './certificate-light.tsx';
import type { Say } from '../shell/locale.ts';
import type { Names } from '@zhunsheng/contract/ledger-text';
import { TrainingFigure } from './training-figure.tsx';

interface Setting {
  readonly say: Say;
  readonly locale: Locale;
  readonly names: Names;
  readonly day: PlainDate;
  /** Bureaus are told apart only where there are several. */
  readonly withBureau: boolean;
}

const show = (kind: 'person', field: string, value: unknown, locale: Locale) => showValue(kind, field, value, locale);

export function peopleColumns({ say, locale, names, day, withBureau }: Setting): Column<PersonLine>[] {
  const dateOf = (value: string | null) => (value === null ? '—' : showDate(value, locale));
  const lights = { green: OFFICE_TEXT.lightGreen, yellow: OFFICE_TEXT.lightYellow, red: OFFICE_TEXT.lightRed, grey: OFFICE_TEXT.lightGrey };
  return [
    {
      ...textColumn<PersonLine>('name', fieldLabel('person', 'name', locale), 104, (row) => row.name, { fixed: true, sortable: true }),
      cell: (row) => <strong>{row.name}</strong>,
    },
    textColumn('number', fieldLabel('person', 'personNumber', locale), 88, (row) => row.personNumber, { sortable: true }),
    textColumn('category', fieldLabel('person', 'category', locale), 112, (row) => show('person', 'category', row.category, locale)),
    ...(withBureau ? [textColumn<PersonLine>('bureau', say(COLUMN_TEXT.bureau), 200, (row) => names.bureau?.(row.bureau) ?? '')] : []),
    textColumn('team', fieldLabel('person', 'team', locale), 112, (row) => row.team ?? '—'),
    textColumn('posts', fieldLabel('post', 'title', locale), 112, (row) => (row.posts.length === 0 ? '—' : row.posts.join('、'))),
    {
      id: 'certificate',
      title: say(PEOPLE_TEXT.certificate),
      width: 144,
      text: (row) => certificateWord(row.certificate, day, say),
      cell: (row) => <CertificateLight line={row} day={day} />,
      choices: (['red', 'yellow', 'green', 'grey'] as const).map((light) => ({ value: light, label: say(lights[light]) })),
    },
    textColumn('expires', fieldLabel('certificate', 'expiresOn', locale), 120, (row) => expiryOf(row, say, dateOf)),
    {
      id: 'training',
      title: say(PEOPLE_TEXT.training),
      width: 104,
      align: 'right',
      sortable: true,
      text: (row) => trainingText(row, say),
      cell: (row) => (row.halfDaysAsked === null ? '—' : <TrainingFigure line={row} />),
      choices: [
        { value: 'short', label: say(PEOPLE_TEXT.short) },
        { value: 'reached', label: say(PEOPLE_TEXT.reached) },
      ],
    },
    textColumn('joined', fieldLabel('person', 'joinedOn', locale), 120, (row) => dateOf(row.joinedOn), { sortable: true }),
    {
      ...textColumn<PersonLine>('employment', say(PEOPLE_TEXT.employment), 100, (row) =>
        row.leftOn !== null && row.leftOn < day ? say(PEOPLE_TEXT.left) : say(PEOPLE_TEXT.atWork),
      ),
      choices: [
        { value: 'at-work', label: say(PEOPLE_TEXT.atWork) },
        { value: 'left', label: say(PEOPLE_TEXT.left) },
      ],
    },
  ];
}

function expiryOf(row: PersonLine, say: Say, dateOf: (value: string | null) => string): string {
  if (row.certificate.number === null) return '—';
  return row.certificate.expiresOn === null ? say(PEOPLE_TEXT.unlimited) : dateOf(row.certificate.expiresOn);
}

function trainingText(row: PersonLine, say: Say): string {
  return row.halfDaysAsked === null ? '—' : say(PEOPLE_TEXT.trainingLine, { done: row.halfDays / 2, asked: row.halfDaysAsked / 2 });
}
