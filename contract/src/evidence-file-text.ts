import type { EvidenceKind } from './evidence-file.ts';
import { say, type Text } from './text.ts';

export const EVIDENCE_KIND_TEXT: Readonly<Record<EvidenceKind, Text>> = {
  picture: say('图片', 'Picture'),
  audio: say('录音', 'Sound'),
  video: say('录像', 'Film'),
  pdf: say('PDF 文件', 'PDF'),
  document: say('文档', 'Document'),
};

export const EVIDENCE_FILE_TEXT = {
  drop: say('把文件拖到这里，或者', 'Drop files here, or'),
  choose: say('选择文件', 'Choose files'),
  kinds: say(
    'PDF、Word、Excel、图片、录音、录像。上传前先计算校验值，收到后核对，一致才保存。',
    'PDF, Word, Excel, pictures, sound, film. A digest is taken before sending and checked on arrival; only what agrees is kept.',
  ),
  files: say('本次上传的文件', 'Files of this upload'),
  waiting: say('等待上传', 'waiting'),
  hashing: say('正在计算校验值 {percent}%', 'taking the digest, {percent}%'),
  sending: say('正在上传 {percent}%', 'sending, {percent}%'),
  checking: say('正在核对', 'being checked'),
  kept: say('已保存，校验值 {digest}', 'kept, digest {digest}'),
  tooLarge: say(
    '文件过大：图片和文档、录音录像各有上限，可由系统管理员调整。',
    'Too large: documents and recordings each have a limit, set by the system administrator.',
  ),
  cancel: say('取消上传', 'Cancel'),
  cancelNamed: say('取消上传 {name}', 'Cancel {name}'),
  again: say('重新上传', 'Upload again'),
  againNamed: say('重新上传 {name}', 'Upload {name} again'),
  dismiss: say('移出列表', 'Take off the list'),
  dismissNamed: say('把 {name} 移出列表', 'Take {name} off the list'),
  open: say('查看 {title}', 'Look at {title}'),
  noPicture: say('图片无法显示', 'Cannot be shown'),
  noPictureWhy: say(
    '这张图片无法显示，可以下载原件用其他程序打开。',
    'This picture cannot be shown; download the original and open it with another program.',
  ),
  noPlayer: say('浏览器不能播放这个文件，可以下载原件。', 'The browser cannot play this file; download the original.'),
  position: say('第 {at} 个，共 {count} 个', '{at} of {count}'),
  previous: say('上一个', 'Previous'),
  next: say('下一个', 'Next'),
  close: say('关闭', 'Close'),
  original: say('下载原件', 'Download the original'),
  newTab: say('在新标签页打开', 'Open in a new tab'),
  documentWhy: say(
    '文档由电脑上的办公软件打开，请下载原件。',
    'Documents are opened by the office programs of your computer: download the original.',
  ),
  viewerKeys: say('← → 翻看，Esc 关闭', '← → to turn, Esc to close'),
  sign: say('{who}签名', 'Signature of {who}'),
  signHere: say('请在框内签名', 'Sign inside the frame'),
  signPad: say('签名板：{who}', 'Signature pad: {who}'),
  signNothing: say('框内还没有签名。', 'Nothing has been signed yet.'),
  signClear: say('重签', 'Start over'),
  signDone: say('确认签名', 'Confirm the signature'),
  signRefuse: say('未签名', 'Not signed'),
  signRefuseWhy: say('未签名的原因（拒绝签名，或者不能签名）', 'Why it is not signed (refused, or unable)'),
  signRefuseDone: say('记明原因', 'State the reason'),
  signBack: say('返回签名', 'Back to signing'),
} as const satisfies Readonly<Record<string, Text>>;
