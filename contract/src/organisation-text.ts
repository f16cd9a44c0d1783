import type { BUREAU_FIELDS, INSTITUTION_FIELDS, SECTION_FIELDS } from '@zhunsheng/domain/organisation/organisation.ledger';
import type { OWN_LIMIT_FIELDS } from '@zhunsheng/domain/organisation/own-limit.ledger';
import type { LedgerText } from './field-text.ts';
import { LIMIT_TEXT } from './limit-text.ts';
import { say } from './text.ts';

const BY_REGISTRY = say('由机构名录维护。', 'Kept by the registry of bureaus.');

export const BUREAU_TEXT: LedgerText<typeof BUREAU_FIELDS> = {
  title: say('机构', 'Bureau'),
  plural: say('机构', 'Bureaus'),
  fields: {
    number: { label: say('机构编号', 'Bureau number'), hint: say('一经编定不再变更。', 'Given once and never changed.') },
    level: {
      label: say('层级', 'Level'),
      options: { province: say('省级', 'province'), prefecture: say('市（州）', 'prefecture'), county: say('县（市、区）', 'county') },
    },
    parent: { label: say('上级机构', 'Superior'), hint: BY_REGISTRY },
    divisionCode: { label: say('区划代码', 'Division code'), hint: BY_REGISTRY },
    divisionName: { label: say('行政区划', 'Division'), hint: BY_REGISTRY },
    name: { label: say('机构名称', 'Name'), hint: say('《指导意见》第四条规定的统一名称。', 'As article 4 of the Guideline prescribes.') },
    teamName: { label: say('执法队伍名称', 'Team name'), hint: say('未设执法队伍的不填。', 'Leave empty where there is no team.') },
    kind: {
      label: say('机构类型', 'Kind'),
      options: {
        committee: say('城市管理委员会', 'city management committee'),
        'enforcement-bureau': say('城市管理（综合）执法局', 'enforcement bureau'),
        'housing-bureau': say('住房和城乡建设局', 'housing and construction bureau'),
        department: say('省级主管部门', 'provincial department'),
      },
    },
    competentDepartment: { label: say('主管部门', 'Competent department') },
    subordinateTo: { label: say('隶属于', 'Subordinate to') },
    foundingDocument: { label: say('设立文件', 'Founding document'), hint: say('文件名称和文号。', 'Title and number of the document.') },
    address: { label: say('办公地址', 'Address') },
    telephone: { label: say('办公电话', 'Telephone') },
    sealName: { label: say('印章名称', 'Name on the seal') },
  },
};

export const SECTION_TEXT: LedgerText<typeof SECTION_FIELDS> = {
  title: say('内设科室（队伍）', 'Section'),
  plural: say('内设科室和队伍', 'Sections and teams'),
  fields: {
    name: { label: say('名称', 'Name') },
    function: {
      label: say('职能', 'Function'),
      options: {
        'enforcement-section': say('城市管理执法科室', 'enforcement section'),
        'enforcement-team': say('执法队伍', 'enforcement team'),
        supervision: say('监督科室', 'supervision'),
        legal: say('法制科室', 'legal affairs'),
        general: say('综合科室', 'general affairs'),
        other: say('其他', 'other'),
      },
    },
    responsibility: { label: say('职责', 'Responsibility') },
    from: { label: say('设立日期', 'From') },
    until: { label: say('撤销日期', 'Until'), hint: say('最后一天；仍在运行的不填。', 'Last day; leave empty while it exists.') },
  },
};

export const INSTITUTION_TEXT: LedgerText<typeof INSTITUTION_FIELDS> = {
  title: say('制度', 'Institution'),
  plural: say('制度', 'Institutions'),
  fields: {
    title: { label: say('制度名称', 'Title') },
    topic: {
      label: say('制度类别', 'Topic'),
      options: {
        'officer-training': say('行政执法人员培训制度', 'officers’ training'),
        'certificate-management': say('持证上岗和资格管理制度', 'certificates and qualification'),
        'auxiliary-appointment': say('协管人员聘用制度', 'auxiliaries’ appointment'),
        'auxiliary-management': say('协管人员管理规定', 'auxiliaries’ management'),
        'auxiliary-assessment': say('协管人员考核及奖惩制度', 'auxiliaries’ assessment, reward and sanction'),
        'case-procedure': say('办案程序制度', 'procedure of cases'),
        'case-workflow': say('办案流程规范', 'workflow of cases'),
        'time-limits': say('办案时限制度', 'time limits of cases'),
        'three-systems': say('行政执法三项制度', 'the three systems'),
        'discretion-benchmark': say('行政处罚裁量基准制度', 'discretion benchmark'),
        other: say('其他', 'other'),
      },
    },
    documentNumber: { label: say('文号', 'Document number') },
    issuedOn: { label: say('印发日期', 'Issued on') },
    inForceFrom: { label: say('施行日期', 'In force from') },
    inForceUntil: {
      label: say('失效日期', 'In force until'),
      hint: say('施行的最后一天；仍在施行的不填。', 'Last day in force; leave empty while it is.'),
    },
    published: { label: say('已公布', 'Published') },
  },
};

export const OWN_LIMIT_TEXT: LedgerText<typeof OWN_LIMIT_FIELDS> = {
  title: say('内部办案期限', 'Own limit'),
  plural: say('内部办案期限', 'Own limits'),
  fields: {
    step: {
      label: say('步骤', 'Step'),
      options: {
        T03: LIMIT_TEXT.T03.name,
        T07: LIMIT_TEXT.T07.name,
        T08: LIMIT_TEXT.T08.name,
        T09: LIMIT_TEXT.T09.name,
        T11: LIMIT_TEXT.T11.name,
        T12: LIMIT_TEXT.T12.name,
        T18: LIMIT_TEXT.T18.name,
        T19: LIMIT_TEXT.T19.name,
      },
    },
    days: {
      label: say('天数', 'Days'),
      hint: say(
        '不得超过法定期限；作出决定按日计算，其余按工作日计算。',
        'Never more than the law’s; days for the decision, working days for the rest.',
      ),
    },
    from: { label: say('施行日期', 'In force from') },
    until: {
      label: say('失效日期', 'In force until'),
      hint: say('施行的最后一天；仍在施行的不填。', 'Last day in force; leave empty while it is.'),
    },
    documentNumber: { label: say('文号', 'Document number') },
  },
};
