import { isLedgerKind } from '@zhunsheng/domain/ledgers';
import type { CaseActName } from '@zhunsheng/domain/penalty-case/commands';
import { CASE_ACT_TEXT } from './penalty-case-text.ts';
import { LEDGER_ACT_TEXT, LEDGER_TEXT } from './ledger-text.ts';
import { type Locale, say, type Text } from './text.ts';

/** Names of commands other than the four of each ledger, as lists of refusals show them. */
export const COMMAND_TEXT = {
  'account/create': say('新建账号', 'Create an account'),
  'account/reset': say('重设密码', 'Reset a password'),
  'account/disable': say('停用账号', 'Disable an account'),
  'account/enable': say('启用账号', 'Enable an account'),
  'account/grant': say('授予角色', 'Grant a role'),
  'account/revoke': say('收回角色', 'Revoke a role'),
  'delegation/record': say('设置代理', 'Set a delegation'),
  'delegation/end': say('结束代理', 'End a delegation'),
  'personnel/record-leaving': say('办理离职', 'Record a leaving'),
  'personnel/replace-liaison': say('更换联络员', 'Replace the liaison'),
  'personnel/assign-posts': say('安排岗位', 'Assign posts'),
  'personnel/record-attendance': say('登记参训人员', 'Record attendance'),
  'mandate/record-many': say('登记整份职能事项', 'Record a whole mandate'),
  'transfer/hand-over': say('移交人员', 'Hand a person over'),
  'transfer/accept': say('接收人员', 'Accept a person'),
  'transfer/decline': say('退回调动', 'Decline a transfer'),
  'transfer/take-back': say('收回调动', 'Take a transfer back'),
  'transfer/complete': say('办结调动', 'Complete a transfer'),
  'transfer/reassign': say('改派调动经办人', 'Reassign a transfer'),
  'roster/import': say('导入花名册', 'Import a roster'),
  'roster/commit': say('确认导入花名册', 'Confirm the import of a roster'),
  'roster/export': say('导出花名册（脱敏）', 'Export a roster, masked'),
  'roster/export-sealed': say('导出含公民身份号码的花名册', 'Export a roster with ID numbers'),
  'declaration/declare': say('提出申报', 'Declare'),
  'declaration/confirm': say('确认申报', 'Confirm a declaration'),
  'declaration/send-back': say('退回申报', 'Send a declaration back'),
  'duplicate/report': say('上报重复人员', 'Report a duplicate person'),
  'duplicate/settle': say('处理重复人员', 'Settle a duplicate person'),
  'sealed/open': say('查看密封字段', 'Open a sealed field'),
  'sealed/erase-key': say('销毁个人密钥', 'Erase a person’s key'),
  'benchmark/publish': say('公布裁量基准', 'Publish a discretion benchmark'),
  'benchmark/withdraw': say('废止裁量基准', 'Withdraw a discretion benchmark'),
  'penalty-case/approve': say('审批案件事项', 'Approve a step of a case'),
  'penalty-case/approve-many': say('批量审批案件事项', 'Approve steps of several cases'),
  'penalty-case/send-back': say('退回案件报批', 'Send a step of a case back'),
  'penalty-case/take-back': say('收回案件报批', 'Take a step of a case back'),
  'penalty-case/open-sealed': say('查看案件密封内容', 'Open sealed parts of a case'),
  'penalty-case/return-document': say('退回修改后的文书', 'Return an edited document'),
  'penalty-case/issue-document': say('制发执法文书', 'Issue a document of a case'),
  'penalty-case/void-document': say('作废执法文书', 'Void a document of a case'),
  'penalty-case/open-document': say('查看执法文书', 'Open a document of a case'),
  'penalty-case/export-file': say('导出案卷', 'Export the file of a case'),
  'registry/load': say('载入机构名录', 'Load the registry'),
  'file/damaged': say('记录损坏的文件', 'Note a damaged file'),
} as const satisfies Readonly<Record<string, Text>>;

const LEDGER_COMMAND: Text = say('{verb}{title}', '{verb}: {title}');

/** A command's name in words; the name itself where it has none. */
export function commandText(name: string, locale: Locale): string {
  const named = (COMMAND_TEXT as Readonly<Record<string, Text>>)[name];
  if (named !== undefined) return named[locale];
  const [kind = '', act = ''] = name.split('/');
  if (kind === 'penalty-case' && act in CASE_ACT_TEXT) return CASE_ACT_TEXT[act as CaseActName].verb[locale];
  const verb = (LEDGER_ACT_TEXT as Readonly<Record<string, { verb: Text }>>)[act]?.verb[locale];
  if (verb === undefined || !isLedgerKind(kind)) return name;
  return LEDGER_COMMAND[locale].replace('{verb}', verb).replace('{title}', LEDGER_TEXT[kind].title[locale]);
}
