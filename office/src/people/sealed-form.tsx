import { fieldLabel } from '@zhunsheng/contract/ledger-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import type { OpenSealedResult, SealedView } from '@zhunsheng/contract/personnel';
import { personnelPaths } from '@zhunsheng/contract/personnel';
import { PEOPLE_TEXT } from '@zhunsheng/contract/people-text';
import { showInstant } from '@zhunsheng/contract/text';
import type { LedgerKind } from '@zhunsheng/domain/ledgers';
import { useQuery } from '@tanstack/react-query';
import Checkbox from 'antd/es/checkbox';
import { useState } from 'react';
import { CommandForm } from '../form-controls/command-form.tsx';
import { TextInput } from '../form-controls/text-input.tsx';
import { Facts } from '../patterns/subject-page.tsx';
import { read } from '../shell/api.ts';
import { useLocale, useSay } from '../shell/locale.ts';

interface SealedFormProps {
  /** Whose key seals it. */
  readonly person: string;
  readonly kind: LedgerKind;
  readonly subject: string;
  /** Sealed fields of it that hold a value. */
  readonly fields: readonly string[];
}

/** Opens sealed fields for a reason; what they say is shown here once and kept nowhere. */
export function SealedForm({ person, kind, subject, fields }: SealedFormProps) {
  const say = useSay();
  const locale = useLocale();
  const [chosen, setChosen] = useState<readonly string[]>(fields);
  const [reason, setReason] = useState('');
  const [opened, setOpened] = useState<OpenSealedResult['values']>(null);
  const { data } = useQuery({
    queryKey: ['sealed', person],
    queryFn: ({ signal }) => read<SealedView>(personnelPaths.sealedOf(person), {}, { signal }),
  });
  if (data?.keyErased === true) return <p className="zs-form-meaning">{say(PEOPLE_TEXT.sealedErased)}</p>;
  if (opened !== null) {
    return (
      <>
        <p className="zs-form-meaning">{say(PEOPLE_TEXT.sealedOpened)}</p>
        <Facts lines={Object.entries(opened).map(([field, value]) => ({ label: fieldLabel(kind, field, locale), value: value ?? '—' }))} />
      </>
    );
  }
  return (
    <CommandForm
      verb={say(PEOPLE_TEXT.openSealed)}
      meaning={say(PEOPLE_TEXT.openSealedMeans)}
      path={personnelPaths.openSealed}
      input={() => ({ subject, fields: chosen, reason })}
      done={(answer) => setOpened((answer['values'] ?? null) as OpenSealedResult['values'])}
    >
      {(problem) => (
        <>
          <fieldset className="zs-fieldset">
            <legend>{say(PEOPLE_TEXT.sealedFields)}</legend>
            <Checkbox.Group
              value={[...chosen]}
              options={fields.map((field) => ({ value: field, label: fieldLabel(kind, field, locale) }))}
              onChange={(values) => setChosen(values.map(String))}
            />
          </fieldset>
          <TextInput label={say(OFFICE_TEXT.reason)} value={reason} write={setReason} problem={problem('reason')} wide max={500} />
          {data !== undefined && data.openings.length > 0 && (
            <div className="zs-field-wide">
              <h2>{say(PEOPLE_TEXT.sealedOpenings)}</h2>
              <ul className="zs-records">
                {data.openings.map((opening) => (
                  <li key={`${opening.openedAt}${opening.byName}`}>
                    <span>
                      {showInstant(opening.openedAt, locale)} · {opening.byName} ·{' '}
                      {opening.fields.map((field) => fieldLabel(kind, field, locale)).join('、')}
                    </span>
                    <span>{opening.reason}</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
        </>
      )}
    </CommandForm>
  );
}
