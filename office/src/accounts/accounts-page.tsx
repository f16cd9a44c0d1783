import { ACCOUNT_PAGE_TEXT } from '@zhunsheng/contract/account-page-text';
import { type AccountView, identityPaths } from '@zhunsheng/contract/identity';
import { ROLE_TEXT } from '@zhunsheng/contract/role-text';
import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import { useState } from 'react';
import { type Column, textColumn } from '../patterns/column.ts';
import { DataTable } from '../patterns/data-table.tsx';
import { type TableState, useTableState } from '../patterns/table-state.ts';
import { read } from '../shell/api.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { type Say, useSay } from '../shell/locale.ts';
import { useNames } from '../shell/names.ts';
import { Page } from '../shell/page.tsx';
import { useMay, useMe } from '../shell/session.ts';
import { AccountDrawer } from './account-drawer.tsx';
import { AccountStanding, standingOf } from './account-standing.tsx';
import './accounts.css';
import { BureauChoice } from './bureau-choice.tsx';
import { CreateAccount } from './create-account.tsx';
import { type HandedOver, HandedOverPanel } from './handed-over.tsx';

/** The users of a bureau: made, reset and disabled by its own administrator. */
export function AccountsPage() {
  const say = useSay();
  const me = useMe();
  const may = useMay();
  const names = useNames();
  const [state, change] = useTableState();
  const bureau = Number(state.where.get('bureau')?.[0] ?? me.bureau);
  const [opened, setOpened] = useState<string>();
  const [creating, setCreating] = useState(false);
  const [handedOver, setHandedOver] = useState<HandedOver>();
  const { data, error, isFetching } = useQuery({
    queryKey: ['accounts', bureau],
    queryFn: ({ signal }) => read<{ accounts: readonly AccountView[] }>(identityPaths.accounts, { bureau }, { signal }),
  });
  const accounts = data?.accounts ?? [];
  const rows = sorted(accounts.filter(matching(state.q)), state, say);
  const name = names.bureau?.(bureau) ?? me.bureauName;
  const create = may('account.write') ? (
    <Button type="primary" onClick={() => setCreating(true)}>
      {say(ACCOUNT_PAGE_TEXT.create)}
    </Button>
  ) : undefined;
  return (
    <Page title={say(ACCOUNT_PAGE_TEXT.title)} actions={create} fills>
      {handedOver !== undefined && <HandedOverPanel handedOver={handedOver} close={() => setHandedOver(undefined)} />}
      {error !== null && <FailurePanel error={error} />}
      <DataTable
        fills
        label={say(ACCOUNT_PAGE_TEXT.title)}
        columns={columnsOf(say)}
        rows={rows}
        keyOf={(account) => account.account}
        open={(account) => setOpened(account.account)}
        loading={isFetching}
        tools={{
          state,
          change,
          name: `${say(ACCOUNT_PAGE_TEXT.title)}-${name}`,
          search: say(ACCOUNT_PAGE_TEXT.search),
          all: async () => rows,
          more: may('grant.administrator') ? (
            <BureauChoice value={bureau} write={(next) => change({ where: new Map(state.where).set('bureau', [String(next)]) })} />
          ) : undefined,
        }}
        empty={<p>{say(accounts.length === 0 ? ACCOUNT_PAGE_TEXT.empty : ACCOUNT_PAGE_TEXT.nothingFound)}</p>}
      />
      <Drawer
        open={creating}
        onClose={() => setCreating(false)}
        title={say(ACCOUNT_PAGE_TEXT.createFor, { bureau: name })}
        size={640}
        destroyOnHidden
        mask={{ closable: false }}
      >
        <CreateAccount
          bureau={bureau}
          created={(given) => {
            setCreating(false);
            setHandedOver(given);
          }}
        />
      </Drawer>
      <AccountDrawer account={accounts.find((account) => account.account === opened)} close={() => setOpened(undefined)} />
    </Page>
  );
}

const matching = (q: string) => (account: AccountView) => q === '' || account.login.includes(q.toLowerCase()) || account.name.includes(q);

const rolesOf = (account: AccountView, say: Say): string => account.grants.map((grant) => say(ROLE_TEXT[grant.role].name)).join('、');

function columnsOf(say: Say): Column<AccountView>[] {
  return [
    textColumn('login', say(ACCOUNT_PAGE_TEXT.login), 200, (account) => account.login, { fixed: true, sortable: true }),
    textColumn('name', say(ACCOUNT_PAGE_TEXT.name), 140, (account) => account.name, { sortable: true }),
    textColumn('roles', say(ACCOUNT_PAGE_TEXT.roles), 420, (account) => rolesOf(account, say), { sortable: true }),
    {
      ...textColumn('standing', say(ACCOUNT_PAGE_TEXT.standing), 240, (account: AccountView) => say(standingOf(account).word), {
        sortable: true,
      }),
      cell: (account) => <AccountStanding account={account} />,
    },
  ];
}

function sorted(accounts: readonly AccountView[], { sort, order }: TableState, say: Say): readonly AccountView[] {
  const column = columnsOf(say).find((each) => each.id === sort);
  if (column === undefined) return accounts;
  const sign = order === 'desc' ? -1 : 1;
  return [...accounts].sort((a, b) => sign * column.text(a).localeCompare(column.text(b), 'zh-CN'));
}
