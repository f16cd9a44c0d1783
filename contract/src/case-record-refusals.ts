import type { RefusalCode } from '@zhunsheng/domain/refusal-code';
import type { RefusalText } from './refusal.ts';
import { say } from './text.ts';

/** Who stands in a record, on which day, with which files. */
export const CASE_RECORD_REFUSALS = {
  'case/same-officer-twice': {
    title: say('执法人员{person}重复填写。', '{person} is named twice among the officers.'),
    howTo: say('执法人员不得少于两人，改填另一名执法人员。', 'At least two different officers are needed: name another one.'),
  },
  'case/fewer-than-two-officers': {
    title: say('执法人员只有 {count} 人，不得少于两人。', 'Only {count} officer is named; there must be at least two.'),
    howTo: say('再填一名当日有有效执法证的执法人员。', 'Name another officer whose certificate is valid on that day.'),
  },
  'case/officer-unknown': {
    title: say('所填人员中有人不是本机构人员。', 'One of the people named does not belong to this bureau.'),
    howTo: say('从本机构在册人员中选择；新到人员先登记。', 'Choose people of this bureau; record newcomers first.'),
    link: 'person',
  },
  'case/auxiliary-as-officer': {
    title: say('{person}是协管人员，不能作为执法人员办案。', '{person} is an auxiliary and cannot act as an officer.'),
    howTo: say('由执法人员办理；协管人员可填入协助人员。', 'Officers act; auxiliaries may be named as helpers.'),
  },
  'case/auxiliary-alone': {
    title: say('只有协管人员，没有执法人员，不能办案。', 'Only auxiliaries are named: without officers nothing is done in a case.'),
    howTo: say('由至少两名执法人员办理；协管人员填入协助人员。', 'At least two officers act; auxiliaries are named as helpers.'),
  },
  'case/officer-not-at-work': {
    title: say('{person}在{day}不在职。', '{person} was not in service on {day}.'),
    howTo: say('改填当日在职的执法人员，或者核对日期。', 'Name an officer in service on that day, or check the day.'),
    link: 'person',
  },
  'case/officer-not-certified': {
    title: say('{person}在{day}没有有效的执法证。', '{person} has no valid certificate on {day}.'),
    howTo: say(
      '改填持有效执法证的执法人员；已取得证件的，先登记。',
      'Name an officer with a valid certificate, or record his certificate first.',
    ),
    link: 'certificate',
  },
  'case/officer-withdrawn': {
    title: say('已被决定回避的人员不能再参与本案。', 'Somebody who was ordered to withdraw takes no further part in this case.'),
    howTo: say(
      '由未被决定回避的人员办理；承办人员已回避的，先变更承办人员。',
      'Others act; where a handler has withdrawn, change the handlers first.',
    ),
    link: 'case',
  },
  'case/officer-elsewhere': {
    title: say(
      '{person}从{from}到{until}已在{place}的另一份笔录中，时间重叠。',
      '{person} stands in another record ({place}) from {from} to {until}; the times overlap.',
    ),
    howTo: say('核对起止时间，或者改填实际在场的执法人员。', 'Check the times, or name the officers who were really there.'),
  },
  'case/ends-before-it-starts': {
    title: say('结束时间{until}不晚于开始时间{from}。', 'It ends at {until}, which is not after its start at {from}.'),
    howTo: say('核对起止时间，精确到分。', 'Check both times, to the minute.'),
  },
  'case/in-the-future': {
    title: say('{day}尚未到来，不能登记。', '{day} has not come yet and cannot be recorded.'),
    howTo: say('事情发生后再登记，或者核对日期。', 'Record it once it has happened, or check the day.'),
  },
  'case/before-what-it-rests-on': {
    title: say('{day}早于其前一步的日期{earliest}。', '{day} is before {earliest}, the day of what it rests on.'),
    howTo: say('核对日期；前一步的日期有误的，先核对前一步。', 'Check the day, and that of the step before.'),
  },
  'case/file-not-on-record': {
    title: say('附件{file}没有上传到本机构，或者已经损坏。', 'The file {file} is not on record in this bureau, or it is damaged.'),
    howTo: say('重新上传附件后再办理。', 'Upload the file again.'),
  },
  'case/neither-signed-nor-refused': {
    title: say('笔录既没有签名，也没有记明未签名的原因。', 'The record is neither signed nor does it say why not.'),
    howTo: say('由当事人或者有关人员签名；拒绝或者不能签名的，记明原因。', 'Have it signed, or state why it was refused or impossible.'),
  },
  'case/certificate-not-shown': {
    title: say('没有记明已主动出示执法证件。', 'It is not stated that the certificates were shown.'),
    howTo: say('执法人员应当主动出示执法证件，并在笔录中记明。', 'Officers show their certificates, and the record says so.'),
  },
  'case/rights-not-told': {
    title: say('没有记明已告知当事人依法享有的权利。', 'It is not stated that the person was told of his rights.'),
    howTo: say('告知陈述、申辩、申请回避等权利，并记明。', 'Tell of the rights to be heard, to defend and to ask for recusal, and say so.'),
  },
  'case/nobody-present': {
    title: say('当事人不在场，也没有见证人或者录像。', 'The party was absent, and neither a witness nor a recording is stated.'),
    howTo: say(
      '当事人不在场或者拒绝到场的，邀请见证人，或者全程录像。',
      'Where the party is absent or refuses, invite a witness or film it.',
    ),
  },
  'case/done-already': {
    title: say('这一步已经办理，不能重复办理。', 'This step has been done already.'),
    howTo: say(
      '查看案件历史；内容有误的，按更正或者变更办理。',
      'See the history of the case; what is wrong is corrected by its own step.',
    ),
  },
  'case/not-on-file': {
    title: say('案卷中没有可以办理这一步的对应记录。', 'The file holds no record that this step could refer to.'),
    howTo: say('从案卷现有记录中选择；没有的，先登记。', 'Choose a record of the file; enter it first where it is missing.'),
  },
} as const satisfies Readonly<Partial<Record<RefusalCode, RefusalText>>>;
