import { LEDGERS } from '@zhunsheng/domain/ledgers';
import { refusalKind, registerKinds } from './acts/register-kinds.ts';
import type { SubjectKind } from './acts/subject-kind.ts';
import { CALENDAR } from './calendar.ts';
import { asLedger } from './ledger/ledger-commands.ts';
import { ledgerKind } from './ledger/ledger-kind.ts';
import { benchmarkKind } from './discretion/benchmark-kind.ts';
import { duplicateKind } from './personnel/duplicate-kind.ts';
import { caseKind } from './penalty-case/case-kind.ts';
import { transferKind } from './transfer/transfer-kind.ts';

/** Every kind of subject: what the write path folds and what rebuild folds again. */
export const SUBJECT_KINDS: ReadonlyMap<string, SubjectKind> = new Map(
  [
    ...Object.values(LEDGERS).map((ledger) => ledgerKind(asLedger(ledger))),
    refusalKind,
    ...registerKinds,
    duplicateKind,
    transferKind,
    caseKind(CALENDAR),
    benchmarkKind,
  ].map((kind) => [kind.kind, kind as SubjectKind]),
);
