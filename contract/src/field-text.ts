import type { Field, Fields } from '@zhunsheng/domain/ledger/field';
import type { Text } from './text.ts';

/** Days and sealed values are branded text, not options. */
type Branded = { readonly __plainDate: true } | { readonly __sealed: true };

/** The options of a choice field; never for every other kind. */
export type OptionOf<F> =
  F extends Field<infer V, boolean> ? (V extends string ? (string extends V ? never : V extends Branded ? never : V) : never) : never;

export interface Labelled {
  readonly label: Text;
  /** Grey line below the field: where its value comes from, or its limit. */
  readonly hint?: Text;
}

export type FieldText<F> = [OptionOf<F>] extends [never] ? Labelled : Labelled & { readonly options: Readonly<Record<OptionOf<F>, Text>> };

export type FieldTexts<F extends Fields> = { readonly [K in keyof F]: FieldText<F[K]> };

/** What a ledger is called and what its fields are called. A field or an option without its text does not compile. */
export interface LedgerText<F extends Fields> {
  readonly title: Text;
  /** Of a list or a menu entry. */
  readonly plural: Text;
  readonly fields: FieldTexts<F>;
}
