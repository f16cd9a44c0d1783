import { say, type Text } from './text.ts';

/** The page 不予办理记录. */
export const REFUSALS_TEXT = {
  title: say('不予办理记录', 'What was refused'),
  all: say('全部', 'all'),
  ownRule: say('本系统规则', 'rules of this software'),
  byClause: say('按条款', 'By clause'),
  from: say('从', 'From'),
  to: say('到', 'To'),
  when: say('时间', 'When'),
  command: say('要办的事', 'Attempted'),
  refusal: say('不能办理的原因', 'Why not'),
  basis: say('依据', 'Basis'),
  whom: say('涉及人员', 'Whom it is about'),
  who: say('经办人', 'Who'),
  bureau: say('机构', 'Bureau'),
  empty: say(
    '没有不予办理的记录。办不成的事，连同依据和事实，都记在这里。',
    'Nothing was refused. What cannot be done is kept here with its basis and facts.',
  ),
  emptyFiltered: say('这些条件下没有不予办理的记录。', 'Nothing was refused under these conditions.'),
  openPerson: say('打开人员页面', 'Open the person’s page'),
} as const satisfies Readonly<Record<string, Text>>;
