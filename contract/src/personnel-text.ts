import type * as fields from '@zhunsheng/domain/personnel/fields';
import type { LedgerText } from './field-text.ts';
import { DUTY_TEXT } from './role-text.ts';
import { say } from './text.ts';

const PERSON = { label: say('人员', 'Person') };
const UNTIL_FURTHER = say('最后一天；未定的不填。', 'Last day; leave empty while it is not known.');
const SCAN = { label: say('扫描件', 'Scan'), hint: say('PDF 或图片。', 'PDF or image.') };

export const PERSON_TEXT: LedgerText<typeof fields.PERSON_FIELDS> = {
  title: say('人员', 'Person'),
  plural: say('人员', 'People'),
  fields: {
    personNumber: { label: say('人员编号', 'Person number'), hint: say('由系统编号。', 'Given by the software.') },
    name: { label: say('姓名', 'Name') },
    sex: { label: say('性别', 'Sex'), options: { 男: say('男', 'male'), 女: say('女', 'female') } },
    idNumber: {
      label: say('公民身份号码', 'ID number'),
      hint: say('18 位；密封保存，查看须填写理由。', '18 characters; kept sealed, opened only with a reason.'),
    },
    idMask: { label: say('公民身份号码（脱敏）', 'ID number, masked') },
    phone: { label: say('联系电话', 'Phone'), hint: say('密封保存。', 'Kept sealed.') },
    category: {
      label: say('人员类别', 'Category'),
      options: { officer: say('在编执法人员', 'officer'), auxiliary: say('协管人员', 'auxiliary'), other: say('其他人员', 'other staff') },
    },
    team: { label: say('所在科室（队伍）', 'Section or team') },
    position: { label: say('职务', 'Position') },
    joinedOn: { label: say('入职日期', 'Joined on'), hint: say('到本机构工作的第一天。', 'First day at work in this bureau.') },
    leftOn: {
      label: say('离职日期', 'Left on'),
      hint: say('在职的最后一天，由离职登记写入。', 'Last day of employment, written when the leaving is recorded.'),
    },
  },
};

export const CERTIFICATE_TEXT: LedgerText<typeof fields.CERTIFICATE_FIELDS> = {
  title: say('执法证', 'Certificate'),
  plural: say('执法证', 'Certificates'),
  fields: {
    person: PERSON,
    number: { label: say('证号', 'Number') },
    authority: { label: say('发证机关', 'Authority') },
    issuedOn: { label: say('发证日期', 'Issued on') },
    expiresOn: {
      label: say('有效期至', 'Valid to'),
      hint: say('有效的最后一天；长期有效的不填。', 'Last day of validity; leave empty where it is unlimited.'),
    },
    standing: {
      label: say('证件状态', 'Standing'),
      options: {
        valid: say('有效', 'valid'),
        suspended: say('暂扣', 'suspended'),
        revoked: say('吊销', 'revoked'),
        cancelled: say('注销', 'cancelled'),
        lost: say('遗失', 'lost'),
        lapsed: say('失效', 'lapsed'),
      },
    },
    scan: SCAN,
  },
};

export const POST_TEXT: LedgerText<typeof fields.POST_FIELDS> = {
  title: say('岗位', 'Post'),
  plural: say('岗位', 'Posts'),
  fields: {
    person: PERSON,
    title: { label: say('岗位名称', 'Post') },
    enforcing: {
      label: say('执法岗位', 'Enforcing post'),
      hint: say('须在编并持有当日有效的执法证。', 'Needs an officer with a certificate valid on that day.'),
    },
    line: {
      label: say('一线或机关', 'Frontline or office'),
      options: { frontline: say('一线', 'frontline'), office: say('机关', 'office') },
    },
    team: { label: say('所在科室（队伍）', 'Section or team') },
    from: { label: say('上岗日期', 'From') },
    until: { label: say('离岗日期', 'Until'), hint: UNTIL_FURTHER },
  },
};

export const DUTY_LEDGER_TEXT: LedgerText<typeof fields.DUTY_FIELDS> = {
  title: say('职务职责', 'Duty'),
  plural: say('职务职责', 'Duties'),
  fields: {
    person: PERSON,
    duty: { label: say('职责', 'Duty'), options: DUTY_TEXT },
    from: { label: say('任职日期', 'From') },
    until: { label: say('免职日期', 'Until'), hint: UNTIL_FURTHER },
  },
};

export const ONBOARDING_TEXT: LedgerText<typeof fields.ONBOARDING_FIELDS> = {
  title: say('上岗培训', 'Onboarding'),
  plural: say('上岗培训', 'Onboarding'),
  fields: {
    person: PERSON,
    from: { label: say('开始日期', 'From') },
    until: {
      label: say('结束日期', 'Until'),
      hint: say('按工作日计算：放假日不计，调休上班日计入。', 'Counted in working days: holidays do not count, make-up days do.'),
    },
    place: { label: say('培训地点', 'Place') },
    content: { label: say('培训内容', 'Content') },
  },
};

export const CONTRACT_TEXT: LedgerText<typeof fields.CONTRACT_FIELDS> = {
  title: say('聘用合同', 'Contract'),
  plural: say('聘用合同', 'Contracts'),
  fields: {
    person: PERSON,
    number: { label: say('合同编号', 'Number') },
    from: { label: say('起始日期', 'From') },
    until: { label: say('终止日期', 'Until'), hint: say('最后一天；无固定期限的不填。', 'Last day; leave empty where no term is fixed.') },
    scan: SCAN,
  },
};

export const ASSESSMENT_TEXT: LedgerText<typeof fields.ASSESSMENT_FIELDS> = {
  title: say('年度考核', 'Assessment'),
  plural: say('年度考核', 'Assessments'),
  fields: {
    person: PERSON,
    year: { label: say('考核年度', 'Year') },
    grade: {
      label: say('考核等次', 'Grade'),
      options: {
        excellent: say('优秀', 'excellent'),
        competent: say('合格', 'competent'),
        'basically-competent': say('基本合格', 'basically competent'),
        'not-competent': say('不合格', 'not competent'),
      },
    },
    assessedOn: { label: say('考核日期', 'Assessed on') },
    consequence: {
      label: say('奖惩', 'Reward or sanction'),
      options: { none: say('无', 'none'), reward: say('奖励', 'reward'), sanction: say('惩处', 'sanction') },
    },
    remark: { label: say('备注', 'Remark') },
  },
};

export const CLAIM_TEXT: LedgerText<typeof fields.CLAIM_FIELDS> = {
  title: say('法律后果', 'Claim'),
  plural: say('法律后果', 'Claims'),
  fields: {
    person: PERSON,
    nature: {
      label: say('类型', 'Nature'),
      options: { claim: say('索赔', 'claim'), review: say('行政复议', 'administrative review'), damage: say('损害', 'damage') },
    },
    arisenOn: { label: say('发生日期', 'Arisen on') },
    summary: { label: say('事由', 'Summary'), hint: say('密封保存。', 'Kept sealed.') },
    bearer: {
      label: say('承担机构', 'Borne by'),
      hint: say('由协管人员所在的本级城市管理部门承担。', 'The bureau of the auxiliary, never the auxiliary.'),
    },
    outcome: { label: say('结果', 'Outcome') },
  },
};

export const ATTENDANCE_TEXT: LedgerText<typeof fields.ATTENDANCE_FIELDS> = {
  title: say('参训', 'Attendance'),
  plural: say('参训', 'Attendances'),
  fields: {
    person: PERSON,
    session: { label: say('培训班次', 'Session') },
    from: { label: say('开始日期', 'From') },
    until: { label: say('结束日期', 'Until') },
    halfDays: { label: say('参训天数', 'Days attended'), hint: say('以半天为单位，同一天只计一次。', 'In half days; a day counts once.') },
    score: { label: say('考试成绩', 'Score'), hint: say('未考试的不填。', 'Leave empty where there was no exam.') },
    passed: { label: say('考试合格', 'Passed') },
  },
};

export const TRAINING_CREDIT_TEXT: LedgerText<typeof fields.TRAINING_CREDIT_FIELDS> = {
  title: say('带入的培训学时', 'Training credit'),
  plural: say('带入的培训学时', 'Training credits'),
  fields: {
    person: PERSON,
    year: { label: say('年度', 'Year') },
    halfDays: { label: say('已培训天数', 'Days trained') },
    examined: { label: say('已参加考试', 'Examined') },
    passed: { label: say('考试合格', 'Passed') },
    fromBureau: { label: say('调出机构', 'From bureau') },
  },
};
