import { OWN } from '../../law/gates.ts';
import { accept } from '../../ruling.ts';
import type { TransferAct } from '../act.ts';

/** Once the other bureau has accepted, only that bureau hands the person back: by a transfer of its own. */
export const takeBack: TransferAct<'handed-over', { readonly reason: string }> = {
  from: ['handed-over'],
  side: 'out',
  basis: OWN.transfer,
  rule: ({ reason }) => accept({ type: 'TransferTakenBack.v1', reason }),
};
