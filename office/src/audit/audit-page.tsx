import { AUDIT_TEXT } from '@zhunsheng/contract/audit-text';
import Tabs from 'antd/es/tabs';
import { useAddress } from '../shell/address.ts';
import { useSay } from '../shell/locale.ts';
import { Page } from '../shell/page.tsx';
import './audit.css';
import { LogPart } from './log-part.tsx';
import { RegisterPart } from './register-part.tsx';
import { SecurityEventsPart } from './security-events-part.tsx';

const TABS = ['events', 'register', 'log'] as const;

/** For the audit administrator: he reads everything here and changes nothing. */
export function AuditPage() {
  const say = useSay();
  const [address, write] = useAddress();
  const chosen = TABS.find((tab) => tab === address['tab']) ?? 'events';
  return (
    <Page title={say(AUDIT_TEXT.title)}>
      <Tabs
        activeKey={chosen}
        destroyOnHidden
        onChange={(tab) => write({ tab, where: undefined })}
        items={[
          { key: 'events', label: say(AUDIT_TEXT.events), children: <SecurityEventsPart /> },
          { key: 'register', label: say(AUDIT_TEXT.register), children: <RegisterPart /> },
          { key: 'log', label: say(AUDIT_TEXT.log), children: <LogPart /> },
        ]}
      />
    </Page>
  );
}
