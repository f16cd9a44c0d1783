import type { ORGAN_MARK_FIELDS } from '@zhunsheng/domain/document/document.ledger';
import type { LedgerText } from './field-text.ts';
import { say } from './text.ts';

export const ORGAN_MARK_TEXT: LedgerText<typeof ORGAN_MARK_FIELDS> = {
  title: say('机关代字', 'Organ mark'),
  plural: say('机关代字', 'Organ marks'),
  fields: {
    mark: {
      label: say('机关代字', 'Mark'),
      hint: say(
        '文号开头的字，如“兰城执”。未登记的按行政区划名称推定。',
        'What document numbers begin with, such as 兰城执. Derived from the place names until it is recorded.',
      ),
    },
    from: { label: say('启用日期', 'In use from') },
  },
};
