import { isPlainDate, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import Input from 'antd/es/input';
import { useState } from 'react';
import { useSay } from '../shell/locale.ts';
import { useMe } from '../shell/session.ts';
import { dateProblem, dateUnderstood } from './date-understood.ts';
import { Labelled } from './labelled.tsx';
import { readField } from './read-field.ts';

interface DateInputProps {
  readonly label: string;
  readonly value: PlainDate | null;
  readonly write: (value: PlainDate | null) => void;
  readonly hint?: string;
  readonly required?: boolean;
  readonly problem?: string | undefined;
}

const DATE = { kind: 'date', required: true } as const;

/** A day typed as people type it; below it the day that was understood. */
export function DateInput({ label, value, write, hint, required = true, problem }: DateInputProps) {
  const say = useSay();
  const { today } = useMe();
  const [text, setText] = useState<string>(value ?? '');
  const read = readField(DATE, text, today as PlainDate);
  const wrong = 'problem' in read && text !== '' ? dateProblem(read.problem, say) : undefined;
  return (
    <Labelled
      label={label}
      hint={hint}
      required={required}
      understood={dateUnderstood(text, today as PlainDate, say)}
      problem={problem ?? wrong}
      control={(ids) => (
        <Input
          {...ids}
          value={text}
          autoComplete="off"
          onChange={(event) => {
            setText(event.target.value);
            const next = readField(DATE, event.target.value, today as PlainDate);
            write('value' in next && typeof next.value === 'string' && isPlainDate(next.value) ? next.value : null);
          }}
        />
      )}
    />
  );
}
