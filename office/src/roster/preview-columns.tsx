import { OUTCOME_TEXT, ROSTER_COLUMN_TEXT, ROSTER_TEXT } from '@zhunsheng/contract/roster-text';
import type { RosterRowView } from '@zhunsheng/contract/roster';
import { fieldText } from '@zhunsheng/contract/ledger-text';
import { type Locale, NOTHING } from '@zhunsheng/contract/text';
import type { ColumnKey } from '@zhunsheng/domain/roster/columns';
import type { Problem } from '@zhunsheng/domain/roster/problems';
import { problemText } from '@zhunsheng/domain/roster/problem-text';
import { type Column, textColumn } from '../patterns/column.ts';
import { Light } from '../patterns/light.tsx';
import type { Say } from '../shell/locale.ts';

export function problemsAt(row: RosterRowView, key: ColumnKey): readonly Problem[] {
  const ref = row.cells[key];
  return ref === undefined ? [] : row.problems.filter((problem) => problem.ref === ref);
}

export const categoryText = (category: string | null, locale: Locale): string =>
  category === null ? NOTHING : (fieldText('person', 'category')?.options?.[category]?.[locale] ?? category);

export function OutcomeLight({ row, say }: { readonly row: RosterRowView; readonly say: Say }) {
  const word = say(OUTCOME_TEXT[row.outcome]);
  if (row.outcome === 'problem') return <Light colour="red" word={word} />;
  if (row.outcome === 'elsewhere') return <Light colour="yellow" word={word} />;
  return row.outcome === 'unchanged' ? <span className="zs-hint">{word}</span> : <strong>{word}</strong>;
}

/** As the rows were understood. A cell that has a problem shows it, with its sentence on hover. */
export function previewColumns(say: Say, locale: Locale): Column<RosterRowView>[] {
  const cell = (
    key: ColumnKey,
    width: number,
    text: (row: RosterRowView) => string | null,
    more: Partial<Column<RosterRowView>> = {},
  ): Column<RosterRowView> => ({
    id: key,
    title: say(ROSTER_COLUMN_TEXT[key]),
    width,
    text: (row) =>
      [text(row) ?? '', ...problemsAt(row, key).map((problem) => problemText(problem, locale))].filter((part) => part !== '').join('\n'),
    cell: (row) => <RosterCell text={text(row)} problems={problemsAt(row, key)} />,
    ...more,
  });
  return [
    {
      ...cell('name', 96, (row) => row.name, { fixed: true }),
      cell: (row) => <RosterCell text={row.name} problems={problemsAt(row, 'name')} strong />,
    },
    {
      ...textColumn<RosterRowView>('outcome', say(ROSTER_TEXT.outcome), 112, (row) => say(OUTCOME_TEXT[row.outcome]), { fixed: true }),
      cell: (row) => <OutcomeLight row={row} say={say} />,
    },
    textColumn('problems', say(ROSTER_TEXT.problems), 300, (row) => row.problems.map((problem) => problemText(problem, locale)).join('；')),
    textColumn('place', say(ROSTER_TEXT.place), 130, (row) => say(ROSTER_TEXT.placeOf, { sheet: row.sheet, row: row.row })),
    cell('personNumber', 96, (row) => row.personNumber),
    cell('sex', 52, (row) => row.sex),
    cell('idNumber', 168, (row) => row.idNumber),
    cell('category', 110, (row) => categoryText(row.category, locale)),
    cell('team', 120, (row) => row.team),
    cell('position', 110, (row) => row.position),
    cell('joinedOn', 104, (row) => row.joinedOn),
    cell('certificateNumber', 140, (row) => row.certificate?.number ?? null),
    cell('certificateIssuedOn', 104, (row) => row.certificate?.issuedOn ?? null),
    cell('certificateValidTo', 104, (row) => (row.certificate === null ? null : (row.certificate.expiresOn ?? '长期'))),
    cell('phone', 120, (row) => row.phone),
  ];
}

interface RosterCellProps {
  readonly text: string | null;
  readonly problems: readonly Problem[];
  readonly strong?: true;
}

function RosterCell({ text, problems, strong }: RosterCellProps) {
  const shown = text === null || text === '' ? NOTHING : text;
  const error = problems.some(({ severity }) => severity === 'error');
  if (problems.length === 0) return strong === true ? <strong>{shown}</strong> : shown;
  return <span className={error ? 'zs-cell-error' : 'zs-cell-warning'}>{shown}</span>;
}
