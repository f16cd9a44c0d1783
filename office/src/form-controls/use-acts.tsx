import type { EntryDetailView } from '@zhunsheng/contract/ledger';
import { ledgerPaths } from '@zhunsheng/contract/ledger';
import type { LedgerActWord } from '@zhunsheng/contract/ledger-text';
import type { LedgerKind } from '@zhunsheng/domain/ledgers';
import { type ReactNode, useState } from 'react';
import type { Step } from '@zhunsheng/contract/refusal';
import { read } from '../shell/api.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { ActDrawer, type ActToDo } from './act-drawer.tsx';

type More = Omit<ActToDo, 'kind' | 'act' | 'entry'>;

export interface Acts {
  /** Opens the form of an act. Acts on an entry read it first: what he sees is what he acts on. */
  readonly begin: (act: LedgerActWord, kind: LedgerKind, subject?: string, more?: More) => void;
  /** The drawer; stands once on the page. */
  readonly layer: ReactNode;
}

export function useActs(done?: (subject: string) => void, lift?: (step: Step) => void): Acts {
  const [act, setAct] = useState<ActToDo>();
  const [error, setError] = useState<unknown>();

  async function beginOn(word: LedgerActWord, kind: LedgerKind, subject: string, more: More): Promise<void> {
    try {
      const entry = await read<EntryDetailView>(ledgerPaths.entry(kind, subject));
      setAct({ kind, act: word, entry: { subject, position: entry.position, values: entry.values }, ...more });
    } catch (failed) {
      setError(failed);
    }
  }

  return {
    begin: (word, kind, subject, more = {}) => {
      setError(undefined);
      if (subject === undefined) setAct({ kind, act: word, ...more });
      else void beginOn(word, kind, subject, more);
    },
    layer: (
      <>
        {error !== undefined && <FailurePanel error={error} />}
        <ActDrawer
          act={act}
          close={() => setAct(undefined)}
          done={(subject) => {
            setAct(undefined);
            done?.(subject);
          }}
          lift={
            lift === undefined
              ? undefined
              : (step) => {
                  setAct(undefined);
                  lift(step);
                }
          }
        />
      </>
    ),
  };
}
