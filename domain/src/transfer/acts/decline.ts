import { OWN } from '../../law/gates.ts';
import { accept } from '../../ruling.ts';
import type { TransferAct } from '../act.ts';

export const decline: TransferAct<'handed-over', { readonly reason: string }> = {
  from: ['handed-over'],
  side: 'in',
  basis: OWN.transfer,
  rule: ({ reason }) => accept({ type: 'TransferDeclined.v1', reason }),
};
