import { ACCOUNT_PAGE_TEXT } from '@zhunsheng/contract/account-page-text';
import { type AccountView, identityPaths } from '@zhunsheng/contract/identity';
import { ROLE_TEXT } from '@zhunsheng/contract/role-text';
import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import { useState } from 'react';
import { Facts } from '../patterns/subject-page.tsx';
import { useSay } from '../shell/locale.ts';
import { useMay, useMe } from '../shell/session.ts';
import { AccountStanding } from './account-standing.tsx';
import { GrantRole } from './grant-role.tsx';
import { type HandedOver, HandedOverPanel } from './handed-over.tsx';
import { ResetPassword } from './reset-password.tsx';
import { WithReason } from './with-reason.tsx';

type Doing = { readonly act: 'grant' | 'reset' | 'standing' } | { readonly act: 'revoke'; readonly grant: AccountView['grants'][number] };

/** One account: where it stands, its roles, and what its administrator can do now. */
export function AccountDrawer({ account, close }: { readonly account: AccountView | undefined; readonly close: () => void }) {
  const say = useSay();
  return (
    <Drawer
      open={account !== undefined}
      onClose={close}
      size={640}
      destroyOnHidden
      title={account === undefined ? '' : say(ACCOUNT_PAGE_TEXT.open, { name: account.name })}
    >
      {account !== undefined && <AccountParts key={account.account} account={account} />}
    </Drawer>
  );
}

function AccountParts({ account }: { readonly account: AccountView }) {
  const say = useSay();
  const me = useMe();
  const mayWrite = useMay()('account.write');
  const [doing, setDoing] = useState<Doing>();
  const [handedOver, setHandedOver] = useState<HandedOver>();
  const stop = () => setDoing(undefined);
  const oneself = me.account === account.account;
  return (
    <div className="zs-explained">
      <Facts
        lines={[
          { label: say(ACCOUNT_PAGE_TEXT.login), value: account.login },
          { label: say(ACCOUNT_PAGE_TEXT.name), value: account.name },
          { label: say(ACCOUNT_PAGE_TEXT.standing), value: <AccountStanding account={account} /> },
        ]}
      />
      <h2>{say(ACCOUNT_PAGE_TEXT.roles)}</h2>
      {account.grants.length === 0 && <p className="zs-hint">{say(ACCOUNT_PAGE_TEXT.noRoles)}</p>}
      <ul className="zs-grants">
        {account.grants.map((grant) => (
          <li key={grant.grant}>
            <strong>{say(ROLE_TEXT[grant.role].name)}</strong> <GrantPeriod grant={grant} />
            {mayWrite && !oneself && (
              <Button size="small" onClick={() => setDoing({ act: 'revoke', grant })}>
                {say(ACCOUNT_PAGE_TEXT.revoke)}
              </Button>
            )}
            <p className="zs-hint">{say(ROLE_TEXT[grant.role].may)}</p>
          </li>
        ))}
      </ul>
      {oneself && <p className="zs-hint">{say(ACCOUNT_PAGE_TEXT.oneself)}</p>}
      {mayWrite && !oneself && (
        <p className="zs-buttons">
          <Button onClick={() => setDoing({ act: 'grant' })}>{say(ACCOUNT_PAGE_TEXT.grant)}</Button>
          <Button onClick={() => setDoing({ act: 'reset' })}>{say(ACCOUNT_PAGE_TEXT.reset)}</Button>
          <Button onClick={() => setDoing({ act: 'standing' })}>
            {say(account.disabled ? ACCOUNT_PAGE_TEXT.enable : ACCOUNT_PAGE_TEXT.disable)}
          </Button>
        </p>
      )}
      {handedOver !== undefined && <HandedOverPanel handedOver={handedOver} close={() => setHandedOver(undefined)} />}
      {doing?.act === 'grant' && <GrantRole account={account} done={stop} />}
      {doing?.act === 'reset' && (
        <ResetPassword
          account={account}
          done={(given) => {
            stop();
            setHandedOver(given);
          }}
        />
      )}
      {doing?.act === 'standing' && (
        <WithReason
          verb={say(account.disabled ? ACCOUNT_PAGE_TEXT.enable : ACCOUNT_PAGE_TEXT.disable)}
          {...(account.disabled ? {} : { hint: say(ACCOUNT_PAGE_TEXT.disableHint) })}
          path={account.disabled ? identityPaths.enableAccount : identityPaths.disableAccount}
          input={{ account: account.account, bureau: account.bureau }}
          done={stop}
        />
      )}
      {doing?.act === 'revoke' && (
        <WithReason
          key={doing.grant.grant}
          verb={say(ACCOUNT_PAGE_TEXT.revokeRole, { role: say(ROLE_TEXT[doing.grant.role].name) })}
          path={identityPaths.revokeRole}
          input={{ grant: doing.grant.grant, bureau: account.bureau }}
          done={stop}
        />
      )}
    </div>
  );
}

function GrantPeriod({ grant }: { readonly grant: AccountView['grants'][number] }) {
  const say = useSay();
  const until = grant.until === null ? say(ACCOUNT_PAGE_TEXT.untilFurther) : say(ACCOUNT_PAGE_TEXT.untilDay, { until: grant.until });
  return <span>{say(ACCOUNT_PAGE_TEXT.since, { from: grant.from, until })} </span>;
}
