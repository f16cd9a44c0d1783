import type { JsonValue } from '@zhunsheng/domain/log/canonical-json';

export type JsonObject = { readonly [key: string]: JsonValue };

export type Audience = 'bureau' | 'supervision' | 'accounts' | 'members';

/** An act as it stands in the log; the canonical JSON of this is its body. */
export interface Envelope {
  readonly v: 1;
  readonly subject: string;
  readonly position: number;
  readonly kind: string;
  readonly type: string;
  readonly bureau: number;
  readonly audience: Audience;
  readonly members?: readonly string[];
  readonly about?: string;
  readonly actor: string;
  /** The principal, where the actor acted as his deputy. */
  readonly actingFor?: string;
  readonly occurredOn: string;
  readonly recordedAt: string;
  readonly command: string;
  readonly basis: readonly string[];
  readonly data: JsonObject;
}

/** What the subject's rows copy from its head. */
export interface Head {
  readonly subject: string;
  readonly audience: Audience;
  readonly members: readonly string[] | null;
}

/** A row as the database takes it: column name → JSON value. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * A kind of subject: how its acts fold and which rows screens and standards read of it.
 * Rows are a pure function of the folded state; nothing else may be stored about a subject.
 */
export interface SubjectKind<S = unknown> {
  readonly kind: string;
  readonly table: string;
  /** Columns of the table's primary key. */
  readonly key: readonly string[];
  readonly initial: S;
  evolve(state: S, act: Envelope): S;
  rowsOf(state: S, head: Head): readonly Row[];
}
