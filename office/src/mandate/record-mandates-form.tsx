import { fieldLabel, LEDGER_TEXT } from '@zhunsheng/contract/ledger-text';
import { inputText } from '@zhunsheng/contract/input-text';
import { mandatePaths, type MattersView } from '@zhunsheng/contract/mandate';
import { MANDATE_PAGE_TEXT } from '@zhunsheng/contract/mandate-page-text';
import { MATTER_TITLES } from '@zhunsheng/contract/matter-titles';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Select from 'antd/es/select';
import { useState } from 'react';
import { CommandForm } from '../form-controls/command-form.tsx';
import { DateInput } from '../form-controls/date-input.tsx';
import { Labelled } from '../form-controls/labelled.tsx';
import { TextInput } from '../form-controls/text-input.tsx';
import { read } from '../shell/api.ts';
import { useLocale, useSay } from '../shell/locale.ts';
import { uuidV7 } from '../shell/uuid-v7.ts';

const TEXTS = ['decidedBy', 'documentTitle', 'documentNumber', 'grantDocument'] as const;
const MAX: Readonly<Record<(typeof TEXTS)[number], number>> = { decidedBy: 80, documentTitle: 120, documentNumber: 60, grantDocument: 120 };

interface Picked {
  readonly matter: string;
  /** The entry's id belongs to the choice, so that sending again is the same entry. */
  readonly subject: string;
}

/** One document of the government, and all the matters that it gives. */
export function RecordMandatesForm({ done }: { readonly done: () => void }) {
  const say = useSay();
  const locale = useLocale();
  const [picked, setPicked] = useState<readonly Picked[]>([]);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [from, setFrom] = useState<PlainDate | null>(null);
  const [publishedOn, setPublishedOn] = useState<PlainDate | null>(null);
  const { data } = useQuery({
    queryKey: ['matters', 'own'],
    queryFn: ({ signal }) => read<MattersView>(mandatePaths.matters, {}, { signal }),
  });
  const open = (data?.matters ?? []).filter(({ policeOnly }) => !policeOnly);
  const pick = (codes: readonly string[]) =>
    setPicked((old) => codes.map((matter) => old.find((one) => one.matter === matter) ?? { matter, subject: uuidV7() }));
  const label = (field: string) => fieldLabel('mandate', field, locale);
  const input = () => ({
    matters: picked,
    values: { ...texts, from, until: null, publishedOn, executedBy: 'self', townshipDecision: null, documentFile: null },
  });
  return (
    <CommandForm
      verb={say(MANDATE_PAGE_TEXT.recordMany)}
      meaning={say(MANDATE_PAGE_TEXT.recordManyMeans)}
      path={mandatePaths.recordMany}
      input={input}
      done={done}
    >
      {(problem) => {
        const wrong = problem('matters');
        const wrongDay = (field: string) => {
          const code = problem(`values.${field}`);
          return code === undefined ? undefined : inputText(code, locale);
        };
        return (
          <>
            <Labelled
              label={say(MANDATE_PAGE_TEXT.matters)}
              required
              wide
              problem={wrong === undefined ? undefined : inputText(wrong, locale)}
              control={(ids) => (
                <Select
                  {...ids}
                  className="zs-full"
                  mode="multiple"
                  showSearch={{ optionFilterProp: 'label' }}
                  maxTagCount={12}
                  value={picked.map(({ matter }) => matter)}
                  onChange={(codes: string[]) => pick(codes)}
                  options={open.map(({ code }) => ({ value: code, label: MATTER_TITLES[code]?.[locale] ?? code }))}
                />
              )}
            />
            <p className="zs-field zs-field-wide">
              <Button onClick={() => pick(open.filter(({ inMandate }) => !inMandate).map(({ code }) => code))}>
                {say(MANDATE_PAGE_TEXT.pickMissing)}
              </Button>
            </p>
            {TEXTS.map((field) => (
              <TextInput
                key={field}
                label={label(field)}
                value={texts[field] ?? ''}
                write={(text) => setTexts((old) => ({ ...old, [field]: text }))}
                problem={problem(`values.${field}`)}
                required={field !== 'grantDocument'}
                max={MAX[field]}
                {...hintOf(say, field)}
              />
            ))}
            <DateInput label={label('from')} value={from} write={setFrom} problem={wrongDay('from')} />
            <DateInput
              label={label('publishedOn')}
              value={publishedOn}
              write={setPublishedOn}
              required={false}
              problem={wrongDay('publishedOn')}
            />
          </>
        );
      }}
    </CommandForm>
  );
}

function hintOf(say: ReturnType<typeof useSay>, field: 'decidedBy' | 'documentTitle' | 'documentNumber' | 'grantDocument') {
  const { hint } = LEDGER_TEXT.mandate.fields[field];
  return hint === undefined ? {} : { hint: say(hint) };
}
