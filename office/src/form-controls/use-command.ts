import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command } from '../shell/api.ts';
import { failureOf } from '../shell/failure.ts';

export interface Sending {
  readonly busy: boolean;
  readonly error: unknown;
  /** Code of what is wrong with a field, as the server names it. */
  readonly problem: (field: string) => string | undefined;
  /** True where the act was done; otherwise the error says why not. */
  readonly send: (path: string, input: object) => Promise<boolean>;
  readonly clear: () => void;
}

/** A request to act from a form of its own: what every page shows is read again afterwards. */
export function useCommand(done?: (answer: Readonly<Record<string, unknown>>) => void): Sending {
  const client = useQueryClient();
  const [state, setState] = useState<{ readonly busy: boolean; readonly error: unknown }>({ busy: false, error: undefined });

  async function send(path: string, input: object): Promise<boolean> {
    setState({ busy: true, error: undefined });
    try {
      const answer = await command<Readonly<Record<string, unknown>>>(path, input);
      setState({ busy: false, error: undefined });
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
      done?.(answer);
      return true;
    } catch (error) {
      setState({ busy: false, error });
      return false;
    }
  }

  const failure = state.error === undefined ? undefined : failureOf(state.error);
  const problem = (field: string) =>
    failure?.kind === 'bad-input' ? failure.fields.find((wrong) => wrong.field === field)?.code : undefined;
  return { ...state, problem, send, clear: () => setState({ busy: false, error: undefined }) };
}
