import { inputText } from '@zhunsheng/contract/input-text';
import { fieldLabel, LEDGER_ACT_TEXT, type LedgerActWord } from '@zhunsheng/contract/ledger-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import type { Step } from '@zhunsheng/contract/refusal';
import type { LedgerKind } from '@zhunsheng/domain/ledgers';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import type { FormEvent } from 'react';
import { RefusalPanel } from '../patterns/refusal-panel.tsx';
import { failureOf } from '../shell/failure.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { useActName } from './act-name.ts';
import { Conflict } from './conflict.tsx';
import { DateInput } from './date-input.tsx';
import type { EntryFormProps } from './entry-form-props.ts';
import { FieldControl } from './field-control.tsx';
import { formKeys, useFormFocus } from './keyboard.ts';
import { Labelled } from './labelled.tsx';
import { type EntryForm as Form, useEntryForm } from './use-entry-form.ts';

/** A form out of a ledger's declaration: nothing of it is written twice. */
export function EntryForm(props: EntryFormProps) {
  const { kind, act } = props;
  const say = useSay();
  const locale = useLocale();
  const form = useEntryForm(props);
  const actName = useActName();
  const first = useFormFocus();
  const verb = props.verb ?? actName(act, kind);
  const wrong = Object.keys(form.problems);
  return (
    <form
      ref={first}
      className="zs-form"
      noValidate
      onKeyDown={formKeys}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <p className="zs-form-meaning">{say(LEDGER_ACT_TEXT[act].meaning)}</p>
      {form.restored && (
        <p className="zs-hint">
          {say(OFFICE_TEXT.draftBack)}{' '}
          <Button size="small" onClick={form.startAfresh}>
            {say(OFFICE_TEXT.draftDrop)}
          </Button>
        </p>
      )}
      <div className="zs-form-fields">
        {act === 'change' && (
          <DateInput
            label={say(OFFICE_TEXT.changeFrom)}
            value={form.day}
            write={form.setDay}
            problem={codeText(form.problems['from'], locale)}
          />
        )}
        {act === 'correct' && (
          <DateInput
            label={say(OFFICE_TEXT.correctOn)}
            value={form.day}
            write={form.setDay}
            required={false}
            problem={codeText(form.problems['on'], locale)}
          />
        )}
        {form.fields.map(({ name, field }) => (
          <FieldControl
            key={name}
            kind={kind}
            name={name}
            field={field}
            text={form.typed[name] ?? ''}
            write={(text) => form.write(name, text)}
            problem={form.problems[name]}
            sealedPresent={props.entry?.values[name] === true && field.kind === 'sealed'}
          />
        ))}
        {act !== 'record' && <Reason form={form} required={act !== 'change'} />}
      </div>
      {wrong.length > 0 && (
        <p className="zs-problem" role="alert">
          {say(OFFICE_TEXT.checkFields, { count: wrong.length })}（
          {wrong.map((field) => fieldName(kind, field, say(OFFICE_TEXT.reason), locale)).join('、')}）
        </p>
      )}
      <Outcome form={form} act={act} lift={props.lift} />
      <p className="zs-buttons">
        <Button type="primary" htmlType="submit" loading={form.busy} danger={act === 'withdraw'}>
          {verb}
        </Button>
        <span className="zs-hint">{say(OFFICE_TEXT.keys)}</span>
      </p>
    </form>
  );
}

const codeText = (code: string | undefined, locale: 'zh' | 'en') => (code === undefined ? undefined : inputText(code, locale));

function fieldName(kind: LedgerKind, field: string, reason: string, locale: 'zh' | 'en'): string {
  return field === 'reason' ? reason : fieldLabel(kind, field, locale);
}

function Reason({ form, required }: { readonly form: Form; readonly required: boolean }) {
  const say = useSay();
  const locale = useLocale();
  return (
    <Labelled
      label={say(OFFICE_TEXT.reason)}
      required={required}
      wide
      problem={codeText(form.problems['reason'], locale)}
      control={(ids) => <Input {...ids} value={form.reason} maxLength={500} onChange={(event) => form.setReason(event.target.value)} />}
    />
  );
}

function Outcome({
  form,
  act,
  lift,
}: {
  readonly form: Form;
  readonly act: LedgerActWord;
  readonly lift: ((step: Step) => void) | undefined;
}) {
  const say = useSay();
  if (form.unchanged) {
    return (
      <p className="zs-problem" role="alert">
        {say(OFFICE_TEXT.nothingChanged)}
      </p>
    );
  }
  if (form.error === undefined) return null;
  const failure = failureOf(form.error);
  if (failure.kind === 'bad-input') return null;
  if (failure.kind !== 'refused') return <FailurePanel error={form.error} again={() => void form.submit()} />;
  const { refusal } = failure;
  const fields = refusal.facts['fields'];
  if (refusal.code === 'ledger/changed-meanwhile' && Array.isArray(fields) && fields.length > 0)
    return <Conflict key={failure.requestId} refusal={refusal} act={act} goOn={form.goOn} />;
  return <RefusalPanel key={failure.requestId} refusal={refusal} requestId={failure.requestId} lift={lift} />;
}
