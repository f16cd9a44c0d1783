import { inputText } from '@zhunsheng/contract/input-text';
import { fieldText } from '@zhunsheng/contract/ledger-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { NO, YES } from '@zhunsheng/contract/text';
import type { Field } from '@zhunsheng/domain/ledger/field';
import { isLedgerKind, type LedgerKind } from '@zhunsheng/domain/ledgers';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { readIdNumber } from '@zhunsheng/domain/personnel/id-number';
import Input from 'antd/es/input';
import Radio from 'antd/es/radio';
import type { ReactNode } from 'react';
import { type Say, useLocale, useSay } from '../shell/locale.ts';
import { useMe } from '../shell/session.ts';
import { dateProblem, dateUnderstood } from './date-understood.ts';
import { FileInput } from './file-input.tsx';
import { type ControlIds, Labelled } from './labelled.tsx';
import { readField } from './read-field.ts';
import { SubjectSelect } from './subject-select.tsx';

interface FieldControlProps {
  readonly kind: LedgerKind;
  readonly name: string;
  readonly field: Field;
  readonly text: string;
  readonly write: (text: string) => void;
  /** Code of what is wrong with it. */
  readonly problem: string | undefined;
  /** A sealed value is on record: leaving the field empty keeps it. */
  readonly sealedPresent?: boolean;
}

/** More options than these are a list to choose from, fewer stand side by side. */
const SIDE_BY_SIDE = 3;

export function FieldControl({ kind, name, field, text, write, problem, sealedPresent = false }: FieldControlProps) {
  const say = useSay();
  const locale = useLocale();
  const today = useMe().today as PlainDate;
  const words = fieldText(kind, name);
  const read = readField(field, text, today);
  const own = 'problem' in read ? read.problem : undefined;
  const code = problem ?? own;
  const hint =
    field.kind === 'half-days' ? say(OFFICE_TEXT.halfDaysHint) : sealedPresent ? say(OFFICE_TEXT.sealedPresent) : words?.hint?.[locale];
  return (
    <Labelled
      label={words?.label[locale] ?? name}
      required={field.required}
      hint={hint}
      understood={understoodOf({ kind, name, field, text, today, say })}
      problem={
        code === undefined
          ? undefined
          : code === 'not-half-days'
            ? say(OFFICE_TEXT.halfDaysHint)
            : (dateProblem(code, say) ?? inputText(code, locale, field))
      }
      wide={field.kind === 'long-text'}
      {...(isGroup(field) ? { group: true as const } : {})}
      control={(ids) => <Control kind={kind} name={name} field={field} text={text} write={write} ids={ids} />}
    />
  );
}

function isGroup(field: Field): boolean {
  return field.kind === 'flag' || (field.kind === 'choice' && (field.options?.length ?? 0) <= SIDE_BY_SIDE);
}

interface ControlProps extends Omit<FieldControlProps, 'problem'> {
  readonly ids: ControlIds;
}

function Control({ kind, name, field, text, write, ids }: ControlProps): ReactNode {
  const say = useSay();
  const locale = useLocale();
  const { bureaus } = useMe();
  const options = fieldText(kind, name)?.options ?? {};
  switch (field.kind) {
    case 'flag':
      return (
        <Choices
          ids={ids}
          text={text}
          write={write}
          choices={[
            ['true', say(YES)],
            ['false', say(NO)],
          ]}
        />
      );
    case 'choice': {
      const choices = (field.options ?? []).map((option) => [option, options[option]?.[locale] ?? option] as const);
      return isGroup(field) ? (
        <Choices ids={ids} text={text} write={write} choices={choices} />
      ) : (
        <List ids={ids} text={text} write={write} choices={choices} />
      );
    }
    case 'bureau':
      return <List ids={ids} text={text} write={write} choices={bureaus.map((bureau) => [String(bureau.number), bureau.name] as const)} />;
    case 'subject':
      return field.of !== undefined && isLedgerKind(field.of) ? <SubjectSelect of={field.of} value={text} write={write} ids={ids} /> : null;
    case 'file':
      return <FileInput ids={ids} value={text} write={write} />;
    case 'long-text':
      return <Input.TextArea {...ids} value={text} rows={3} maxLength={field.max} onChange={(event) => write(event.target.value)} />;
    case 'text':
    case 'sealed':
    case 'date':
    case 'integer':
    case 'half-days':
      return <Input {...ids} value={text} autoComplete="off" onChange={(event) => write(event.target.value)} />;
  }
}

interface ChoicesProps {
  readonly ids: ControlIds;
  readonly text: string;
  readonly write: (text: string) => void;
  readonly choices: readonly (readonly [string, string])[];
}

function Choices({ ids, text, write, choices }: ChoicesProps) {
  return (
    <Radio.Group name={ids.id} value={text} onChange={(event) => write(String(event.target.value))}>
      {choices.map(([value, label]) => (
        <Radio key={value} value={value}>
          {label}
        </Radio>
      ))}
    </Radio.Group>
  );
}

/** The browser's own list: works with every keyboard and every screen reader. */
export function List({ ids, text, write, choices }: ChoicesProps) {
  return (
    <select {...ids} className="zs-select" value={text} onChange={(event) => write(event.target.value)}>
      <option value="">—</option>
      {choices.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

interface Understood extends Pick<FieldControlProps, 'kind' | 'name' | 'field' | 'text'> {
  readonly today: PlainDate;
  readonly say: Say;
}

function understoodOf({ kind, name, field, text, today, say }: Understood): string | undefined {
  if (text === '') return undefined;
  if (field.kind === 'date') return dateUnderstood(text, today, say);
  if (kind === 'person' && name === 'idNumber') {
    const read = readIdNumber(text, today);
    return read.ok ? say(OFFICE_TEXT.idLooksRight, { sex: read.sex, born: read.bornOn }) : undefined;
  }
  return undefined;
}
