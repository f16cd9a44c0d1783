import { inputText } from '@zhunsheng/contract/input-text';
import Input from 'antd/es/input';
import { useLocale } from '../shell/locale.ts';
import { Labelled } from './labelled.tsx';

interface TextInputProps {
  readonly label: string;
  readonly value: string;
  readonly write: (value: string) => void;
  /** Code of what is wrong with it. */
  readonly problem?: string | undefined;
  readonly hint?: string;
  readonly required?: boolean;
  readonly wide?: boolean;
  readonly max?: number;
  readonly type?: 'password';
  readonly autoComplete?: string;
}

export function TextInput({
  label,
  value,
  write,
  problem,
  hint,
  required = true,
  wide = false,
  max,
  type,
  autoComplete = 'off',
}: TextInputProps) {
  const locale = useLocale();
  return (
    <Labelled
      label={label}
      required={required}
      hint={hint}
      wide={wide}
      problem={problem === undefined ? undefined : inputText(problem, locale)}
      control={(ids) => (
        <Input
          {...ids}
          value={value}
          autoComplete={autoComplete}
          {...(type === undefined ? {} : { type })}
          {...(max === undefined ? {} : { maxLength: max })}
          onChange={(event) => write(event.target.value)}
        />
      )}
    />
  );
}
