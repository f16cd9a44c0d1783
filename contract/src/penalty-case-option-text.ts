import type { ServiceFlaw } from '@zhunsheng/domain/legal-time/service';
import type { InputOf } from '@zhunsheng/domain/penalty-case/commands';
import {
  ADOPTED_WORDS,
  CLOSING_WORDS,
  CLUE_SOURCE_WORDS,
  EVIDENCE_WORDS,
  INTERVIEWEE_WORDS,
  NOT_FILED_WORDS,
  PRESERVATION_WORDS,
  RETENTION_WORDS,
  REVIEW_WORDS,
  SERVICE_WORDS,
  SUSPENSION_WORDS,
  TERMINATION_WORDS,
} from '@zhunsheng/domain/penalty-case/documents/words';
import type { EvidenceKind, LeniencyGround, Outcome, ServiceMethod, SixPoint } from '@zhunsheng/domain/penalty-case/ids';
import type { unmasked } from '@zhunsheng/domain/penalty-case/public-text';
import { PARTY_KIND_TEXT } from './benchmark-text.ts';
import { PENALTY_KIND_TEXT } from './penalty-kind-text.ts';
import { say, type Text } from './text.ts';

type Texts<K extends string> = Readonly<Record<K, Text>>;

/** A screen says in Chinese what the document says; English stands beside it. */
function both<K extends string>(zh: Readonly<Record<K, string>>, en: Readonly<Record<K, string>>): Texts<K> {
  return Object.fromEntries((Object.keys(zh) as K[]).map((key) => [key, say(zh[key], en[key])])) as Record<K, Text>;
}

export const EVIDENCE_TYPE_TEXT: Texts<EvidenceKind> = both(EVIDENCE_WORDS, {
  documentary: 'documentary evidence',
  physical: 'physical evidence',
  'audio-visual': 'audio-visual material',
  electronic: 'electronic data',
  testimony: 'testimony of a witness',
  'party-statement': 'statement of the party',
  'expert-opinion': 'expert opinion',
  'inquest-record': 'record of an inquest or a scene',
});

export const SERVICE_METHOD_TEXT: Texts<ServiceMethod> = both(SERVICE_WORDS, {
  direct: 'direct service',
  leave: 'leaving',
  electronic: 'electronic service',
  entrusted: 'entrusted service',
  post: 'service by post',
  'via-unit': 'service through a unit',
  'public-notice': 'public notice',
});

/** What a service still lacks, as the guard of services says it. */
export const SERVICE_LACK_TEXT = {
  'refused-means-leave': say('受送达人拒收的，应当改为留置送达', 'a refusal means service by leaving'),
  'no-receiver': say('没有填写签收人', 'nobody is named who received it'),
  'no-refusal-noted': say('没有写明拒收的事由', 'it is not said why it was refused'),
  'no-arrival': say('没有填写到达对方系统的日期', 'the day on which it reached the addressee is missing'),
  'no-return-slip': say('没有邮件号码或者回执上的收件日期', 'number or return slip of the letter is missing'),
  'no-receipt': say('没有填写回证上的签收日期', 'the day on the receipt is missing'),
  'no-witness-or-recording': say('没有见证人，也没有拍照、录像记录送达过程', 'neither a witness nor a recording of the service is on file'),
  'no-signature': say('没有受送达人的签名或者送达回证', 'no signature of the addressee and no receipt'),
  'no-consent': say('受送达人没有签名同意电子送达', 'the addressee has not agreed in a signed confirmation'),
  'no-reason-on-file': say('没有写明公告送达的原因和经过', 'the reason for a public notice is not on file'),
} as const satisfies Texts<ServiceFlaw> & Readonly<Record<string, Text>>;

/** What a public text still shows of a person. */
export const UNMASKED_TEXT = {
  name: say('自然人姓名', 'the name of a person'),
  'id-number': say('公民身份号码', 'an ID number'),
  phone: say('电话号码', 'a phone number'),
} as const satisfies Readonly<Record<NonNullable<ReturnType<typeof unmasked>>, Text>>;

export const OUTCOME_TEXT: Texts<Outcome> = {
  penalise: say('给予行政处罚', 'penalty'),
  'no-penalty': say('不予行政处罚', 'no penalty'),
  'not-established': say('违法事实不能成立，不予行政处罚', 'facts not established, no penalty'),
  transfer: say('移送', 'transfer'),
};

/** Penalty Law arts 30–33, in the words of the law. */
export const LENIENCY_TEXT: Texts<LeniencyGround> = {
  'under-14': say('不满十四周岁', 'under fourteen'),
  'aged-14-17': say('已满十四周岁不满十八周岁', 'fourteen to seventeen'),
  'mental-illness': say(
    '精神病人、智力残疾人在不能辨认或者不能控制自己行为时有违法行为',
    'mental illness or disability without control of his acts',
  ),
  'partial-capacity': say(
    '尚未完全丧失辨认或者控制自己行为能力的精神病人、智力残疾人',
    'mental illness or disability with partial capacity',
  ),
  'harm-reduced': say('主动消除或者减轻违法行为危害后果', 'removed or reduced the harm himself'),
  coerced: say('受他人胁迫或者诱骗实施违法行为', 'coerced or deceived by others'),
  confessed: say('主动供述行政机关尚未掌握的违法行为', 'confessed what was not known yet'),
  meritorious: say('配合行政机关查处违法行为有立功表现', 'merit in helping the organ'),
  'by-law': say('法律、法规、规章规定的其他应当从轻或者减轻的情形', 'another ground of a law, regulation or rule'),
  'minor-corrected-no-harm': say('违法行为轻微并及时改正，没有造成危害后果', 'minor, corrected in time, no harm'),
  'first-slight-corrected': say('初次违法且危害后果轻微并及时改正', 'first time, slight harm, corrected in time'),
  'no-fault': say('当事人有证据足以证明没有主观过错', 'the party proves that he was not at fault'),
};

/** What an approver looks at before a decision (Guideline art. 12). */
export const SIX_POINT_TEXT: Texts<SixPoint> = {
  facts: say('违法事实清楚', 'the facts are clear'),
  evidence: say('证据确凿充分', 'the evidence is solid'),
  basis: say('适用依据正确', 'the basis applies'),
  procedure: say('程序合法', 'the procedure is lawful'),
  discretion: say('处罚裁量适当', 'the discretion is fair'),
  documents: say('文书规范完整', 'the documents are in order'),
};

/** What a legal review looks at; the form prints the Chinese words, which are the keys of its points. */
export const REVIEW_POINT_TEXT: readonly Text[] = [
  say('执法主体', 'the organ and its officers'),
  say('管辖权限', 'competence'),
  say('执法程序', 'procedure'),
  say('事实认定', 'facts and evidence'),
  say('法律适用', 'application of law'),
  say('处罚裁量', 'discretion'),
  say('执法文书', 'documents'),
  say('涉嫌犯罪移送', 'suspicion of a crime'),
];

type Covers = InputOf<'deliberate'>['covers'][number];
export const COVERS_TEXT: Texts<Covers> = {
  major: say('情节复杂或者重大违法行为', 'complex or major violation'),
  departure: say('不在裁量阶次内处罚', 'penalty outside the tier'),
  mitigation: say('减轻处罚', 'mitigation below the minimum'),
  extension: say('再次延长办案期限', 'further extension'),
};

type ExtendedBy = InputOf<'extend-handling'>['by'];
export const EXTENDED_BY_TEXT: Texts<ExtendedBy> = {
  head: say('机关负责人批准', 'the head'),
  deliberation: say('负责人集体讨论决定', 'collective deliberation'),
};

/** Choices of the forms, by what they are about. */
export const CASE_OPTION_TEXT = {
  clueSource: both(CLUE_SOURCE_WORDS, {
    patrol: 'found on patrol',
    complaint: 'complaint or report',
    transfer: 'transferred by another organ',
    superior: 'assigned by the superior',
    media: 'media',
    'self-report': 'reported by the party',
    other: 'other',
  }),
  partyKind: PARTY_KIND_TEXT,
  age: {
    'under-14': say('不满十四周岁', 'under fourteen'),
    '14-17': say('已满十四周岁不满十八周岁', 'fourteen to seventeen'),
    adult: say('已满十八周岁', 'of age'),
  },
  notFiledGround: both(NOT_FILED_WORDS, {
    'no-violation': 'there was no violation',
    'not-ours': 'not within this bureau’s competence',
    'limitation-passed': 'the limitation has run out',
    'no-penalty-needed': 'no penalty by law',
    other: 'other',
  }),
  evidenceKind: EVIDENCE_TYPE_TEXT,
  interviewee: both(INTERVIEWEE_WORDS, { party: 'the party', witness: 'a witness', agent: 'an agent', other: 'somebody else' }),
  preservationHandling: both(PRESERVATION_WORDS, {
    recorded: 'recorded, copied, photographed or filmed, then returned',
    tested: 'sent for testing or appraisal',
    seized: 'sealed or seized by law',
    confiscated: 'confiscated by law',
    returned: 'released and returned',
  }),
  correctionKind: {
    stop: say('责令停止违法行为', 'order to stop'),
    correct: say('责令（限期）改正', 'order to correct'),
  },
  recusalBy: {
    party: say('当事人申请回避', 'asked by the party'),
    officer: say('执法人员自行回避', 'the officer withdraws himself'),
  },
  suspensionGround: both(SUSPENSION_WORDS, {
    'other-case': 'depends on another case that is not decided yet',
    'question-of-law': 'a question of law was put to a competent organ',
    'force-majeure': 'force majeure',
    'whereabouts-unknown': 'the whereabouts of the party are unknown',
    other: 'other',
  }),
  terminationGround: both(TERMINATION_WORDS, {
    'not-established': 'the facts cannot be established',
    'limitation-passed': 'the limitation has run out',
    'party-ended': 'the party died or ended without a successor',
    transferred: 'the case was transferred',
    other: 'other',
  }),
  closingGround: both(CLOSING_WORDS, {
    performed: 'the decision was performed in full',
    'enforcement-ended': 'enforcement was ended by law',
    'investigation-ended': 'the investigation was terminated',
    'no-penalty': 'no penalty was decided',
    other: 'other',
  }),
  extendedBy: EXTENDED_BY_TEXT,
  outcome: OUTCOME_TEXT,
  decidedOutcome: {
    penalise: OUTCOME_TEXT.penalise,
    'no-penalty': OUTCOME_TEXT['no-penalty'],
    'not-established': OUTCOME_TEXT['not-established'],
  },
  lighter: {
    'of-act': say('适用行为时的规定（新规定不较轻）', 'the law of the act: the newer is not lighter'),
    'of-decision': say('适用现行规定（处罚较轻或者不认为违法）', 'the present law: it is lighter'),
    same: say('轻重相同，适用行为时的规定', 'both alike: the law of the act'),
  },
  when: {
    ordinary: say('一般情形', 'ordinary'),
    'not-corrected': say('逾期不改正或者拒不改正', 'not corrected as ordered'),
    serious: say('情节严重', 'serious circumstances'),
  },
  penaltyKind: PENALTY_KIND_TEXT,
  leniencyGround: LENIENCY_TEXT,
  serviceMethod: SERVICE_METHOD_TEXT,
  adopted: both(ADOPTED_WORDS, { all: 'adopted in full', part: 'adopted in part', none: 'not adopted' }),
  reviewResult: both(REVIEW_WORDS, {
    pass: 'agreed',
    supplement: 'investigate further',
    correct: 'put right',
    transfer: 'transfer',
    'no-penalty': 'no penalty',
    withdraw: 'withdraw the case',
  }),
  deliberated: {
    agree: say('同意处理意见', 'agreed'),
    return: say('退回补充调查或者重新提出意见', 'returned'),
  },
  covers: COVERS_TEXT,
  collectionGround: {
    'up-to-100': say('一百元以下罚款', 'a fine of up to 100 yuan'),
    'hard-to-collect': say('不当场收缴事后难以执行', 'hard to enforce later'),
    'remote-on-request': say(
      '边远、水上、交通不便地区，当事人缴纳确有困难并提出要求',
      'remote or on water, payment is really difficult, and the party asks for it',
    ),
  },
  remedyKind: {
    reconsideration: say('行政复议', 'reconsideration'),
    lawsuit: say('行政诉讼', 'lawsuit'),
  },
  remedyOutcome: {
    upheld: say('维持或者驳回诉讼请求', 'upheld'),
    changed: say('变更', 'changed'),
    annulled: say('撤销、确认违法或者确认无效', 'annulled, illegal or void'),
    withdrawn: say('申请人或者原告撤回', 'withdrawn'),
    dismissed: say('不予受理或者驳回', 'not accepted or dismissed'),
  },
  courtStep: {
    accepted: say('受理', 'accepted'),
    refused: say('不予受理', 'not accepted'),
    'ruled-enforce': say('裁定准予执行', 'enforcement ruled'),
    'ruled-not': say('裁定不准予执行', 'enforcement refused'),
    enforced: say('执行完毕', 'enforced'),
    ended: say('终结执行', 'enforcement ended'),
  },
  annulledBy: {
    own: say('本机关自行撤销', 'the bureau itself'),
    superior: say('上级机关撤销', 'the superior organ'),
    reconsideration: say('行政复议决定撤销', 'the reconsideration organ'),
    court: say('人民法院判决撤销', 'the court'),
  },
  corrected: {
    yes: say('已改正', 'corrected'),
    no: say('未改正', 'not corrected'),
    'not-applicable': say('不适用', 'not applicable'),
  },
  retention: both(RETENTION_WORDS, { permanent: 'permanent', 'years-30': '30 years', 'years-10': '10 years' }),
} as const satisfies Readonly<Record<string, Readonly<Record<string, Text>>>>;
