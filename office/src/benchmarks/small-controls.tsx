import Input from 'antd/es/input';
import { useState } from 'react';

interface SmallProps {
  readonly label: string;
  /** Pixels; the whole width where it is not said. */
  readonly width?: number;
}

const style = (width: number | undefined) => (width === undefined ? undefined : { width });

/** A control in a row of a form in table shape: its name is said, its column stands above. */
export function SmallText({
  label,
  width,
  value,
  write,
  max = 60,
}: SmallProps & { readonly value: string; readonly write: (value: string) => void; readonly max?: number }) {
  return (
    <Input
      aria-label={label}
      size="small"
      style={style(width)}
      value={value}
      maxLength={max}
      autoComplete="off"
      onChange={(event) => write(event.target.value)}
    />
  );
}

interface SmallNumberProps extends SmallProps {
  readonly value: number | null;
  readonly write: (value: number | null) => void;
  readonly whole?: boolean;
  /** Of a control that has its label above itself. */
  readonly id?: string;
}

/** What is no number is left standing in red and not taken over. */
export function SmallNumber({ label, width = 96, value, write, whole = false, id }: SmallNumberProps) {
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  const read = numberIn(typed, whole);
  const shown = read === value ? typed : value === null && read === undefined ? typed : String(value ?? '');
  return (
    <Input
      {...(id === undefined ? { 'aria-label': label } : { id })}
      size={id === undefined ? 'small' : 'middle'}
      inputMode="decimal"
      style={style(width)}
      value={read === undefined ? typed : shown}
      autoComplete="off"
      {...(read === undefined ? { status: 'error' as const, 'aria-invalid': true } : {})}
      onChange={(event) => {
        setTyped(event.target.value);
        const next = numberIn(event.target.value, whole);
        if (next !== undefined) write(next);
      }}
    />
  );
}

/** Undefined: no number. */
function numberIn(text: string, whole: boolean): number | null | undefined {
  const plain = text.replaceAll(/[,，\s]/g, '');
  if (plain === '') return null;
  const value = Number(plain);
  return Number.isFinite(value) && value >= 0 && (!whole || Number.isInteger(value)) ? value : undefined;
}

interface SmallSelectProps<T extends string> extends SmallProps {
  readonly value: T;
  readonly write: (value: T) => void;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
}

export function SmallSelect<T extends string>({ label, width, value, write, choices }: SmallSelectProps<T>) {
  return (
    <select
      aria-label={label}
      className="zs-select zs-small-select"
      style={style(width)}
      value={value}
      onChange={(event) => write(event.target.value as T)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
