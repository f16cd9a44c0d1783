import { say, type Text } from './text.ts';

/** Words of the pages about training that are no field's. */
export const TRAINING_PAGE_TEXT = {
  bar: say('五天的线', 'Against the five days'),
  missing: say('还缺', 'Missing'),
  shortList: say('本年培训不足人员', 'People short of training this year'),
  nobodyShort: say('没有人不足 5 天', 'Nobody is short of 5 days'),
  daysLeft: say('本年还剩 {days} 天。', '{days} days of the year are left. '),
  pace: say('缺得最多的人每月须培训 {pace} 天。', 'Who lacks most needs {pace} days a month.'),
  paceImpossible: say('缺得最多的人本年已无法补足。', 'Who lacks most cannot reach it this year any more.'),
  attendance: say('参训人员', 'Who attended'),
  recordAttendance: say('登记参训人员', 'Record who attended'),
  recordMeans: say(
    '勾选参加的人，天数与班次相同的不用改；一次登记，要么全部登记，要么都不登记。',
    'Tick who attended; days are those of the session unless changed. Recorded together: all of them or none.',
  ),
  ticked: say('已选 {count} 人', '{count} chosen'),
  tickAll: say('全选所列', 'Choose all listed'),
  tickNone: say('全不选', 'Choose none'),
  attended: say('参加', 'Attended'),
  days: say('天数', 'Days'),
  score: say('成绩', 'Score'),
  passed: say('合格', 'Passed'),
  onlyShort: say('只列不足 5 天的', 'Only who is short of 5 days'),
  people: say('人数', 'People'),
  personDays: say('人天', 'Person-days'),
  passedOf: say('考试合格', 'Passed the exam'),
  notEnded: say('培训还没有结束，结束后才能登记参训', 'The session has not ended; attendance is recorded afterwards'),
  noneTicked: say('还没有勾选任何人', 'Nobody is chosen yet'),
  wrongNumber: say('天数写 0.5 的倍数，成绩写整数', 'Days in halves, scores as whole numbers'),
  more: say('所列为前 {count} 人，其余请搜索', 'The first {count} are listed; search for the others'),
} as const satisfies Readonly<Record<string, Text>>;
