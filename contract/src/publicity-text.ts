import { say, type Text } from './text.ts';

/** The pages that anybody may open: published decisions with their proof, and the check of a certificate. */
export const PUBLICITY_TEXT = {
  title: say('行政处罚决定公开', 'Published penalty decisions'),
  certificates: say('执法证查验', 'Certificate check'),
  toSignIn: say('工作人员登录', 'Staff sign-in'),
  menu: say('公开查询', 'Public look-up'),
  number: say('决定书文号', 'Decision number'),
  numberHint: say('按决定书上的文号完整填写', 'The whole number as it stands on the decision'),
  bureau: say('作出机关', 'Organ'),
  anyBureau: say('全部单位', 'All bureaus'),
  find: say('查询', 'Look up'),
  latest: say('最近公开', 'Latest'),
  found: say('查询结果', 'Result'),
  listed: say('已列出 {count} 件', '{count} listed'),
  earlier: say('再看更早的', 'Earlier ones'),
  oneDay: say(
    '同一天公开的决定太多，列不完。请按文号或者单位查询。',
    'Too many were published on one day to list them all. Look up by number or bureau.',
  ),
  noneByNumber: say(
    '没有公开过这个文号的决定。请核对文号；不具有一定社会影响的决定不公开，可向作出机关询问。',
    'No decision of this number was published. Check the number; decisions without social impact are not published: ask the organ.',
  ),
  noneOfBureau: say('这个单位还没有公开的决定。', 'This bureau has published no decision yet.'),
  none: say('还没有公开的决定。', 'No decision has been published yet.'),
  decidedOn: say('决定日期', 'Decided on'),
  publishedOn: say('公开日期', 'Published on'),
  publishedShort: say('{day} 公开', 'published on {day}'),
  withdrawnShort: say('{day} 撤回', 'taken back on {day}'),
  withdrawn: say(
    '这件决定的公开信息已于 {day} 撤回，内容不再显示。',
    'This publication was taken back on {day}; its text is shown no more.',
  ),
  text: say('公开内容', 'Published text'),
  masked: say('自然人姓名、证件号码、电话等已经隐去。', 'Names of natural persons, ID numbers and telephone numbers are left out.'),
  back: say('返回查询', 'Back to the look-up'),
  noSuch: say('没有这件公开的决定。', 'There is no such published decision.'),

  check: say('查验', 'Check the proof'),
  checkWhy: say(
    '由您的浏览器当场计算：上面显示的内容，是不是公开时存入日志的那一份，此后有没有改动。',
    'Your browser computes here and now whether the text above is the one that was put into the log when it was published, unchanged since.',
  ),
  notYetProven: say(
    '刚公开的决定，几秒之后才能查验。请稍候再试。',
    'What was just published can be checked after a few seconds. Try again in a moment.',
  ),
  again: say('再查一次', 'Check again'),
  right: say('✓ 相符', '✓ right'),
  wrong: say('✗ 不符', '✗ wrong'),
  unchecked: say('未查验', 'not checked'),
  notReached: say('前面不符，没有再查', 'not reached: an earlier step is wrong'),
  allRight: say('✓ 四步全部相符：内容与公开时存证的一致。', '✓ All four steps are right: the text is the one that was published.'),
  someUnchecked: say(
    '前三步相符；检查点的签名在这个浏览器里没有查验，见下面说明。',
    'Three steps are right; the signature of the checkpoint was not checked in this browser, see below.',
  ),
  someWrong: say(
    '✗ 有一步不符：显示的内容不能作为公开的决定。请向作出机关核实。',
    '✗ A step is wrong: do not take this text for the published decision. Ask the organ.',
  ),
  stepText: say('一、内容的摘要与存证的相符', '1. The digest of the text is the one on record'),
  stepTextHow: say(
    '上面内容的 SHA-256 摘要，等于存证记录里写的摘要，文号也相同。',
    'SHA-256 of the text above equals the digest in the act on record, which names the same decision.',
  ),
  stepEntry: say('二、存证记录与日志条目相符', '2. The act on record is the entry of the log'),
  stepEntryHow: say('SHA-256（随机数‖记录）等于日志条目。', 'SHA-256 (salt ‖ act) equals the entry.'),
  stepPath: say('三、日志条目在检查点之内', '3. The entry is within the checkpoint'),
  stepPathHow: say(
    '从第 {index} 号条目沿哈希路径算到根，与含 {size} 条的检查点的根哈希相同（RFC 6962）。',
    'From entry {index} the path of hashes leads to the root of the checkpoint over {size} entries (RFC 6962).',
  ),
  stepSignature: say('四、检查点由日志的密钥签名', '4. The checkpoint is signed by the log’s key'),
  stepSignatureHow: say(
    '签名（Ed25519）与日志公布的公钥相符。公钥由同一台服务器给出：请与您早先记下的，或者作出机关另行公布的比对。',
    'The signature (Ed25519) is that of the key the log gives out. The same server gives the key: compare it with one noted earlier or published elsewhere.',
  ),
  signatureUnchecked: say(
    '这个浏览器不能计算 Ed25519 签名（版本较旧，或者不是通过 https 打开），所以没有查验签名。可以下载证明，用其他工具查验。',
    'This browser cannot compute Ed25519 signatures (an older version, or not opened over https), so that the signature was not checked. Download the proof and check it with other tools.',
  ),
  textDigest: say('内容的摘要', 'Digest of the text'),
  actDigest: say('存证的摘要', 'Digest on record'),
  entryComputed: say('算得的条目', 'Entry computed'),
  entryGiven: say('日志的条目', 'Entry of the log'),
  root: say('检查点的根哈希', 'Root of the checkpoint'),
  signer: say('签名者', 'Signed by'),
  key: say('日志公钥', 'Key of the log'),
  otherTools: say('用其他工具查验', 'Check with other tools'),
  otherToolsHow: say(
    '下载的文件里有公开内容、存证记录、随机数、路径、检查点和公钥。检查点是 C2SP tlog-checkpoint 格式，任何能算 SHA-256 和 Ed25519 的工具都能照上面四步重算，例如 openssl。',
    'The file holds text, act, salt, path, checkpoint and key. The checkpoint is in the C2SP tlog-checkpoint format; whatever computes SHA-256 and Ed25519 can redo the four steps, openssl for one.',
  ),
  download: say('下载证明', 'Download the proof'),

  certificateNumber: say('执法证编号', 'Certificate number'),
  certificateHint: say('按证件上的编号完整填写', 'The whole number as it stands on the certificate'),
  certificateGood: say('✓ 有效', '✓ valid'),
  certificateBad: say('✗ 现在无效', '✗ not valid now'),
  certificateGoodHow: say(
    '{bureau}，姓{surname}。请与本人和证件核对。',
    '{bureau}, surname {surname}. Compare with the person and the card.',
  ),
  certificateBadHow: say(
    '{bureau}，姓{surname}。证件已过期、暂扣、失效，或者持证人已离职。',
    '{bureau}, surname {surname}. It has expired, was suspended or has lapsed, or its holder has left.',
  ),
  certificateUnknown: say(
    '没有这个编号的执法证。请核对编号；仍然查不到的，可向所在单位询问。',
    'There is no certificate of this number. Check the number; ask the bureau if it still is not found.',
  ),
} as const satisfies Readonly<Record<string, Text>>;

/** Why an input was not looked up, by the code of its field. */
export const PUBLIC_INPUT_TEXT: Readonly<Record<string, Text>> = {
  required: say('请填写编号。', 'Give a number.'),
  'too-long': say('编号最多 60 个字，请核对后重填。', 'A number has 60 characters at most; check it.'),
  'control-characters': say('含有不能输入的字符，请重新填写。', 'It holds characters that cannot be entered; type it anew.'),
};
export const PUBLIC_INPUT_OTHER: Text = say('填写的内容不能查询，请核对后重填。', 'This cannot be looked up; check it.');
