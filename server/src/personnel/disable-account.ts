import type { AccountCommands } from '../identity/account-commands.ts';
import { systemActor } from '../acts/actor.ts';
import type { Workshop } from '../acts/execute.ts';
import { deterministicId } from '../acts/ids.ts';
import type { Job } from '../jobs/queue.ts';
import type { DelegationCommands } from '../identity/delegation-commands.ts';
import { inScope } from '../acts/transaction.ts';
import { react } from '../reactions.ts';

interface Left {
  readonly account: string;
  readonly person: string;
  readonly position: number;
  readonly on: string;
}

/** Who has left signs in no longer, is nobody's deputy and has none. */
export function disableAccount(workshop: Workshop, accounts: AccountCommands, delegations: DelegationCommands): Job {
  return async ({ bureau, facts }) => {
    const { account, person, position, on } = facts as unknown as Left;
    const actor = systemActor([bureau]);
    const reaction = { cause: account, about: person, label: '', bureau };
    const commandId = (step: string) => deterministicId(`${person}:${position}:${step}`);
    const reason = `离职（${on}）`;
    await react(workshop, actor, reaction, {
      command: accounts.disable,
      commandId: commandId(`disable-account:${account}`),
      input: { account, bureau, reason },
    });
    const open = await inScope(workshop.pool, actor, async (tx) => {
      const { rows } = await tx.query<{ subject: string }>(
        `select subject from delegation where bureau = $2 and $1 in (principal, deputy) and known_to is null and valid_to is null and "until" >= $3`,
        [account, bureau, on],
      );
      return rows;
    });
    for (const { subject } of open) {
      await react(workshop, actor, reaction, {
        command: delegations.end,
        commandId: commandId(`end-delegation:${subject}`),
        input: { subject, reason },
      });
    }
  };
}
