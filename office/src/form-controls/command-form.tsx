import type { Step } from '@zhunsheng/contract/refusal';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import Button from 'antd/es/button';
import type { FormEvent, ReactNode } from 'react';
import { useSay } from '../shell/locale.ts';
import { CommandOutcome } from './command-outcome.tsx';
import { formKeys, useFormFocus } from './keyboard.ts';
import { useCommand } from './use-command.ts';

interface CommandFormProps {
  readonly verb: string;
  /** What the act means, in a sentence. */
  readonly meaning?: string;
  readonly path: string;
  /** What is sent; undefined while the form is not complete. */
  readonly input: () => object | undefined;
  readonly done: (answer: Readonly<Record<string, unknown>>) => void;
  readonly lift?: ((step: Step) => void) | undefined;
  readonly children: (problem: (field: string) => string | undefined) => ReactNode;
}

/** An act that is none of a ledger's: its few fields, its own verb, and below it why it was refused. */
export function CommandForm({ verb, meaning, path, input, done, lift, children }: CommandFormProps) {
  const say = useSay();
  const sending = useCommand(done);
  const first = useFormFocus();

  function submit(event: FormEvent): void {
    event.preventDefault();
    const complete = input();
    if (complete !== undefined) void sending.send(path, complete);
  }

  return (
    <form ref={first} className="zs-form" noValidate onKeyDown={formKeys} onSubmit={submit}>
      {meaning !== undefined && <p className="zs-form-meaning">{meaning}</p>}
      <div className="zs-form-fields">{children(sending.problem)}</div>
      <CommandOutcome sending={sending} lift={lift} />
      <p className="zs-buttons">
        <Button type="primary" htmlType="submit" loading={sending.busy}>
          {verb}
        </Button>
        <span className="zs-hint">{say(OFFICE_TEXT.keys)}</span>
      </p>
    </form>
  );
}
