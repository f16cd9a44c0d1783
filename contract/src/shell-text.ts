import { say, type Text } from './text.ts';

/** Entries of the left rail that this release has, in their order. */
export const MENU_TEXT = {
  worklist: say('工作台', 'Worklist'),
  personnel: say('队伍', 'People'),
  cases: say('案件', 'Cases'),
  supervision: say('监督', 'Supervision'),
  assessment: say('考评', 'Standing'),
  system: say('系统', 'System'),
} as const satisfies Readonly<Record<string, Text>>;

/** Headings of pages and of tables that are no ledger's. */
export const PAGE_TEXT = {
  roster: say('花名册', 'Roster'),
  matters: say('执法事项目录', 'Matters'),
  mandate: say('职能与层级', 'Mandate and levels'),
  refusals: say('被拒操作', 'Refusals'),
  transfers: say('人员调动', 'Transfers'),
  duplicates: say('重复人员', 'Duplicate people'),
  declarations: say('申报与确认', 'Declarations'),
  trainingPlanner: say('培训安排', 'Training planner'),
  organisationTree: say('机构', 'Bureaus'),
  institutions: say('制度', 'Institutions'),
  standing: say('达标情况', 'Standing'),
  evidence: say('计入的记录', 'Records counted'),
  history: say('行为记录', 'History'),
  accounts: say('账号与授权', 'Accounts and roles'),
  delegations: say('代理', 'Delegations'),
  securityEvents: say('安全记录', 'Security events'),
  log: say('存证日志', 'Log'),
} as const satisfies Readonly<Record<string, Text>>;

/** Columns that several tables share. */
export const COLUMN_TEXT = {
  light: say('状态', 'Status'),
  what: say('事项', 'What'),
  whom: say('对象', 'Whom'),
  who: say('经办人', 'Who'),
  due: say('期限', 'Due'),
  basis: say('依据', 'Basis'),
  bureau: say('机构', 'Bureau'),
  when: say('时间', 'When'),
  command: say('办理事项', 'Attempted'),
  reason: say('原因', 'Reason'),
  standard: say('标准', 'Standard'),
  value: say('现值', 'Value'),
  target: say('目标', 'Target'),
  trend: say('近六个月', 'Six months'),
  records: say('条数', 'Records'),
  event: say('事件', 'Event'),
  account: say('账号', 'Account'),
  validFrom: say('生效日期', 'True from'),
  validTo: say('失效日期', 'True until'),
  knownFrom: say('登记时间', 'Recorded at'),
  knownTo: say('被替代时间', 'Replaced at'),
} as const satisfies Readonly<Record<string, Text>>;

/** What belongs on an empty page, and the first step. */
export const EMPTY_TEXT = {
  ledger: say('还没有登记{title}。', 'Nothing here yet: {title}.'),
  ledgerFirst: say('登记第一条', 'Record the first'),
  people: say('还没有登记人员。导入花名册，或者逐人登记。', 'No people yet. Import a roster, or record them one by one.'),
  worklist: say('没有待办事项。', 'Nothing awaits you.'),
  refusals: say('没有被拒的操作。', 'Nothing was refused.'),
  transfers: say('没有正在办理的调动。从人员页面发起调动。', 'No transfer is pending. Hand somebody over from his page.'),
  duplicates: say('没有需要处理的重复人员。', 'No duplicate person awaits a decision.'),
  declarations: say('还没有申报。选择标准，附上佐证文件。', 'No declarations yet. Choose a standard and attach its document.'),
  delegations: say('没有设置代理。', 'No delegation is set.'),
  evidence: say('没有计入任何记录。', 'No record was counted.'),
} as const satisfies Readonly<Record<string, Text>>;
