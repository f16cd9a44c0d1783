import { ledgerPaths } from '@zhunsheng/contract/ledger';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { command } from '../shell/api.ts';
import { failureOf } from '../shell/failure.ts';
import { useMe } from '../shell/session.ts';
import { uuidV7 } from '../shell/uuid-v7.ts';
import { dropDraft, findDraft, keepDraft } from './draft.ts';
import type { EntryFormProps } from './entry-form-props.ts';
import {
  type EntryOnRecord,
  fieldsOf,
  type FormField,
  type Problems,
  problemsFrom,
  readPatch,
  readRecord,
  typedValues,
} from './entry-form-state.ts';
import type { Typed } from './read-field.ts';

export interface EntryForm {
  readonly fields: readonly FormField[];
  readonly typed: Typed;
  readonly write: (name: string, text: string) => void;
  readonly day: PlainDate | null;
  readonly setDay: (day: PlainDate | null) => void;
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  readonly problems: Problems;
  readonly error: unknown;
  readonly unchanged: boolean;
  readonly busy: boolean;
  readonly restored: boolean;
  readonly startAfresh: () => void;
  readonly submit: () => Promise<void>;
  /** After a conflict: his own value in these fields only. */
  readonly goOn: (mine: ReadonlySet<string>) => void;
}

interface Outcome {
  readonly problems: Problems;
  readonly error: unknown;
  readonly unchanged: boolean;
}

const CLEAR: Outcome = { problems: {}, error: undefined, unchanged: false };

export function useEntryForm(props: EntryFormProps): EntryForm {
  const { kind, act, entry, only } = props;
  const me = useMe();
  const today = me.today as PlainDate;
  const client = useQueryClient();
  const preset = props.preset ?? {};
  const formName = `${kind}.${act}.${entry?.subject ?? JSON.stringify(preset)}.${only?.join() ?? ''}`;
  const fields = useMemo(() => fieldsOf(kind, act, new Set(Object.keys(props.preset ?? {})), only), [kind, act, props.preset, only]);
  const initial = useMemo(
    () => typedValues(fields, { ...(act === 'record' ? {} : entry?.values), ...props.suggested }),
    [fields, act, entry, props.suggested],
  );
  const [draft] = useState(() => findDraft(me.account, formName));
  const [typed, setTyped] = useState<Typed>(() => ({ ...initial, ...draft }));
  const [restored, setRestored] = useState(draft !== undefined);
  const [day, setDay] = useState<PlainDate | null>(act === 'change' ? today : null);
  const [reason, setReason] = useState('');
  const [outcome, setOutcome] = useState<Outcome>(CLEAR);
  const [busy, setBusy] = useState(false);
  const onRecord = useRef<EntryOnRecord | undefined>(entry);
  // The id of a new subject belongs to this form: sent again after a fault, it is still the same one.
  const subject = useRef(entry?.subject ?? uuidV7());

  function write(name: string, text: string): void {
    const next = { ...typed, [name]: text };
    setTyped(next);
    setOutcome(({ problems: { [name]: _mended, ...problems }, error }) => ({ problems, error, unchanged: false }));
    keepDraft(
      me.account,
      formName,
      Object.fromEntries(fields.filter(({ field }) => field.kind !== 'sealed').map((field) => [field.name, next[field.name] ?? ''])),
    );
  }

  function startAfresh(): void {
    dropDraft(me.account, formName);
    setTyped(initial);
    setRestored(false);
    setOutcome(CLEAR);
  }

  async function finished(): Promise<void> {
    dropDraft(me.account, formName);
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
    props.done(subject.current);
  }

  /** The path and body of the act, or what keeps it from being sent. */
  function request(written: Typed): { readonly path: string; readonly input: object } | Outcome {
    const paths = { record: ledgerPaths.record, change: ledgerPaths.change, correct: ledgerPaths.correct, withdraw: ledgerPaths.withdraw };
    const path = paths[act](kind);
    const needsReason: Problems = (act === 'correct' || act === 'withdraw') && reason.trim() === '' ? { reason: 'required' } : {};
    if (act === 'record') {
      const { values, problems } = readRecord(kind, fields, written, preset, today);
      return Object.keys(problems).length > 0 ? { ...CLEAR, problems } : { path, input: { subject: subject.current, values } };
    }
    const stands = onRecord.current;
    if (stands === undefined) throw new Error('an act on an entry needs the entry');
    const common = { subject: stands.subject, position: stands.position };
    if (act === 'withdraw') return 'reason' in needsReason ? { ...CLEAR, problems: needsReason } : { path, input: { ...common, reason } };
    const { values: patch, problems } = readPatch(kind, fields, written, stands, today);
    const all = { ...problems, ...needsReason, ...(act === 'change' && day === null ? { from: 'not-a-date' } : {}) };
    if (Object.keys(all).length > 0) return { ...CLEAR, problems: all };
    if (Object.keys(patch).length === 0) return { ...CLEAR, unchanged: true };
    return {
      path,
      input:
        act === 'change'
          ? { ...common, from: day, patch, reason: reason.trim() === '' ? null : reason }
          : { ...common, on: day, patch, reason },
    };
  }

  async function send(written: Typed): Promise<void> {
    const sent = request(written);
    if (!('path' in sent)) return setOutcome(sent);
    setBusy(true);
    setOutcome(CLEAR);
    try {
      await command(sent.path, sent.input);
      await finished();
    } catch (error) {
      const failure = failureOf(error);
      setOutcome({ ...CLEAR, error, problems: failure.kind === 'bad-input' ? problemsFrom(failure.fields) : {} });
    } finally {
      setBusy(false);
    }
  }

  function goOn(mine: ReadonlySet<string>): void {
    const failure = failureOf(outcome.error);
    const stands = onRecord.current;
    if (failure.kind !== 'refused' || stands === undefined) return;
    const { fields: moved, position } = failure.refusal.facts;
    const left = (Array.isArray(moved) ? moved : []).filter((name: string) => !mine.has(name));
    onRecord.current = { ...stands, position: Number(position) };
    // Where the other's value stays, the field is put back to what it was when the form opened: nothing is sent for it.
    const before = typedValues(fields, stands.values);
    const next = { ...typed, ...Object.fromEntries(left.map((name: string) => [name, before[name] ?? ''])) };
    setTyped(next);
    const { values: rest } = readPatch(kind, fields, next, stands, today);
    void (Object.keys(rest).length === 0 ? finished() : send(next));
  }

  return { fields, typed, write, day, setDay, reason, setReason, ...outcome, busy, restored, startAfresh, submit: () => send(typed), goOn };
}
