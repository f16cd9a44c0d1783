import type { Field } from '@zhunsheng/domain/ledger/field';
import type { InputCode } from '@zhunsheng/domain/ledger/schema';
import { fill, type Locale, say, showHalfDays, type Text } from './text.ts';

/** The sentence at the field. `wrong` is the answer to a current password that does not match. */
export const INPUT_TEXT: Readonly<Record<InputCode | 'wrong', Text>> = {
  required: say('此项必填。', 'This is required.'),
  'too-long': say('内容过长，请缩短。', 'This is too long.'),
  'not-text': say('内容格式不符合要求。', 'This is not in the form required.'),
  'control-characters': say('含有无法显示的字符，请重新输入。', 'It holds characters that cannot be shown; type it anew.'),
  'not-a-date': say('不是有效的日期，例如 2019.3.5。', 'This is no date; for example 2019.3.5.'),
  'not-a-whole-number': say('请填写整数。', 'Enter a whole number.'),
  'out-of-range': say('数值超出范围。', 'The number is out of range.'),
  'not-an-option': say('请从列出的选项中选择。', 'Choose one of the options.'),
  'not-a-reference': say('请从列表中选择一条记录。', 'Choose a record from the list.'),
  'not-a-file': say('附件没有上传成功，请重新上传。', 'The file was not taken; upload it again.'),
  'empty-file': say('这是空文件，没有内容。', 'This file is empty.'),
  'file-kind-not-kept': say(
    '只接收 PDF、Word、Excel、图片（PNG、JPEG、WebP）、录音和录像文件，以文件内容为准。',
    'PDF, Word, Excel, pictures (PNG, JPEG, WebP), sound and film are taken, judged by content.',
  ),
  'heic-picture': say(
    'HEIC、HEIF、AVIF 图片无法在办公电脑上显示，请在手机上改存为 JPEG 后上传。',
    'Office computers cannot show HEIC, HEIF or AVIF; save the picture as JPEG on the phone and upload that.',
  ),
  'changed-on-the-way': say(
    '收到的文件与选定的文件不一致，传输中发生了改变，没有保存。请重新上传。',
    'What arrived differs from the file chosen: it was changed on the way and not kept. Upload it again.',
  ),
  'unknown-field': say('此项不在本台账内。', 'This field does not belong to the ledger.'),
  'fixed-field': say('此项登记后不能改动。', 'This field never changes once it is recorded.'),
  'id-number-length': say('公民身份号码应为 18 位。', 'An ID number has 18 characters.'),
  'id-number-characters': say('公民身份号码只含数字，末位可为 X。', 'An ID number holds digits only; the last may be X.'),
  'id-number-fifteen-digits': say('这是 15 位旧号码，请填写 18 位号码。', 'An old number of 15 digits; enter the one of 18.'),
  'id-number-check-digit': say('校验码不符，请对照证件核对。', 'The check digit is wrong; compare with the card.'),
  'id-number-birth-date': say('号码中的出生日期不存在。', 'The birth date within the number does not exist.'),
  'id-number-future': say('号码中的出生日期晚于今天。', 'The birth date within the number is in the future.'),
  'id-number-unknown-province': say('前两位不是省级行政区划代码。', 'It does not begin with the code of a province.'),
  'id-number-sex': say('性别与公民身份号码不符。', 'The sex differs from the ID number.'),
  'not-a-name': say('不像姓名；少数民族姓名可用“·”分隔。', 'This does not look like a name; parts of a name may be divided by “·”.'),
  'password-too-short': say('密码至少 12 个字符。', 'A password has at least 12 characters.'),
  'password-too-simple': say('大写字母、小写字母、数字、符号至少有三种。', 'It needs three of: capitals, small letters, digits, signs.'),
  'password-of-login': say('密码不能包含登录名。', 'The password must not hold the sign-in name.'),
  'password-same': say('新密码不能与现在的密码相同。', 'The new password must differ from the current one.'),
  wrong: say('现在的密码不对。', 'The current password is wrong.'),
};

export const UNKNOWN_INPUT: Text = say('内容不符合要求。', 'This was not accepted.');
const TOO_LONG: Text = say('最多 {max} 个字。', 'At most {max} characters.');
const RANGE: Text = say('应在 {min} 至 {max} 之间。', 'It lies between {min} and {max}.');

function isInputCode(code: string): code is keyof typeof INPUT_TEXT {
  return Object.hasOwn(INPUT_TEXT, code);
}

/** The sentence of a code; with the field's own limits where its declaration is given. */
export function inputText(code: string, locale: Locale, field?: Field): string {
  if (!isInputCode(code)) return UNKNOWN_INPUT[locale];
  const { min, max, kind } = field ?? {};
  if (code === 'too-long' && max !== undefined) return fill(TOO_LONG, { max }, locale);
  if (code !== 'out-of-range' || min === undefined || max === undefined) return INPUT_TEXT[code][locale];
  const shown = (limit: number) => (kind === 'half-days' ? showHalfDays(limit, locale) : String(limit));
  return fill(RANGE, { min: shown(min), max: shown(max) }, locale);
}
