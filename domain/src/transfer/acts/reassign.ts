import { OWN } from '../../law/gates.ts';
import { accept } from '../../ruling.ts';
import type { TransferAct } from '../act.ts';

export const reassign: TransferAct<'handed-over', { readonly responsible: string }> = {
  from: ['handed-over'],
  side: 'out',
  basis: OWN.transfer,
  rule: ({ responsible }) => accept({ type: 'TransferReassigned.v1', responsible }),
};
