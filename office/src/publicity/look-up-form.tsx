import { PUBLICITY_TEXT } from '@zhunsheng/contract/publicity-text';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useSay } from '../shell/locale.ts';

interface LookUpFormProps {
  readonly label: string;
  readonly hint: string;
  readonly number: string;
  readonly find: (number: string) => void;
  /** Fields beside the number. */
  readonly children?: ReactNode;
}

/** One number and one button. What is typed is looked up as it is; the answer says what is wrong with it. */
export function LookUpForm({ label, hint, number, find, children }: LookUpFormProps) {
  const say = useSay();
  const id = useId();
  const [typed, setTyped] = useState(number);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    find(typed.trim());
  };
  return (
    <form className="zs-public-form" onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        size="large"
        value={typed}
        allowClear
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p id={`${id}-hint`} className="zs-hint">
        {hint}
      </p>
      {children}
      <Button type="primary" size="large" htmlType="submit" block>
        {say(PUBLICITY_TEXT.find)}
      </Button>
    </form>
  );
}
