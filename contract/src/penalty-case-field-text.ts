import type { CaseActName, InputOf } from '@zhunsheng/domain/penalty-case/commands';
import { AFTER_DECISION_FIELDS } from './case-after-field-text.ts';
import { INVESTIGATION_FIELDS } from './case-investigation-field-text.ts';
import { PROPOSAL_FIELDS } from './case-proposal-field-text.ts';
import type { Labelled } from './field-text.ts';
import type { Text } from './text.ts';

/** Days are branded text, not options. */
type Branded = { readonly __plainDate: true };

type ChoiceOr<V extends string> = string extends V
  ? Labelled
  : [V] extends [Branded]
    ? Labelled
    : Labelled & { readonly options: Readonly<Record<V, Text>> };

/** A choice has its options, a group its fields, a list what its entries have; whatever else there is has its label. */
export type CaseFieldText<V> = [V] extends [boolean | number]
  ? Labelled
  : [V] extends [string]
    ? ChoiceOr<V>
    : [V] extends [readonly (infer E)[]]
      ? CaseFieldText<E>
      : string extends keyof V
        ? Labelled
        : Labelled & { readonly fields: { readonly [F in keyof V]: CaseFieldText<NonNullable<V[F]>> } };

/** What each field of each act is called. A field or an option without its text does not compile. */
export const CASE_FIELD_TEXT: {
  readonly [A in CaseActName]: { readonly [F in keyof InputOf<A>]: CaseFieldText<NonNullable<InputOf<A>[F]>> };
} = {
  ...INVESTIGATION_FIELDS,
  ...PROPOSAL_FIELDS,
  ...AFTER_DECISION_FIELDS,
};
