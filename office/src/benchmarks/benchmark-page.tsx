import { benchmarkPaths, type BenchmarkVersionView, type BenchmarkView } from '@zhunsheng/contract/benchmark';
import { BENCHMARK_TEXT, LEVEL_TEXT, STANDING_TEXT } from '@zhunsheng/contract/benchmark-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { showDate, showInstant } from '@zhunsheng/contract/text';
import type { Benchmark } from '@zhunsheng/domain/discretion/benchmark';
import { findMatter } from '@zhunsheng/domain/mandate/catalogue/catalogue';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { REGISTRY_BUREAUS } from '@zhunsheng/domain/organisation/registry/bureaus';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import Drawer from 'antd/es/drawer';
import { useMemo, useState } from 'react';
import { type Column, textColumn } from '../patterns/column.ts';
import { DataTable } from '../patterns/data-table.tsx';
import { History } from '../patterns/history.tsx';
import { Light } from '../patterns/light.tsx';
import { Loading } from '../patterns/loading.tsx';
import { SubjectPage } from '../patterns/subject-page.tsx';
import { useAddress } from '../shell/address.ts';
import { read } from '../shell/api.ts';
import { useAsOf } from '../shell/as-of.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { useMay, useMe } from '../shell/session.ts';
import { Calculator } from './calculator.tsx';
import { Editor } from './editor.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { STANDING_LIGHT } from './standing-light.ts';
import { TiersTable } from './tiers-table.tsx';
import { WithdrawForm } from './withdraw-form.tsx';
import './benchmarks.css';

export function BenchmarkPage() {
  const { subject } = useParams({ strict: false });
  return <BenchmarkOf key={subject} subject={subject ?? ''} />;
}

function BenchmarkOf({ subject }: { readonly subject: string }) {
  const { data, error } = useQuery({
    queryKey: ['benchmark', subject],
    queryFn: ({ signal }) => read<BenchmarkView>(benchmarkPaths.entry(subject), {}, { signal }),
  });
  if (error !== null) return <FailurePanel error={error} />;
  return data === undefined ? <Loading /> : <Shown view={data} />;
}

/** What governs today, else what was published last. */
function chosen(versions: readonly BenchmarkVersionView[]): BenchmarkVersionView | undefined {
  return versions.find(({ standing }) => standing === 'in-force') ?? versions.at(-1);
}

function Shown({ view }: { readonly view: BenchmarkView }) {
  const say = useSay();
  const locale = useLocale();
  const may = useMay();
  const { past } = useAsOf();
  const [, write] = useAddress();
  const { today } = useMe();
  const [withdrawing, setWithdrawing] = useState(false);
  const version = chosen(view.versions);
  const last = view.versions.at(-1);
  if (version === undefined || last === undefined) return null;
  const { content } = version;
  const bureau = REGISTRY_BUREAUS.find(({ number }) => number === view.bureau)?.name ?? String(view.bureau);
  const ours = view.ours && !past;
  const canWithdraw = ours && last.standing !== 'withdrawn' && last.standing !== 'ended';
  const group = say(BENCHMARK_TEXT.one);
  return (
    <>
      <SubjectPage
        title={content.title}
        standing={<Light colour={STANDING_LIGHT[version.standing]} word={say(STANDING_TEXT[version.standing])} />}
        facts={[
          { label: say(BENCHMARK_TEXT.matter), value: `${content.matter} ${findMatter(content.matter)?.title ?? ''}` },
          { label: say(BENCHMARK_TEXT.publishedNo), value: content.publishedNo },
          { label: say(BENCHMARK_TEXT.level), value: `${say(LEVEL_TEXT[content.level])}　${bureau}` },
          { label: say(BENCHMARK_TEXT.validFrom), value: showDate(content.validFrom, locale) },
          { label: say(BENCHMARK_TEXT.validTo), value: version.validTo === null ? '—' : showDate(version.validTo, locale) },
        ]}
        actions={[
          ...(ours ? [{ key: 'edit', group, verb: say(BENCHMARK_TEXT.newVersion), main: true, run: () => write({ tab: 'edit' }) }] : []),
          ...(canWithdraw ? [{ key: 'withdraw', group, verb: say(BENCHMARK_TEXT.withdraw), run: () => setWithdrawing(true) }] : []),
        ]}
        nothing={view.fromAbove ? <p className="zs-hint">{say(BENCHMARK_TEXT.fromAbove, { bureau })}</p> : undefined}
        refused={[]}
        limitsTitle={say(BENCHMARK_TEXT.findings)}
        limits={<FindingsPanel findings={view.findings} axes={last.content.axes} />}
        tabs={[
          { key: 'tiers', name: say(BENCHMARK_TEXT.ranges), count: content.tiers.length, content: <TiersTable benchmark={content} /> },
          {
            key: 'calculator',
            name: say(BENCHMARK_TEXT.calculator),
            content: <Calculator benchmark={{ ...content, subject: view.subject, version: version.version, bureau: view.bureau }} />,
          },
          ...(ours
            ? [
                {
                  key: 'edit',
                  name: say(BENCHMARK_TEXT.newVersion),
                  content: (
                    <Editor
                      key={last.version}
                      subject={view.subject}
                      first={nextOf(last.content, today as PlainDate)}
                      matterFixed
                      done={() => write({ tab: undefined })}
                    />
                  ),
                },
              ]
            : []),
          {
            key: 'versions',
            name: say(BENCHMARK_TEXT.versions),
            count: view.versions.length,
            content: <Versions versions={view.versions} />,
          },
          ...(may('history.read') && !view.fromAbove
            ? [{ key: 'history', name: say(OFFICE_TEXT.history), content: <History subject={view.subject} subjects={NO_NAMES} /> }]
            : []),
        ]}
      />
      <Drawer
        open={withdrawing}
        onClose={() => setWithdrawing(false)}
        title={say(BENCHMARK_TEXT.withdraw)}
        size={560}
        destroyOnHidden
        mask={{ closable: false }}
      >
        <WithdrawForm subject={view.subject} title={last.content.title} done={() => setWithdrawing(false)} />
      </Drawer>
    </>
  );
}

const nextOf = (content: Benchmark, today: PlainDate): Benchmark => ({
  ...content,
  publishedNo: '',
  basisVersionId: null,
  validFrom: today,
  validTo: null,
});

function Versions({ versions }: { readonly versions: readonly BenchmarkVersionView[] }) {
  const say = useSay();
  const locale = useLocale();
  const columns = useMemo<Column<BenchmarkVersionView>[]>(
    () => [
      textColumn('version', say(BENCHMARK_TEXT.version), 64, (row) => String(row.version), { align: 'right' }),
      textColumn('title', say(BENCHMARK_TEXT.name), 320, (row) => row.content.title),
      textColumn('number', say(BENCHMARK_TEXT.publishedNo), 200, (row) => row.content.publishedNo),
      textColumn('from', say(BENCHMARK_TEXT.validFrom), 136, (row) => showDate(row.content.validFrom, locale)),
      textColumn('to', say(BENCHMARK_TEXT.validTo), 136, (row) => (row.validTo === null ? '—' : showDate(row.validTo, locale))),
      textColumn('standing', say(STANDING_TEXT['in-force']), 96, (row) => say(STANDING_TEXT[row.standing])),
      textColumn('at', say(BENCHMARK_TEXT.publishedAt), 176, (row) => showInstant(row.publishedAt, locale)),
      textColumn('reason', say(OFFICE_TEXT.reason), 240, (row) => row.withdrawnReason ?? '—'),
    ],
    [say, locale],
  );
  return <DataTable label={say(BENCHMARK_TEXT.versions)} columns={columns} rows={versions} keyOf={(row) => String(row.version)} empty="" />;
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();
