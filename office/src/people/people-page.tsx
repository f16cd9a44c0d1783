import { peoplePath, type PeopleView, type PersonLine } from '@zhunsheng/contract/people';
import { PEOPLE_TEXT } from '@zhunsheng/contract/people-text';
import { LEDGER_TEXT } from '@zhunsheng/contract/ledger-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { EMPTY_TEXT } from '@zhunsheng/contract/shell-text';
import { useRouter } from '@tanstack/react-router';
import Button from 'antd/es/button';
import Tabs from 'antd/es/tabs';
import { useMemo, useState } from 'react';
import { ActDrawer } from '../form-controls/act-drawer.tsx';
import { DataTable } from '../patterns/data-table.tsx';
import { usePages } from '../patterns/pages.ts';
import { type TableState, useTableState, writeFilters } from '../patterns/table-state.ts';
import { useAddress } from '../shell/address.ts';
import { useAsOf } from '../shell/as-of.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { useNames } from '../shell/names.ts';
import { Page } from '../shell/page.tsx';
import { useMay, useMe } from '../shell/session.ts';
import { AssignPosts } from './assign-posts.tsx';
import { peopleColumns } from './people-columns.tsx';
import { usePickedPeople } from './use-picked-people.ts';

const TABS = [
  { key: 'all', name: PEOPLE_TEXT.all },
  { key: 'officer', name: PEOPLE_TEXT.officers },
  { key: 'auxiliary', name: PEOPLE_TEXT.auxiliaries },
  { key: 'other', name: PEOPLE_TEXT.others },
] as const;

export function PeoplePage() {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const router = useRouter();
  const may = useMay();
  const me = useMe();
  const asOf = useAsOf();
  const [address, write] = useAddress();
  const [state, change] = useTableState();
  const [recording, setRecording] = useState(false);
  const tab = TABS.find((each) => each.key === address['tab'])?.key ?? 'all';
  const pages = usePages<PersonLine, PeopleView>(peoplePath, peopleParameters(state, tab, asOf));
  const withBureau = me.bureaus.length > 1;
  const columns = useMemo(
    () => peopleColumns({ say, locale, names, day: asOf.day, withBureau }),
    [say, locale, names, asOf.day, withBureau],
  );
  const open = (row: PersonLine) =>
    router.history.push(`/people/${row.subject}${location.search.match(/[?&](on|known)=[^&]*/)?.[0].replace('&', '?') ?? ''}`);
  const { people, picking, leaveOut, clear } = usePickedPeople(me.bureau);
  const mayRecord = may('personnel.write') && !asOf.past;
  const record = (
    <Button type="primary" onClick={() => setRecording(true)}>
      {say(PEOPLE_TEXT.recordPerson)}
    </Button>
  );
  return (
    <Page title={say(LEDGER_TEXT.person.plural)} fills actions={mayRecord && record}>
      <Tabs
        className="zs-page-tabs"
        activeKey={tab}
        onChange={(next) => write({ tab: next === 'all' ? undefined : next })}
        items={TABS.map((each) => ({ key: each.key, label: say(each.name) }))}
      />
      {pages.error !== null && <FailurePanel error={pages.error} />}
      <DataTable
        fills
        label={say(LEDGER_TEXT.person.plural)}
        columns={columns}
        rows={pages.rows}
        keyOf={(row) => row.subject}
        open={open}
        menu={(row) => [
          { key: 'open', label: say(PEOPLE_TEXT.openPage), run: () => open(row) },
          { key: 'entries', label: say(OFFICE_TEXT.history), run: () => router.history.push(`/people/${row.subject}?tab=history`) },
        ]}
        picking={mayRecord ? picking : undefined}
        tools={{
          state,
          change,
          search: say(OFFICE_TEXT.tableSearch),
          all: pages.all,
          name: say(LEDGER_TEXT.person.plural),
          more: mayRecord && <AssignPosts people={people} leaveOut={leaveOut} clear={clear} />,
        }}
        loading={pages.loading}
        hasNext={pages.hasNext}
        more={pages.more}
        empty={
          state.q === '' && state.where.size === 0 ? (
            <>
              <p>{say(EMPTY_TEXT.people)}</p>
              {mayRecord && record}
            </>
          ) : (
            say(OFFICE_TEXT.tableNothing)
          )
        }
      />
      <ActDrawer
        act={recording ? { kind: 'person', act: 'record' } : undefined}
        close={() => setRecording(false)}
        done={(subject) => {
          setRecording(false);
          router.history.push(`/people/${subject}`);
        }}
      />
    </Page>
  );
}

function peopleParameters(state: TableState, tab: string, asOf: { readonly on?: string | undefined; readonly known?: string | undefined }) {
  const where = tab === 'all' ? state.where : new Map([...state.where, ['category', [tab]] as const]);
  return {
    on: asOf.on,
    known: asOf.known,
    q: state.q,
    where: writeFilters(where),
    sort: state.sort,
    order: state.sort === undefined ? undefined : state.order,
  };
}
