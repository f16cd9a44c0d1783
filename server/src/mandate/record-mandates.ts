import type { RecordMandates } from '@zhunsheng/contract/mandate';
import type { LedgerAct } from '@zhunsheng/domain/ledger/acts';
import { type Refusal, refuse } from '@zhunsheng/domain/ruling';
import type { Command } from '../acts/command.ts';
import { allFields, isRefusal, type LedgerWord, proposeAct } from '../ledger/ledger-commands.ts';
import { isPlanned } from '../personnel/ruled-together.ts';
import { mandateGateFacts, mandateWord } from './mandate-words.ts';

/** A whole mandate out of one document: all its matters or none; the refusal names each matter with its obstacle. */
export function recordMandates(calendar: LedgerWord['calendar']): Command<RecordMandates> {
  const word = mandateWord(calendar);
  return {
    name: 'mandate/record-many',
    power: 'mandate.write',
    subjects: () => [],
    ...(word.constraints === undefined ? {} : { constraints: word.constraints as Command<RecordMandates>['constraints'] & {} }),
    decide: async (deciding) => {
      const { matters, values } = deciding.input;
      const facts = await mandateGateFacts(deciding);
      const shared = await word.complete?.(deciding, '', values, deciding.actor.bureau);
      if (shared !== undefined && isRefusal(shared)) return refuse(shared);
      const planned = [];
      const refused: { matter: string; refusal: Refusal }[] = [];
      for (const { subject, matter } of matters) {
        const complete = allFields(word.ledger, { ...values, matter });
        const act: LedgerAct = { act: 'Recorded', bureau: deciding.actor.bureau, values: complete as never };
        const proposed = await proposeAct(word, deciding, subject, act, facts);
        if (isPlanned(proposed)) planned.push(proposed);
        else refused.push({ matter, refusal: proposed });
      }
      const [first] = refused;
      if (first === undefined) return { accepted: true, acts: planned, result: { subjects: matters.map(({ subject }) => subject) } };
      return refuse({
        code: 'mandate/matters-refused',
        basis: first.refusal.basis,
        facts: { matters: refused.map(({ matter }) => matter), codes: refused.map(({ refusal }) => refusal.code) },
      });
    },
  };
}
