import { OWN } from '@zhunsheng/domain/law/gates';
import { refuse, refusedByRule } from '@zhunsheng/domain/ruling';
import { setting } from '@zhunsheng/domain/settings/setting.ledger';
import { asLedger, type LedgerWord } from '../ledger/ledger-commands.ts';
import { onFile } from '../personnel/entry-words.ts';

/** Settings are entries of the province: two that begin on one day would leave open which one counts. */
export function settingWord(calendar: LedgerWord['calendar']): LedgerWord {
  const ledger = asLedger(setting);
  return {
    ledger,
    power: 'setting.write',
    calendar,
    ...onFile(ledger),
    constraints: { setting_day_once: () => refuse(refusedByRule(OWN.setting, 'setting/day-taken', {})) },
  };
}
