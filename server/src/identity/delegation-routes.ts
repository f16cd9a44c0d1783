import {
  delegationPaths,
  type DelegationsView,
  type DelegationView,
  endDelegationInput,
  recordDelegationInput,
} from '@zhunsheng/contract/delegation';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../acts/actor.ts';
import type { Workshop } from '../acts/execute.ts';
import type { Tx } from '../acts/transaction.ts';
import { defineCommand, defineRead } from '../http/endpoints.ts';
import type { DelegationCommands } from './delegation-commands.ts';

export function registerDelegations(app: FastifyInstance, workshop: Workshop, commands: DelegationCommands): void {
  defineCommand(app, workshop, { path: delegationPaths.record, input: recordDelegationInput, command: commands.record });
  defineCommand(app, workshop, { path: delegationPaths.end, input: endDelegationInput, command: commands.end });
  defineRead(app, workshop, {
    path: delegationPaths.list,
    power: 'delegation.own',
    query: z.object({}),
    read: async ({ tx, session, today }): Promise<DelegationsView> => ({ delegations: await listDelegations(tx, session.actor, today) }),
  });
}

/** The bureau's for its head, one's own for everybody; the latest first. */
async function listDelegations(tx: Tx, actor: Actor, today: string): Promise<DelegationView[]> {
  const { rows } = await tx.query<DelegationView>(
    `with seen as (select * from delegation d where d.bureau = $1 and d.known_to is null and d.valid_to is null
                      and ($2::boolean or $3::uuid in (d.principal, d.deputy)) order by d."from" desc, d.subject limit 500),
          names as (select account, name from account_names(array(select principal from seen union select deputy from seen)))
     select d.subject, d.principal, p.name as "principalName", d.deputy, u.name as "deputyName", d."from", d."until", d.reason,
            case when $4::date < d."from" then 'future' when $4::date > d."until" then 'over' else 'current' end as standing
       from seen d left join names p on p.account = d.principal left join names u on u.account = d.deputy
      order by d."from" desc, d.subject`,
    [actor.bureau, actor.powers.has('delegation.write'), actor.account, today],
  );
  return rows;
}
