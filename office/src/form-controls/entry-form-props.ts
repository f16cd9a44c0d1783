import type { LedgerActWord } from '@zhunsheng/contract/ledger-text';
import type { Step } from '@zhunsheng/contract/refusal';
import type { LedgerKind } from '@zhunsheng/domain/ledgers';
import type { EntryOnRecord } from './entry-form-state.ts';

export interface EntryFormProps {
  readonly kind: LedgerKind;
  readonly act: LedgerActWord;
  /** The entry that is changed, corrected or withdrawn. */
  readonly entry?: EntryOnRecord;
  /** Values that this form sets without asking: the person whose page it stands on. */
  readonly preset?: Readonly<Record<string, unknown>>;
  /** Values that it proposes. */
  readonly suggested?: Readonly<Record<string, unknown>>;
  readonly only?: readonly string[];
  /** Verb of the main button, where the act has one of its own here (暂扣 is a change of standing). */
  readonly verb?: string;
  readonly done: (subject: string) => void;
  readonly lift?: ((step: Step) => void) | undefined;
}
