import { ROSTER_COLUMN_TEXT, ROSTER_TEXT, SKIPPED_TEXT } from '@zhunsheng/contract/roster-text';
import type { RosterPreviewView } from '@zhunsheng/contract/roster';
import { problemText } from '@zhunsheng/domain/roster/problem-text';
import { Light } from '../patterns/light.tsx';
import { useLocale, useSay } from '../shell/locale.ts';

type SheetReading = RosterPreviewView['sheets'][number];

/** What was made of each sheet: where its headings stand, which columns were recognised, which are not needed. */
export function SheetsRead({ preview }: { readonly preview: RosterPreviewView }) {
  const say = useSay();
  const locale = useLocale();
  return (
    <details className="zs-roster-details" open={preview.sheetProblems.length > 0}>
      <summary>
        {say(ROSTER_TEXT.sheets)}：{preview.sheets.map((sheet) => sheet.name).join('、')}
      </summary>
      <ul className="zs-sheets">
        {preview.sheets.map((sheet) => (
          <li key={sheet.name}>
            <SheetLine sheet={sheet} />
          </li>
        ))}
      </ul>
      {preview.sheetProblems.length > 0 && <p>{say(ROSTER_TEXT.sheetProblems)}</p>}
      <ul>
        {preview.sheetProblems.map((problem) => (
          <li key={`${problem.sheet}.${problem.ref}.${problem.code}`}>
            <Light colour={problem.severity === 'error' ? 'red' : 'yellow'} word={`${problem.sheet} ${problemText(problem, locale)}`} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function SheetLine({ sheet }: { readonly sheet: SheetReading }) {
  const say = useSay();
  if (sheet.skippedReason !== undefined) {
    return (
      <p>
        <strong>{sheet.name}</strong> <span className="zs-hint">{say(SKIPPED_TEXT[sheet.skippedReason])}</span>
      </p>
    );
  }
  return (
    <>
      <p>
        <strong>{say(ROSTER_TEXT.sheetHead, { name: sheet.name, rows: sheet.headerRows.map(String) })}</strong>
      </p>
      <p>
        {say(ROSTER_TEXT.columnsRead)}：
        {sheet.columns.map(({ key, heading, letter, hidden }) => (
          <span key={key} className="zs-chip">
            {letter} {heading}
            {heading === say(ROSTER_COLUMN_TEXT[key]) ? '' : ` → ${say(ROSTER_COLUMN_TEXT[key])}`}
            {hidden && say(ROSTER_TEXT.hiddenColumn)}
          </span>
        ))}
      </p>
      <p className="zs-hint">
        {say(ROSTER_TEXT.columnsIgnored)}：
        {sheet.ignored.length === 0 ? say(ROSTER_TEXT.none) : sheet.ignored.map(({ heading, letter }) => `${letter} ${heading}`).join('、')}
      </p>
    </>
  );
}
