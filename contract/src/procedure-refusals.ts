import type { RefusalCode } from '@zhunsheng/domain/refusal-code';
import type { RefusalText } from './refusal.ts';
import { say } from './text.ts';

type ProcedureCode = Extract<RefusalCode, `${'transfer' | 'declaration' | 'delegation' | 'roster'}/${string}`>;

export const PROCEDURE_REFUSALS: Readonly<Record<ProcedureCode, RefusalText>> = {
  'transfer/same-bureau': {
    title: say('{person}已在该机构，不能调入。', '{person} is in that bureau already.'),
    howTo: say('选择其他机构；机构内部变动的，变更岗位。', 'Choose another bureau; within the bureau, change the post.'),
    link: 'post',
  },
  'transfer/pending': {
    title: say('此人的调动正在办理，不能再次发起。', 'A transfer of this person is under way already.'),
    howTo: say('等待调入机构接收，或者先收回正在办理的调动。', 'Wait for the receiving bureau, or take the pending transfer back first.'),
    link: 'transfer',
  },
  'transfer/not-pending': {
    title: say('该调动为“{status}”，此步不能办理。', 'This transfer is {status}; the step is not possible now.'),
    howTo: say('查看办理结果；仍需调动的，重新发起。', 'See how it ended; hand the person over anew where it is still wanted.'),
    link: 'transfer',
  },
  'transfer/not-ours': {
    title: say('该调动的这一步不由本机构办理。', 'This step of the transfer belongs to another bureau.'),
    howTo: say(
      '接收和退回由调入机构办理，收回由调出机构办理。',
      'The receiving bureau accepts or declines; the handing bureau takes back.',
    ),
    link: 'transfer',
  },
  'transfer/before-own-time': {
    title: say(
      '{person}自{joinedOn}起在本机构，不能从{day}起调出。',
      '{person} belongs to this bureau since {joinedOn} and cannot be handed over from {day}.',
    ),
    howTo: say('调动日期改在到本机构之后。', 'Choose a day after he came to this bureau.'),
    link: 'transfer',
  },
  'declaration/own-confirmation': {
    title: say('申报人不能确认自己的申报。', 'Whoever declared cannot confirm.'),
    howTo: say('由上级机构的其他人员确认。', 'Somebody else of the superior bureau confirms.'),
    link: 'declaration',
  },
  'declaration/not-superior': {
    title: say('申报只能由上级机构确认。', 'A declaration is confirmed by the superior bureau only.'),
    howTo: say('由申报机构的上级机构办理。', 'The superior of the declaring bureau decides.'),
    link: 'declaration',
  },
  'declaration/not-open': {
    title: say('该申报已有确认意见，不能再次办理。', 'This declaration has been decided already.'),
    howTo: say('情况有变的，由申报机构重新申报。', 'Where things have changed, the bureau declares anew.'),
    link: 'declaration',
  },
  'declaration/no-evidence': {
    title: say('申报没有佐证附件，不能办理。', 'The declaration has no evidence attached.'),
    howTo: say('上传佐证文件后再办理。', 'Attach the document first.'),
    link: 'declaration',
  },
  'delegation/to-oneself': {
    title: say('代理人不能是被代理人本人。', 'Nobody is his own deputy.'),
    howTo: say('选择本机构的其他人员。', 'Choose somebody else of the bureau.'),
  },
  'delegation/overlaps': {
    title: say('被代理人自{from}至{until}已有代理，不能再设。', 'The principal has a delegation already, {from} to {until}.'),
    howTo: say('调整起止日期，或者先结束已有的代理。', 'Choose other days, or end the other delegation first.'),
    link: 'delegation',
  },
  'delegation/too-long': {
    title: say('代理自{from}至{until}，超过一年。', 'The delegation, {from} to {until}, is longer than a year.'),
    howTo: say(
      '缩短代理期限；长期承担的，由机构管理员授予角色。',
      'Shorten it; for longer work the administrator of the bureau grants a role.',
    ),
  },
  'roster/preview-expired': {
    title: say('预览已过期或已导入，不能再确认。', 'The preview has expired or has been imported already.'),
    howTo: say('重新上传花名册，核对后再导入。', 'Upload the roster again and check it.'),
    link: 'roster',
  },
  'roster/has-problems': {
    title: say('花名册还有未解决的问题，不能导入。', 'The roster still has problems and cannot be imported.'),
    howTo: say('按标注修改单元格后重新上传。', 'Correct the marked cells and upload it again.'),
    link: 'roster',
  },
  'roster/changed-meanwhile': {
    title: say('预览之后台账有了变动，未导入。', 'The ledgers have changed since the preview; nothing was imported.'),
    howTo: say('核对更新后的预览，再确认导入。', 'Check the preview, which shows the change now, and confirm again.'),
    link: 'roster',
  },
  'roster/rows-refused': {
    title: say('花名册中有的行不能登记，全部未导入。', 'Some rows of the roster cannot be recorded; nothing was imported.'),
    howTo: say('按各行的原因修改后重新上传。', 'Correct the rows as their reasons say and upload it again.'),
    link: 'roster',
  },
};
