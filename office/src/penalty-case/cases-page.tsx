import { type CaseLine, type CaseListView, penaltyCasePaths } from '@zhunsheng/contract/penalty-case';
import { CASE_ACT_TEXT } from '@zhunsheng/contract/penalty-case-text';
import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import type { CaseActName } from '@zhunsheng/domain/penalty-case/commands';
import { useRouter } from '@tanstack/react-router';
import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import { useMemo, useState } from 'react';
import { DataTable } from '../patterns/data-table.tsx';
import { usePages } from '../patterns/pages.ts';
import { type TableState, useTableState } from '../patterns/table-state.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { useNames } from '../shell/names.ts';
import { Page } from '../shell/page.tsx';
import { useMay, useMe } from '../shell/session.ts';
import { uuidV7 } from '../shell/uuid-v7.ts';
import { caseColumns } from './case-columns.tsx';
import { useOfficers } from './case-queries.ts';
import { CaseActForm } from './forms/case-act-form.tsx';
import { liftTo } from './lift.ts';
import { SavedFilters } from './saved-filters.tsx';
import './penalty-case.css';

const OPENING = ['register-clue', 'decide-on-the-spot'] as const satisfies readonly CaseActName[];

export function CasesPage() {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const router = useRouter();
  const me = useMe();
  const may = useMay();
  const [state, change] = useTableState();
  const [opening, setOpening] = useState<{ readonly act: CaseActName; readonly subject: string }>();
  const officers = useOfficers(opening !== undefined);
  const pages = usePages<CaseLine, CaseListView>(penaltyCasePaths.list, caseParameters(state, me.person));
  const withBureau = me.bureaus.length > 1;
  const columns = useMemo(
    () => caseColumns({ say, locale, names, today: me.today, withBureau }),
    [say, locale, names, me.today, withBureau],
  );
  const open = (row: CaseLine) => router.history.push(`/cases/${row.subject}`);
  const first = may('case.handle') && (
    <span className="zs-buttons">
      {OPENING.map((act) => (
        <Button key={act} type={act === 'register-clue' ? 'primary' : 'default'} onClick={() => setOpening({ act, subject: uuidV7() })}>
          {say(CASE_ACT_TEXT[act].verb)}
        </Button>
      ))}
    </span>
  );
  return (
    <Page title={say(TEXT.cases)} fills actions={first}>
      {pages.error !== null && <FailurePanel error={pages.error} />}
      <DataTable
        fills
        label={say(TEXT.cases)}
        columns={columns}
        rows={pages.rows}
        keyOf={(row) => row.subject}
        open={open}
        menu={(row) => [
          { key: 'open', label: say(TEXT.openCase), run: () => open(row) },
          { key: 'evidence', label: say(TEXT.tabEvidence), run: () => router.history.push(`/cases/${row.subject}?tab=evidence`) },
        ]}
        tools={{
          state,
          change,
          search: say(TEXT.searchCases),
          all: pages.all,
          name: say(TEXT.cases),
          more: (
            <>
              <select
                className="zs-select zs-case-sort"
                aria-label={say(TEXT.sort)}
                value={state.sort === 'due' ? 'due' : 'recent'}
                onChange={(event) => change({ sort: event.target.value === 'due' ? 'due' : undefined })}
              >
                <option value="recent">{say(TEXT.sortRecent)}</option>
                <option value="due">{say(TEXT.sortDue)}</option>
              </select>
              <SavedFilters table="cases" state={state} change={change} />
            </>
          ),
        }}
        loading={pages.loading}
        hasNext={pages.hasNext}
        more={pages.more}
        empty={
          state.q === '' && state.where.size === 0 ? (
            <>
              <p>{say(TEXT.emptyCases)}</p>
              {first}
            </>
          ) : (
            say(OFFICE_TEXT.tableNothing)
          )
        }
      />
      <Drawer
        open={opening !== undefined}
        onClose={() => setOpening(undefined)}
        title={opening === undefined ? '' : say(CASE_ACT_TEXT[opening.act].title)}
        size={880}
        destroyOnHidden
        mask={{ closable: false }}
      >
        {opening !== undefined && officers !== undefined && (
          <CaseActForm
            act={opening.act}
            subject={opening.subject}
            setting={{ view: undefined, today: me.today, bureau: me.bureau, officers }}
            lift={(step) => router.history.push(liftTo(step))}
            done={() => router.history.push(`/cases/${opening.subject}`)}
          />
        )}
      </Drawer>
    </Page>
  );
}

/** What the address says, as the list asks for it. Where nobody stands behind the account, nothing is his. */
function caseParameters(state: TableState, person: string | null) {
  const chosen = (column: string) => state.where.get(column)?.join(',');
  const mine = state.where.get('officer')?.includes('mine') === true;
  return {
    q: state.q,
    light: chosen('light'),
    status: chosen('status'),
    procedure: chosen('procedure'),
    pending: chosen('pending'),
    matter: chosen('matter'),
    officer: mine ? (person ?? NOBODY) : undefined,
    sort: state.sort === 'due' ? 'due' : undefined,
  };
}

const NOBODY = '00000000-0000-4000-8000-000000000000';
