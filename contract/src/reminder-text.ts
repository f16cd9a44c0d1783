import { LIMIT_TEXT } from './limit-text.ts';
import type { Reminder } from './reminder.ts';
import { fill, type Locale, say, type Text } from './text.ts';

const DUE = say('案件{number}：{what}，期限 {day}。', 'Case {number}: {what}, due {day}.');
const OVERDUE = say('案件{number}：{what}，期限 {day} 已过。', 'Case {number}: {what}, overdue since {day}.');
const UNNUMBERED = say('（尚未编号）', '(no number yet)');

/** In both languages; made of the limit's name, the case's number and the day, and of nothing else. */
export function reminderText({ kind, caseNumber, dueOn, overdue }: Reminder): Text {
  const sentence = (locale: Locale) =>
    fill(overdue ? OVERDUE : DUE, { number: caseNumber ?? UNNUMBERED[locale], what: LIMIT_TEXT[kind].name[locale], day: dueOn }, locale);
  return say(sentence('zh'), sentence('en'));
}
