import type { LeavingResult, recordLeavingInput } from '@zhunsheng/contract/personnel';
import { OWN } from '@zhunsheng/domain/law/gates';
import type { LedgerAct, LedgerState } from '@zhunsheng/domain/ledger/acts';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { liaisonSince } from '@zhunsheng/domain/personnel/leaving';
import type { PersonFile } from '@zhunsheng/domain/personnel/person-file';
import { refuse, refusedByGate, type Refusal, refusedByRule } from '@zhunsheng/domain/ruling';
import type { z } from 'zod';
import type { Command, Deciding } from '../acts/command.ts';
import type { JsonObject } from '../acts/subject-kind.ts';
import type { Tx } from '../acts/transaction.ts';
import { badInput } from '../http/failure.ts';
import { setBlind } from '../identity/sealing.ts';
import { type LedgerWord, proposeAct } from '../ledger/ledger-commands.ts';
import { answeredFor, reachBothSides, reassignAct } from '../transfer/open-transfers.ts';
import { currentPerson, onRecordRefusal } from './on-record.ts';
import { endEntries, type EntryWords } from './end-entries.ts';
import { loadPersonFile } from './person-file-store.ts';
import { type Planned, ruledTogether } from './ruled-together.ts';

type RecordLeaving = z.infer<typeof recordLeavingInput>;

interface Colleague {
  readonly account: string;
  readonly person: string | null;
  readonly disabled: boolean;
}

/** A person's last day: his posts and duties end on it, what was open for him passes on, his ID number and his account are released. */
export function recordLeaving(words: EntryWords & { readonly person: LedgerWord }): Command<RecordLeaving> {
  return {
    name: 'personnel/record-leaving',
    power: 'personnel.write',
    about: ({ person }) => person,
    subjects: ({ person }) => [person],
    alsoLocks: async ({ person }, tx) => [...(await entriesOf(tx, person)), ...(await answeredFor(tx, await accountsOf(tx, person)))],
    decide: async (deciding) => {
      const { input } = deciding;
      const on = input.on as PlainDate;
      const missing = onRecordRefusal(deciding, input.person, 'person');
      if (missing !== undefined) return refuse(missing);
      const file = await loadPersonFile(deciding.tx, input.person);
      const refusal = (await pendingRefusal(deciding)) ?? leavingRefusal(file, on, deciding.today);
      if (refusal !== undefined) return refuse(refusal);
      const colleagues = await listColleagues(deciding.tx);
      const own = colleagues.filter(({ person }) => person === input.person);
      const accounts = own.map(({ account }) => account);
      const ended = await endEntries(words, deciding, file, on, input.reason);
      const handed = await handOver(deciding, accounts, colleagues, currentPerson(file)?.name ?? '');
      const act: LedgerAct = { act: 'Changed', from: on, patch: {}, dates: { leftOn: on }, reason: input.reason };
      const planned = [...ended.planned, ...handed.planned, await proposeAct(words.person, deciding, input.person, act, file)];
      await setBlind(deciding.tx, input.person, { active: false });
      const position = ((deciding.subjects.get(input.person)?.state as LedgerState | undefined)?.position ?? 0) + 1;
      const result: LeavingResult = {
        person: input.person,
        position,
        posts: ended.posts,
        duties: ended.duties,
        transfers: handed.transfers,
        successor: input.successor,
        accounts: own.filter(({ disabled }) => !disabled).map(({ account }) => account),
      };
      const ruling = ruledTogether(planned, result as unknown as JsonObject);
      if (ruling.accepted)
        for (const account of result.accounts)
          deciding.later({ task: 'disable-account', payload: { account, person: input.person, position, on } });
      return ruling;
    },
  };
}

function leavingRefusal(file: PersonFile, on: PlainDate, today: PlainDate): Refusal | undefined {
  const person = currentPerson(file);
  if (person === undefined) return refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: 'person' });
  if (person.leftOn !== null) return refusedByRule(OWN.ledger, 'person/left-already', { person: person.name, leftOn: person.leftOn });
  if (on > today) return refusedByRule(OWN.ledger, 'ledger/date-in-the-future', { day: on });
  const since = liaisonSince(file.duties, on);
  return since === null ? undefined : refusedByGate('26.G1', 'person/liaison-must-be-replaced', { person: person.name, since });
}

async function pendingRefusal(deciding: Deciding<RecordLeaving>): Promise<Refusal | undefined> {
  const { rowCount } = await deciding.tx.query(
    `select 1 from transfer where person = $1 and side = 'out' and status in ('handed-over', 'accepted')`,
    [deciding.input.person],
  );
  return rowCount === 0 ? undefined : refusedByRule(OWN.transfer, 'transfer/pending', {});
}

/** Open transfers that the person answers for go to his successor, who must work in the same bureau. */
async function handOver(deciding: Deciding<RecordLeaving>, accounts: readonly string[], colleagues: readonly Colleague[], name: string) {
  const { successor } = deciding.input;
  if (
    successor !== null &&
    (accounts.includes(successor) || !colleagues.some(({ account, disabled }) => account === successor && !disabled))
  ) {
    throw badInput([{ field: 'successor', code: 'not-a-reference' }]);
  }
  const open = await answeredFor(deciding.tx, accounts);
  if (open.length === 0) return { planned: [] as Planned[], transfers: [] };
  if (successor === null) {
    const facts = { person: name, entries: open.length };
    return { planned: [refusedByRule(OWN.transfer, 'person/open-items-without-successor', facts)] as Planned[], transfers: [] };
  }
  await reachBothSides(deciding.tx, open);
  const acts = open.map((transfer) => reassignAct(deciding, transfer, successor));
  return { planned: acts.map(({ planned }) => planned), transfers: acts.map(({ transfer, personName }) => ({ transfer, personName })) };
}

async function entriesOf(tx: Tx, person: string): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(`select id from subject where about = $1 and kind in ('post', 'duty')`, [person]);
  return rows.map(({ id }) => id);
}

async function listColleagues(tx: Tx): Promise<Colleague[]> {
  return (await tx.query<Colleague>('select account, person, disabled from colleagues(current_date)')).rows;
}

async function accountsOf(tx: Tx, person: string): Promise<string[]> {
  return (await listColleagues(tx)).filter((colleague) => colleague.person === person).map(({ account }) => account);
}
