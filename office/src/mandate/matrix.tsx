import { mandatePaths, type MatrixView } from '@zhunsheng/contract/mandate';
import { MANDATE_PAGE_TEXT, MATRIX_PROBLEM_TEXT } from '@zhunsheng/contract/mandate-page-text';
import { EXECUTED_BY_TEXT, GROUND_TEXT, LEVEL_NAME_TEXT } from '@zhunsheng/contract/mandate-text';
import { MATTER_TITLES } from '@zhunsheng/contract/matter-titles';
import { LEDGER_TEXT } from '@zhunsheng/contract/ledger-text';
import { MATRIX_PROBLEMS, type MatrixCell, type MatrixLine } from '@zhunsheng/domain/mandate/matrix';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { type Column, textColumn } from '../patterns/column.ts';
import { DataTable } from '../patterns/data-table.tsx';
import { Light } from '../patterns/light.tsx';
import { type TableState, useTableState } from '../patterns/table-state.ts';
import { read } from '../shell/api.ts';
import { useAsOf } from '../shell/as-of.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useLocale, useSay } from '../shell/locale.ts';

/** Matters × bureaus: who has each, who executes it; gaps and clashes in red, by word and shape. */
export function Matrix({ bureau, choice }: { readonly bureau: number | undefined; readonly choice: ReactNode }) {
  const say = useSay();
  const { day } = useAsOf();
  const [state, change] = useTableState();
  const { data, error, isFetching } = useQuery({
    queryKey: ['mandate-matrix', bureau, day],
    queryFn: ({ signal }) => read<MatrixView>(mandatePaths.matrix, { bureau, on: day }, { signal }),
    enabled: bureau !== undefined,
  });
  const columns = useColumns(data);
  // What is wrong first, then what somebody executes, then the rest of the catalogue.
  const rank = (line: MatrixLine): number => (line.problems.length > 0 ? 0 : line.used ? 1 : 2);
  const rows = (data?.lines ?? []).filter((line) => matches(line, state)).sort((a, b) => rank(a) - rank(b));
  return (
    <>
      {error !== null && <FailurePanel error={error} />}
      <DataTable
        fills
        label={say(MANDATE_PAGE_TEXT.matrix)}
        columns={columns}
        rows={rows}
        keyOf={(line) => line.matter}
        tools={{
          state,
          change,
          search: say(MANDATE_PAGE_TEXT.searchMatter),
          all: async () => rows,
          name: say(MANDATE_PAGE_TEXT.matrix),
          more: choice,
        }}
        loading={isFetching}
        empty={say(bureau === undefined ? MANDATE_PAGE_TEXT.provinceNone : MANDATE_PAGE_TEXT.emptyMatrix)}
      />
    </>
  );
}

function matches(line: MatrixLine, { q, where }: TableState): boolean {
  const problems = where.get('problems');
  if (problems !== undefined && !line.problems.some((problem) => problems.includes(problem))) return false;
  if (where.get('level')?.includes(line.used ? 'used' : 'unused') === false) return false;
  const { zh = '', en = '' } = MATTER_TITLES[line.matter] ?? {};
  return `${zh} ${en}`.toLowerCase().includes(q.toLowerCase());
}

function useColumns(view: MatrixView | undefined): readonly Column<MatrixLine>[] {
  const say = useSay();
  const locale = useLocale();
  return useMemo(() => {
    const level = (line: MatrixLine) => {
      if (!line.used) return say(MANDATE_PAGE_TEXT.unused);
      if (line.level === null) return '—';
      return say(line.level === 'district' && !line.levelOnRecord ? MANDATE_PAGE_TEXT.levelDefault : LEVEL_NAME_TEXT[line.level]);
    };
    const ground = (line: MatrixLine) => {
      if (line.ground === null) return '—';
      const kind = (GROUND_TEXT as Readonly<Record<string, Parameters<typeof say>[0]>>)[line.ground];
      return [kind === undefined ? line.ground : say(kind), line.groundText ?? ''].filter((part) => part !== '').join('：');
    };
    const problems = (line: MatrixLine) =>
      line.problems.length === 0
        ? say(MANDATE_PAGE_TEXT.none)
        : line.problems.map((problem) => say(MATRIX_PROBLEM_TEXT[problem])).join('、');
    const cellText = (cell: MatrixCell | undefined) => {
      if (cell === undefined) return '—';
      if (cell.problem !== null) return say(MATRIX_PROBLEM_TEXT[cell.problem]);
      if (cell.mandate === null) return '—';
      if (cell.mandate.executedBy !== 'self') return say(EXECUTED_BY_TEXT[cell.mandate.executedBy]);
      return say(cell.executes ? MANDATE_PAGE_TEXT.executes : MANDATE_PAGE_TEXT.holds);
    };
    return [
      textColumn<MatrixLine>(
        'matter',
        say(LEDGER_TEXT.mandate.fields.matter.label),
        300,
        (line) => MATTER_TITLES[line.matter]?.[locale] ?? line.matter,
        {
          fixed: true,
        },
      ),
      {
        ...textColumn<MatrixLine>('problems', say(MANDATE_PAGE_TEXT.problems), 160, problems, {
          choices: MATRIX_PROBLEMS.map((value) => ({ value, label: say(MATRIX_PROBLEM_TEXT[value]) })),
        }),
        cell: (line) => (line.problems.length === 0 ? problems(line) : <Light colour="red" word={problems(line)} />),
      },
      textColumn<MatrixLine>('level', say(MANDATE_PAGE_TEXT.level), 144, level, {
        choices: [
          { value: 'used', label: say(MANDATE_PAGE_TEXT.used) },
          { value: 'unused', label: say(MANDATE_PAGE_TEXT.unused) },
        ],
      }),
      ...(view?.hasDistricts === true ? [textColumn<MatrixLine>('ground', say(MANDATE_PAGE_TEXT.ground), 200, ground)] : []),
      ...(view?.bureaus ?? []).map((bureau): Column<MatrixLine> => {
        const cell = (line: MatrixLine) => line.cells.find((one) => one.bureau === bureau.number);
        return {
          ...textColumn<MatrixLine>(`bureau-${bureau.number}`, bureau.divisionName, 112, (line) => cellText(cell(line))),
          cell: (line) => {
            const found = cell(line);
            return found?.problem == null ? cellText(found) : <Light colour="red" word={cellText(found)} />;
          },
        };
      }),
    ];
  }, [say, locale, view]);
}
