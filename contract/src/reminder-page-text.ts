import { say, type Text } from './text.ts';

/** The page of what could not be delivered, for who runs the system. */
export const REMINDER_PAGE_TEXT = {
  title: say('未送出的提醒', 'Undelivered reminders'),
  why: say(
    '试过多次仍没有送出的期限提醒，程序不再发送。列表只写类别，不写对象和案件。期限本身不受影响：工作台和期限日历照常显示。',
    'Reminders of limits that were tried again and again and are given up. Neither the person nor the case is named. The limits run on and stand in the worklist and the calendar.',
  ),
  empty: say('没有送不出的提醒。', 'Every reminder was delivered.'),
  limit: say('提醒的期限', 'Limit'),
  bureau: say('机构', 'Bureau'),
  attempts: say('试过次数', 'Attempts'),
  givenUp: say('停止发送', 'Given up'),
  problem: say('原因', 'Problem'),
  next: say('下一步', 'Next step'),
  answered: say('消息服务答复 {status}', 'the message service answered {status}'),
  timeout: say('消息服务没有按时答复', 'the message service did not answer in time'),
  unreachable: say('连不上消息服务（{code}）', 'the message service cannot be reached ({code})'),
  fault: say('发送出错', 'a fault while sending'),
  nextAnswered: say(
    '请消息服务的管理员查看它为什么不收；接口要求登录的，先在消息服务放行本服务器。',
    'Ask whoever runs the message service why it does not take them; let this server through where it asks for a sign-in.',
  ),
  nextTimeout: say('查看消息服务是否过忙、网络是否通畅。', 'See whether the message service is overloaded and the network is up.'),
  nextUnreachable: say(
    '核对 ZHUNSHENG_REMINDER_URL 的地址和端口，以及服务器到消息服务的网络。',
    'Check address and port in ZHUNSHENG_REMINDER_URL and the network from this server.',
  ),
  nextFault: say(
    '查看服务器日志里同一时间的记录；写入文件的，查看磁盘和权限。',
    'See the server’s log of that time; where a file is written, the disk and its permissions.',
  ),
} as const satisfies Readonly<Record<string, Text>>;
