import type { EntryView, ListView } from '@zhunsheng/contract/ledger';
import { ledgerPaths } from '@zhunsheng/contract/ledger';
import { LEDGER_TEXT } from '@zhunsheng/contract/ledger-text';
import { EMPTY_TEXT, PAGE_TEXT } from '@zhunsheng/contract/shell-text';
import { useRouter } from '@tanstack/react-router';
import Button from 'antd/es/button';
import Tabs from 'antd/es/tabs';
import { useMemo } from 'react';
import { useActName } from '../form-controls/act-name.ts';
import { useActs } from '../form-controls/use-acts.tsx';
import { DataTable } from '../patterns/data-table.tsx';
import { ledgerColumns } from '../patterns/ledger-columns.tsx';
import { usePages } from '../patterns/pages.ts';
import { useTableState, writeFilters } from '../patterns/table-state.ts';
import { useAddress } from '../shell/address.ts';
import { useAsOf } from '../shell/as-of.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { useNames } from '../shell/names.ts';
import { Page } from '../shell/page.tsx';
import { useMay, useMe } from '../shell/session.ts';
import { Planner } from './planner.tsx';

export function TrainingPage() {
  const say = useSay();
  const router = useRouter();
  const may = useMay();
  const actName = useActName();
  const [address, write] = useAddress();
  const { past } = useAsOf();
  const acts = useActs((subject) => router.history.push(`/training/${subject}`));
  const tab = address['tab'] === 'planner' ? 'planner' : 'sessions';
  const record = may('personnel.write') && !past && (
    <Button type="primary" onClick={() => acts.begin('record', 'training-session')}>
      {actName('record', 'training-session')}
    </Button>
  );
  return (
    <Page title={say(LEDGER_TEXT['training-session'].plural)} fills actions={record}>
      <Tabs
        activeKey={tab}
        onChange={(next) =>
          write({
            tab: next === 'sessions' ? undefined : next,
            q: undefined,
            sort: undefined,
            order: undefined,
            where: undefined,
            hide: undefined,
          })
        }
        items={[
          { key: 'sessions', label: say(LEDGER_TEXT['training-session'].plural) },
          { key: 'planner', label: say(PAGE_TEXT.trainingPlanner) },
        ]}
      />
      {tab === 'planner' ? <Planner /> : <Sessions />}
      {acts.layer}
    </Page>
  );
}

const SHOWN = ['title', 'kind', 'centralised', 'from', 'until', 'halfDays', 'place', 'exam', 'servesPost'] as const;

function Sessions() {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const router = useRouter();
  const me = useMe();
  const { on, known } = useAsOf();
  const [state, change] = useTableState();
  const sorted = state.sort === undefined ? { sort: 'from', order: 'desc' } : { sort: state.sort, order: state.order };
  const pages = usePages<EntryView, ListView>(ledgerPaths.list('training-session'), {
    on,
    known,
    q: state.q,
    where: writeFilters(state.where),
    ...sorted,
  });
  const columns = useMemo(
    () => ledgerColumns({ kind: 'training-session', fields: SHOWN, locale, names, fixed: 'title', withBureau: me.bureaus.length > 1 }),
    [locale, names, me.bureaus.length],
  );
  return (
    <>
      {pages.error !== null && <FailurePanel error={pages.error} />}
      <DataTable
        fills
        label={say(LEDGER_TEXT['training-session'].plural)}
        columns={columns}
        rows={pages.rows}
        keyOf={(row) => row.subject}
        open={(row) => router.history.push(`/training/${row.subject}`)}
        tools={{
          state,
          change,
          search: say(LEDGER_TEXT['training-session'].fields.title.label),
          all: pages.all,
          name: say(LEDGER_TEXT['training-session'].plural),
        }}
        loading={pages.loading}
        hasNext={pages.hasNext}
        more={pages.more}
        empty={say(EMPTY_TEXT.ledger, { title: say(LEDGER_TEXT['training-session'].title) })}
      />
    </>
  );
}
