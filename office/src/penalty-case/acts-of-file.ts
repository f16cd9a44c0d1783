import type { CaseView } from '@zhunsheng/contract/penalty-case';
import type { CaseActName } from '@zhunsheng/domain/penalty-case/commands';
import type { CaseState } from '@zhunsheng/domain/penalty-case/state';
import type { RefOf } from './forms/form-field.ts';
import { FORMS } from './forms/forms.ts';
import { refsOf } from './forms/refs.ts';

const asked = ({ hearingRequest }: CaseState) => hearingRequest !== null;
const onTheSpot = ({ procedure }: CaseState) => procedure === 'simple';

/** Acts that follow from another: before that one they are not refused, they are not there. */
const FOLLOWS: Readonly<Partial<Record<CaseActName, (file: CaseState) => boolean>>> = {
  'notify-hearing': asked,
  'hold-hearing': asked,
  'withdraw-hearing': asked,
  'hearing-absence': asked,
  'refuse-hearing': asked,
  'file-on-the-spot': onTheSpot,
  'hand-over-cash': ({ spotCollected }) => spotCollected !== null,
  'deposit-cash': ({ cashHanded }) => cashHanded !== null,
  'close-remedy': ({ remedies }) => remedies.some(({ closed }) => closed === null),
  'record-demand-defence': ({ demand }) => demand !== null,
  'record-court': ({ courtApplication }) => courtApplication !== null,
  'withdraw-publication': ({ publication }) => publication !== null,
};

/** Whether an act belongs to this file at all; what belongs to it and cannot be done yet is shown with its reason. */
export function isOfThisFile(act: CaseActName, view: CaseView): boolean {
  if (FOLLOWS[act]?.(view.file) === false) return false;
  return FORMS[act].every((field) => field.kind !== 'ref' || field.shown !== undefined || refsOf(field.of as RefOf, view, 'zh').length > 0);
}
