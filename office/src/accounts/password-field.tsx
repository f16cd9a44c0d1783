import { ACCOUNT_PAGE_TEXT } from '@zhunsheng/contract/account-page-text';
import { inputText } from '@zhunsheng/contract/input-text';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Space from 'antd/es/space';
import { Labelled } from '../form-controls/labelled.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { newPassword } from './new-password.ts';

interface PasswordFieldProps {
  readonly value: string;
  readonly write: (password: string) => void;
  readonly problem: string | undefined;
}

/** In plain sight: the administrator hands it over, and it is good for one sign-in only. */
export function PasswordField({ value, write, problem }: PasswordFieldProps) {
  const say = useSay();
  const locale = useLocale();
  return (
    <Labelled
      label={say(ACCOUNT_PAGE_TEXT.password)}
      required
      wide
      hint={say(ACCOUNT_PAGE_TEXT.passwordHint)}
      problem={problem === undefined ? undefined : inputText(problem, locale)}
      control={(ids) => (
        <Space.Compact block>
          <Input
            {...ids}
            className="zs-code"
            value={value}
            autoComplete="off"
            maxLength={200}
            onChange={(event) => write(event.target.value)}
          />
          <Button onClick={() => write(newPassword())}>{say(ACCOUNT_PAGE_TEXT.generate)}</Button>
        </Space.Compact>
      )}
    />
  );
}
