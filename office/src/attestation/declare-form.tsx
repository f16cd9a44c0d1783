import { ATTESTATION_PAGE_TEXT } from '@zhunsheng/contract/attestation-page-text';
import { attestationPaths } from '@zhunsheng/contract/attestation';
import { fieldOf } from '@zhunsheng/contract/ledger-text';
import { ATTESTATION_COUNTS_DAYS, DECLARATION_FIELDS } from '@zhunsheng/domain/attestation/attestation.ledger';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import Button from 'antd/es/button';
import { type FormEvent, useRef, useState } from 'react';
import { CommandOutcome } from '../form-controls/command-outcome.tsx';
import { FieldControl } from '../form-controls/field-control.tsx';
import { formKeys } from '../form-controls/keyboard.ts';
import { readField, type Typed } from '../form-controls/read-field.ts';
import { useCommand } from '../form-controls/use-command.ts';
import { useSay } from '../shell/locale.ts';
import { useMe } from '../shell/session.ts';
import { uuidV7 } from '../shell/uuid-v7.ts';

/** What the declarer writes; the verdict is the superior's. */
const WRITTEN = [
  'standard',
  'document',
  'documentDate',
  'statement',
  'evidence',
] as const satisfies readonly (keyof typeof DECLARATION_FIELDS)[];

export function DeclareForm({ done }: { readonly done: () => void }) {
  const say = useSay();
  const today = useMe().today as PlainDate;
  const [typed, setTyped] = useState<Typed>({});
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const subject = useRef(uuidV7());
  const sending = useCommand(done);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const values: Record<string, unknown> = {};
    const wrong: Record<string, string> = {};
    for (const name of WRITTEN) {
      const field = DECLARATION_FIELDS[name];
      const found = readField(field, typed[name] ?? '', today);
      if ('problem' in found) wrong[name] = found.problem;
      else if (field.required && found.value === null) wrong[name] = 'required';
      else values[name] = found.value;
    }
    setProblems(wrong);
    if (Object.keys(wrong).length === 0) void sending.send(attestationPaths.declare, { subject: subject.current, ...values });
  }

  return (
    <form className="zs-form" noValidate onKeyDown={formKeys} onSubmit={submit}>
      <p className="zs-form-meaning">
        {say(ATTESTATION_PAGE_TEXT.declareHow, { days: ATTESTATION_COUNTS_DAYS })}
        {say(ATTESTATION_PAGE_TEXT.replaces)}
      </p>
      <div className="zs-form-fields">
        {WRITTEN.map((name) => {
          const field = fieldOf('declaration', name);
          if (field === undefined) return null;
          return (
            <FieldControl
              key={name}
              kind="declaration"
              name={name}
              field={field}
              text={typed[name] ?? ''}
              write={(text) => setTyped((old) => ({ ...old, [name]: text }))}
              problem={problems[name] ?? sending.problem(name)}
            />
          );
        })}
      </div>
      <CommandOutcome sending={sending} />
      <p className="zs-buttons">
        <Button type="primary" htmlType="submit" loading={sending.busy}>
          {say(ATTESTATION_PAGE_TEXT.declare)}
        </Button>
      </p>
    </form>
  );
}
