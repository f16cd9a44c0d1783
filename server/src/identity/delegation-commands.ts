import type { endDelegationInput, recordDelegationInput } from '@zhunsheng/contract/delegation';
import { type DelegatingAccount, delegationRefusal } from '@zhunsheng/domain/identity/delegation-rules';
import { delegation, type DelegationValues } from '@zhunsheng/domain/identity/identity.ledger';
import type { Role } from '@zhunsheng/domain/identity/roles';
import { OWN } from '@zhunsheng/domain/law/gates';
import type { LedgerAct, LedgerState } from '@zhunsheng/domain/ledger/acts';
import { currentStretches, lastStretch } from '@zhunsheng/domain/ledger/timeline';
import { addDays, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { refuse, type Refusal, refusedByRule } from '@zhunsheng/domain/ruling';
import type { z } from 'zod';
import type { Command, CommandRuling, Deciding, PlannedAct } from '../acts/command.ts';
import type { Tx } from '../acts/transaction.ts';
import { badInput } from '../http/failure.ts';
import { allFields, asLedger, type LedgerWord, proposeAct } from '../ledger/ledger-commands.ts';

type RecordDelegation = z.infer<typeof recordDelegationInput>;
type EndDelegation = z.infer<typeof endDelegationInput>;

export interface DelegationCommands {
  readonly record: Command<RecordDelegation>;
  readonly end: Command<EndDelegation>;
}

/** 代理: the head names deputies for his bureau; everybody else for himself. A deputy names none in his principal's stead. */
export function delegationCommands(calendar: LedgerWord['calendar']): DelegationCommands {
  const word: LedgerWord = { ledger: asLedger(delegation), power: 'delegation.own', calendar };
  return {
    record: {
      name: 'delegation/record',
      power: 'delegation.own',
      // The principal is locked too, so that two delegations of his never overlap.
      subjects: ({ subject, principal }) => [subject, principal],
      alsoLocks: reachAccounts,
      decide: async (deciding) => {
        const { subject, principal, deputy, reason } = deciding.input;
        const [from, until] = [deciding.input.from as PlainDate, deciding.input.until as PlainDate];
        const { bureau } = deciding.actor;
        const powerless = powerRefusal(deciding, principal);
        if (powerless !== undefined) return refuse(powerless);
        if (deciding.subjects.has(subject)) throw badInput([{ field: 'subject', code: 'not-a-reference' }]);
        const accounts = await findAccounts(deciding, [principal, deputy]);
        const others = await delegationsOf(deciding.tx, principal);
        const proposal = { bureau, principal: accounts.get(principal), deputy: accounts.get(deputy), from, until, others };
        const refusal = delegationRefusal(proposal);
        if (refusal !== undefined) return refuse(refusal);
        const values = allFields(word.ledger, { principal, deputy, from, until, reason });
        return ruled(await proposeAct(word, deciding, subject, { act: 'Recorded', bureau, values: values as never }), subject);
      },
    },
    end: {
      name: 'delegation/end',
      power: 'delegation.own',
      subjects: ({ subject }) => [subject],
      alsoLocks: reachAccounts,
      decide: async (deciding) => {
        const { subject, reason } = deciding.input;
        const loaded = deciding.subjects.get(subject);
        const state = loaded?.state as LedgerState | undefined;
        if (loaded?.head.kind !== 'delegation' || state?.status !== 'present')
          return refuse(refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: 'delegation' }));
        const values = lastStretch(currentStretches(state.versions)).values as unknown as DelegationValues;
        const powerless = powerRefusal(deciding, values.principal);
        if (powerless !== undefined) return refuse(powerless);
        const yesterday = addDays(deciding.today, -1);
        if (values.until <= yesterday) return refuse(refusedByRule(OWN.ledger, 'ledger/nothing-to-change', {}));
        // One that began before today ends with yesterday; one that did not is taken back.
        const act: LedgerAct =
          values.from <= yesterday
            ? { act: 'Changed', from: deciding.today, patch: {}, dates: { until: yesterday }, reason }
            : { act: 'Withdrawn', reason };
        return ruled(await proposeAct(word, deciding, subject, act), subject);
      },
    },
  };
}

/** Powers that are only lent do not count: nobody lends on what was lent to him. */
function powerRefusal({ actor }: Deciding<unknown>, principal: string): Refusal | undefined {
  const isHead = actor.powers.has('delegation.write') && !actor.delegated.has('delegation.write');
  return isHead || principal === actor.account
    ? undefined
    : refusedByRule(OWN.delegation, 'power/not-yours', { power: 'delegation.write' });
}

/** Accounts are otherwise seen by those who administer them: here by whoever names a deputy in the same bureau, for this transaction. */
async function reachAccounts(_input: unknown, tx: Tx): Promise<readonly string[]> {
  await tx.query(`select set_config('zs.administered', current_setting('zs.writable', true), true)`);
  return [];
}

async function findAccounts(deciding: Deciding<unknown>, wanted: readonly string[]): Promise<Map<string, DelegatingAccount>> {
  const { rows } = await deciding.tx.query<DelegatingAccount & { roles: Role[] }>(
    `select a.subject as account, a.bureau, a.disabled,
            (select coalesce(array_agg(g.role), '{}') from role_grant g where g.account = a.subject and g.known_to is null and g.valid_to is null
                and (g."until" is null or g."until" >= $2)) as roles
       from account a where a.subject = any($1) and a.known_to is null and a.valid_to is null`,
    [wanted, deciding.today],
  );
  return new Map(rows.map((row) => [row.account, row]));
}

async function delegationsOf(tx: Tx, principal: string) {
  const { rows } = await tx.query<{ from: PlainDate; until: PlainDate }>(
    'select "from", "until" from delegation where principal = $1 and known_to is null and valid_to is null',
    [principal],
  );
  return rows;
}

function ruled(planned: PlannedAct | Refusal, subject: string): CommandRuling {
  return 'code' in planned ? refuse(planned) : { accepted: true, acts: [planned], result: { subject } };
}
