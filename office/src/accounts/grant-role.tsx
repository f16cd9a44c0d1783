import { ACCOUNT_PAGE_TEXT } from '@zhunsheng/contract/account-page-text';
import { type AccountView, identityPaths } from '@zhunsheng/contract/identity';
import { inputText } from '@zhunsheng/contract/input-text';
import { ROLE_TEXT } from '@zhunsheng/contract/role-text';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import Button from 'antd/es/button';
import { type FormEvent, useState } from 'react';
import { CommandOutcome } from '../form-controls/command-outcome.tsx';
import { DateInput } from '../form-controls/date-input.tsx';
import { List } from '../form-controls/field-control.tsx';
import { formKeys } from '../form-controls/keyboard.ts';
import { Labelled } from '../form-controls/labelled.tsx';
import { useCommand } from '../form-controls/use-command.ts';
import { useLocale, useSay } from '../shell/locale.ts';
import { useMe } from '../shell/session.ts';
import { useGrantableRoles } from './grantable-roles.ts';

export function GrantRole({ account, done }: { readonly account: AccountView; readonly done: () => void }) {
  const say = useSay();
  const locale = useLocale();
  const { today } = useMe();
  const roles = useGrantableRoles();
  const [role, setRole] = useState('');
  const [from, setFrom] = useState<PlainDate | null>(today as PlainDate);
  const [until, setUntil] = useState<PlainDate | null>(null);
  const [missing, setMissing] = useState(false);
  const sending = useCommand(done);

  function submit(event: FormEvent): void {
    event.preventDefault();
    setMissing(role === '');
    if (role !== '') void sending.send(identityPaths.grantRole, { account: account.account, bureau: account.bureau, role, from, until });
  }

  const code = (field: string) => {
    const found = field === 'role' && missing ? 'required' : sending.problem(field);
    return found === undefined ? undefined : inputText(found, locale);
  };
  return (
    <form className="zs-form" noValidate onKeyDown={formKeys} onSubmit={submit}>
      <div className="zs-form-fields">
        <Labelled
          label={say(ACCOUNT_PAGE_TEXT.role)}
          required
          wide
          hint={role === '' ? undefined : say(ROLE_TEXT[role as keyof typeof ROLE_TEXT].may)}
          problem={code('role')}
          control={(ids) => (
            <List ids={ids} text={role} write={setRole} choices={roles.map((each) => [each, say(ROLE_TEXT[each].name)] as const)} />
          )}
        />
        <DateInput label={say(ACCOUNT_PAGE_TEXT.from)} value={from} write={setFrom} problem={code('from')} />
        <DateInput
          label={say(ACCOUNT_PAGE_TEXT.until)}
          hint={say(ACCOUNT_PAGE_TEXT.untilHint)}
          value={until}
          write={setUntil}
          required={false}
          problem={code('until')}
        />
      </div>
      <CommandOutcome sending={sending} />
      <p className="zs-buttons">
        <Button type="primary" htmlType="submit" loading={sending.busy}>
          {say(ACCOUNT_PAGE_TEXT.grant)}
        </Button>
      </p>
    </form>
  );
}
