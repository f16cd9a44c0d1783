import type { DECLARATION_FIELDS } from '@zhunsheng/domain/attestation/attestation.ledger';
import type { LedgerText } from './field-text.ts';
import { say } from './text.ts';

export const DECLARATION_TEXT: LedgerText<typeof DECLARATION_FIELDS> = {
  title: say('申报', 'Declaration'),
  plural: say('申报', 'Declarations'),
  fields: {
    standard: {
      label: say('标准', 'Standard'),
      options: {
        '4.S6': say('4.S6 本级城市管理工作主管部门', '4.S6 competent department of its level'),
        '6.S12': say('6.S12 岗位设置合理、一线力量充足', '6.S12 posts answer the work, the front line is manned'),
      },
    },
    statement: { label: say('申报说明', 'Statement') },
    document: { label: say('佐证文件', 'Document'), hint: say('文件名称和文号。', 'Title and number of the document.') },
    documentDate: { label: say('文件日期', 'Date of the document') },
    evidence: { label: say('佐证附件', 'Evidence') },
    declaredBy: { label: say('申报人', 'Declared by') },
    verdict: {
      label: say('确认情况', 'Verdict'),
      options: { open: say('待确认', 'open'), confirmed: say('已确认', 'confirmed'), 'sent-back': say('已退回', 'sent back') },
    },
    verdictBy: { label: say('确认人', 'Decided by') },
    verdictOn: { label: say('确认日期', 'Decided on') },
    verdictReason: { label: say('确认意见', 'Opinion') },
  },
};
