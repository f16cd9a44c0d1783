import { ACCOUNT_PAGE_TEXT } from '@zhunsheng/contract/account-page-text';
import { delegationPaths, type DelegationsView, type DelegationView } from '@zhunsheng/contract/delegation';
import { type Locale, showDate } from '@zhunsheng/contract/text';
import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import { useState } from 'react';
import { type Column, textColumn } from '../patterns/column.ts';
import { DataTable } from '../patterns/data-table.tsx';
import { type Colour, Light } from '../patterns/light.tsx';
import { read } from '../shell/api.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { type Say, useLocale, useSay } from '../shell/locale.ts';
import { Page } from '../shell/page.tsx';
import { useMay, useMe } from '../shell/session.ts';
import './accounts.css';
import { SetDelegation } from './set-delegation.tsx';
import { WithReason } from './with-reason.tsx';

const COLOURS: Readonly<Record<DelegationView['standing'], Colour>> = { current: 'green', future: 'grey', over: 'grey' };

/** 代理: who acts for whom, and until when. The head sees his bureau's, everybody else his own. */
export function DelegationsPage() {
  const say = useSay();
  const locale = useLocale();
  const me = useMe();
  const mayAll = useMay()('delegation.write');
  const [setting, setSetting] = useState(false);
  const [ending, setEnding] = useState<DelegationView>();
  const { data, error, isFetching } = useQuery({
    queryKey: ['delegations'],
    queryFn: ({ signal }) => read<DelegationsView>(delegationPaths.list, {}, { signal }),
  });
  const mayEnd = (delegation: DelegationView) => delegation.standing !== 'over' && (mayAll || delegation.principal === me.account);
  return (
    <Page
      title={say(ACCOUNT_PAGE_TEXT.delegations)}
      fills
      actions={
        <Button type="primary" onClick={() => setSetting(true)}>
          {say(ACCOUNT_PAGE_TEXT.setDelegation)}
        </Button>
      }
    >
      {error !== null && <FailurePanel error={error} />}
      <DataTable
        fills
        label={say(ACCOUNT_PAGE_TEXT.delegations)}
        columns={columnsOf(say, locale)}
        rows={data?.delegations ?? []}
        keyOf={(delegation) => delegation.subject}
        menu={(delegation) =>
          mayEnd(delegation) ? [{ key: 'end', label: say(ACCOUNT_PAGE_TEXT.endDelegation), run: () => setEnding(delegation) }] : []
        }
        loading={isFetching}
        empty={<p>{say(ACCOUNT_PAGE_TEXT.delegationsEmpty)}</p>}
      />
      <Drawer
        open={setting}
        onClose={() => setSetting(false)}
        title={say(ACCOUNT_PAGE_TEXT.setDelegation)}
        size={640}
        destroyOnHidden
        mask={{ closable: false }}
      >
        <SetDelegation done={() => setSetting(false)} />
      </Drawer>
      <Drawer
        open={ending !== undefined}
        onClose={() => setEnding(undefined)}
        title={say(ACCOUNT_PAGE_TEXT.endDelegation)}
        size={560}
        destroyOnHidden
      >
        {ending !== undefined && (
          <WithReason
            verb={say(ACCOUNT_PAGE_TEXT.endDelegation)}
            hint={`${ending.principalName} → ${ending.deputyName}，${periodOf(ending, locale)}`}
            path={delegationPaths.end}
            input={{ subject: ending.subject }}
            done={() => setEnding(undefined)}
          />
        )}
      </Drawer>
    </Page>
  );
}

const periodOf = ({ from, until }: DelegationView, locale: Locale): string => `${showDate(from, locale)} – ${showDate(until, locale)}`;

function columnsOf(say: Say, locale: Locale): Column<DelegationView>[] {
  return [
    textColumn('principal', say(ACCOUNT_PAGE_TEXT.principal), 140, (delegation) => delegation.principalName, { fixed: true }),
    textColumn('deputy', say(ACCOUNT_PAGE_TEXT.deputy), 140, (delegation) => delegation.deputyName),
    textColumn('period', say(ACCOUNT_PAGE_TEXT.period), 260, (delegation) => periodOf(delegation, locale)),
    {
      ...textColumn<DelegationView>('standing', say(ACCOUNT_PAGE_TEXT.standing), 120, (delegation) =>
        say(ACCOUNT_PAGE_TEXT[delegation.standing]),
      ),
      cell: (delegation) => <Light colour={COLOURS[delegation.standing]} word={say(ACCOUNT_PAGE_TEXT[delegation.standing])} />,
    },
    textColumn('reason', say(ACCOUNT_PAGE_TEXT.reason), 320, (delegation) => delegation.reason),
  ];
}
