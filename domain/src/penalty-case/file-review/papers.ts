import { own } from '../../law/instruments.ts';
import { type CaseDocument, caseDocument, writableDocuments } from '../documents/case-documents.ts';
import { APL } from '../refusals.ts';
import type { CaseState } from '../state.ts';
import { defect } from './look.ts';

const OWN = own('case');

/** What a step has handed to the party must lie in the file as it was handed over. */
const SERVED_BY: Readonly<Partial<Record<CaseDocument, (state: CaseState) => boolean>>> = {
  'order-to-correct': () => true,
  'order-to-stop': () => true,
  'preservation-notice': () => true,
  'preservation-handling': () => true,
  'hearing-notice': () => true,
  'summary-decision': () => true,
  'penalty-notice': ({ notice }) => notice !== null,
  'penalty-decision': ({ decisionService }) => decisionService !== null,
  'no-penalty-decision': ({ decisionService }) => decisionService !== null,
  'payment-demand': ({ demand }) => demand !== null,
};

/** Papers of the organ itself that the minimum set asks for (law digest 11.5). */
const KEPT: readonly CaseDocument[] = [
  'case-filing',
  'interview-record',
  'inquest-record',
  'recheck-record',
  'investigation-report',
  'defence-record',
  'defence-waiver',
  'service-receipt',
  'hearing-record',
  'hearing-report',
  'legal-review',
  'deliberation-record',
  'handling-approval',
  'payment-record',
];

function lacking(state: CaseState, asked: (document: CaseDocument) => boolean): string[] {
  const there = new Set(state.documents.filter(({ voided }) => voided === null).map(({ document, ref }) => `${document} ${ref}`));
  const missing = writableDocuments(state).filter(({ document, ref }) => asked(document) && !there.has(`${document} ${ref}`));
  return [...new Set(missing.map(({ document }) => document))];
}

export const PAPERS = [
  defect(
    'party-address-missing',
    'documents',
    'amend-party',
    [APL(59)],
    ({ state: { party }, deciding, penalises }) => deciding && penalises && party?.address === null,
  ),
  defect('served-document-missing', 'documents', 'serve-decision', [APL(47), OWN], ({ state }) =>
    lacking(state, (document) => caseDocument(document).served && SERVED_BY[document]?.(state) === true),
  ),
  defect('file-document-missing', 'documents', 'archive', [APL(47), OWN], ({ state, closing }) =>
    closing ? lacking(state, (document) => KEPT.includes(document) || (document === 'case-closing' && state.archive !== null)) : false,
  ),
  defect('deliberation-unsigned', 'documents', 'deliberate', [APL(57), OWN], ({ state }) =>
    state.deliberations.some(({ files }) => files.length === 0),
  ),
] as const;
