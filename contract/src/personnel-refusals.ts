import type { RefusalCode } from '@zhunsheng/domain/refusal-code';
import type { RefusalText } from './refusal.ts';
import { say } from './text.ts';

type PersonnelCode = Extract<
  RefusalCode,
  `${'post' | 'certificate' | 'person' | 'duty' | 'claim' | 'attendance' | 'training-session'}/${string}`
>;

export const PERSONNEL_REFUSALS: Readonly<Record<PersonnelCode, RefusalText>> = {
  'post/no-valid-certificate': {
    title: say(
      '{person}在{day}没有有效的执法证（{standing}），不能到执法岗位。',
      '{person} holds no valid certificate on {day} ({standing}) and cannot take an enforcing post.',
    ),
    howTo: say(
      '先登记在该日有效的执法证；证件尚未办妥的，可先安排非执法岗位。',
      'Record a certificate that is valid on that day first; until then a post without enforcement is possible.',
    ),
    link: 'certificate',
  },
  'post/auxiliary-on-enforcing-post': {
    title: say(
      '{person}是协管人员，自{day}起不能在执法岗位“{post}”。',
      '{person} is an auxiliary and cannot hold the enforcing post “{post}” from {day}.',
    ),
    howTo: say(
      '安排非执法岗位；已在执法岗位的，先结束该岗位。',
      'Choose a post without enforcement; where the post is held already, end it first.',
    ),
    link: 'post',
  },
  'post/onboarding-incomplete': {
    title: say(
      '{person}在{day}前完成上岗培训 {workingDaysDone} 个工作日，还差 {workingDaysMissing} 个，不能上岗。',
      '{person} cannot take a post on {day}: working days of onboarding done {workingDaysDone}, still missing {workingDaysMissing}.',
    ),
    howTo: say(
      '补齐上岗培训并登记后再上岗；放假日不计，调休上班日计入。',
      'Hold and record the missing onboarding first; holidays do not count, make-up days do.',
    ),
    link: 'onboarding',
  },
  'post/before-joining': {
    title: say('{person}于{joinedOn}入职，不能从{from}起任岗。', '{person} joined on {joinedOn} and cannot hold a post from {from}.'),
    howTo: say(
      '上岗日期改为入职当日或以后；入职日期有误的，更正入职日期。',
      'Let the post begin on the day of joining or later; correct the day of joining where it is wrong.',
    ),
    link: 'person',
  },
  'post/after-leaving': {
    title: say('{person}于{leftOn}离职，岗位不能延续到此后。', '{person} left on {leftOn}; a post cannot last beyond that day.'),
    howTo: say(
      '离岗日期填离职当日或以前；离职日期有误的，更正离职登记。',
      'End the post on the day of leaving or before; correct the leaving where it is wrong.',
    ),
    link: 'person',
  },
  'post/held-already': {
    title: say(
      '岗位“{post}”已登记（{from}至{until}），同一时间不能再次登记。',
      'The post “{post}” is on record already ({from} to {until}) and cannot be recorded twice for the same time.',
    ),
    howTo: say('变更已登记的岗位，或者先结束它。', 'Change the post on record, or end it first.'),
    link: 'post',
  },
  'post/people-refused': {
    title: say('以下人员不能任此岗位：{people}；全部未登记。', 'These people cannot take the post: {people}. Nobody was recorded.'),
    howTo: say('按各人的原因处理，或者去掉这些人员后重新提交。', 'Lift each one’s obstacle, or leave these people out and submit again.'),
    link: 'post',
  },
  'certificate/expires-before-issued': {
    title: say(
      '执法证有效期至{expiresOn}，早于发证日期{issuedOn}。',
      'The certificate would expire on {expiresOn}, before it was issued on {issuedOn}.',
    ),
    howTo: say('对照证件核对两个日期后重新填写。', 'Check both days against the certificate and enter them again.'),
  },
  'certificate/auxiliary': {
    title: say(
      '{person}是协管人员，不能登记执法证{certificate}。',
      '{person} is an auxiliary; certificate {certificate} cannot be recorded for him.',
    ),
    howTo: say('人员类别有误的，先更正或变更人员类别。', 'Where the category is wrong, correct or change it first.'),
    link: 'person',
  },
  'certificate/overlaps': {
    title: say(
      '与执法证{certificate}的有效期（{issuedOn}至{expiresOn}）重叠。',
      'The time of validity overlaps that of certificate {certificate} ({issuedOn} to {expiresOn}).',
    ),
    howTo: say(
      '先变更旧证的状态或有效期，再登记新证。',
      'Change standing or validity of the earlier certificate first, then record the new one.',
    ),
    link: 'certificate',
  },
  'certificate/number-taken': {
    title: say('该执法证号已登记，不能再次登记。', 'This certificate number is on record already.'),
    howTo: say(
      '核对证号；已登记的证件需要改动的，在原记录上变更或更正。',
      'Check the number; change or correct the certificate on record where it has to be altered.',
    ),
    link: 'certificate',
  },
  'person/has-entries': {
    title: say('此人名下有 {entries} 条记录，不能撤回人员登记。', 'This person cannot be withdrawn: entries on record {entries}.'),
    howTo: say(
      '不再任职的办理离职；确属误登的，先撤回名下的记录。',
      'Record the leaving where he no longer serves; where he was entered by mistake, withdraw his entries first.',
    ),
    link: 'person',
  },
  'person/id-number-on-record': {
    title: say('本机构已有公民身份号码相同的人员，不能再次登记。', 'A person with this ID number is on record in this bureau already.'),
    howTo: say('在已登记的人员上办理；号码有误的，核对后重新填写。', 'Work on the person on record; check the number where it is wrong.'),
    link: 'person',
  },
  'person/active-elsewhere': {
    title: say('公民身份号码相同的人员正在其他机构任职，不能登记。', 'A person with this ID number is active in another bureau.'),
    howTo: say(
      '由原机构办理离职或者调动；共同的上级机构已收到此事项。',
      'The other bureau records his leaving or hands him over; the supervisor of both bureaus has received the matter.',
    ),
    link: 'transfer',
  },
  'person/left-already': {
    title: say('{person}已于{leftOn}离职，不能办理。', '{person} left on {leftOn} already.'),
    howTo: say('离职登记有误的，先更正离职日期。', 'Correct the day of leaving first where it is wrong.'),
    link: 'person',
  },
  'person/liaison-must-be-replaced': {
    title: say(
      '{person}自{since}起任本机构联络员，尚无继任者，不能离开。',
      '{person}, liaison of the bureau since {since}, has no successor yet.',
    ),
    howTo: say('先办理联络员更换，明确继任者。', 'Replace the liaison by a successor first.'),
    link: 'liaison',
  },
  'person/same-category': {
    title: say('此人已是该类别，无须变更。', 'This person is of that category already.'),
    howTo: say('核对人员类别后重新选择。', 'Check the category and choose again.'),
  },
  'person/open-items-without-successor': {
    title: say(
      '{person}名下还有 {entries} 件未办结事项，须明确接手人。',
      'Open items of {person}: {entries}. Somebody has to take them over.',
    ),
    howTo: say('选择本机构的接手人后重新提交。', 'Name a colleague who takes them over and submit again.'),
    link: 'transfer',
  },
  'person/duplicate-not-open': {
    title: say('该重复人员事项已处理，不能再次处理。', 'This duplicate person has been settled already.'),
    howTo: say('查看处理结果。', 'See how it was settled.'),
  },
  'person/key-erased': {
    title: say(
      '此人的密钥已销毁，密封字段不能查看，也不能再填写。',
      'The person’s key is erased: sealed fields can neither be opened nor written.',
    ),
    howTo: say(
      '密封内容已不可恢复；确需处理的，查阅纸质档案。',
      'What was sealed cannot be recovered; consult the paper file where it is needed.',
    ),
  },
  'person/key-still-needed': {
    title: say(
      '{person}仍在职，个人信息仍为履职所必需，不能销毁密钥。',
      '{person} is still in service and the data are still needed; the key cannot be erased.',
    ),
    howTo: say('先登记离职；误登的人员先撤回登记。', 'Record the leaving first; withdraw a person who was entered by mistake.'),
    link: 'person',
  },
  'duty/second-liaison': {
    title: say('本机构已有联络员{liaison}（{since}起），不能再设一名。', 'The bureau has a liaison already: {liaison}, since {since}.'),
    howTo: say('办理联络员更换，由继任者接任。', 'Replace the liaison: the successor takes over from him.'),
    link: 'liaison',
  },
  'duty/liaison-without-successor': {
    title: say('联络员自{since}任职，不能只免职而无继任者。', 'The liaison, in duty since {since}, cannot leave it without a successor.'),
    howTo: say('办理联络员更换，同时明确继任者。', 'Replace the liaison and name the successor in the same step.'),
    link: 'liaison',
  },
  'duty/no-liaison-to-replace': {
    title: say('本机构没有联络员，无从更换。', 'The bureau has no liaison to replace.'),
    howTo: say('直接登记联络员职责。', 'Record the duty of liaison.'),
    link: 'duty',
  },
  'duty/held-already': {
    title: say('此人在同一时间已任{duty}，不能重复登记。', 'This person holds the duty of {duty} for that time already.'),
    howTo: say('变更已登记的职责，或者先结束它。', 'Change the duty on record, or end it first.'),
    link: 'duty',
  },
  'duty/after-leaving': {
    title: say('此人于{leftOn}离职，职责不能延续到此后。', 'This person left on {leftOn}; a duty cannot last beyond that day.'),
    howTo: say('免职日期填离职当日或以前。', 'End the duty on the day of leaving or before.'),
    link: 'person',
  },
  'claim/borne-by-another': {
    title: say('法律后果应由本机构承担，不能由{bearer}承担。', 'The claim is borne by the auxiliary’s own bureau, not by {bearer}.'),
    howTo: say('承担机构填{bureau}。', 'Name {bureau} as the bearer.'),
  },
  'attendance/day-counted-twice': {
    title: say('这些日子已计入另一次培训，同一天只计一次。', 'These days count for another training already; a day counts once.'),
    howTo: say('核对参训日期和天数，或者更正已登记的参训。', 'Check dates and days, or correct the attendance on record.'),
    link: 'attendance',
  },
  'attendance/more-than-held': {
    title: say('登记的天数为 {halfDays}，多于起止日期之间的 {days} 天。', 'Days entered: {halfDays}; days from start to end: {days}.'),
    howTo: say('核对起止日期和天数后重新填写。', 'Check both dates and the number of days.'),
  },
  'attendance/not-at-work': {
    title: say(
      '参训日期{from}至{until}不在{person}于本机构任职的期间内。',
      'The days from {from} to {until} lie outside the time of {person} in this bureau.',
    ),
    howTo: say('核对参训日期；入职或离职日期有误的，先更正。', 'Check the days; correct joining or leaving first where they are wrong.'),
    link: 'person',
  },
  'attendance/people-refused': {
    title: say(
      '以下人员的参训不能登记：{people}；全部未登记。',
      'The attendance of these people cannot be recorded: {people}. Nothing was recorded.',
    ),
    howTo: say('按各人的原因处理，或者去掉这些人员后重新提交。', 'Lift each one’s obstacle, or leave these people out and submit again.'),
    link: 'attendance',
  },
  'training-session/has-attendance': {
    title: say(
      '该培训班次已有参训登记，不能撤回，也不能改动日期。',
      'The training session has attendances on record and can neither be withdrawn nor moved.',
    ),
    howTo: say('先撤回该班次的参训登记。', 'Withdraw its attendances first.'),
    link: 'attendance',
  },
};
