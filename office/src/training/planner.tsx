import { fieldLabel, showValue } from '@zhunsheng/contract/ledger-text';
import { peoplePath, type PeopleView, type PersonLine } from '@zhunsheng/contract/people';
import { PEOPLE_TEXT } from '@zhunsheng/contract/people-text';
import { TRAINING_PAGE_TEXT } from '@zhunsheng/contract/training-page-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { COLUMN_TEXT } from '@zhunsheng/contract/shell-text';
import { showHalfDays } from '@zhunsheng/contract/text';
import { daysLeft, paceNeeded } from '@zhunsheng/domain/standard/training-year';
import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Column, textColumn } from '../patterns/column.ts';
import { DataTable } from '../patterns/data-table.tsx';
import { DayLine } from '../patterns/day-bars.tsx';
import { usePages } from '../patterns/pages.ts';
import { useTableState, writeFilters } from '../patterns/table-state.ts';
import { TrainingFigure } from '../people/training-figure.tsx';
import { useAsOf } from '../shell/as-of.ts';
import { useLocale, useSay } from '../shell/locale.ts';
import { useNames } from '../shell/names.ts';
import { useMe } from '../shell/session.ts';

/** Who still lacks how many days of this year's five, the emptiest first, and the pace that is needed. */
export function Planner() {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const router = useRouter();
  const me = useMe();
  const { on, known, day } = useAsOf();
  const [state, change] = useTableState();
  const where = new Map(state.where);
  if (!where.has('training')) where.set('training', ['short']);
  const order = state.sort === undefined ? { sort: 'training', order: 'asc' } : { sort: state.sort, order: state.order };
  const pages = usePages<PersonLine, PeopleView>(peoplePath, { on, known, q: state.q, where: writeFilters(where), ...order });
  const withBureau = me.bureaus.length > 1;
  const columns = useMemo<Column<PersonLine>[]>(() => {
    const missing = (row: PersonLine) => Math.max(0, (row.halfDaysAsked ?? 0) - row.halfDays);
    const category = (row: PersonLine) => showValue('person', 'category', row.category, locale);
    return [
      textColumn<PersonLine>('name', fieldLabel('person', 'name', locale), 120, (row) => row.name, { fixed: true, sortable: true }),
      textColumn<PersonLine>('category', fieldLabel('person', 'category', locale), 128, category, {
        choices: (['officer', 'auxiliary'] as const).map((value) => ({ value, label: showValue('person', 'category', value, locale) })),
      }),
      ...(withBureau ? [textColumn<PersonLine>('bureau', say(COLUMN_TEXT.bureau), 220, (row) => names.bureau?.(row.bureau) ?? '')] : []),
      textColumn<PersonLine>('team', fieldLabel('person', 'team', locale), 140, (row) => row.team ?? '—'),
      {
        ...textColumn<PersonLine>('bar', say(TRAINING_PAGE_TEXT.bar), 200, (row) => showHalfDays(row.halfDays, locale)),
        cell: (row) => <DayLine halfDays={row.halfDays} line={row.halfDaysAsked ?? 0} />,
      },
      {
        ...textColumn<PersonLine>('training', say(PEOPLE_TEXT.training), 104, (row) => showHalfDays(row.halfDays, locale), {
          align: 'right',
          sortable: true,
        }),
        cell: (row) => <TrainingFigure line={row} />,
      },
      textColumn<PersonLine>('missing', say(TRAINING_PAGE_TEXT.missing), 88, (row) => showHalfDays(missing(row), locale), {
        align: 'right',
      }),
    ];
  }, [say, locale, names, withBureau]);
  const pace = paceNeeded(Math.max(0, ...pages.rows.map((row) => (row.halfDaysAsked ?? 0) - row.halfDays)), day);
  return (
    <>
      <p className="zs-hint">
        {say(TRAINING_PAGE_TEXT.daysLeft, { days: daysLeft(day) })}
        {pages.rows.length > 0 &&
          (pace === null ? say(TRAINING_PAGE_TEXT.paceImpossible) : say(TRAINING_PAGE_TEXT.pace, { pace: pace / 100 }))}
      </p>
      <DataTable
        fills
        label={say(TRAINING_PAGE_TEXT.shortList)}
        columns={columns}
        rows={pages.rows}
        keyOf={(row) => row.subject}
        open={(row) => router.history.push(`/people/${row.subject}`)}
        tools={{ state, change, search: say(OFFICE_TEXT.tableSearch), all: pages.all, name: say(TRAINING_PAGE_TEXT.shortList) }}
        loading={pages.loading}
        hasNext={pages.hasNext}
        more={pages.more}
        empty={say(TRAINING_PAGE_TEXT.nobodyShort)}
      />
    </>
  );
}
