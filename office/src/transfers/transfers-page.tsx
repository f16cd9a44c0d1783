import { PAGE_TEXT } from '@zhunsheng/contract/shell-text';
import Tabs from 'antd/es/tabs';
import { useAddress } from '../shell/address.ts';
import { useSay } from '../shell/locale.ts';
import { Page } from '../shell/page.tsx';
import { useMay } from '../shell/session.ts';
import { Duplicates } from './duplicates.tsx';
import { Transfers } from './transfers.tsx';

export function TransfersPage() {
  const say = useSay();
  const may = useMay();
  const [address, write] = useAddress();
  const supervises = may('duplicate.settle');
  const tab = supervises && address['tab'] === 'duplicates' ? 'duplicates' : 'transfers';
  return (
    <Page title={say(PAGE_TEXT.transfers)} fills>
      {supervises && (
        <Tabs
          activeKey={tab}
          onChange={(next) => write({ tab: next === 'transfers' ? undefined : next })}
          items={[
            { key: 'transfers', label: say(PAGE_TEXT.transfers) },
            { key: 'duplicates', label: say(PAGE_TEXT.duplicates) },
          ]}
        />
      )}
      {tab === 'duplicates' ? <Duplicates /> : <Transfers />}
    </Page>
  );
}
