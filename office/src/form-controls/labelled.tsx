import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { type ReactNode, useId } from 'react';
import { useSay } from '../shell/locale.ts';

export interface ControlIds {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-required': boolean;
}

interface LabelledProps {
  readonly label: string;
  readonly required?: boolean;
  /** Source and limit of the field, in grey. */
  readonly hint?: string | undefined;
  /** What was made of what was typed. */
  readonly understood?: string | undefined;
  readonly problem?: string | undefined;
  readonly wide?: boolean;
  /** A group of choices has a legend where a single control has a label. */
  readonly group?: true;
  readonly control: (ids: ControlIds) => ReactNode;
}

/** Label above, the control, and below it its problem, what was understood, its source: in that order. */
export function Labelled({ label, required = false, hint, understood, problem, wide = false, group, control }: LabelledProps) {
  const say = useSay();
  const id = useId();
  const below = (
    <p id={`${id}-below`} className={problem === undefined ? 'zs-hint' : 'zs-problem'} aria-live="polite">
      {problem ?? [understood, hint].filter((part) => part !== undefined && part !== '').join('　')}
    </p>
  );
  const ids: ControlIds = { id, 'aria-describedby': `${id}-below`, 'aria-invalid': problem !== undefined, 'aria-required': required };
  const name = (
    <>
      {label}
      {!required && <span className="zs-optional">{say(OFFICE_TEXT.optional)}</span>}
    </>
  );
  const className = `zs-field${wide ? ' zs-field-wide' : ''}${problem === undefined ? '' : ' zs-field-wrong'}`;
  if (group === true) {
    return (
      <div
        className={className}
        role="radiogroup"
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-below`}
        aria-required={required}
      >
        <span id={`${id}-label`} className="zs-label">
          {name}
        </span>
        {control(ids)}
        {below}
      </div>
    );
  }
  return (
    <div className={className}>
      <label htmlFor={id}>{name}</label>
      {control(ids)}
      {below}
    </div>
  );
}
