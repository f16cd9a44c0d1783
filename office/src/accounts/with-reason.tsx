import { ACCOUNT_PAGE_TEXT } from '@zhunsheng/contract/account-page-text';
import Button from 'antd/es/button';
import { type FormEvent, useState } from 'react';
import { CommandOutcome } from '../form-controls/command-outcome.tsx';
import { formKeys } from '../form-controls/keyboard.ts';
import { TextInput } from '../form-controls/text-input.tsx';
import { useCommand } from '../form-controls/use-command.ts';
import { useSay } from '../shell/locale.ts';

interface WithReasonProps {
  readonly verb: string;
  readonly hint?: string;
  readonly path: string;
  readonly input: object;
  readonly done: () => void;
}

/** An act that asks for nothing but its reason. */
export function WithReason({ verb, hint, path, input, done }: WithReasonProps) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const sending = useCommand(done);

  function submit(event: FormEvent): void {
    event.preventDefault();
    void sending.send(path, { ...input, reason });
  }

  return (
    <form className="zs-form" noValidate onKeyDown={formKeys} onSubmit={submit}>
      {hint !== undefined && <p className="zs-form-meaning">{hint}</p>}
      <div className="zs-form-fields">
        <TextInput
          label={say(ACCOUNT_PAGE_TEXT.reason)}
          value={reason}
          write={setReason}
          problem={sending.problem('reason')}
          wide
          max={200}
        />
      </div>
      <CommandOutcome sending={sending} />
      <p className="zs-buttons">
        <Button type="primary" htmlType="submit" loading={sending.busy}>
          {verb}
        </Button>
      </p>
    </form>
  );
}
