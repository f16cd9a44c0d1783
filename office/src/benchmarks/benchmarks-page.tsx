import { benchmarkPaths, type BenchmarkLine, type BenchmarksView } from '@zhunsheng/contract/benchmark';
import { BENCHMARK_TEXT, LEVEL_TEXT, STANDING_TEXT } from '@zhunsheng/contract/benchmark-text';
import { COLUMN_TEXT } from '@zhunsheng/contract/shell-text';
import { showDate } from '@zhunsheng/contract/text';
import { BENCHMARK_LEVELS } from '@zhunsheng/domain/discretion/benchmark';
import { findMatter } from '@zhunsheng/domain/mandate/catalogue/catalogue';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useMemo } from 'react';
import { type Column, textColumn } from '../patterns/column.ts';
import { DataTable } from '../patterns/data-table.tsx';
import { Light } from '../patterns/light.tsx';
import { useTableState } from '../patterns/table-state.ts';
import { read } from '../shell/api.ts';
import { useAsOf } from '../shell/as-of.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { Page } from '../shell/page.tsx';
import { useMay } from '../shell/session.ts';
import { STANDING_LIGHT } from './standing-light.ts';

const matterTitle = (row: BenchmarkLine): string => `${row.matter} ${findMatter(row.matter)?.title ?? ''}`;

/** The bureau's own benchmarks and those above that bind it. */
export function BenchmarksPage() {
  const say = useSay();
  const router = useRouter();
  const may = useMay();
  const { on, past } = useAsOf();
  const [state, change] = useTableState();
  const columns = useColumns();
  const { data, error, isFetching } = useQuery({
    queryKey: ['benchmarks', on],
    queryFn: ({ signal }) => read<BenchmarksView>(benchmarkPaths.list, { on }, { signal }),
  });
  const rows = (data?.benchmarks ?? []).filter(
    (row) =>
      (state.where.get('standing')?.includes(row.standing) ?? true) &&
      (state.where.get('level')?.includes(row.level) ?? true) &&
      (state.q === '' || `${row.title}${matterTitle(row)}${row.publishedNo}`.includes(state.q)),
  );
  const writes = may('benchmark.write') && !past;
  const begin = () => router.history.push('/benchmarks/new');
  const button = writes ? <Button onClick={begin}>{say(BENCHMARK_TEXT.write)}</Button> : undefined;
  return (
    <Page title={say(BENCHMARK_TEXT.title)} actions={button} fills>
      {error !== null && <FailurePanel error={error} />}
      <DataTable
        fills
        label={say(BENCHMARK_TEXT.title)}
        columns={columns}
        rows={rows}
        keyOf={(row) => `${row.subject}.${row.version}`}
        open={(row) => router.history.push(`/benchmarks/${row.subject}`)}
        tools={{ state, change, search: say(BENCHMARK_TEXT.search), all: async () => rows, name: say(BENCHMARK_TEXT.title) }}
        loading={isFetching}
        empty={
          <>
            <p>
              {say(BENCHMARK_TEXT.empty)} {say(BENCHMARK_TEXT.guide)}
            </p>
            {writes && (
              <p className="zs-buttons">
                <Button type="primary" onClick={begin}>
                  {say(BENCHMARK_TEXT.write)}
                </Button>
              </p>
            )}
          </>
        }
      />
    </Page>
  );
}

function useColumns(): readonly Column<BenchmarkLine>[] {
  const say = useSay();
  const locale = useLocale();
  return useMemo(() => {
    const standing = (row: BenchmarkLine) => say(STANDING_TEXT[row.standing]);
    const standings = Object.keys(STANDING_LIGHT) as BenchmarkLine['standing'][];
    return [
      textColumn<BenchmarkLine>('title', say(BENCHMARK_TEXT.name), 280, (row) => row.title, { fixed: true }),
      textColumn<BenchmarkLine>('matter', say(BENCHMARK_TEXT.matter), 280, matterTitle),
      {
        ...textColumn<BenchmarkLine>('standing', say(COLUMN_TEXT.light), 112, standing, {
          choices: standings.map((value) => ({ value, label: say(STANDING_TEXT[value]) })),
        }),
        cell: (row) => <Light colour={STANDING_LIGHT[row.standing]} word={standing(row)} />,
      },
      textColumn<BenchmarkLine>('level', say(BENCHMARK_TEXT.level), 88, (row) => say(LEVEL_TEXT[row.level]), {
        choices: BENCHMARK_LEVELS.map((value) => ({ value, label: say(LEVEL_TEXT[value]) })),
      }),
      textColumn<BenchmarkLine>('number', say(BENCHMARK_TEXT.publishedNo), 176, (row) => row.publishedNo),
      textColumn<BenchmarkLine>('from', say(BENCHMARK_TEXT.validFrom), 128, (row) => showDate(row.validFrom, locale)),
      textColumn<BenchmarkLine>('to', say(BENCHMARK_TEXT.validTo), 128, (row) =>
        row.validTo === null ? '—' : showDate(row.validTo, locale),
      ),
      textColumn<BenchmarkLine>('tiers', say(BENCHMARK_TEXT.tiers), 88, (row) => String(row.tiers), { align: 'right' }),
    ];
  }, [say, locale]);
}
