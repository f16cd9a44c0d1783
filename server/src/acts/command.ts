import type { Power } from '@zhunsheng/domain/identity/roles';
import type { Basis } from '@zhunsheng/domain/law/instruments';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { Ruling } from '@zhunsheng/domain/ruling';
import type { Actor } from './actor.ts';
import type { Audience, JsonObject } from './subject-kind.ts';
import type { Loaded } from './subjects.ts';
import type { Tx } from './transaction.ts';

/** An act that a rule accepted, before it has its position and its place in the log. */
export interface PlannedAct {
  readonly subject: string;
  readonly kind: string;
  readonly type: string;
  readonly data: JsonObject;
  /** Owner of the subject from this act on. */
  readonly bureau: number;
  readonly occurredOn: PlainDate;
  readonly basis: Basis;
  readonly about?: string;
  readonly audience?: Audience;
  readonly members?: readonly string[];
}

/** A job to run after commit, added in the same transaction. */
export interface PlannedJob {
  readonly task: string;
  readonly payload: JsonObject;
}

export interface Deciding<Input> {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly input: Input;
  readonly subjects: ReadonlyMap<string, Loaded>;
  readonly now: string;
  readonly today: PlainDate;
  /** Adds a job that runs if, and only if, this transaction commits, also when the command is refused. */
  readonly later: (job: PlannedJob) => void;
}

export type CommandRuling = Ruling<PlannedAct> & { readonly result?: JsonObject };

/** One request to act. `decide` reads facts in the transaction and calls pure rules; it writes nothing but keys. */
export interface Command<Input> {
  readonly name: string;
  /** The power that the actor needs; a list means any of them. */
  readonly power: Power;
  /** Bureau for which the act is done; the actor's own unless the command says otherwise. */
  readonly bureau?: (input: Input, actor: Actor) => number;
  /** `administered`: only a bureau whose accounts the actor administers is in reach, not every one that he may read. */
  readonly reach?: 'administered';
  /** Bureaus written to, where they are more than that one. Checked by `decide`. */
  readonly writes?: (input: Input, actor: Actor) => readonly number[];
  /** Subjects to lock, existing or not. */
  readonly subjects: (input: Input) => readonly string[];
  /** Further subjects to lock that only a read can name; what it reads never changes. */
  readonly alsoLocks?: (input: Input, tx: Tx) => Promise<readonly string[]>;
  readonly decide: (deciding: Deciding<Input>) => Promise<CommandRuling>;
  /** `decide` writes nothing and no constraint stands for a refusal: then a refusal has nothing to undo. */
  readonly decidesByReading?: true;
  /** Names of constraints that are invariants over many subjects, and the refusal each stands for. */
  readonly constraints?: Readonly<Record<string, (deciding: Deciding<Input>) => Promise<CommandRuling> | CommandRuling>>;
  /** What a refusal is about, for the lists: never sealed. */
  readonly about?: (input: Input) => string | undefined;
}
