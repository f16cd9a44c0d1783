import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import { showInstant } from '@zhunsheng/contract/text';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { readDate } from '@zhunsheng/domain/legal-time/read-date';
import { toHalfWidth } from '@zhunsheng/domain/text/half-width';
import Input from 'antd/es/input';
import { useState } from 'react';
import { Labelled } from '../../form-controls/labelled.tsx';
import { useLocale, useSay } from '../../shell/locale.ts';

interface MinuteInputProps {
  readonly label: string;
  readonly value: string | null;
  readonly write: (instant: string | null) => void;
  readonly today: string;
  readonly required: boolean;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
}

/** A minute typed as people type it: 2026.3.2 9:05; the day alone left out means today. */
export function MinuteInput({ label, value, write, today, required, hint, problem }: MinuteInputProps) {
  const say = useSay();
  const locale = useLocale();
  const [text, setText] = useState(value === null ? '' : typedOf(value));
  const read = text.trim() === '' ? undefined : readMinute(text, today);
  return (
    <Labelled
      label={label}
      required={required}
      hint={hint ?? say(TEXT.minuteHint)}
      understood={typeof read === 'string' ? showInstant(read, locale) : undefined}
      problem={problem ?? (read === null ? say(TEXT.minuteWrong) : undefined)}
      control={(ids) => (
        <Input
          {...ids}
          value={text}
          autoComplete="off"
          onChange={(event) => {
            setText(event.target.value);
            write(event.target.value.trim() === '' ? null : readMinute(event.target.value, today));
          }}
        />
      )}
    />
  );
}

/** The instant in UTC; null where it is none. */
export function readMinute(text: string, today: string): string | null {
  const typed = toHalfWidth(text).replaceAll('时', ':').replaceAll('分', '').replaceAll('：', ':').trim();
  const [, before = '', hour = '', minute = ''] = /^(.*?)\s*(\d{1,2}):(\d{1,2})?$/.exec(typed) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  const day = before.trim() === '' ? today : dayOf(before, today);
  if (day === null) return null;
  return new Date(`${day}T${hour.padStart(2, '0')}:${minute.padStart(2, '0')}:00+08:00`).toISOString();
}

function dayOf(text: string, today: string): string | null {
  const found = readDate(text.trim(), today as PlainDate);
  return 'date' in found && found.precision === 'day' ? found.date : null;
}

function typedOf(instant: string): string {
  const local = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`;
}
