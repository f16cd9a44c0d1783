/** What a command says: a line for the person at the terminal, or for a program that reads it. */
export type Say = (line: string) => void;

export interface Invocation {
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly say: Say;
  /** What is under way, for a person who waits; never part of the result. */
  readonly note: Say;
}

/** One command: its words, what it takes, and what it does. Resolves with the exit code. */
export interface CliCommand {
  readonly words: readonly string[];
  /** In brackets what may be left out: it comes last. */
  readonly arguments: readonly string[];
  /** 'values' may be given more than once. */
  readonly options: Readonly<Record<string, 'value' | 'values' | 'flag'>>;
  /** What a value looks like, for the line of usage; a file where nothing else is said. */
  readonly hints?: Readonly<Record<string, string>>;
  readonly chinese: string;
  readonly english: string;
  readonly run: (invocation: Invocation) => Promise<number>;
}
