import { inputText } from '@zhunsheng/contract/input-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import type { Locale } from '@zhunsheng/contract/text';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { type FormEvent, useId, useState } from 'react';
import { type Failure, failureOf } from './failure.ts';
import { FailurePanel } from './failure-panel.tsx';
import { FrontPage } from './front-page.tsx';
import { useLocale, useSay } from './locale.ts';
import { changePassword, meQuery } from './session.ts';

type Field = 'current' | 'next' | 'again';

/** The first change, which nobody gets around, and any later one. */
export function PasswordPage() {
  const say = useSay();
  const locale = useLocale();
  const router = useRouter();
  const client = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const [values, setValues] = useState<Record<Field, string>>({ current: '', next: '', again: '' });
  const [failure, setFailure] = useState<unknown>();
  const [differ, setDiffer] = useState(false);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setDiffer(values.next !== values.again);
    setFailure(undefined);
    if (values.next !== values.again) return;
    setBusy(true);
    try {
      await changePassword(values.current, values.next);
      await client.invalidateQueries({ queryKey: meQuery.queryKey });
      router.history.push('/');
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }

  const wrong = failure === undefined ? undefined : failureOf(failure);
  const problems: Record<Field, string | undefined> = {
    current: problemAt(wrong, 'current', locale),
    next: problemAt(wrong, 'next', locale),
    again: differ ? say(OFFICE_TEXT.passwordsDiffer) : undefined,
  };
  const box = (field: Field, label: string, more: { autoComplete: string; hint?: string }) => (
    <PasswordBox
      label={label}
      value={values[field]}
      problem={problems[field]}
      {...more}
      write={(value) => setValues((old) => ({ ...old, [field]: value }))}
    />
  );
  return (
    <FrontPage title={say(me?.mustChange === true ? OFFICE_TEXT.passwordDue : OFFICE_TEXT.changePassword)}>
      {me?.mustChange === true && <p>{say(OFFICE_TEXT.passwordDueWhy)}</p>}
      <form className="zs-sign-in-form" onSubmit={(event) => void submit(event)}>
        {box('current', say(OFFICE_TEXT.currentPassword), { autoComplete: 'current-password' })}
        {box('next', say(OFFICE_TEXT.nextPassword), { autoComplete: 'new-password', hint: say(OFFICE_TEXT.passwordRule) })}
        {box('again', say(OFFICE_TEXT.nextPasswordAgain), { autoComplete: 'new-password' })}
        {wrong !== undefined && wrong.kind !== 'bad-input' && <FailurePanel error={failure} />}
        <Button type="primary" htmlType="submit" block loading={busy}>
          {say(OFFICE_TEXT.changePassword)}
        </Button>
      </form>
    </FrontPage>
  );
}

function problemAt(failure: Failure | undefined, field: string, locale: Locale): string | undefined {
  const found = failure?.kind === 'bad-input' ? failure.fields.find((wrong) => wrong.field === field) : undefined;
  return found === undefined ? undefined : inputText(found.code, locale);
}

interface PasswordBoxProps {
  readonly label: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly hint?: string;
  readonly autoComplete: string;
  readonly write: (value: string) => void;
}

function PasswordBox({ label, value, problem, hint, autoComplete, write }: PasswordBoxProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type="password"
        autoComplete={autoComplete}
        value={value}
        onChange={(event) => write(event.target.value)}
        required
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-below`}
        {...(problem === undefined ? {} : { status: 'error' as const })}
      />
      <p id={`${id}-below`} className={problem === undefined ? 'zs-hint' : 'zs-problem'}>
        {problem ?? hint}
      </p>
    </div>
  );
}
