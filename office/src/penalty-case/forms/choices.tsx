import { CASE_OPTION_TEXT } from '@zhunsheng/contract/penalty-case-option-text';
import { NO, type Text, YES } from '@zhunsheng/contract/text';
import Checkbox from 'antd/es/checkbox';
import Radio from 'antd/es/radio';
import { List } from '../../form-controls/field-control.tsx';
import type { ControlIds } from '../../form-controls/labelled.tsx';
import { useSay } from '../../shell/locale.ts';
import type { OptionTopic } from './form-field.ts';

export const optionsOf = (topic: OptionTopic): readonly (readonly [string, Text])[] => Object.entries(CASE_OPTION_TEXT[topic]);

export function optionText(topic: OptionTopic, value: string): Text {
  return (CASE_OPTION_TEXT[topic] as Readonly<Record<string, Text>>)[value] ?? { zh: value, en: value };
}

/** More options than these, or longer ones, are a list to choose from. */
const SIDE_BY_SIDE = 4;
const SHORT = 14;

export const sideBySide = (topic: OptionTopic): boolean =>
  optionsOf(topic).length <= SIDE_BY_SIDE && optionsOf(topic).every(([, text]) => text.zh.length <= SHORT);

interface ChoiceProps {
  readonly ids: ControlIds;
  readonly topic: OptionTopic;
  readonly value: string;
  readonly write: (value: string) => void;
}

export function Choice({ ids, topic, value, write }: ChoiceProps) {
  const say = useSay();
  const options = optionsOf(topic).map(([option, text]) => [option, say(text)] as const);
  if (!sideBySide(topic)) return <List ids={ids} text={value} write={write} choices={options} />;
  return (
    <Radio.Group name={ids.id} value={value} onChange={(event) => write(String(event.target.value))}>
      {options.map(([option, label]) => (
        <Radio key={option} value={option}>
          {label}
        </Radio>
      ))}
    </Radio.Group>
  );
}

interface FlagProps {
  readonly ids: ControlIds;
  readonly value: boolean | undefined;
  readonly write: (value: boolean) => void;
}

/** Neither is chosen beforehand where the answer is a statement on record: 已出示执法证件. */
export function Flag({ ids, value, write }: FlagProps) {
  const say = useSay();
  return (
    <Radio.Group name={ids.id} value={value ?? null} onChange={(event) => write(event.target.value === true)}>
      <Radio value={true}>{say(YES)}</Radio>
      <Radio value={false}>{say(NO)}</Radio>
    </Radio.Group>
  );
}

interface ManyProps {
  readonly topic: OptionTopic;
  readonly value: readonly string[];
  readonly write: (value: readonly string[]) => void;
}

export function Many({ topic, value, write }: ManyProps) {
  const say = useSay();
  return (
    <Checkbox.Group
      className="zs-case-many"
      value={[...value]}
      options={optionsOf(topic).map(([option, text]) => ({ value: option, label: say(text) }))}
      onChange={(next) => write(next.map(String))}
    />
  );
}
