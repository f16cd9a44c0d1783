import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import { inputText } from '@zhunsheng/contract/input-text';
import { yuanInWords } from '@zhunsheng/domain/document/amount-words';
import Input from 'antd/es/input';
import { Labelled } from '../../form-controls/labelled.tsx';
import { useLocale, useSay } from '../../shell/locale.ts';
import { readYuan } from './read-yuan.ts';

interface YuanInputProps {
  readonly label: string;
  readonly value: string;
  readonly write: (text: string) => void;
  readonly problem?: string | undefined;
  readonly hint?: string | undefined;
  readonly required?: boolean;
}

/** Whole yuan, with the amount in capitals as it is read; 角, 分 and what is below nought are told apart at once. */
export function YuanInput({ label, value, write, problem, hint, required = true }: YuanInputProps) {
  const say = useSay();
  const locale = useLocale();
  const read = readYuan(value);
  const own = read !== undefined && 'problem' in read ? say(TEXT[`yuan-${read.problem}`]) : undefined;
  const code = problem === undefined ? undefined : inputText(problem, locale);
  return (
    <Labelled
      label={label}
      required={required}
      hint={hint}
      understood={read !== undefined && 'yuan' in read ? yuanInWords(read.yuan) : undefined}
      problem={own ?? code}
      control={(ids) => (
        <Input
          {...ids}
          inputMode="numeric"
          suffix={say(TEXT.yuan)}
          value={value}
          autoComplete="off"
          onChange={(event) => write(event.target.value)}
        />
      )}
    />
  );
}
