import { recordSchema } from '@zhunsheng/domain/ledger/schema';
import { powersOf } from '@zhunsheng/domain/identity/roles';
import type { LedgerKind } from '@zhunsheng/domain/ledgers';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { bureausAtAndBelow } from '@zhunsheng/domain/organisation/scope';
import { REGISTRY_BUREAUS } from '@zhunsheng/domain/organisation/registry/bureaus';
import type { Actor } from '../acts/actor.ts';
import type { Command } from '../acts/command.ts';
import { inScope, type Tx } from '../acts/transaction.ts';
import type { FileStore } from '../files/file-store.ts';
import { keepFile, type KeptFile } from '../files/keep-file.ts';
import { execute, type Outcome, type Workshop } from '../acts/execute.ts';
import { deterministicId } from '../acts/ids.ts';
import { changeCommand, correctCommand, type LedgerWord, recordCommand, withdrawCommand } from '../ledger/ledger-commands.ts';
import type { Attempt } from './faults.ts';
import { accountOf, type SignIn } from './sign-ins.ts';

type Values = Readonly<Record<string, unknown>>;

export interface Demonstration {
  readonly workshop: Workshop;
  readonly words: ReadonlyMap<LedgerKind, LedgerWord>;
  readonly files: FileStore;
}

/** Somebody at work in a bureau at one moment: what he writes goes through the commands that everybody uses. */
export interface Scribe {
  readonly today: PlainDate;
  readonly instant: Date;
  /** `name` tells the entry from all others of the demonstration; its id is made of it. */
  record(kind: LedgerKind, name: string, values: Values): Promise<string>;
  change(kind: LedgerKind, subject: string, position: number, from: PlainDate, patch: Values): Promise<void>;
  correct(kind: LedgerKind, subject: string, position: number, patch: Values, reason: string): Promise<void>;
  withdraw(kind: LedgerKind, subject: string, position: number, reason: string): Promise<void>;
  /** Stores a document and returns its digest. */
  keep(file: KeptFile): Promise<string>;
  /** Looks something up in the scribe's own scope. */
  read<T>(read: (tx: Tx) => Promise<T>): Promise<T>;
  give<Input>(command: Command<Input>, name: string, input: Input): Promise<void>;
  /** Records what the gate refuses, and makes sure that it does. */
  attempt(expected: Attempt, kind: LedgerKind, values: Values): Promise<void>;
  /** Gives a command that the gate refuses, and makes sure that it does. */
  attemptCommand<Input>(expected: Attempt, command: Command<Input>, input: Input): Promise<void>;
}

/** The same id at every run for the same name: making the demonstration again after a crash goes on where it stood. */
export const entryId = (name: string): string => deterministicId(`demonstration:${name}`);

const attemptName = ({ gate }: Attempt): string => `attempt:${gate}`;

export function actorOf({ login, bureau, role, name }: SignIn): Actor {
  const bureaus = role.endsWith('administrator') ? [] : bureausAtAndBelow(bureau, REGISTRY_BUREAUS);
  const supervised = role === 'supervisor' || role === 'inspector' ? bureaus : [];
  return {
    account: accountOf(login),
    name,
    bureau,
    roles: [role],
    powers: powersOf([role]),
    person: null,
    delegated: new Map(),
    bureaus,
    supervised,
    administered: [],
  };
}

export function scribeFor({ workshop, words, files }: Demonstration, actor: Actor, instant: Date, today: PlainDate): Scribe {
  const then: Workshop = { ...workshop, now: () => instant };
  const wordOf = (kind: LedgerKind): LedgerWord => {
    const word = words.get(kind);
    if (word === undefined) throw new Error(`no word for ${kind}`);
    return word;
  };
  const run = <Input>(command: Command<Input>, name: string, input: Input): Promise<Outcome> =>
    execute(then, actor, { command, commandId: entryId(`command:${actor.account}:${name}`), input });
  const give = async <Input>(command: Command<Input>, name: string, input: Input): Promise<void> => {
    const outcome = await run(command, name, input);
    if (outcome.status !== 200) throw new Error(`${actor.bureau}, ${today}: ${name} was refused: ${JSON.stringify(outcome.body)}`);
  };
  const attemptCommand = async <Input>(expected: Attempt, command: Command<Input>, input: Input): Promise<void> => {
    const outcome = await run(command, attemptName(expected), input);
    const refusal = outcome.body['refusal'] as { gate?: unknown; code?: unknown } | undefined;
    if (refusal?.gate !== expected.gate || refusal.code !== expected.code)
      throw new Error(`${expected.gate} was to refuse: ${JSON.stringify(outcome)}`);
  };
  const valuesOf = (kind: LedgerKind, values: Values): Values => recordSchema(wordOf(kind).ledger.fields).parse(values);
  return {
    today,
    instant,
    give,
    read: (read) => inScope(workshop.pool, actor, read),
    keep: (file) => inScope(workshop.pool, actor, (tx) => keepFile(files, tx, actor.bureau, file, instant)),
    record: async (kind, name, values) => {
      const subject = entryId(name);
      await give(recordCommand(wordOf(kind)), name, { subject, values: valuesOf(kind, values) });
      return subject;
    },
    change: (kind, subject, position, from, patch) =>
      give(changeCommand(wordOf(kind)), `change:${subject}:${position}`, { subject, position, from, patch, reason: null }),
    correct: (kind, subject, position, patch, reason) =>
      give(correctCommand(wordOf(kind)), `correct:${subject}:${position}`, { subject, position, on: null, patch, reason }),
    withdraw: (kind, subject, position, reason) =>
      give(withdrawCommand(wordOf(kind)), `withdraw:${subject}:${position}`, { subject, position, reason }),
    attempt: (expected, kind, values) =>
      attemptCommand(expected, recordCommand(wordOf(kind)), { subject: entryId(attemptName(expected)), values: valuesOf(kind, values) }),
    attemptCommand,
  };
}
