import type { RefusalCode } from '@zhunsheng/domain/refusal-code';
import type { RefusalText } from './refusal.ts';
import { say } from './text.ts';

export const OWN_LIMIT_REFUSALS: Readonly<Record<Extract<RefusalCode, `own-limit/${string}`>, RefusalText>> = {
  'own-limit/longer-than-the-law': {
    title: say('{limit}定为{days}天，超过法定的{most}天。', '{days} days for {limit} are more than the {most} days of the law.'),
    howTo: say('改为不超过法定期限的天数。', 'Set no more days than the law gives.'),
  },
};
