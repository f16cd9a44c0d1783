import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import { inputText } from '@zhunsheng/contract/input-text';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { readIdNumber } from '@zhunsheng/domain/personnel/id-number';
import { DateInput } from '../../form-controls/date-input.tsx';
import { Labelled } from '../../form-controls/labelled.tsx';
import { TextInput } from '../../form-controls/text-input.tsx';
import { useLocale, useSay } from '../../shell/locale.ts';
import { caseFieldText } from '../case-words.ts';
import { Choice } from './choices.tsx';
import type { Row } from './values.ts';

interface PartyInputProps {
  readonly legend: string;
  readonly value: Row;
  readonly write: (party: Row) => void;
  readonly problem: (path: string) => string | undefined;
  readonly today: string;
}

const CITIZEN = ['name', 'idNumber', 'birthOn', 'phone', 'address'] as const;
const HOUSEHOLD = ['name', 'creditCode', 'representative', 'idNumber', 'birthOn', 'phone', 'address'] as const;
const ORGANISATION = ['name', 'creditCode', 'representative', 'phone', 'address'] as const;
const FIELDS = { citizen: CITIZEN, 'business-household': HOUSEHOLD, organisation: ORGANISATION } as const;
const MOST: Readonly<Record<string, number>> = { name: 100, idNumber: 18, creditCode: 18, representative: 100, phone: 40, address: 200 };

/** Whom the case is about: a citizen is asked other things than a company. What is sealed is said to be. */
export function PartyInput({ legend, value, write, problem, today }: PartyInputProps) {
  const say = useSay();
  const locale = useLocale();
  const kind = (value['kind'] ?? 'citizen') as keyof typeof FIELDS;
  const set = (name: string, text: unknown) => write({ ...value, [name]: text === '' ? null : text });
  const textOf = (name: string) => String(value[name] ?? '');
  const id = textOf('idNumber') === '' ? undefined : readIdNumber(textOf('idNumber'), today as PlainDate);
  const born = id?.ok === true ? id.bornOn : undefined;
  return (
    <fieldset className="zs-fieldset zs-field-wide zs-case-party">
      <legend>{legend}</legend>
      <div className="zs-form-fields">
        <Labelled
          label={say(caseFieldText('party.kind', 'file').label)}
          required
          group
          wide
          problem={codeText(problem('kind'), locale)}
          control={(ids) => (
            <Choice ids={ids} topic="partyKind" value={kind} write={(next) => write({ kind: next, name: value['name'] })} />
          )}
        />
        {FIELDS[kind].map((name) => {
          const words = caseFieldText(`party.${name}`, 'file');
          if (name === 'birthOn') {
            // The number says it; without a number the day of birth tells the age that the law asks about.
            return born !== undefined ? null : (
              <DateInput
                key={`${name}.${kind}`}
                label={say(words.label)}
                {...(words.hint === undefined ? {} : { hint: say(words.hint) })}
                required={false}
                value={(value['birthOn'] ?? null) as PlainDate | null}
                write={(day) => set('birthOn', day)}
                problem={codeText(problem('birthOn'), locale)}
              />
            );
          }
          return (
            <TextInput
              key={name}
              label={say(words.label)}
              hint={
                name === 'idNumber' && born !== undefined
                  ? say(TEXT.bornOn, { day: born })
                  : words.hint === undefined
                    ? ''
                    : say(words.hint)
              }
              required={name === 'name'}
              wide={name === 'address'}
              max={MOST[name] ?? 100}
              value={textOf(name)}
              write={(text) => set(name, text)}
              problem={problem(name) ?? (name === 'idNumber' && id?.ok === false ? `id-number-${id.problem}` : undefined)}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

const codeText = (code: string | undefined, locale: 'zh' | 'en') => (code === undefined ? undefined : inputText(code, locale));
