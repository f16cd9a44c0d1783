import { say, type Text } from './text.ts';

/** Words of the page of transfers and of duplicate people. */
export const TRANSFER_PAGE_TEXT = {
  searchName: say('姓名', 'Name'),
  side: say('方向', 'Side'),
  out: say('调出', 'out'),
  in: say('调入', 'in'),
  from: say('调出机构', 'From'),
  to: say('调入机构', 'To'),
  accept: say(
    '接收{person}：自{day}起归本机构，岗位和职责另行安排。',
    'Accept {person}: from {day} on in this bureau; posts and duties are arranged anew.',
  ),
  decline: say(
    '退回{person}的调动：仍归原机构，须写原因。',
    'Decline the transfer of {person}, who stays where he is; a reason is needed.',
  ),
  'take-back': say(
    '收回{person}的调动：对方还没有接收，须写原因。',
    'Take the transfer of {person} back before it is accepted; a reason is needed.',
  ),
  heldBy: say('已登记机构', 'Recorded by'),
  claimedBy: say('又登记的机构', 'Claimed by'),
  claimedName: say('又登记的姓名', 'Name claimed'),
  reportedAt: say('发现时间', 'Reported at'),
  open: say('待核实', 'open'),
  settled: say('已处理', 'settled'),
  outcome: say('处理结果', 'Outcome'),
  settle: say('处理', 'Settle'),
  settleMeans: say(
    '写明核实的结果：{person}归哪个机构、另一机构怎样更正。两个机构都看得到结果。',
    'Say what was found: which bureau {person} belongs to and what the other corrects.',
  ),
} as const satisfies Readonly<Record<string, Text>>;
