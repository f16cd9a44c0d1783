import type { RefusalCode } from '@zhunsheng/domain/refusal-code';
import type { RefusalText } from './refusal.ts';
import { say } from './text.ts';

export const DOCUMENT_REFUSALS: Readonly<Record<Extract<RefusalCode, `document/${string}`>, RefusalText>> = {
  'document/letters-taken': {
    title: say('文种字“{letters}”已用于另一种文书。', 'The letters {letters} belong to another kind of document.'),
    howTo: say('换一个文种字，否则两种文书会有相同的文号。', 'Choose other letters, or two documents would bear the same number.'),
  },
  'document/letters-day-taken': {
    title: say('这种文书在这一启用日期已有登记。', 'This document has letters in use from that day already.'),
    howTo: say('更正已有的登记，或者填写另一启用日期。', 'Correct the entry on record, or give another day.'),
  },
};
