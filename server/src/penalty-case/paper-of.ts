import type { CasePaper } from '@zhunsheng/domain/penalty-case/documents/paper';
import type { CaseState } from '@zhunsheng/domain/penalty-case/state';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { Tx } from '../acts/transaction.ts';
import { CALENDAR } from '../calendar.ts';
import type { PersonKey } from '../identity/sealing.ts';
import { loadSettings } from '../settings/load-settings.ts';
import { openedFile } from './open-sealed.ts';

interface BureauRow {
  readonly name: string;
  readonly address: string | null;
  readonly telephone: string | null;
  readonly division_name: string | null;
}

export interface PaperQuestion {
  readonly subject: string;
  readonly bureau: number;
  readonly state: CaseState;
  readonly key: PersonKey;
  readonly today: PlainDate;
  readonly number: string | null;
  /** Null for a draft. */
  readonly on: PlainDate | null;
}

/** Everything that a paper of the case is written from: nothing on it is typed twice. */
export async function paperOf(tx: Tx, question: PaperQuestion): Promise<CasePaper> {
  const { subject, bureau, state, key, today, number, on } = question;
  const { rows } = await tx.query<BureauRow>(
    'select name, address, telephone, division_name from bureau where number = $1 and known_to is null and valid_to is null',
    [bureau],
  );
  const [organ] = rows;
  if (organ === undefined) throw new Error(`no bureau ${bureau}`);
  const latest = await tx.query<{ size: string; root: Buffer }>('select size, root from checkpoint order by size desc limit 1');
  const [checkpoint] = latest.rows;
  return {
    state: openedFile(state, key, subject),
    bureau: {
      name: organ.name,
      address: organ.address,
      telephone: organ.telephone,
      government: organ.division_name === null ? null : `${organ.division_name}人民政府`,
      court: null,
    },
    accounts: await accountNames(tx, state),
    settings: await loadSettings(tx, today),
    calendar: CALENDAR,
    today,
    number,
    on,
    logLine: checkpoint === undefined ? null : { size: Number(checkpoint.size), root: checkpoint.root.toString('base64') },
  };
}

async function accountNames(tx: Tx, state: CaseState): Promise<ReadonlyMap<string, string>> {
  const accounts = new Set<string>();
  const collect = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, one] of Object.entries(value)) {
      if ((key === 'by' || key === 'proposedBy') && typeof one === 'string' && one.length === 36) accounts.add(one);
      else collect(one);
    }
  };
  collect(state);
  const { rows } = await tx.query<{ account: string; name: string }>({
    name: 'case-account-names',
    text: 'select account, name from account_names($1)',
    values: [[...accounts]],
  });
  return new Map(rows.map(({ account, name }) => [account, name]));
}
