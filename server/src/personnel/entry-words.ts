import { OWN } from '@zhunsheng/domain/law/gates';
import * as ledgers from '@zhunsheng/domain/personnel/personnel.ledger';
import { refusedByGate, refusedByRule } from '@zhunsheng/domain/ruling';
import type { CommandRuling, Deciding } from '../acts/command.ts';
import type { Keys } from '../identity/keys.ts';
import { badInput } from '../http/failure.ts';
import { findPersonKey, seal } from '../identity/sealing.ts';
import { asLedger, type LedgerWord } from '../ledger/ledger-commands.ts';
import { loadPersonFile } from './person-file-store.ts';

type Values = Readonly<Record<string, unknown>>;

/** The ledgers about one person: their gates look at his whole file, read under the lock of his head. */
export function entryWords(keys: Keys, calendar: LedgerWord['calendar']): LedgerWord[] {
  const facts = async (deciding: Deciding<unknown>, about: string | undefined) => loadPersonFile(deciding.tx, about ?? '');
  const wordOf = (ledger: Parameters<typeof asLedger>[0], more: Partial<LedgerWord> = {}): LedgerWord => ({
    ledger: asLedger(ledger),
    power: 'personnel.write',
    calendar,
    facts,
    ...more,
  });
  return [
    wordOf(ledgers.certificate, { ...onFile(asLedger(ledgers.certificate)), constraints: { certificate_number_once: certificateTaken } }),
    wordOf(ledgers.post),
    wordOf(ledgers.duty, { constraints: { duty_one_liaison: secondLiaison } }),
    wordOf(ledgers.onboarding),
    wordOf(ledgers.contract, onFile(asLedger(ledgers.contract))),
    wordOf(ledgers.assessment),
    wordOf(ledgers.attendance, { constraints: { attendance_once: attendanceTwice } }),
    wordOf(ledgers.trainingCredit),
    wordOf(ledgers.claim, {
      complete: async (deciding, subject, values) => sealedSummary(deciding, keys, subject, values, String(values['person'])),
      completePatch: async (deciding, subject, patch, current) => sealedSummary(deciding, keys, subject, patch, String(current['person'])),
    }),
  ];
}

/** A field that names a file names one that this bureau has uploaded; one that stays as it is may have come with the record. */
export function onFile(ledger: LedgerWord['ledger']): Required<Pick<LedgerWord, 'complete' | 'completePatch'>> {
  const files = Object.entries(ledger.fields).flatMap(([field, { kind }]) => (kind === 'file' ? [field] : []));
  const check = async (deciding: Deciding<unknown>, at: string, values: Values, current: Values): Promise<Values> => {
    for (const field of files) {
      const digest = values[field];
      if (typeof digest !== 'string' || digest === current[field]) continue;
      const { rowCount } = await deciding.tx.query('select 1 from file where digest = $1 and bureau = $2', [digest, deciding.actor.bureau]);
      if (rowCount === 0) throw badInput([{ field: `${at}.${field}`, code: 'not-a-file' }]);
    }
    return values;
  };
  return {
    complete: (deciding, _, values) => check(deciding, 'values', values, {}),
    completePatch: (deciding, _, patch, current) => check(deciding, 'patch', patch, current),
  };
}

async function sealedSummary(
  deciding: Deciding<unknown>,
  keys: Keys,
  subject: string,
  values: Readonly<Record<string, unknown>>,
  person: string,
) {
  const plain = values['summary'];
  if (typeof plain !== 'string') return values;
  const stored = await findPersonKey(deciding.tx, keys, person);
  if (stored === undefined) return refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: 'person' });
  return { ...values, summary: seal(stored.personKey, subject, 'summary', plain) };
}

function certificateTaken(): CommandRuling {
  return { accepted: false, refusal: refusedByRule(OWN.ledger, 'certificate/number-taken', {}) };
}

function attendanceTwice(): CommandRuling {
  return {
    accepted: false,
    refusal: refusedByRule(OWN.ledger, 'attendance/day-counted-twice', { from: null, until: null, halfDays: null }),
  };
}

/** Guideline art. 26: 明确联络员1名. Names who holds the duty, so that the clerk can replace him. */
async function secondLiaison(deciding: Deciding<unknown>): Promise<CommandRuling> {
  const { rows } = await deciding.tx.query<{ subject: string; name: string; from: string }>(
    `select d.subject, p.name, d."from" from duty d join person p on p.subject = d.person and p.known_to is null and p.valid_to is null
      where d.bureau = $1 and d.duty = 'liaison' and d.known_to is null and d.valid_to is null order by d."from" desc limit 1`,
    [deciding.actor.bureau],
  );
  const [held] = rows;
  const facts = { liaison: held?.name ?? '', since: held?.from ?? null, duty: held?.subject ?? '' };
  return { accepted: false, refusal: refusedByGate('26.G1', 'duty/second-liaison', facts) };
}
