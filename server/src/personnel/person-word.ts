import { OWN } from '@zhunsheng/domain/law/gates';
import type { InputCode } from '@zhunsheng/domain/ledger/schema';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { maskIdNumber, readIdNumber } from '@zhunsheng/domain/personnel/id-number';
import { isPersonName, normaliseName } from '@zhunsheng/domain/personnel/name';
import { EMPTY_FILE } from '@zhunsheng/domain/personnel/person-file';
import { person } from '@zhunsheng/domain/personnel/personnel.ledger';
import { type Refusal, refusedByRule } from '@zhunsheng/domain/ruling';
import type { CommandRuling, Deciding } from '../acts/command.ts';
import type { Tx } from '../acts/transaction.ts';
import { badInput } from '../http/failure.ts';
import type { Keys } from '../identity/keys.ts';
import { blindOf, findPersonKey, insertPersonKeys, newPersonKey, type PersonKey, seal, setBlind } from '../identity/sealing.ts';
import { asLedger, type LedgerWord } from '../ledger/ledger-commands.ts';
import { loadPersonFile } from './person-file-store.ts';

type Values = Readonly<Record<string, unknown>>;

/** What the number itself says must not contradict what was typed beside it. */
export function checkedIdNumber(text: string, sex: unknown, today: PlainDate): { number: string } | { code: InputCode } {
  const read = readIdNumber(text, today);
  if (!read.ok) return { code: `id-number-${read.problem}` };
  return read.sex === sex ? { number: read.number } : { code: 'id-number-sex' };
}

export function checkedName(text: unknown): string {
  const name = normaliseName(String(text));
  if (!isPersonName(name)) throw badInput([{ field: 'values.name', code: 'not-a-name' }]);
  return name;
}

export async function nextPersonNumbers(tx: Tx, count: number): Promise<string[]> {
  const { rows } = await tx.query<{ number: number }>(`select nextval('person_number') as number from generate_series(1, $1)`, [count]);
  return rows.map(({ number }) => `P${String(number).padStart(7, '0')}`);
}

/** The number is active somewhere: in this bureau's line its holder is named; elsewhere nothing but the fact. */
export async function idNumberRefusal(tx: Tx, blind: Buffer, bureau: number, ownPerson: string | undefined): Promise<Refusal | undefined> {
  const taken = await tx.query('select 1 from blinds_taken($1) where true', [[blind]]);
  if (taken.rowCount === 0) return undefined;
  const { rows } = await tx.query<{ person: string; bureau: number }>('select person, bureau from find_blind($1)', [blind]);
  const [found] = rows;
  if (found !== undefined && found.person === ownPerson) return undefined;
  if (found !== undefined && found.bureau === bureau)
    return refusedByRule(OWN.ledger, 'person/id-number-on-record', { person: found.person });
  return refusedByRule(OWN.ledger, 'person/active-elsewhere', {});
}

export function personWord(keys: Keys, calendar: LedgerWord['calendar']): LedgerWord {
  // Of a person who is only being recorded there is nothing to read yet.
  const facts = async (deciding: Deciding<unknown>, _about: string | undefined, subject: string) =>
    deciding.subjects.has(subject) ? loadPersonFile(deciding.tx, subject) : EMPTY_FILE;

  /** The superior learns of it in a job: it sees both sides, the clerk neither. */
  const claimed = (deciding: Deciding<unknown>, refusal: Refusal, blind: Buffer, name: unknown): Refusal => {
    if (refusal.code === 'person/active-elsewhere') {
      deciding.later({
        task: 'report-duplicate-person',
        payload: { blind: blind.toString('base64'), claimedBy: deciding.actor.bureau, name: String(name) },
      });
    }
    return refusal;
  };

  const sealInto = (personKey: PersonKey, subject: string, values: Values): Record<string, unknown> => {
    const sealedValues: Record<string, unknown> = { ...values };
    for (const field of ['idNumber', 'phone']) {
      const plain = values[field];
      if (typeof plain === 'string') sealedValues[field] = seal(personKey, subject, field, plain);
    }
    return sealedValues;
  };

  return {
    ledger: asLedger(person),
    power: 'personnel.write',
    calendar,
    facts,
    complete: async (deciding, subject, written) => {
      const name = checkedName(written['name']);
      const values: Record<string, unknown> = { ...written, name, leftOn: null, idMask: null };
      const personKey = newPersonKey(subject);
      let blind: Buffer | null = null;
      if (typeof written['idNumber'] === 'string') {
        const checked = checkedIdNumber(written['idNumber'], written['sex'], deciding.today);
        if ('code' in checked) throw badInput([{ field: 'values.idNumber', code: checked.code }]);
        values['idNumber'] = checked.number;
        values['idMask'] = maskIdNumber(checked.number);
        blind = blindOf(keys, checked.number);
        const refusal = await idNumberRefusal(deciding.tx, blind, deciding.actor.bureau, undefined);
        if (refusal !== undefined) return claimed(deciding, refusal, blind, name);
      }
      const [personNumber] = await nextPersonNumbers(deciding.tx, 1);
      await insertPersonKeys(deciding.tx, keys, [{ personKey, blind }]);
      return { ...sealInto(personKey, subject, values), personNumber };
    },
    completePatch: async (deciding, subject, patch, current) => {
      const stored = await findPersonKey(deciding.tx, keys, subject);
      const next: Record<string, unknown> = { ...patch };
      const seals = ['idNumber', 'phone'].some((field) => typeof patch[field] === 'string');
      if (stored === undefined && seals) return refusedByRule(OWN.ledger, 'person/key-erased', {});
      if (next['name'] !== undefined) next['name'] = checkedName(next['name']);
      if (typeof patch['idNumber'] === 'string') {
        const checked = checkedIdNumber(patch['idNumber'], patch['sex'] ?? current['sex'], deciding.today);
        if ('code' in checked) throw badInput([{ field: 'patch.idNumber', code: checked.code }]);
        const blind = blindOf(keys, checked.number);
        const refusal = await idNumberRefusal(deciding.tx, blind, deciding.actor.bureau, subject);
        if (refusal !== undefined) return claimed(deciding, refusal, blind, next['name'] ?? current['name']);
        await setBlind(deciding.tx, subject, { blind, active: current['leftOn'] === null });
        next['idNumber'] = checked.number;
        next['idMask'] = maskIdNumber(checked.number);
      }
      if (patch['idNumber'] === null) {
        await setBlind(deciding.tx, subject, { active: false });
        next['idMask'] = null;
      }
      if (stored === undefined) return next;
      return sealInto(stored.personKey, subject, next);
    },
    withdrawn: async (deciding, subject) => setBlind(deciding.tx, subject, { active: false }),
    constraints: {
      // Two clerks recording the same person in the same second: the later one gets what he would have got a moment after.
      person_key_active_blind: (): CommandRuling => ({
        accepted: false,
        refusal: refusedByRule(OWN.ledger, 'person/active-elsewhere', {}),
      }),
    },
  };
}
