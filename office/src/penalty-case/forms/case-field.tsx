import { inputText } from '@zhunsheng/contract/input-text';
import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import { REVIEW_POINT_TEXT } from '@zhunsheng/contract/penalty-case-option-text';
import type { Circumstances } from '@zhunsheng/domain/discretion/benchmark';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { CaseActName } from '@zhunsheng/domain/penalty-case/commands';
import Checkbox from 'antd/es/checkbox';
import Input from 'antd/es/input';
import { DateInput } from '../../form-controls/date-input.tsx';
import { List } from '../../form-controls/field-control.tsx';
import { Labelled } from '../../form-controls/labelled.tsx';
import { TextInput } from '../../form-controls/text-input.tsx';
import { useLocale, useSay } from '../../shell/locale.ts';
import { caseFieldText } from '../case-words.ts';
import { Choice, Flag, Many, sideBySide } from './choices.tsx';
import { FilesInput, SignatureInput } from './files-input.tsx';
import type { FormField, FormSetting, OptionTopic, RefOf, Values } from './form-field.ts';
import { BasisInput, CircumstancesInput, FineRange, ToldRange } from './law-part.tsx';
import { BureauInput, MatterInput } from './matter-input.tsx';
import { MinuteInput } from './minute-input.tsx';
import { PartyInput } from './party-input.tsx';
import { PeopleInput } from './people-input.tsx';
import { refsOf } from './refs.ts';
import { InstalmentsInput, ItemsInput, PenaltiesInput } from './rows-input.tsx';
import type { LawSeen } from './use-law.ts';
import type { Row } from './values.ts';
import { YuanInput } from './yuan-input.tsx';

interface CaseFieldProps {
  readonly act: CaseActName;
  readonly field: FormField;
  readonly values: Values;
  readonly write: (change: Values) => void;
  readonly setting: FormSetting;
  readonly law: LawSeen;
  /** Code of what is wrong with it, or with a part of it. */
  readonly problem: (path: string) => string | undefined;
}

const LONGEST: Readonly<Record<string, number>> = { reason: 1_000, content: 10_000, note: 500, text: 10_000 };

/** One field of an act as its kind has it: the only place where kinds become controls. */
export function CaseField(props: CaseFieldProps) {
  const { act, field, values, write, setting, law, problem } = props;
  const say = useSay();
  const locale = useLocale();
  const words = caseFieldText(field.name, act);
  const label = say(words.label);
  const value = values[field.name];
  const set = (next: unknown) => write({ [field.name]: next });
  const required = field.optional !== true;
  const code = problem('');
  const wrong = code === undefined ? undefined : inputText(code, locale);
  const hint = words.hint === undefined ? (field.sealed === true ? say(TEXT.sealedHint) : '') : say(words.hint);
  const text = value === undefined || value === null ? '' : String(value);
  const list = Array.isArray(value) ? (value as readonly string[]) : [];
  switch (field.kind) {
    case 'new':
      return null;
    case 'text':
    case 'number':
    case 'fen':
      return <TextInput label={label} hint={hint} required={required} value={text} write={set} problem={code} max={200} />;
    case 'long':
      return (
        <Labelled
          label={label}
          hint={hint}
          required={required}
          wide
          problem={wrong}
          control={(ids) => (
            <Input.TextArea
              {...ids}
              value={text}
              autoSize={{ minRows: 2, maxRows: 12 }}
              maxLength={LONGEST[field.name] ?? 10_000}
              onChange={(event) => set(event.target.value)}
            />
          )}
        />
      );
    case 'date':
      return (
        <DateInput
          label={label}
          hint={hint}
          required={required}
          value={(text === '' ? null : text) as PlainDate | null}
          write={set}
          problem={wrong}
        />
      );
    case 'minute':
      return (
        <MinuteInput
          label={label}
          required={required}
          value={text === '' ? null : text}
          write={set}
          today={setting.today}
          hint={hint === '' ? undefined : hint}
          problem={wrong}
        />
      );
    case 'choice': {
      const topic = field.of as OptionTopic;
      return (
        <Labelled
          label={label}
          hint={hint}
          required={required}
          problem={wrong}
          wide={sideBySide(topic)}
          {...(sideBySide(topic) ? { group: true as const } : {})}
          control={(ids) => <Choice ids={ids} topic={topic} value={text} write={set} />}
        />
      );
    }
    case 'many':
      return (
        <fieldset className="zs-fieldset zs-field-wide">
          <legend>
            {label}
            {!required && <Optional />}
          </legend>
          <Many topic={field.of as OptionTopic} value={list} write={set} />
          {wrong !== undefined && <p className="zs-problem">{wrong}</p>}
        </fieldset>
      );
    case 'flag':
      return (
        <Labelled
          label={label}
          hint={hint}
          required
          group
          problem={wrong}
          control={(ids) => <Flag ids={ids} value={typeof value === 'boolean' ? value : undefined} write={set} />}
        />
      );
    case 'yuan':
      return <YuanInput label={label} hint={hint} required={required} value={text} write={set} problem={code} />;
    case 'people':
    case 'person':
      return (
        <Labelled
          label={label}
          hint={hint}
          required={required}
          problem={wrong}
          control={(ids) => (
            <PeopleInput
              ids={ids}
              officers={setting.officers}
              several={field.kind === 'people'}
              value={field.kind === 'people' ? list : text === '' ? [] : [text]}
              write={(people) => set(field.kind === 'people' ? people : people[0])}
            />
          )}
        />
      );
    case 'files':
    case 'file':
      return (
        <Part legend={label} optional={!required} problem={wrong} hint={hint}>
          <FilesInput
            several={field.kind === 'files'}
            value={field.kind === 'files' ? list : text === '' ? [] : [text]}
            write={(digests) => set(field.kind === 'files' ? digests : (digests[0] ?? ''))}
          />
        </Part>
      );
    case 'signature':
      return (
        <Part legend={label} optional={!required} problem={wrong} hint={hint}>
          <SignatureInput
            who={say(TEXT.theParty)}
            value={text}
            write={set}
            refuse={'refusal' in values ? (reason) => write({ refusal: reason }) : undefined}
          />
        </Part>
      );
    case 'party':
      return <PartyInput legend={label} value={(value ?? {}) as Row} write={set} problem={problem} today={setting.today} />;
    case 'penalties':
      return (
        <PenaltiesInput
          legend={label}
          rows={(value ?? []) as readonly Row[]}
          write={set}
          problem={problem}
          kinds={law.basis?.kinds ?? setting.view?.file.conclusion?.derived.basis?.kinds}
          beside={act === 'decide' ? <ToldRange view={setting.view} /> : <FineRange law={law} />}
        />
      );
    case 'items':
      return <ItemsInput legend={label} rows={(value ?? []) as readonly Row[]} write={set} problem={problem} />;
    case 'instalments':
      return <InstalmentsInput legend={label} rows={(value ?? []) as readonly Row[]} write={set} problem={problem} />;
    case 'matter':
      return (
        <Labelled
          label={label}
          hint={hint}
          required={required}
          problem={wrong}
          control={(ids) => <MatterInput ids={ids} value={text} write={set} />}
        />
      );
    case 'bureau':
      return (
        <Labelled
          label={label}
          hint={hint}
          required={required}
          problem={wrong}
          control={(ids) => <BureauInput ids={ids} value={typeof value === 'number' ? value : undefined} write={set} />}
        />
      );
    case 'points':
      return <Points legend={label} value={(value ?? {}) as Readonly<Record<string, boolean>>} write={set} />;
    case 'basis':
      return <BasisInput label={label} law={law} write={set} problem={wrong} />;
    case 'ref':
      return (
        <Labelled
          label={label}
          hint={hint}
          required={required}
          problem={wrong}
          control={(ids) => <List ids={ids} text={text} write={set} choices={refsOf(field.of as RefOf, setting.view, locale)} />}
        />
      );
    case 'circumstances':
      return (
        <CircumstancesInput
          law={law}
          value={(value ?? {}) as Circumstances}
          write={set}
          baseYuan={String(values['baseYuan'] ?? '')}
          writeBase={(baseYuan) => write({ baseYuan })}
        />
      );
  }
}

function Optional() {
  const say = useSay();
  return <span className="zs-optional">{say(TEXT.optional)}</span>;
}

interface PartProps {
  readonly legend: string;
  readonly optional: boolean;
  readonly problem: string | undefined;
  readonly hint: string;
  readonly children: React.ReactNode;
}

function Part({ legend, optional, problem, hint, children }: PartProps) {
  return (
    <fieldset className="zs-fieldset zs-field-wide zs-case-part">
      <legend>
        {legend}
        {optional && <Optional />}
      </legend>
      {children}
      {problem === undefined ? hint !== '' && <p className="zs-hint">{hint}</p> : <p className="zs-problem">{problem}</p>}
    </fieldset>
  );
}

interface PointsProps {
  readonly legend: string;
  readonly value: Readonly<Record<string, boolean>>;
  readonly write: (points: Readonly<Record<string, boolean>>) => void;
}

/** Each point of the review is ticked where it is in order; what is left open stands as wanting. */
function Points({ legend, value, write }: PointsProps) {
  const say = useSay();
  return (
    <fieldset className="zs-fieldset zs-field-wide">
      <legend>{legend}</legend>
      <Checkbox.Group
        className="zs-case-many"
        value={Object.keys(value).filter((point) => value[point] === true)}
        options={REVIEW_POINT_TEXT.map((point) => ({ value: point.zh, label: say(point) }))}
        onChange={(ticked) => write(Object.fromEntries(REVIEW_POINT_TEXT.map(({ zh }) => [zh, ticked.map(String).includes(zh)])))}
      />
    </fieldset>
  );
}
