import type { Power, Role } from '@zhunsheng/domain/identity/roles';
import type { DUTIES } from '@zhunsheng/domain/personnel/fields';
import { say, type Text } from './text.ts';

export const ROLE_TEXT: Readonly<Record<Role, { readonly name: Text; readonly may: Text }>> = {
  clerk: {
    name: say('内勤', 'Clerk'),
    may: say(
      '管理本机构人员、证件、培训等台账，导入导出花名册，提出申报。',
      'Keeps the ledgers of people, certificates and training, imports and exports rosters, makes declarations.',
    ),
  },
  head: {
    name: say('负责人', 'Head'),
    may: say(
      '查看台账和达标情况，提出申报，确认下级申报，决定调动，设置代理。',
      'Reads ledgers and standing, declares, confirms declarations from below, decides transfers, sets delegations.',
    ),
  },
  reviewer: { name: say('法制审核人员', 'Reviewer'), may: say('查看台账、达标情况和被拒操作。', 'Reads ledgers, standing and refusals.') },
  inspector: {
    name: say('督察人员', 'Inspector'),
    may: say('查看台账、达标情况和被拒操作，处理重复人员。', 'Reads ledgers, standing and refusals, settles duplicate people.'),
  },
  liaison: { name: say('联络员', 'Liaison'), may: say('查看台账和达标情况，导出花名册。', 'Reads ledgers and standing, exports rosters.') },
  officer: { name: say('一线执法人员', 'Officer'), may: say('查看本机构达标情况。', 'Reads the standing of his bureau.') },
  supervisor: {
    name: say('监督人员', 'Supervisor'),
    may: say(
      '查看所辖机构的台账和达标情况，确认申报，处理重复人员。',
      'Reads ledgers and standing of the bureaus below, confirms declarations, settles duplicate people.',
    ),
  },
  'bureau-administrator': {
    name: say('机构管理员', 'Bureau administrator'),
    may: say('管理本机构账号及其工作角色，不办理业务。', 'Manages the accounts of his bureau and their working roles; does no business.'),
  },
  'system-administrator': {
    name: say('系统管理员', 'System administrator'),
    may: say('运行维护系统和机构名录，看不到业务内容。', 'Runs the system and the registry of bureaus; sees no business.'),
  },
  'security-administrator': {
    name: say('安全管理员', 'Security administrator'),
    may: say('管理各管理员的账号和授权，看不到业务内容。', 'Manages the accounts and roles of administrators; sees no business.'),
  },
  'audit-administrator': {
    name: say('审计管理员', 'Audit administrator'),
    may: say('查看登录和安全记录，不作任何改动。', 'Reads sign-ins and security events; changes nothing.'),
  },
};

export const POWER_TEXT: Readonly<Record<Power, Text>> = {
  'personnel.read': say('查看人员', 'read people'),
  'personnel.write': say('登记和变更人员', 'write people'),
  'roster.import': say('导入花名册', 'import rosters'),
  'roster.export': say('导出花名册（脱敏）', 'export rosters, masked'),
  'roster.export-sealed': say('导出含公民身份号码的花名册', 'export rosters with ID numbers'),
  'sealed.open': say('查看密封字段', 'open sealed fields'),
  'sealed.erase': say('销毁个人密钥', 'erase a person’s key'),
  'transfer.decide': say('办理人员调动', 'decide transfers'),
  'organisation.write': say('登记和变更机构、科室、制度', 'write bureaus, sections and institutions'),
  'registry.write': say('维护机构名录', 'keep the registry of bureaus'),
  'mandate.read': say('查看执法事项和职权', 'read matters and mandates'),
  'mandate.write': say('维护执法事项和职权', 'keep matters and mandates'),
  'benchmark.write': say('维护裁量基准', 'keep discretion benchmarks'),
  'setting.write': say('维护参数设置', 'keep settings'),
  'case.read': say('查看案件', 'read cases'),
  'case.handle': say('办理案件', 'handle cases'),
  'case.approve': say('审批案件', 'approve in cases'),
  'case.review': say('法制审核', 'review cases legally'),
  'case.publish': say('公示处罚决定', 'publish decisions'),
  'case.open-sealed': say('查看案卷密封内容', 'open sealed parts of a case'),
  'attestation.declare': say('提出申报', 'declare'),
  'attestation.confirm': say('确认申报', 'confirm declarations'),
  'standing.read': say('查看达标情况', 'read the standing'),
  'refusal.read': say('查看被拒操作', 'read refusals'),
  'history.read': say('查看行为记录', 'read histories'),
  'duplicate.settle': say('处理重复人员', 'settle duplicate people'),
  'delegation.write': say('设置代理', 'set delegations'),
  'delegation.own': say('设置本人的代理', 'name a deputy of one’s own'),
  'account.read': say('查看账号', 'read accounts'),
  'account.write': say('管理账号', 'manage accounts'),
  'grant.bureau': say('授予工作角色', 'grant working roles'),
  'grant.administrator': say('授予管理员角色', 'grant roles of administrators'),
  'system.operate': say('运行维护系统', 'operate the system'),
  'audit.read': say('查看安全记录', 'read security events'),
};

export const DUTY_TEXT: Readonly<Record<(typeof DUTIES)[number], Text>> = {
  head: say('负责人', 'head'),
  reviewer: say('法制审核人员', 'reviewer'),
  inspector: say('督察人员', 'inspector'),
  clerk: say('内勤', 'clerk'),
  liaison: say('联络员', 'liaison'),
};

/** Kinds that the table security_event takes. */
export const SECURITY_EVENT_TEXT = {
  'signed-in': say('登录', 'signed in'),
  'sign-in-failed': say('登录失败', 'sign-in failed'),
  'locked-out': say('连续失败，账号锁定', 'locked out after failures'),
  'signed-out': say('退出', 'signed out'),
  'password-changed': say('修改密码', 'password changed'),
  'password-reset': say('管理员重设密码', 'password reset by an administrator'),
  'session-expired': say('会话超时', 'session expired'),
} as const satisfies Readonly<Record<string, Text>>;
export type SecurityEventKind = keyof typeof SECURITY_EVENT_TEXT;
