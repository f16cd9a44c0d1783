import type { AuditedKind } from './audit.ts';
import { say, type Text } from './text.ts';

/** The page 审计. */
export const AUDIT_TEXT = {
  title: say('审计', 'Audit'),
  events: say('登录与密码', 'Sign-ins and passwords'),
  register: say('特别登记', 'Register'),
  log: say('存证日志', 'Log'),
  when: say('时间', 'When'),
  event: say('事件', 'Event'),
  account: say('账号', 'Account'),
  bureau: say('机构', 'Bureau'),
  what: say('事项', 'What'),
  who: say('经办人', 'Who'),
  whom: say('对象', 'Whom or what'),
  facts: say('内容', 'Particulars'),
  unknownAccount: say('没有这个账号', 'no such account'),
  personNumber: say('人员编号 {number}', 'person {number}'),
  emptyEvents: say('还没有登录记录。', 'Nobody has signed in yet.'),
  emptyRegister: say(
    '没有这类登记。查看密封字段、导出身份证号、导入花名册、重设密码、删除个人密钥，都会记在这里。',
    'Nothing of the kind. Openings of sealed fields, exports with ID numbers, imports, resets and erasures are listed here.',
  ),
  registerHint: say(
    '对象只写人员编号，不写姓名：审计不涉及业务内容。',
    'People appear by number, never by name: the audit does not look into the business.',
  ),
  checkpoint: say('最新检查点', 'Newest checkpoint'),
  noCheckpoint: say('还没有检查点：第一批记录存证后就会有。', 'There is no checkpoint yet: the first one follows the first entries.'),
  origin: say('日志', 'Log'),
  size: say('存证条数', 'Entries'),
  root: say('根哈希', 'Root hash'),
  signature: say('签名', 'Signature'),
  key: say('验证公钥', 'Verifier key'),
  download: say('下载检查点', 'Download the checkpoint'),
  whyTitle: say('为什么要留存', 'Why to keep it'),
  why: say(
    '把检查点定期下载，存放在系统之外。日后只要拿出其中一份，就能查出此前的记录有没有被改动、删除或调换，即使改动的人握有系统的签名密钥。',
    'Download it regularly and keep it outside this system. With any one of them it can be shown later whether what stood before was changed, removed or swapped, even by a holder of the signing key.',
  ),
  howTitle: say('怎样核对', 'How to check'),
  howVerify: say(
    '在服务器的程序目录里运行，逐条核对存证、记录和文件：',
    'Run this in the program’s folder on the server; it checks every entry, row and file:',
  ),
  howCheckpoint: say(
    '再用留存的检查点核对，看此后的日志是否由它接续而来：',
    'Then with a checkpoint that was kept: the log must be its continuation:',
  ),
  howStandard: say(
    '检查点采用 C2SP tlog-checkpoint 格式，也可以用独立的工具核对。',
    'The checkpoint is in the C2SP tlog-checkpoint format; independent tools read it too.',
  ),
} as const satisfies Readonly<Record<string, Text>>;

export const AUDITED_KIND_TEXT: Readonly<Record<AuditedKind, Text>> = {
  'sealed-opening': say('查看密封字段', 'sealed field opened'),
  'sealed-export': say('导出含身份证号的花名册', 'roster exported with ID numbers'),
  'roster-export': say('导出花名册（脱敏）', 'Roster exported, masked'),
  'roster-import': say('导入花名册', 'roster imported'),
  'key-erasure': say('删除个人密钥', 'person’s key erased'),
  'password-reset': say('重设密码', 'password reset'),
  'reaction-refusal': say('自动办理未成', 'automatic act refused'),
  'file-damaged': say('文件损坏', 'file damaged'),
  'published-decision': say('公开行政处罚决定', 'decision published'),
};

/** Particulars of a line, by their name in the act; one without its word here is not shown. */
export const AUDITED_FACT_TEXT: Readonly<Record<string, Text>> = {
  fields: say('字段', 'fields'),
  reason: say('原因', 'reason'),
  rows: say('行数', 'rows'),
  recorded: say('新增', 'new'),
  changed: say('变更', 'changed'),
  unchanged: say('不变', 'unchanged'),
  certificatesRecorded: say('新增执法证', 'new certificates'),
  certificatesChanged: say('变更执法证', 'changed certificates'),
  people: say('人数', 'people'),
  category: say('人员类别', 'category'),
  digest: say('文件摘要', 'digest of the file'),
  problem: say('问题', 'problem'),
  command: say('办理事项', 'command'),
  code: say('结果', 'outcome'),
};
