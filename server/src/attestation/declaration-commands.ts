import type { ConfirmInput, DeclareInput, SendBackInput } from '@zhunsheng/contract/attestation';
import { type DeclarationValues, declaration } from '@zhunsheng/domain/attestation/attestation.ledger';
import { type Verdict, verdictRefusal } from '@zhunsheng/domain/attestation/verdict';
import type { LedgerAct, LedgerState } from '@zhunsheng/domain/ledger/acts';
import { currentStretches, lastStretch } from '@zhunsheng/domain/ledger/timeline';
import { OWN } from '@zhunsheng/domain/law/gates';
import { refuse, refusedByRule, type Refusal } from '@zhunsheng/domain/ruling';
import type { Command, Deciding } from '../acts/command.ts';
import type { Tx } from '../acts/transaction.ts';
import { allFields, asLedger, type LedgerWord, proposeAct } from '../ledger/ledger-commands.ts';
import { demandNew } from '../personnel/on-record.ts';
import { ruledTogether } from '../personnel/ruled-together.ts';

export interface DeclarationCommands {
  readonly declare: Command<DeclareInput>;
  readonly confirm: Command<ConfirmInput>;
  readonly sendBack: Command<SendBackInput>;
}

/** What no record can measure: a bureau declares it with its file, the superior confirms it or sends it back. */
export function declarationCommands(calendar: LedgerWord['calendar']): DeclarationCommands {
  const word: LedgerWord = { ledger: asLedger(declaration), power: 'attestation.declare', calendar };
  return {
    declare: {
      name: 'declaration/declare',
      power: 'attestation.declare',
      subjects: ({ subject }) => [subject],
      alsoLocks: async ({ standard }, tx) => openDeclarations(tx, standard),
      constraints: { declaration_open_once: () => refuse(changedMeanwhile) },
      decide: async (deciding) => {
        const { subject, ...written } = deciding.input;
        demandNew(deciding, subject);
        const refusal = await evidenceRefusal(deciding);
        if (refusal !== undefined) return refuse(refusal);
        const values = allFields(word.ledger, { ...written, declaredBy: deciding.actor.account, verdict: 'open' });
        const withdrawn = { act: 'Withdrawn', reason: '另行申报' } as const;
        const older = await Promise.all([...deciding.subjects.keys()].map((open) => proposeAct(word, deciding, open, withdrawn)));
        const recorded = await proposeAct(word, deciding, subject, {
          act: 'Recorded',
          bureau: deciding.actor.bureau,
          values: values as never,
        });
        return ruledTogether([...older, recorded], { subject });
      },
    },
    confirm: decideCommand('confirm', 'confirmed', word),
    sendBack: decideCommand('send-back', 'sent-back', word),
  };
}

const changedMeanwhile = refusedByRule(OWN.ledger, 'ledger/changed-meanwhile', {
  kind: 'declaration',
  fields: [],
  theirs: [],
  yours: [],
  position: 0,
});

/** A newer declaration takes the place of one that nobody has decided on yet. */
async function openDeclarations(tx: Tx, standard: string): Promise<string[]> {
  const { rows } = await tx.query<{ subject: string }>(
    `select subject from declaration where standard = $1 and verdict = 'open' and known_to is null and valid_to is null
        and bureau = any (nullif(current_setting('zs.writable', true), '')::int[])`,
    [standard],
  );
  return rows.map(({ subject }) => subject);
}

async function evidenceRefusal({ tx, input, actor, today }: Deciding<DeclareInput>): Promise<Refusal | undefined> {
  const { documentDate, evidence, standard } = input;
  if (documentDate > today) return refusedByRule(OWN.ledger, 'ledger/date-in-the-future', { day: documentDate });
  if (evidence === null) return undefined;
  const { rowCount } = await tx.query('select 1 from file where digest = $1 and bureau = $2', [evidence, actor.bureau]);
  return rowCount === 0 ? refusedByRule(OWN.attestation, 'declaration/no-evidence', { standard }) : undefined;
}

function decideCommand<Input extends ConfirmInput & { readonly reason?: string }>(
  name: 'confirm' | 'send-back',
  verdict: Verdict,
  word: LedgerWord,
): Command<Input> {
  return {
    name: `declaration/${name}`,
    power: 'attestation.confirm',
    about: ({ subject }) => subject,
    subjects: () => [],
    // Before the lock: the declaration stands in the bureau below.
    alsoLocks: async ({ subject }, tx) => {
      await reachBelow(tx, subject);
      return [subject];
    },
    decide: async (deciding) => {
      const { input, actor, today } = deciding;
      const found = await findPlaced(deciding.tx, input.subject);
      if (found === undefined) return refuse(refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: 'declaration' }));
      const loaded = deciding.subjects.get(input.subject)?.state as LedgerState | undefined;
      const current = loaded === undefined ? found.values : (lastStretch(currentStretches(loaded.versions)).values as DeclarationValues);
      const principal = actor.delegated.get('attestation.confirm');
      const refusal = verdictRefusal({
        verdict,
        declaration: current,
        superior: found.superior,
        actor: { account: actor.account, principal, bureau: actor.bureau },
      });
      if (refusal !== undefined) return refuse(refusal);
      const patch = { verdict, verdictBy: actor.account, verdictReason: input.reason ?? null };
      const act = { act: 'Changed', from: today, patch, dates: { verdictOn: today }, reason: input.reason ?? null } as unknown as LedgerAct;
      return ruledTogether([await proposeAct(word, deciding, input.subject, act)], { subject: input.subject });
    },
  };
}

/** Widens this transaction to the declaring bureau where the actor's own stands directly above it. */
async function reachBelow(tx: Tx, subject: string): Promise<void> {
  await tx.query(
    `select set_config('zs.writable', array(select distinct unnest(nullif(current_setting('zs.writable', true), '')::int[] || d.bureau))::text, true)
       from declaration d join bureau b on b.number = d.bureau and b.known_to is null and b.valid_to is null
      where d.subject = $1 and d.known_to is null and d.valid_to is null and b.parent = any (nullif(current_setting('zs.writable', true), '')::int[])`,
    [subject],
  );
}

/** A declaration in the reader's scope and the bureau above the one that declared it. */
async function findPlaced(tx: Tx, subject: string): Promise<{ superior: number | null; values: DeclarationValues } | undefined> {
  const { rows } = await tx.query<{ superior: number | null; values: DeclarationValues }>(
    `select b.parent as superior, json_build_object('standard', d.standard, 'declaredBy', d.declared_by, 'verdict', d.verdict, 'evidence', d.evidence) as values
       from declaration d join bureau b on b.number = d.bureau and b.known_to is null and b.valid_to is null
      where d.subject = $1 and d.known_to is null and d.valid_to is null`,
    [subject],
  );
  return rows[0];
}
