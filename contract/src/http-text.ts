import { say, type Text } from './text.ts';

/** Every `error` that an answer of the server may name, besides refusals. */
export const HTTP_TEXT = {
  'signed-out': say('登录已结束，请重新登录。', 'Your session has ended; sign in again.'),
  csrf: say('页面已过期，请刷新后再办理。', 'This page is out of date; reload it and go on.'),
  'password-change-due': say('须先修改密码。', 'Change your password first.'),
  'too-many-requests': say('请求过于频繁，请稍候再试。', 'Too many requests; wait a moment.'),
  unavailable: say('服务暂时不可用，正在恢复。', 'The server is not available at the moment; it is recovering.'),
  unreachable: say('无法连接服务器，请检查网络。', 'The server cannot be reached; check the network.'),
  fault: say('程序出错，未能办理。', 'The program has a fault; nothing was done.'),
  'not-found': say('没有找到，或者不在您可以查看的范围内。', 'Not found, or outside what you may see.'),
  'bad-request': say('请求不完整，未能办理。', 'The request was incomplete; nothing was done.'),
  'bad-input': say('有内容不符合要求，已在相应位置标出。', 'Some fields were not accepted; they are marked.'),
  'file-too-large': say('文件过大，不能上传。', 'The file is too large.'),
  'file-damaged': say(
    '文件与保存时不一致，不能打开。请联系系统管理员从备份中恢复。',
    'The file is not what was kept and is not opened. Ask the system administrator to restore it from a backup.',
  ),
  'picture-unreadable': say('这张图片无法显示，原件没有改动。', 'This picture cannot be shown; the original is unchanged.'),
  workbook: say('这个文件不能作为花名册读取。', 'This file cannot be read as a roster.'),
  'roster/exported-already': say(
    '这次导出已完成，含证件号码的文件只生成一次；如需再次导出，请重新填写原因。',
    'This export has been made: a file with ID numbers is made once. To export again, give the reason anew.',
  ),
  'roster/preview-expired': say('预览已过期，请重新上传花名册。', 'The preview has expired; upload the roster again.'),
  'command-id-reused': say(
    '同一请求编号对应了不同的内容，请刷新后重新办理。',
    'The same request id came with other contents; reload and do it again.',
  ),
  'power/not-yours': say('您没有办理此事项的权限。', 'You do not have the power to do this.'),
  'sign-in-wrong': say('登录名或密码不正确。', 'Sign-in name or password is wrong.'),
  'sign-in-locked': say('连续输错密码，账号已锁定 15 分钟。', 'Too many wrong passwords: the account is locked for 15 minutes.'),
  'sign-in-disabled': say('账号已停用，请联系本机构管理员。', 'The account is disabled; turn to the administrator of your bureau.'),
} as const satisfies Readonly<Record<string, Text>>;

export type HttpError = keyof typeof HTTP_TEXT;

/** An error without a text of its own is a fault to its reader. */
export function httpText(error: string): Text {
  return Object.hasOwn(HTTP_TEXT, error) ? HTTP_TEXT[error as HttpError] : HTTP_TEXT.fault;
}
