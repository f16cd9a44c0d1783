import type { RefusalCode } from '@zhunsheng/domain/refusal-code';
import type { RefusalText } from './refusal.ts';
import { say } from './text.ts';

export const SETTING_REFUSALS: Readonly<Record<Extract<RefusalCode, `setting/${string}`>, RefusalText>> = {
  'setting/not-the-province': {
    title: say('参数由省级机构设定，{bureau}不能设定。', 'Settings are kept by the province, not by {bureau}.'),
    howTo: say('向省级机构提出，由其登记来源后设定。', 'Ask the province to set it with its source.'),
  },
  'setting/value-out-of-range': {
    title: say('{setting}的数值 {value} 不在 {min} 至 {max} 之间。', '{value} for {setting} is not between {min} and {max}.'),
    howTo: say('核对文件中的数值和单位。', 'Check the figure and its unit in the document.'),
  },
  'setting/day-taken': {
    title: say('该参数在这一施行日期已有登记。', 'This setting has an entry in force from that day already.'),
    howTo: say('更正已有的登记，或者填写另一施行日期。', 'Correct the entry on record, or give another day.'),
  },
};
