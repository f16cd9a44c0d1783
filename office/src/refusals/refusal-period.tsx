import { REFUSALS_TEXT } from '@zhunsheng/contract/refusals-text';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { DateInput } from '../form-controls/date-input.tsx';
import { useSay } from '../shell/locale.ts';

interface RefusalPeriodProps {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly set: (name: 'from' | 'to', value: string | undefined) => void;
}

/** Both days included; either may be left open. */
export function RefusalPeriod({ from, to, set }: RefusalPeriodProps) {
  const say = useSay();
  const day = (text: string | undefined) => (text === undefined ? null : (text as PlainDate));
  return (
    <div className="zs-period">
      <DateInput label={say(REFUSALS_TEXT.from)} required={false} value={day(from)} write={(value) => set('from', value ?? undefined)} />
      <DateInput label={say(REFUSALS_TEXT.to)} required={false} value={day(to)} write={(value) => set('to', value ?? undefined)} />
    </div>
  );
}
