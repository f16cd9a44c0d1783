import { ACCOUNT_PAGE_TEXT } from '@zhunsheng/contract/account-page-text';
import { ACCOUNT_TEXT } from '@zhunsheng/contract/identity-text';
import { identityPaths } from '@zhunsheng/contract/identity';
import { ROLE_TEXT } from '@zhunsheng/contract/role-text';
import type { Role } from '@zhunsheng/domain/identity/roles';
import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import { type FormEvent, useRef, useState } from 'react';
import { CommandOutcome } from '../form-controls/command-outcome.tsx';
import { formKeys } from '../form-controls/keyboard.ts';
import { Labelled } from '../form-controls/labelled.tsx';
import { TextInput } from '../form-controls/text-input.tsx';
import { useCommand } from '../form-controls/use-command.ts';
import { useSay } from '../shell/locale.ts';
import { uuidV7 } from '../shell/uuid-v7.ts';
import { useGrantableRoles } from './grantable-roles.ts';
import type { HandedOver } from './handed-over.tsx';
import { newPassword } from './new-password.ts';
import { PasswordField } from './password-field.tsx';

interface CreateAccountProps {
  readonly bureau: number;
  readonly created: (handedOver: HandedOver) => void;
}

export function CreateAccount({ bureau, created }: CreateAccountProps) {
  const say = useSay();
  const roles = useGrantableRoles();
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [password, setPassword] = useState(newPassword);
  const [chosen, setChosen] = useState<readonly Role[]>([]);
  const subject = useRef(uuidV7());
  const sending = useCommand(() => created({ title: say(ACCOUNT_PAGE_TEXT.createdTitle), login: login.trim().toLowerCase(), password }));

  function submit(event: FormEvent): void {
    event.preventDefault();
    void sending.send(identityPaths.createAccount, {
      subject: subject.current,
      bureau,
      login,
      name,
      person: null,
      roles: chosen,
      password,
    });
  }

  return (
    <form className="zs-form" noValidate onKeyDown={formKeys} onSubmit={submit}>
      <div className="zs-form-fields">
        <TextInput
          label={say(ACCOUNT_TEXT.fields.login.label)}
          hint={say(ACCOUNT_TEXT.fields.login.hint ?? ACCOUNT_TEXT.fields.login.label)}
          value={login}
          write={setLogin}
          problem={sending.problem('login')}
          max={40}
        />
        <TextInput label={say(ACCOUNT_PAGE_TEXT.name)} value={name} write={setName} problem={sending.problem('name')} max={50} />
        <PasswordField value={password} write={setPassword} problem={sending.problem('password')} />
        <Labelled
          label={say(ACCOUNT_PAGE_TEXT.roles)}
          required={false}
          wide
          group
          control={() => <RoleChoices roles={roles} chosen={chosen} write={setChosen} />}
        />
      </div>
      <CommandOutcome sending={sending} />
      <p className="zs-buttons">
        <Button type="primary" htmlType="submit" loading={sending.busy}>
          {say(ACCOUNT_PAGE_TEXT.create)}
        </Button>
      </p>
    </form>
  );
}

interface RoleChoicesProps {
  readonly roles: readonly Role[];
  readonly chosen: readonly Role[];
  readonly write: (roles: readonly Role[]) => void;
}

/** Each role with what it may do: nobody grants a word. */
function RoleChoices({ roles, chosen, write }: RoleChoicesProps) {
  const say = useSay();
  return (
    <ul className="zs-role-choices">
      {roles.map((role) => (
        <li key={role}>
          <Checkbox
            checked={chosen.includes(role)}
            onChange={(event) => write(event.target.checked ? [...chosen, role] : chosen.filter((each) => each !== role))}
          >
            {say(ROLE_TEXT[role].name)}
          </Checkbox>
          <span className="zs-hint">{say(ROLE_TEXT[role].may)}</span>
        </li>
      ))}
    </ul>
  );
}
