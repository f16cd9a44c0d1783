import type { RefusalCode } from '@zhunsheng/domain/refusal-code';
import type { RefusalText } from './refusal.ts';
import { say } from './text.ts';

type LedgerCode = Extract<RefusalCode, `ledger/${string}`>;

export const LEDGER_REFUSALS: Readonly<Record<LedgerCode, RefusalText>> = {
  'ledger/until-before-from': {
    title: say('结束日期{until}早于开始日期{from}。', 'The last day, {until}, lies before the first, {from}.'),
    howTo: say('核对两个日期后重新填写。', 'Check both days.'),
  },
  'ledger/date-in-the-future': {
    title: say('{day}晚于今天，尚未发生的不能登记。', '{day} is in the future; what has not happened cannot be recorded.'),
    howTo: say('核对日期；确在将来的，到期后再登记。', 'Check the day; where it is right, record it when it has come.'),
  },
  'ledger/not-on-record': {
    title: say('没有找到该{kind}记录。', 'Not on record: {kind}.'),
    howTo: say('刷新列表；确未登记的，先登记。', 'Reload the list; record it first where it is missing.'),
  },
  'ledger/withdrawn': {
    title: say('该{kind}记录已撤回，不能再办理。', 'Withdrawn already: {kind}.'),
    howTo: say('确需的，重新登记。', 'Record it anew where it is needed.'),
  },
  'ledger/changed-meanwhile': {
    title: say(
      '在您编辑期间，他人已改动该{kind}记录：{fields}。',
      'Somebody else has altered the same record ({kind}) meanwhile: {fields}.',
    ),
    howTo: say(
      '对照双方的内容，选定后再次保存；您填写的内容仍然保留。',
      'Compare both values, choose, and save again; what you typed is kept.',
    ),
  },
  'ledger/nothing-to-change': {
    title: say('填写的内容与现有记录相同，无须改动。', 'What was entered is what the record says already.'),
    howTo: say('核对后修改需要变动的内容。', 'Alter what is different.'),
  },
  'ledger/other-bureau': {
    title: say('该记录属于{bureau}，本机构不能改动。', 'The record belongs to {bureau} and cannot be altered here.'),
    howTo: say('由该机构办理。', 'That bureau does it.'),
  },
};
