import type { PlainDate } from '../legal-time/plain-date.ts';
import type { Fields, Values } from './field.ts';
import type { Ledger } from './ledger.ts';
import { cutAt, currentStretches, joinEqual, ownersFirst, type Stretch, supersede, type Version } from './timeline.ts';

export type Patch<F extends Fields> = Partial<Values<F>>;

/** `at` is the instant of recording (ISO, milliseconds, Z). */
export type LedgerAct<F extends Fields = Fields> =
  | { readonly act: 'Recorded'; readonly bureau: number; readonly values: Values<F> }
  /** `patch` holds from the day on; `dates` carry their own day and are so over the owner's whole time (an end becomes known). */
  | {
      readonly act: 'Changed';
      readonly from: PlainDate;
      readonly patch: Patch<F>;
      readonly dates: Patch<F>;
      readonly reason: string | null;
    }
  | { readonly act: 'Corrected'; readonly on: PlainDate; readonly patch: Patch<F>; readonly reason: string }
  | { readonly act: 'Withdrawn'; readonly reason: string }
  | { readonly act: 'Transferred'; readonly from: PlainDate; readonly to: number };

export type LedgerActName = LedgerAct['act'];

export interface LedgerState<F extends Fields = Fields> {
  readonly status: 'absent' | 'present' | 'withdrawn';
  readonly position: number;
  readonly versions: readonly Version<Values<F>>[];
  /** Field → position of the last act that wrote it: tells a clerk whether what he saw has moved. */
  readonly touched: Readonly<Record<string, number>>;
}

export const ABSENT: LedgerState = { status: 'absent', position: 0, versions: [], touched: {} };

export function actType(ledger: Pick<Ledger, 'word'>, act: LedgerActName): string {
  return `${ledger.word}${act}.v1`;
}

export function sameValues(a: object, b: object): boolean {
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  return Object.keys(left).every((key) => left[key] === right[key]) && Object.keys(right).every((key) => key in left);
}

/** Applies a patch from `from` on; each field holds until the next day on which a change of that same field is already known. */
function changeFrom<V extends object>(stretches: readonly Stretch<V>[], from: PlainDate, patch: Partial<V>): Stretch<V>[] {
  const cut = cutAt(stretches, from);
  const start = cut.findIndex((stretch) => stretch.validFrom === from);
  return patchRun(cut, start, start, patch);
}

/** In the present owner's time: what an earlier owner answered for stays as he left it. */
function everywhere<V extends object>(stretches: readonly Stretch<V>[], patch: Partial<V>): Stretch<V>[] {
  const first = ownersFirst(stretches);
  return stretches.map((stretch, i) => (i < first ? stretch : { ...stretch, values: { ...stretch.values, ...patch } }));
}

/** Replaces a wrong value over the whole run in which it stood around `on`, within the present owner's time. */
function correctAround<V extends object>(stretches: readonly Stretch<V>[], on: PlainDate, patch: Partial<V>): Stretch<V>[] {
  const at = stretches.findIndex((s) => (s.validFrom === null || s.validFrom <= on) && (s.validTo === null || on < s.validTo));
  return patchRun(stretches, ownersFirst(stretches), at, patch);
}

/** Patches each field in the run of stretches around `at` that say the same of it, not before the stretch `lowest`. */
function patchRun<V extends object>(stretches: readonly Stretch<V>[], lowest: number, at: number, patch: Partial<V>): Stretch<V>[] {
  const result = stretches.map((stretch) => ({ ...stretch, values: { ...stretch.values } }));
  for (const key of Object.keys(patch) as (keyof V)[]) {
    const stood = stretches[at]?.values[key];
    for (let i = at; i < stretches.length && stretches[i]?.values[key] === stood; i++) set(result[i], key, patch[key]);
    for (let i = at - 1; i >= lowest && stretches[i]?.values[key] === stood; i--) set(result[i], key, patch[key]);
  }
  return result;
}

function set<V extends object>(stretch: { values: V } | undefined, key: keyof V, value: V[keyof V] | undefined): void {
  if (stretch !== undefined && value !== undefined) stretch.values[key] = value;
}

/** The timeline that an act would leave. */
export function stretchesAfter<F extends Fields>(state: LedgerState<F>, act: LedgerAct<F>): Stretch<Values<F>>[] {
  const current: Stretch<Values<F>>[] = currentStretches(state.versions);
  switch (act.act) {
    case 'Recorded':
      return [{ validFrom: null, validTo: null, bureau: act.bureau, values: act.values }];
    case 'Changed':
      return joinEqual(changeFrom(everywhere(current, act.dates), act.from, act.patch), sameValues);
    case 'Corrected':
      return joinEqual(correctAround(current, act.on, act.patch), sameValues);
    case 'Withdrawn':
      return [];
    case 'Transferred':
      return joinEqual(
        cutAt(current, act.from).map((s) => (s.validFrom !== null && s.validFrom >= act.from ? { ...s, bureau: act.to } : s)),
        sameValues,
      );
  }
}

export function evolve<F extends Fields>(state: LedgerState<F>, act: LedgerAct<F>, at: string): LedgerState<F> {
  return {
    status: act.act === 'Withdrawn' ? 'withdrawn' : 'present',
    position: state.position + 1,
    versions: supersede(state.versions, stretchesAfter(state, act), at, sameValues),
    touched: { ...state.touched, ...Object.fromEntries(fieldsWritten(act).map((field) => [field, state.position + 1])) },
  };
}

function fieldsWritten(act: LedgerAct): string[] {
  switch (act.act) {
    case 'Recorded':
      return Object.keys(act.values);
    case 'Changed':
      return [...Object.keys(act.patch), ...Object.keys(act.dates)];
    case 'Corrected':
      return Object.keys(act.patch);
    case 'Withdrawn':
    case 'Transferred':
      return [];
  }
}
