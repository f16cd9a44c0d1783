import { say, type Text } from './text.ts';

/** The page 申报与确认. */
export const ATTESTATION_PAGE_TEXT = {
  title: say('申报与确认', 'Declarations'),
  all: say('全部', 'all'),
  forUs: say('待本单位确认', 'awaiting our confirmation'),
  declare: say('申报', 'Declare'),
  declareHow: say(
    '有些标准台账里量不出来：附上文件申报，由上级单位核对后确认。自确认之日起 {days} 天内有效。',
    'Some standards cannot be measured by records: declare them with their document; the superior bureau checks and confirms. It then counts for {days} days.',
  ),
  replaces: say(
    '同一标准还没有确认的申报，会被新的申报代替。',
    'A declaration of the same standard that is still open is replaced by the new one.',
  ),
  bureau: say('机构', 'Bureau'),
  standard: say('标准', 'Standard'),
  verdict: say('确认情况', 'Verdict'),
  declaredAt: say('申报时间', 'Declared at'),
  declaredBy: say('申报人', 'Declared by'),
  document: say('佐证文件', 'Document'),
  documentDate: say('文件日期', 'Date of the document'),
  statement: say('申报说明', 'Statement'),
  evidence: say('佐证附件', 'Evidence'),
  noEvidence: say('没有附件：可以申报，但上级不能确认', 'none: it can be declared, but not confirmed'),
  openEvidence: say('打开附件', 'Open the file'),
  countsUntil: say('有效期至', 'Counts until'),
  verdictBy: say('办理人', 'Decided by'),
  verdictOn: say('办理日期', 'Decided on'),
  verdictReason: say('退回原因', 'Reason'),
  confirm: say('确认', 'Confirm'),
  confirmHow: say(
    '核对文件与说明相符后确认；确认人不能是申报人。',
    'Confirm once document and statement agree; nobody confirms his own declaration.',
  ),
  sendBack: say('退回', 'Send back'),
  empty: say('还没有申报。选择标准，附上佐证文件。', 'No declarations yet. Choose a standard and attach its document.'),
  emptyForUs: say('没有等本单位确认的申报。', 'No declaration awaits our confirmation.'),
} as const satisfies Readonly<Record<string, Text>>;
