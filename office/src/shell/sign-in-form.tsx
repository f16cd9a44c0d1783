import { httpText } from '@zhunsheng/contract/http-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { type FormEvent, useId, useState } from 'react';
import { type Failure, failureOf } from './failure.ts';
import { CopyReport } from './failure-panel.tsx';
import { useSay } from './locale.ts';
import { signIn } from './session.ts';

interface SignInFormProps {
  /** The account that was signed in: another one cannot go on with its work. */
  readonly fixedLogin?: string;
  readonly signedIn: () => void | Promise<void>;
}

export function SignInForm({ fixedLogin, signedIn }: SignInFormProps) {
  const say = useSay();
  const id = useId();
  const [login, setLogin] = useState(fixedLogin ?? '');
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setFailure(undefined);
    try {
      await signIn(login.trim(), password);
      await signedIn();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className="zs-sign-in-form" onSubmit={(event) => void submit(event)}>
      <label htmlFor={`${id}-login`}>{say(OFFICE_TEXT.login)}</label>
      <Input
        id={`${id}-login`}
        autoComplete="username"
        autoFocus={fixedLogin === undefined}
        readOnly={fixedLogin !== undefined}
        value={login}
        onChange={(event) => setLogin(event.target.value)}
        required
      />
      <label htmlFor={`${id}-password`}>{say(OFFICE_TEXT.password)}</label>
      <Input
        id={`${id}-password`}
        type="password"
        autoComplete="current-password"
        autoFocus={fixedLogin !== undefined}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        required
      />
      <div role="alert" className="zs-form-failure">
        {failure !== undefined && <SignInFailure failure={failure} />}
      </div>
      <Button type="primary" htmlType="submit" block loading={busy}>
        {say(OFFICE_TEXT.signIn)}
      </Button>
    </form>
  );
}

function SignInFailure({ failure }: { readonly failure: Failure }) {
  const say = useSay();
  const code = failure.kind === 'bad-input' ? 'sign-in-wrong' : failure.kind === 'answered' ? failure.error : 'fault';
  return (
    <p>
      {say(httpText(code))} {!code.startsWith('sign-in-') && <CopyReport failure={failure} />}
    </p>
  );
}
