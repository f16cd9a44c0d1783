import { ACCOUNT_PAGE_TEXT } from '@zhunsheng/contract/account-page-text';
import { type AccountView, identityPaths } from '@zhunsheng/contract/identity';
import Button from 'antd/es/button';
import { type FormEvent, useState } from 'react';
import { CommandOutcome } from '../form-controls/command-outcome.tsx';
import { formKeys } from '../form-controls/keyboard.ts';
import { useCommand } from '../form-controls/use-command.ts';
import { useSay } from '../shell/locale.ts';
import type { HandedOver } from './handed-over.tsx';
import { newPassword } from './new-password.ts';
import { PasswordField } from './password-field.tsx';

export function ResetPassword({ account, done }: { readonly account: AccountView; readonly done: (handedOver: HandedOver) => void }) {
  const say = useSay();
  const [password, setPassword] = useState(newPassword);
  const sending = useCommand(() => done({ title: say(ACCOUNT_PAGE_TEXT.resetTitle), login: account.login, password }));

  function submit(event: FormEvent): void {
    event.preventDefault();
    void sending.send(identityPaths.resetAccount, { account: account.account, bureau: account.bureau, password });
  }

  return (
    <form className="zs-form" noValidate onKeyDown={formKeys} onSubmit={submit}>
      <p className="zs-form-meaning">{say(ACCOUNT_PAGE_TEXT.resetHint)}</p>
      <div className="zs-form-fields">
        <PasswordField value={password} write={setPassword} problem={sending.problem('password')} />
      </div>
      <CommandOutcome sending={sending} />
      <p className="zs-buttons">
        <Button type="primary" htmlType="submit" loading={sending.busy}>
          {say(ACCOUNT_PAGE_TEXT.reset)}
        </Button>
      </p>
    </form>
  );
}
