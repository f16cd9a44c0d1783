import type { PenaltyKind } from '../../law/penalty.ts';
import type {
  CLOSING_GROUNDS,
  CLUE_SOURCES,
  EvidenceKind,
  NOT_FILED_GROUNDS,
  PRESERVATION_HANDLINGS,
  REVIEW_RESULTS,
  ServiceMethod,
  SUSPENSION_GROUNDS,
  TERMINATION_GROUNDS,
} from '../ids.ts';

// The words of the law for what stands in a file by its code. Documents are written in Chinese, whatever the screen shows.

type Words<K extends string> = Readonly<Record<K, string>>;

/** Penalty Law art. 9. */
export const PENALTY_WORDS: Words<PenaltyKind> = {
  warning: '警告',
  'public-criticism': '通报批评',
  fine: '罚款',
  'confiscate-gains': '没收违法所得',
  'confiscate-property': '没收非法财物',
  'suspend-permit': '暂扣许可证件',
  downgrade: '降低资质等级',
  'revoke-permit': '吊销许可证件',
  'restrict-business': '限制开展生产经营活动',
  'stop-business': '责令停产停业',
  'close-down': '责令关闭',
  'bar-from-practice': '限制从业',
};

/** Penalty Law art. 46. */
export const EVIDENCE_WORDS: Words<EvidenceKind> = {
  documentary: '书证',
  physical: '物证',
  'audio-visual': '视听资料',
  electronic: '电子数据',
  testimony: '证人证言',
  'party-statement': '当事人的陈述',
  'expert-opinion': '鉴定意见',
  'inquest-record': '勘验笔录、现场笔录',
};

export const SERVICE_WORDS: Words<ServiceMethod> = {
  direct: '直接送达',
  leave: '留置送达',
  electronic: '电子送达',
  entrusted: '委托送达',
  post: '邮寄送达',
  'via-unit': '转交送达',
  'public-notice': '公告送达',
};

export const CLUE_SOURCE_WORDS: Words<(typeof CLUE_SOURCES)[number]> = {
  patrol: '巡查发现',
  complaint: '投诉举报',
  transfer: '其他机关移送',
  superior: '上级交办',
  media: '媒体曝光',
  'self-report': '当事人主动交代',
  other: '其他',
};

export const NOT_FILED_WORDS: Words<(typeof NOT_FILED_GROUNDS)[number]> = {
  'no-violation': '没有违法事实',
  'not-ours': '不属于本机关管辖',
  'limitation-passed': '违法行为已过追责期限',
  'no-penalty-needed': '依法不予行政处罚',
  other: '其他',
};

export const SUSPENSION_WORDS: Words<(typeof SUSPENSION_GROUNDS)[number]> = {
  'other-case': '须以另一案件的结果为依据，而该案尚未审结',
  'question-of-law': '涉及法律适用问题，需要送请有权机关作出解释或者确认',
  'force-majeure': '不可抗力',
  'whereabouts-unknown': '当事人下落不明',
  other: '其他',
};

export const TERMINATION_WORDS: Words<(typeof TERMINATION_GROUNDS)[number]> = {
  'not-established': '违法事实不能成立',
  'limitation-passed': '违法行为已过追责期限',
  'party-ended': '当事人死亡或者终止，没有权利义务承受人',
  transferred: '案件已移送',
  other: '其他',
};

export const CLOSING_WORDS: Words<(typeof CLOSING_GROUNDS)[number]> = {
  performed: '行政处罚决定履行完毕',
  'enforcement-ended': '依法终结执行',
  'investigation-ended': '终止调查',
  'no-penalty': '不予行政处罚',
  other: '其他',
};

export const PRESERVATION_WORDS: Words<(typeof PRESERVATION_HANDLINGS)[number]> = {
  recorded: '采取记录、复制、拍照、录像等证据保全措施后返还',
  tested: '送交检测、检验、鉴定',
  seized: '依法查封、扣押',
  confiscated: '依法没收',
  returned: '解除先行登记保存，予以返还',
};

export const REVIEW_WORDS: Words<(typeof REVIEW_RESULTS)[number]> = {
  pass: '同意',
  supplement: '补充调查',
  correct: '纠正',
  transfer: '移送',
  'no-penalty': '不予行政处罚',
  withdraw: '撤销案件',
};

export const RETENTION_WORDS = { permanent: '永久', 'years-30': '30年', 'years-10': '10年' } as const;
export const INTERVIEWEE_WORDS = { party: '当事人', witness: '证人', agent: '委托代理人', other: '其他' } as const;
export const ADOPTED_WORDS = { all: '全部采纳', part: '部分采纳', none: '不予采纳' } as const;
export const RECUSAL_BY_WORDS = { party: '当事人', officer: '执法人员' } as const;
export const COLLECTION_WORDS = {
  'up-to-100': '依法给予一百元以下的罚款',
  'hard-to-collect': '不当场收缴事后难以执行',
  'remote-on-request': '边远、水上、交通不便地区，当事人缴纳确有困难并提出',
} as const;
export const ANNULLED_BY_WORDS = {
  own: '本机关自行撤销',
  superior: '上级机关撤销',
  reconsideration: '行政复议撤销',
  court: '人民法院撤销',
} as const;
