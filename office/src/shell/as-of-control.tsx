import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { showDate } from '@zhunsheng/contract/text';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import Button from 'antd/es/button';
import Popover from 'antd/es/popover';
import Radio from 'antd/es/radio';
import { useState } from 'react';
import { DateInput } from '../form-controls/date-input.tsx';
import { useAddress } from './address.ts';
import { useAsOf } from './as-of.ts';
import { useLocale, useSay } from './locale.ts';

type Reading = 'true' | 'known';

/** The day of every view, in both readings: what was true on it as known now, and what was known on it. */
export function AsOfControl() {
  const say = useSay();
  const locale = useLocale();
  const asOf = useAsOf();
  const [, write] = useAddress();
  const [open, setOpen] = useState(false);
  const show = (day: PlainDate | null, reading: Reading) => {
    setOpen(false);
    write(
      day === null
        ? { on: undefined, known: undefined }
        : reading === 'true'
          ? { on: day, known: undefined }
          : { on: undefined, known: day },
      'push',
    );
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      destroyOnHidden
      title={say(OFFICE_TEXT.asOfTitle)}
      content={<AsOfForm initial={asOf.past ? asOf.day : null} reading={asOf.known === undefined ? 'true' : 'known'} show={show} />}
    >
      <button type="button" className={asOf.past ? 'zs-plain-button zs-as-of-past' : 'zs-plain-button'} aria-haspopup="dialog">
        {say(OFFICE_TEXT.asOf)} {asOf.past ? showDate(asOf.day, locale) : say(OFFICE_TEXT.asOfToday)}
      </button>
    </Popover>
  );
}

interface AsOfFormProps {
  readonly initial: PlainDate | null;
  readonly reading: Reading;
  readonly show: (day: PlainDate | null, reading: Reading) => void;
}

function AsOfForm({ initial, reading, show }: AsOfFormProps) {
  const say = useSay();
  const [day, setDay] = useState(initial);
  const [chosen, setChosen] = useState<Reading>(reading);
  return (
    <form
      className="zs-as-of"
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== null) show(day, chosen);
      }}
    >
      <DateInput label={say(OFFICE_TEXT.asOf)} value={day} write={setDay} />
      <Radio.Group value={chosen} onChange={(event) => setChosen(event.target.value as Reading)}>
        <Radio value="true">{say(OFFICE_TEXT.asOfTrue)}</Radio>
        <Radio value="known">{say(OFFICE_TEXT.asOfKnown)}</Radio>
      </Radio.Group>
      <p className="zs-hint">{say(OFFICE_TEXT.asOfKnownHint)}</p>
      <p className="zs-buttons">
        <Button type="primary" htmlType="submit" disabled={day === null}>
          {say(OFFICE_TEXT.asOfShow)}
        </Button>
        <Button onClick={() => show(null, chosen)}>{say(OFFICE_TEXT.asOfBack)}</Button>
      </p>
    </form>
  );
}

/** Over a view of the past: what is shown, and why nothing can be done in it. */
export function AsOfBanner() {
  const say = useSay();
  const asOf = useAsOf();
  const [, write] = useAddress();
  if (!asOf.past) return null;
  return (
    <div className="zs-as-of-banner" role="status">
      {say(asOf.known === undefined ? OFFICE_TEXT.asOfBannerTrue : OFFICE_TEXT.asOfBannerKnown, { day: asOf.day })}
      <Button size="small" onClick={() => write({ on: undefined, known: undefined }, 'push')}>
        {say(OFFICE_TEXT.asOfBack)}
      </Button>
    </div>
  );
}
