import type { PreviewQuery, PreviewTotals, RosterPreviewView, RosterRowView } from '@zhunsheng/contract/roster';
import { maskIdNumber } from '@zhunsheng/domain/personnel/id-number';
import { lastDayOf } from '@zhunsheng/domain/roster/compare-certificate';
import { maskPhone } from '@zhunsheng/domain/roster/mask-phone';
import type { Problem } from '@zhunsheng/domain/roster/problems';
import type { RosterRow } from '@zhunsheng/domain/roster/read-row';
import type { RowOutcome } from '@zhunsheng/domain/roster/reconcile';
import { toHalfWidth } from '@zhunsheng/domain/text/half-width';
import { withoutSpaces } from '@zhunsheng/domain/text/spaces';
import { sheetProblems } from './commit-command.ts';
import type { KeptReading, Preview } from './preview-store.ts';

const MOST_NOT_IN_ROSTER = 200;

type Ruled = { readonly row: RosterRow; readonly outcome: RowOutcome };

export function previewView(
  { id, createdAt, expiresAt, committed, kept }: Preview,
  { offset, limit, only }: PreviewQuery,
): RosterPreviewView {
  const ruled = ruledRows(kept);
  const matching = ruled.filter(
    ({ row, outcome }) => only === undefined || (only === 'warning' ? row.warnings.length > 0 : outcome.outcome === only),
  );
  const ofSheets = sheetProblems(kept.reading);
  return covered({
    id,
    fileName: kept.fileName,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    committed,
    sheets: kept.reading.sheets,
    totals: totalsOf(ruled, ofSheets, kept.notInRoster.length),
    matching: matching.length,
    offset,
    rows: matching.slice(offset, offset + limit).map(rowView),
    sheetProblems: ofSheets,
    notInRoster: kept.notInRoster.slice(0, MOST_NOT_IN_ROSTER),
  });
}

function ruledRows({ reading, outcomes }: KeptReading): Ruled[] {
  return reading.rows.flatMap((row, index) => {
    const outcome = outcomes[index];
    return outcome === undefined ? [] : [{ row, outcome }];
  });
}

/** Every problem in the order of the workbook: what the marked copy shows. */
export function allProblems(kept: KeptReading): Problem[] {
  return [...sheetProblems(kept.reading), ...ruledRows(kept).flatMap(({ row, outcome }) => [...outcome.problems, ...row.warnings])];
}

function totalsOf(ruled: readonly Ruled[], ofSheets: readonly Problem[], notInRoster: number): PreviewTotals {
  const problems = [...ofSheets, ...ruled.flatMap(({ row, outcome }) => [...outcome.problems, ...row.warnings])];
  const rows = (holds: (outcome: RowOutcome) => boolean) => ruled.filter(({ outcome }) => holds(outcome)).length;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    rows: ruled.length,
    new: rows(({ outcome }) => outcome === 'new'),
    change: rows(({ outcome }) => outcome === 'change'),
    unchanged: rows(({ outcome }) => outcome === 'unchanged'),
    problem: rows(({ outcome }) => outcome === 'problem'),
    elsewhere: rows(({ outcome }) => outcome === 'elsewhere'),
    errors,
    warnings: problems.length - errors,
    certificatesNew: rows(({ outcome, certificate }) => outcome !== 'problem' && certificate?.act === 'record'),
    certificatesChanged: rows(({ outcome, certificate }) => outcome !== 'problem' && certificate?.act === 'change'),
    notInRoster,
  };
}

function rowView({ row, outcome }: Ruled): RosterRowView {
  const { certificate } = row;
  return {
    sheet: row.sheet,
    row: row.row,
    outcome: outcome.outcome,
    person: outcome.person,
    personNumber: row.personNumber ?? null,
    name: row.name,
    sex: row.sex ?? null,
    idNumber: row.idNumber === undefined ? null : maskIdNumber(row.idNumber),
    bornOn: row.bornOn ?? null,
    category: row.category ?? null,
    team: row.team ?? null,
    position: row.position ?? null,
    joinedOn: row.joinedOn ?? null,
    phone: row.phone === undefined ? null : maskPhone(row.phone),
    certificate:
      certificate === undefined
        ? null
        : {
            number: certificate.number,
            authority: certificate.authority ?? null,
            issuedOn: certificate.issuedOn ?? null,
            expiresOn: lastDayOf(certificate),
          },
    changes: outcome.fields,
    certificateChange: outcome.certificate,
    cells: row.cells,
    problems: [...outcome.problems, ...row.warnings],
  };
}

// A run of fifteen and more digits, full-width or spaced: it may be an ID number that stands in a wrong column.
const RUN = /[\d０-９](?:\s?[\d０-９]){14,}(?:\s?[XxＸｘ])?/g;
/** Before 1999: six digits of the division, the birth date in six, three more. */
const FIFTEEN = /^[1-8]\d{7}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}$/;

/** No text of the answer shows an ID number, wherever in the workbook it stood. */
function covered<T>(view: T): T {
  return JSON.parse(
    JSON.stringify(view, (key, value: unknown) => (typeof value === 'string' && !OURS.has(key) ? value.replace(RUN, cover) : value)),
  ) as T;
}

/** Made by us: ids and instants. */
const OURS: ReadonlySet<string> = new Set(['id', 'person', 'subject', 'createdAt', 'expiresAt', 'digest']);

function cover(run: string): string {
  const plain = withoutSpaces(toHalfWidth(run));
  return plain.length >= 17 || FIFTEEN.test(plain) ? `${plain.slice(0, 3)}${'*'.repeat(plain.length - 5)}${plain.slice(-2)}` : run;
}
