import type { DuplicateView, settleDuplicateInput } from '@zhunsheng/contract/personnel';
import { OWN } from '@zhunsheng/domain/law/gates';
import { settleDuplicate } from '@zhunsheng/domain/personnel/duplicate-person';
import { refuse, refusedByRule } from '@zhunsheng/domain/ruling';
import type { z } from 'zod';
import type { Command } from '../acts/command.ts';
import type { JsonObject } from '../acts/subject-kind.ts';
import type { Tx } from '../acts/transaction.ts';
import { DUPLICATE_PERSON, type StoredDuplicate } from './duplicate-kind.ts';

export const settleDuplicateCommand: Command<z.infer<typeof settleDuplicateInput>> = {
  name: 'duplicate/settle',
  power: 'duplicate.settle',
  subjects: ({ subject }) => [subject],
  decide: async ({ input, subjects, actor, today }) => {
    const loaded = subjects.get(input.subject);
    if (loaded?.head.kind !== DUPLICATE_PERSON || loaded.head.bureau !== actor.bureau) {
      return refuse(refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: DUPLICATE_PERSON }));
    }
    const ruling = settleDuplicate((loaded.state as StoredDuplicate).duplicate, input.outcome);
    if (!ruling.accepted) return refuse(ruling.refusal);
    const acts = ruling.acts.map(({ type, ...data }) => ({
      subject: input.subject,
      kind: DUPLICATE_PERSON,
      type,
      data: data as unknown as JsonObject,
      bureau: loaded.head.bureau,
      occurredOn: today,
      basis: OWN.ledger,
    }));
    return { accepted: true, acts, result: { subject: input.subject } };
  },
};

/** Open ones first. Only the superior's supervisor and inspector see them: their bureaus are `supervised`. */
export async function listDuplicates(tx: Tx, supervised: readonly number[]): Promise<DuplicateView[]> {
  const { rows } = await tx.query<Omit<DuplicateView, 'reportedAt' | 'settledAt'> & { reportedAt: Date; settledAt: Date | null }>(
    `select subject, person, person_number as "personNumber", person_name as "personName", claimed_name as "claimedName", held_by as "heldBy",
            claimed_by as "claimedBy", reported_at as "reportedAt", status, outcome, settled_at as "settledAt"
       from duplicate_person where bureau = any($1::int[]) order by status, reported_at desc, subject limit 500`,
    [supervised],
  );
  return rows.map((row) => ({
    ...row,
    reportedAt: row.reportedAt.toISOString(),
    settledAt: row.settledAt === null ? null : row.settledAt.toISOString(),
  }));
}
