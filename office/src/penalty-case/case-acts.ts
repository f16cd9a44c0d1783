import type { CaseView } from '@zhunsheng/contract/penalty-case';
import type { Power } from '@zhunsheng/domain/identity/roles';
import type { CaseActName } from '@zhunsheng/domain/penalty-case/commands';
import type { Side } from '@zhunsheng/domain/penalty-case/guard';
import { PROCEDURE } from '@zhunsheng/domain/penalty-case/procedure';

const POWER: Readonly<Record<Side, Power>> = {
  handler: 'case.handle',
  reviewer: 'case.review',
  publisher: 'case.publish',
  system: 'case.handle',
};

export const powerOf = (act: CaseActName): Power => POWER[PROCEDURE[act].side];
export const needsApproval = (act: CaseActName): boolean => PROCEDURE[act].approval;

/** Parts of the procedure under which its acts stand on the page. */
export const STAGES = [
  'clue',
  'filing',
  'investigation',
  'standstill',
  'proposal',
  'notice',
  'hearing',
  'review',
  'decision',
  'execution',
  'remedy',
  'court',
  'closing',
] as const;
export type Stage = (typeof STAGES)[number];

export const STAGE_OF: Readonly<Record<CaseActName, Stage>> = {
  'register-clue': 'clue',
  'extend-check': 'clue',
  'record-check': 'clue',
  file: 'filing',
  'not-file': 'filing',
  'transfer-out': 'filing',
  'confirm-transfer': 'filing',
  'confirm-address': 'investigation',
  'amend-party': 'investigation',
  'change-officers': 'investigation',
  'add-evidence': 'investigation',
  'exclude-evidence': 'investigation',
  'record-interview': 'investigation',
  'record-inquest': 'investigation',
  'take-sample': 'investigation',
  'start-testing': 'investigation',
  'end-testing': 'investigation',
  preserve: 'investigation',
  'handle-preservation': 'investigation',
  'lapse-preservation': 'investigation',
  'order-correction': 'investigation',
  'recheck-correction': 'investigation',
  'request-recusal': 'standstill',
  'decide-recusal': 'standstill',
  suspend: 'standstill',
  resume: 'standstill',
  terminate: 'standstill',
  'extend-handling': 'standstill',
  conclude: 'proposal',
  'serve-notice': 'notice',
  'waive-defence': 'notice',
  'record-defence': 'notice',
  'answer-defence': 'notice',
  'request-hearing': 'hearing',
  'refuse-hearing': 'hearing',
  'notify-hearing': 'hearing',
  'hold-hearing': 'hearing',
  'withdraw-hearing': 'hearing',
  'hearing-absence': 'hearing',
  'submit-review': 'review',
  review: 'review',
  deliberate: 'review',
  decide: 'decision',
  'serve-decision': 'decision',
  'decide-on-the-spot': 'decision',
  'file-on-the-spot': 'decision',
  annul: 'decision',
  'correct-decision': 'decision',
  publish: 'decision',
  'withdraw-publication': 'decision',
  'collect-on-the-spot': 'execution',
  'hand-over-cash': 'execution',
  'deposit-cash': 'execution',
  pay: 'execution',
  perform: 'execution',
  'defer-payment': 'execution',
  'open-remedy': 'remedy',
  'close-remedy': 'remedy',
  demand: 'court',
  'record-demand-defence': 'court',
  'apply-to-court': 'court',
  'record-court': 'court',
  close: 'closing',
  archive: 'closing',
};

/** What a handler does next in the ordinary run of things: the one button that stands out. */
export function mainStep({ file, due, steps }: CaseView): CaseActName | undefined {
  const possible = new Set(steps.filter(({ refusal }) => refusal === null).map(({ act }) => act));
  return wanted(file, due).find((act) => possible.has(act));
}

function wanted(file: CaseView['file'], due: CaseView['due']): CaseActName[] {
  switch (file.status) {
    case 'clue':
      return file.checks.length === 0 ? ['record-check'] : ['file'];
    case 'investigating':
      return [
        ...(file.evidence.length === 0 ? (['add-evidence'] as const) : []),
        ...(file.interviews.length === 0 ? (['record-interview'] as const) : []),
        ...(file.corrections.length === 0 ? (['order-correction'] as const) : []),
        'conclude',
      ];
    case 'suspended':
      return ['resume'];
    case 'concluded':
      return ['serve-notice', 'decide'];
    case 'notified':
      return [
        'answer-defence',
        ...(file.hearingRequest !== null && file.hearing === null ? (['notify-hearing', 'hold-hearing'] as const) : []),
        ...(due.review && file.reviewRequest === null ? (['submit-review'] as const) : []),
        ...(due.deliberation.length > 0 && file.deliberations.length === 0 ? (['deliberate'] as const) : []),
        'decide',
      ];
    case 'decided':
      return ['serve-decision'];
    case 'served':
      return ['file-on-the-spot', 'close', 'pay', 'perform'];
    case 'transferred':
      return ['confirm-transfer', 'close'];
    case 'terminated':
      return ['close'];
    case 'closed':
    case 'not-filed':
      return ['archive'];
    case 'absent':
    case 'archived':
      return [];
  }
}
