import type { PlainDate } from '../legal-time/plain-date.ts';

/** A value sealed at the edge. Rules see that it is there and nothing else. */
export type Sealed = string & { readonly __sealed: true };

export type FieldKind =
  | 'text'
  | 'long-text'
  | 'choice'
  | 'date'
  | 'integer'
  | 'half-days'
  | 'flag'
  | 'subject'
  | 'bureau'
  | 'sealed'
  | 'file';

export interface Field<V = unknown, Required extends boolean = boolean> {
  readonly kind: FieldKind;
  readonly required: Required;
  /** Longest text in characters, or largest integer. */
  readonly max?: number;
  readonly min?: number;
  readonly options?: readonly string[];
  /** Ledger kind that a subject field points to. */
  readonly of?: string;
  /** Set by a command of its own, never by the ledger's form. */
  readonly byCommand?: true;
  /** Never changes after recording, not even by correction (the subject would be another one). */
  readonly fixed?: true;
  /** One value for the whole timeline, as dates have: a number that names the thing itself is not otherwise from some day on. */
  readonly whole?: true;
  readonly __value?: V;
}

export type Fields = Readonly<Record<string, Field>>;

/** Every field is always present; what is not known is null. */
export type Values<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer V, infer R> ? (R extends true ? V : V | null) : never;
};

interface Limits {
  readonly max?: number;
  readonly min?: number;
}

export const text = (limits: Limits = {}): Field<string, true> => ({ kind: 'text', required: true, max: 100, ...limits });
export const longText = (limits: Limits = {}): Field<string, true> => ({ kind: 'long-text', required: true, max: 2000, ...limits });
export const date = (): Field<PlainDate, true> => ({ kind: 'date', required: true });
export const integer = (limits: Limits): Field<number, true> => ({ kind: 'integer', required: true, ...limits });
/** Days kept as whole half-days so that 4.5 days stay exact. */
export const halfDays = (limits: Limits): Field<number, true> => ({ kind: 'half-days', required: true, ...limits });
export const flag = (): Field<boolean, true> => ({ kind: 'flag', required: true });
export const sealed = (limits: Limits = {}): Field<Sealed, true> => ({ kind: 'sealed', required: true, max: 100, ...limits });
export const file = (): Field<string, true> => ({ kind: 'file', required: true });
export const bureau = (): Field<number, true> => ({ kind: 'bureau', required: true });
export const subject = (of: string): Field<string, true> => ({ kind: 'subject', required: true, of });
export const choice = <const O extends readonly [string, ...string[]]>(...options: O): Field<O[number], true> => ({
  kind: 'choice',
  required: true,
  options,
});

export const optional = <V>(field: Field<V, true>): Field<V, false> => ({ ...field, required: false });
export const fixed = <V, R extends boolean>(field: Field<V, R>): Field<V, R> => ({ ...field, fixed: true });
export const byCommand = <V, R extends boolean>(field: Field<V, R>): Field<V, R> => ({ ...field, byCommand: true });
export const whole = <V, R extends boolean>(field: Field<V, R>): Field<V, R> => ({ ...field, whole: true });
