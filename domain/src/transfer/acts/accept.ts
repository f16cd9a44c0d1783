import { OWN } from '../../law/gates.ts';
import { accept } from '../../ruling.ts';
import type { TransferAct } from '../act.ts';

export const acceptTransfer: TransferAct<'handed-over', object> = {
  from: ['handed-over'],
  side: 'in',
  basis: OWN.transfer,
  rule: () => accept({ type: 'TransferAccepted.v1' }),
};
