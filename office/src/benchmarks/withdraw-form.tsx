import { benchmarkPaths } from '@zhunsheng/contract/benchmark';
import { BENCHMARK_TEXT } from '@zhunsheng/contract/benchmark-text';
import { COMMAND_TEXT } from '@zhunsheng/contract/command-text';
import { inputText } from '@zhunsheng/contract/input-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { useState } from 'react';
import { CommandForm } from '../form-controls/command-form.tsx';
import { DateInput } from '../form-controls/date-input.tsx';
import { TextInput } from '../form-controls/text-input.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { useMe } from '../shell/session.ts';

export function WithdrawForm({ subject, title, done }: { readonly subject: string; readonly title: string; readonly done: () => void }) {
  const say = useSay();
  const locale = useLocale();
  const [from, setFrom] = useState<PlainDate | null>(useMe().today as PlainDate);
  const [reason, setReason] = useState('');
  const wrong = (code: string | undefined) => (code === undefined ? undefined : inputText(code, locale));
  return (
    <CommandForm
      verb={say(COMMAND_TEXT['benchmark/withdraw'])}
      meaning={say(BENCHMARK_TEXT.withdrawMeans, { title })}
      path={benchmarkPaths.withdraw}
      input={() => ({ subject, from: from ?? '', reason })}
      done={done}
    >
      {(problem) => (
        <>
          <DateInput label={say(BENCHMARK_TEXT.withdrawFrom)} value={from} write={setFrom} problem={wrong(problem('from'))} />
          <TextInput label={say(OFFICE_TEXT.reason)} value={reason} write={setReason} problem={problem('reason')} wide max={500} />
        </>
      )}
    </CommandForm>
  );
}
