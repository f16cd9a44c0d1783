import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { Settings } from '@zhunsheng/domain/settings/ids';
import { settingsWith } from '@zhunsheng/domain/settings/settings';
import type { Tx } from '../acts/transaction.ts';

export interface SetFigure {
  readonly subject: string;
  readonly key: string;
  readonly value: number;
  readonly source: string;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}

/** What the province has set that is in force on a day: one line for each key, whichever bureau asks. */
export async function setFigures(tx: Tx, day: PlainDate): Promise<SetFigure[]> {
  const { rows } = await tx.query<SetFigure>({ name: 'settings-on', text: 'select * from settings_on($1)', values: [day] });
  return rows;
}

/** The settings of a day: as shipped where the province has set nothing. */
export async function loadSettings(tx: Tx, day: PlainDate): Promise<Settings> {
  return settingsWith((await setFigures(tx, day)).map(({ key, value }) => [key, value] as const));
}
