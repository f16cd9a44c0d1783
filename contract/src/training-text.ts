import type { TRAINING_SESSION_FIELDS } from '@zhunsheng/domain/training/training.ledger';
import type { LedgerText } from './field-text.ts';
import { say } from './text.ts';

export const TRAINING_SESSION_TEXT: LedgerText<typeof TRAINING_SESSION_FIELDS> = {
  title: say('培训班次', 'Training session'),
  plural: say('培训班次', 'Training sessions'),
  fields: {
    title: { label: say('培训名称', 'Title') },
    kind: {
      label: say('培训类型', 'Kind'),
      options: { business: say('业务培训', 'business training'), post: say('岗位培训', 'post training'), other: say('其他', 'other') },
    },
    centralised: {
      label: say('集中培训', 'Centralised'),
      hint: say('计入年度集中培训时间。', 'Counts toward the year’s centralised training.'),
    },
    servesPost: { label: say('对应岗位', 'Post served'), hint: say('岗位培训填写。', 'For post training.') },
    place: {
      label: say('培训依托', 'Held at'),
      options: {
        'party-school': say('党校', 'Party school'),
        academy: say('行政学院', 'academy of administration'),
        university: say('高等学校', 'university'),
        own: say('本机构', 'own bureau'),
        other: say('其他', 'elsewhere'),
      },
    },
    from: { label: say('开始日期', 'From') },
    until: { label: say('结束日期', 'Until') },
    halfDays: {
      label: say('培训天数', 'Days'),
      hint: say('以半天为单位，不超过起止日期之间的天数。', 'In half days; no more than the days from start to end.'),
    },
    exam: { label: say('组织考试', 'With exam') },
    content: { label: say('培训内容', 'Content') },
  },
};
