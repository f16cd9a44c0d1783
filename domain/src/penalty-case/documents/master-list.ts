import { CASE_DOCUMENTS, type CaseDocument, caseDocument, isCaseDocument } from './case-documents.ts';

/** Cover, catalogue and note sheet are made of the file when it is exported; they are never issued. */
type AtExport = 'cover' | 'catalogue' | 'note-sheet';

type Row =
  | { readonly title: string; readonly built: readonly (CaseDocument | AtExport)[]; readonly lacks?: string }
  | { readonly title: string; readonly notBuilt: string };

const COERCION = '行政强制措施不在本版办理范围内，没有可以据以填写的步骤';
const OWN_ENFORCEMENT = '直接强制执行不在本版办理范围内（罚款申请人民法院强制执行），没有可以据以填写的步骤';

/** The master list of documents (law digest §11.3), row by row: what fills it, or why nothing does. */
export const MASTER_LIST: readonly Row[] = [
  { title: '案件来源登记表', built: ['clue-register', 'clue-check-record', 'check-extension-approval'] },
  { title: '立案审批表', built: ['case-filing'] },
  { title: '不予立案审批表', built: ['not-filing'] },
  { title: '当场行政处罚决定书', built: ['summary-decision', 'spot-filing'] },
  { title: '询问笔录', built: ['interview-record'] },
  { title: '现场检查（勘验）笔录', built: ['inquest-record'] },
  { title: '现场照片（视听）证据', built: ['media-evidence', 'evidence-list'] },
  { title: '身份证明材料', notBuilt: '是当事人提供的材料，作为证据收入案卷，不由本机关制作' },
  {
    title: '抽样取证审批表、通知书、物品处理通知书',
    built: ['sampling-approval', 'sampling-notice'],
    lacks: '物品处理通知书：没有登记样品处理情况的步骤',
  },
  { title: '先行登记保存证据审批表', built: ['preservation-approval'] },
  { title: '先行登记保存证据通知书及清单', built: ['preservation-notice', 'property-ledger'] },
  { title: '先行登记保存物品处理通知书', built: ['preservation-handling', 'preservation-lapse'] },
  { title: '责令停止违法行为通知书', built: ['order-to-stop'] },
  { title: '责令（限期）改正通知书', built: ['order-to-correct'] },
  { title: '复查记录', built: ['recheck-record'] },
  { title: '行政强制措施审批表', notBuilt: COERCION },
  { title: '查封、扣押决定书及清单', notBuilt: COERCION },
  { title: '查封、扣押现场笔录', notBuilt: COERCION },
  { title: '延长查封、扣押期限决定书', notBuilt: COERCION },
  { title: '检测（鉴定）委托书、期间告知书', built: ['testing-commission', 'testing-notice'] },
  { title: '解除查封、扣押决定书及发还清单', notBuilt: COERCION },
  { title: '案件调查终结报告', built: ['investigation-report'] },
  { title: '行政处罚意见告知书', built: ['penalty-notice'] },
  { title: '陈述申辩笔录、复核意见书', built: ['defence-record', 'defence-answer', 'defence-waiver'] },
  { title: '听证告知书', built: ['penalty-notice'] },
  { title: '听证通知书', built: ['hearing-notice'] },
  { title: '听证公告', built: ['hearing-announcement'] },
  { title: '不予听证通知书', built: ['hearing-refusal'] },
  { title: '听证笔录', built: ['hearing-record'] },
  { title: '听证报告', built: ['hearing-report'] },
  { title: '法制审核意见书', built: ['legal-review'] },
  { title: '集体讨论记录', built: ['deliberation-record'] },
  { title: '案件处理审批表', built: ['handling-approval'] },
  { title: '行政处罚决定书', built: ['penalty-decision', 'decision-correction', 'annulment-decision', 'annulment-record'] },
  { title: '不予行政处罚决定书', built: ['no-penalty-decision'] },
  { title: '送达回证', built: ['service-receipt'] },
  { title: '送达地址确认书', built: ['address-confirmation'] },
  { title: '送达公告', built: ['service-announcement'] },
  {
    title: '罚没款物收据、缴款通知书',
    built: ['payment-notice', 'payment-record', 'cash-record'],
    lacks: '收据：由财政部门统一制发，登记其号码',
  },
  { title: '延期（分期）缴纳罚款申请书、审批表、批准书', built: ['deferral-application', 'deferral-approval', 'deferral-grant'] },
  { title: '履行行政决定催告书', built: ['payment-demand'] },
  { title: '加处罚款决定书、告知书', built: ['surcharge-notice'] },
  { title: '强制执行决定书', notBuilt: OWN_ENFORCEMENT },
  { title: '强制执行申请书', built: ['court-application'] },
  { title: '代履行决定书、费用通知书', notBuilt: OWN_ENFORCEMENT },
  { title: '限期拆除决定书、强制拆除公告、强制拆除决定书', notBuilt: OWN_ENFORCEMENT },
  { title: '执行协议、中止执行、终结执行、恢复执行通知书', notBuilt: OWN_ENFORCEMENT },
  {
    title: '案件移送函、涉嫌犯罪案件移送书',
    built: ['case-transfer', 'transfer-receipt'],
  },
  { title: '案件中止、恢复、终止调查审批表', built: ['suspension-approval', 'resumption-approval', 'termination-approval'] },
  { title: '延长办案期限审批表', built: ['extension-approval'] },
  { title: '回避申请书、决定书', built: ['recusal-application', 'recusal-decision'] },
  { title: '行政处罚信息公示审批表、撤回记录', built: ['publication-approval', 'publication-withdrawal'] },
  { title: '行政建议书、约谈记录', notBuilt: '没有登记行政建议、约谈的步骤' },
  { title: '结案报告（审批表）', built: ['case-closing'] },
  { title: '卷宗封面、卷内目录、卷内备考表', built: ['cover', 'catalogue', 'note-sheet'] },
  { title: '复工通知书', notBuilt: '没有登记同意复工的步骤' },
  {
    title: '行政检查审批表、检查通知书、现场检查笔录、结果告知书',
    notBuilt: '行政检查不在行政处罚案件之内，没有可以据以填写的步骤',
  },
];

/** Kinds of document that no row of the master list names. */
export function unlistedDocuments(): CaseDocument[] {
  const listed = new Set(MASTER_LIST.flatMap((row) => ('built' in row ? row.built : [])));
  return (Object.keys(CASE_DOCUMENTS) as CaseDocument[]).filter((document) => !listed.has(document));
}

/** documents: 44 of 57 rows of §11.3 built; not built: 8 身份证明材料 (…)… */
export function masterListCount(): string {
  const built = MASTER_LIST.filter((row) => 'built' in row).length;
  const not = MASTER_LIST.flatMap((row, index) => ('built' in row ? [] : [`${index + 1} ${row.title}`]));
  return `documents: ${built} of ${MASTER_LIST.length} rows of §11.3 built; not built: ${not.join('; ')}`;
}

/** The table of docs/documents.md. */
export function masterListTable(): string {
  const title = (document: string): string => (isCaseDocument(document) ? caseDocument(document).title : AT_EXPORT[document as AtExport]);
  const rows = MASTER_LIST.map((row, index) => {
    const filled = 'built' in row ? row.built.map((document) => `${title(document)} \`${document}\``).join('<br>') : '—';
    const why = 'built' in row ? (row.lacks ?? '') : row.notBuilt;
    return `| ${index + 1} | ${row.title} | ${filled} | ${why} |`;
  });
  return ['| # | Document | Built as | Not built, since |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

const AT_EXPORT: Readonly<Record<AtExport, string>> = { cover: '案卷封面', catalogue: '卷内目录', 'note-sheet': '卷内备考表' };
