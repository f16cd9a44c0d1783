import { fileOf, type FieldKind, type FormField, type FormSetting, type OptionTopic, type Values } from './form-field.ts';

// Small builders, so that the table of forms reads as what each act asks for.

type More = Omit<FormField, 'name' | 'kind' | 'optional'>;

export const ask = (name: string, kind: FieldKind, more: More = {}): FormField => ({ name, kind, ...more });
export const may = (name: string, kind: FieldKind, more: More = {}): FormField => ({ name, kind, optional: true, ...more });
export const choose = (name: string, of: OptionTopic, more: More = {}): FormField => ({ name, kind: 'choice', of, ...more });

const today = ({ today: day }: FormSetting) => day;
const place = (setting: FormSetting) => fileOf(setting)?.filing?.place ?? fileOf(setting)?.clue?.place ?? '';
export const partyName = (setting: FormSetting) => fileOf(setting)?.party?.name ?? fileOf(setting)?.clue?.party ?? '';

export const ON = ask('on', 'date', { start: today });
export const REASON = ask('reason', 'long');
export const OFFICERS = ask('officers', 'people', { start: (setting) => fileOf(setting)?.officers ?? [] });
export const HELPERS = may('helpers', 'people', { start: () => [] });
export const FILES = may('files', 'files', { start: () => [] });
export const PLACE = ask('place', 'text', { start: place });
export const PLACE_BUREAU = ask('placeBureau', 'bureau', {
  start: (setting) => fileOf(setting)?.clue?.placeBureau ?? setting.bureau,
});
export const CERTIFICATE_SHOWN = ask('certificateShown', 'flag');
export const SIGNATURE = may('signature', 'signature', { shown: (values) => empty(values['refusal']) });
export const REFUSAL = may('refusal', 'text', { shown: (values) => empty(values['signature']) });
export const WITNESS = may('witness', 'text');

const empty = (value: unknown) => value === undefined || value === null || value === '';
const byMethod =
  (...methods: readonly string[]) =>
  (values: Values) =>
    methods.includes(String(values['method']));

/** How a document reached the party: each method asks for what proves it (Civil Procedure Law arts 87–95). */
export const SERVICE: readonly FormField[] = [
  ON,
  OFFICERS,
  choose('method', 'serviceMethod', { start: () => 'direct' }),
  may('receiver', 'text', { start: partyName }),
  may('signature', 'signature', { shown: byMethod('direct') }),
  may('refusal', 'text', { shown: byMethod('leave') }),
  may('witness', 'text', { shown: byMethod('leave') }),
  ask('recorded', 'flag', { start: () => false, shown: byMethod('leave', 'public-notice') }),
  may('postNumber', 'text', { shown: byMethod('post') }),
  may('arrivedOn', 'date', { shown: byMethod('electronic', 'post', 'entrusted', 'via-unit') }),
  may('reason', 'long', { shown: byMethod('public-notice') }),
  FILES,
];
