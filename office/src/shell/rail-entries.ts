import { AUDIT_TEXT } from '@zhunsheng/contract/audit-text';
import { BENCHMARK_TEXT } from '@zhunsheng/contract/benchmark-text';
import { LEDGER_TEXT } from '@zhunsheng/contract/ledger-text';
import { REMINDER_PAGE_TEXT } from '@zhunsheng/contract/reminder-page-text';
import { REFUSALS_TEXT } from '@zhunsheng/contract/refusals-text';
import { CASE_SCREEN_TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import { MENU_TEXT, PAGE_TEXT } from '@zhunsheng/contract/shell-text';
import type { Text } from '@zhunsheng/contract/text';
import type { WorklistKind } from '@zhunsheng/contract/worklist';
import type { Power } from '@zhunsheng/domain/identity/roles';

export interface RailEntry {
  readonly to: string;
  readonly name: Text;
  /** Shown to who has this power; undefined: to everybody. */
  readonly power?: Power;
  /** Kinds of work that wait there: their number stands beside the entry. */
  readonly counts?: readonly WorklistKind[];
}

export interface RailGroup {
  readonly name: Text;
  readonly entries: readonly RailEntry[];
}

/** The left rail, whole. An entry that a person may not use is not shown; nor is a group without entries. */
export const RAIL: readonly RailGroup[] = [
  { name: MENU_TEXT.worklist, entries: [{ to: '/', name: MENU_TEXT.worklist, counts: [] }] },
  {
    name: MENU_TEXT.personnel,
    entries: [
      { to: '/people', name: LEDGER_TEXT.person.plural, power: 'personnel.read' },
      { to: '/roster', name: PAGE_TEXT.roster, power: 'roster.export' },
      { to: '/training', name: LEDGER_TEXT['training-session'].plural, power: 'personnel.read' },
      { to: '/transfers', name: PAGE_TEXT.transfers, power: 'personnel.read', counts: ['transfer-to-accept'] },
      { to: '/organisation', name: PAGE_TEXT.organisationTree, power: 'standing.read' },
    ],
  },
  {
    name: MENU_TEXT.cases,
    entries: [
      { to: '/cases', name: CASE_SCREEN_TEXT.cases, power: 'case.read', counts: ['case-limit', 'case-preservation', 'case-sent-back'] },
      { to: '/approvals', name: CASE_SCREEN_TEXT.approvals, power: 'case.approve', counts: ['case-approval'] },
      { to: '/reviews', name: CASE_SCREEN_TEXT.reviews, power: 'case.review', counts: ['case-review'] },
      { to: '/limits', name: CASE_SCREEN_TEXT.limitCalendar, power: 'case.read' },
      { to: '/matters', name: PAGE_TEXT.matters, power: 'mandate.read' },
      { to: '/mandate', name: PAGE_TEXT.mandate, power: 'mandate.read' },
      { to: '/benchmarks', name: BENCHMARK_TEXT.title, power: 'mandate.read' },
    ],
  },
  { name: MENU_TEXT.supervision, entries: [{ to: '/refusals', name: REFUSALS_TEXT.title, power: 'refusal.read' }] },
  {
    name: MENU_TEXT.assessment,
    entries: [
      { to: '/standing', name: PAGE_TEXT.standing, power: 'standing.read' },
      {
        to: '/attestation',
        name: PAGE_TEXT.declarations,
        power: 'standing.read',
        counts: ['declaration-to-confirm', 'declaration-sent-back'],
      },
    ],
  },
  {
    name: MENU_TEXT.system,
    entries: [
      { to: '/settings', name: LEDGER_TEXT.setting.plural, power: 'mandate.read' },
      { to: '/accounts', name: PAGE_TEXT.accounts, power: 'account.read' },
      { to: '/delegations', name: PAGE_TEXT.delegations, power: 'delegation.own' },
      { to: '/reminders', name: REMINDER_PAGE_TEXT.title, power: 'system.operate' },
      { to: '/audit', name: AUDIT_TEXT.title, power: 'audit.read' },
    ],
  },
];
