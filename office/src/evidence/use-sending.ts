import type { MeView } from '@zhunsheng/contract/identity';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { meQuery } from '../shell/session.ts';
import { type KeptEvidence, sendFile, type Step } from './send-file.ts';

export interface FileOnItsWay {
  readonly id: number;
  readonly file: File;
  readonly state:
    | { readonly at: 'waiting' }
    | Step
    | { readonly at: 'kept'; readonly kept: KeptEvidence }
    | { readonly at: 'failed'; readonly error: unknown };
}

export interface SendingFiles {
  readonly rows: readonly FileOnItsWay[];
  add(files: readonly File[]): void;
  /** From the beginning; for what failed. */
  again(id: number): void;
  /** Takes it off the list; what is on its way is broken off. */
  remove(id: number): void;
}

/** Files go one after another: a slow line carries one whole film sooner than five halves. */
export function useSending(onKept: (file: KeptEvidence) => void): SendingFiles {
  const client = useQueryClient();
  const [rows, setRows] = useState<readonly FileOnItsWay[]>([]);
  const turn = useRef<Promise<void>>(Promise.resolve());
  const running = useRef(new Map<number, AbortController>());
  const lastId = useRef(0);
  const kept = useRef(onKept);
  useEffect(() => {
    kept.current = onKept;
  }, [onKept]);
  // What a page that is left had begun to send nobody waits for.
  useEffect(() => {
    const begun = running.current;
    return () => begun.forEach((controller) => controller.abort());
  }, []);

  const put = (id: number, state: FileOnItsWay['state']) =>
    setRows((all) => all.map((row) => (row.id === id && row.state.at !== 'kept' ? { ...row, state } : row)));

  async function send(id: number, file: File, controller: AbortController): Promise<void> {
    if (controller.signal.aborted) return;
    const csrf = () => client.getQueryData<MeView>(meQuery.queryKey)?.csrf ?? '';
    try {
      const sent = await sendFile(file, { csrf, signal: controller.signal, step: (step) => put(id, step) });
      put(id, { at: 'kept', kept: sent });
      kept.current(sent);
    } catch (error) {
      if (!controller.signal.aborted) put(id, { at: 'failed', error });
    } finally {
      running.current.delete(id);
    }
  }

  function enqueue(id: number, file: File): void {
    const controller = new AbortController();
    running.current.set(id, controller);
    turn.current = turn.current.then(() => send(id, file, controller));
  }

  return {
    rows,
    add: (files) => {
      const added = files.map((file): FileOnItsWay => ({ id: (lastId.current += 1), file, state: { at: 'waiting' } }));
      setRows((all) => [...all, ...added]);
      for (const { id, file } of added) enqueue(id, file);
    },
    again: (id) => {
      const row = rows.find((each) => each.id === id);
      if (row === undefined) return;
      put(id, { at: 'waiting' });
      enqueue(id, row.file);
    },
    remove: (id) => {
      running.current.get(id)?.abort();
      setRows((all) => all.filter((row) => row.id !== id));
    },
  };
}
