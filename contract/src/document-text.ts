import type { DOCUMENT_LETTERS_FIELDS, ORGAN_MARK_FIELDS } from '@zhunsheng/domain/document/document.ledger';
import type { NumberedDocument } from '@zhunsheng/domain/document/number';
import type { LedgerText } from './field-text.ts';
import { say, type Text } from './text.ts';

export const ORGAN_MARK_TEXT: LedgerText<typeof ORGAN_MARK_FIELDS> = {
  title: say('机关代字', 'Organ mark'),
  plural: say('机关代字', 'Organ marks'),
  fields: {
    mark: {
      label: say('机关代字', 'Mark'),
      hint: say(
        '文号开头的字，如“兰城执”。未登记的按行政区划名称推定。',
        'What document numbers begin with, such as 兰城执. Derived from the place names until it is recorded.',
      ),
    },
    from: { label: say('启用日期', 'In use from') },
  },
};

/** Documents that bear a number. */
export const NUMBERED_DOCUMENT_TEXT: Readonly<Record<NumberedDocument, Text>> = {
  'case-filing': say('立案审批表', 'case filing form'),
  'interview-notice': say('询问通知书', 'interview notice'),
  'preservation-notice': say('先行登记保存证据通知书', 'preservation notice'),
  'order-to-correct': say('责令（限期）改正通知书', 'order to correct'),
  'order-to-stop': say('责令停止违法行为通知书', 'order to stop'),
  'seizure-decision': say('扣押决定书', 'seizure decision'),
  'sealing-decision': say('查封决定书', 'sealing decision'),
  'lifting-decision': say('解除查封、扣押决定书', 'lifting decision'),
  'penalty-notice': say('行政处罚意见告知书', 'notice of the intended penalty'),
  'hearing-right-notice': say('听证告知书', 'notice of the right to a hearing'),
  'hearing-notice': say('听证通知书', 'hearing notice'),
  'summary-decision': say('当场行政处罚决定书', 'on-the-spot decision'),
  'penalty-decision': say('行政处罚决定书', 'penalty decision'),
  'no-penalty-decision': say('不予行政处罚决定书', 'decision of no penalty'),
  'payment-demand': say('履行行政决定催告书', 'payment demand'),
  'enforcement-decision': say('强制执行申请书', 'application for enforcement'),
  'substitute-performance': say('代履行决定书', 'substitute performance decision'),
  'case-transfer': say('案件移送函', 'letter of transfer'),
  'case-closing': say('结案审批表', 'closing form'),
  'sampling-notice': say('抽样取证通知书', 'sampling notice'),
  'preservation-handling': say('先行登记保存物品处理通知书', 'notice of handling of preserved items'),
  'testing-commission': say('检测（检验、鉴定）委托书', 'testing commission'),
  'testing-notice': say('检测（检验、鉴定）期间告知书', 'notice of the testing period'),
  'recusal-decision': say('回避决定书', 'recusal decision'),
  'hearing-announcement': say('听证公告', 'hearing announcement'),
  'hearing-refusal': say('不予听证通知书', 'refusal of a hearing'),
  'service-announcement': say('送达公告', 'service by public notice'),
  'payment-notice': say('缴款通知书', 'payment notice'),
  'surcharge-notice': say('加处罚款告知书', 'surcharge notice'),
  'deferral-grant': say('准予延期（分期）缴纳罚款通知书', 'grant of deferral'),
  'decision-correction': say('行政处罚决定补正通知书', 'correction of a decision'),
  'annulment-decision': say('撤销行政处罚决定书', 'annulment decision'),
};

export const DOCUMENT_LETTERS_TEXT: LedgerText<typeof DOCUMENT_LETTERS_FIELDS> = {
  title: say('文种字', 'Document letters'),
  plural: say('文种字', 'Document letters'),
  fields: {
    document: { label: say('文书', 'Document'), options: NUMBERED_DOCUMENT_TEXT },
    letters: {
      label: say('文种字', 'Letters'),
      hint: say(
        '文号中“字”前表示文书种类的字，如“罚决”。已经编出的文号不变。',
        'What says in a number which kind of document it is. Numbers already given stay as they are.',
      ),
    },
    from: { label: say('启用日期', 'In use from') },
  },
};
