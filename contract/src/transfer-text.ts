import type { TransferStatus } from '@zhunsheng/domain/transfer/state';
import { say, type Text } from './text.ts';

export const TRANSFER_STATUS_TEXT: Readonly<Record<TransferStatus, Text>> = {
  absent: say('未发起', 'not begun'),
  'handed-over': say('待接收', 'handed over'),
  accepted: say('已接收，待生效', 'accepted, not yet effective'),
  declined: say('已退回', 'declined'),
  'taken-back': say('已收回', 'taken back'),
  completed: say('已办结', 'completed'),
};
