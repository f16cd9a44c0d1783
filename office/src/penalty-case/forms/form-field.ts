import type { CaseOfficer, CaseView } from '@zhunsheng/contract/penalty-case';
import type { CASE_OPTION_TEXT } from '@zhunsheng/contract/penalty-case-option-text';
import type { CaseState } from '@zhunsheng/domain/penalty-case/state';

/** What a field of an act is written with, and how its value is shown on the file. */
export type FieldKind =
  | 'text'
  | 'long'
  | 'date'
  | 'minute'
  | 'choice'
  | 'many'
  | 'flag'
  | 'number'
  | 'yuan'
  | 'fen'
  | 'people'
  | 'person'
  | 'files'
  | 'signature'
  | 'file'
  | 'party'
  | 'penalties'
  | 'items'
  | 'instalments'
  | 'matter'
  | 'bureau'
  | 'points'
  | 'basis'
  | 'ref'
  | 'circumstances'
  /** The id of what the act begins: made here, asked of nobody. */
  | 'new';

/** What an act can refer to on the file. */
export type RefOf = 'evidence' | 'preservation' | 'testing' | 'correction' | 'recusal' | 'defence' | 'involved';

export type OptionTopic = keyof typeof CASE_OPTION_TEXT;
export type Values = Readonly<Record<string, unknown>>;

/** What a form knows when it opens. */
export interface FormSetting {
  /** Undefined where the act opens the file. */
  readonly view: CaseView | undefined;
  readonly today: string;
  readonly bureau: number;
  readonly officers: readonly CaseOfficer[];
}

export interface FormField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly optional?: true;
  /** Whose options it has, or what of the file it refers to. */
  readonly of?: OptionTopic | RefOf;
  /** What stands in it when the form opens. */
  readonly start?: (setting: FormSetting) => unknown;
  readonly shown?: (values: Values, setting: FormSetting) => boolean;
  /** Kept under the case's own key. */
  readonly sealed?: true;
}

export const fileOf = (setting: FormSetting): CaseState | undefined => setting.view?.file;
