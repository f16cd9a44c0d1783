import { ROSTER_FIELD_TEXT, ROSTER_TEXT } from '@zhunsheng/contract/roster-text';
import type { RosterRowView } from '@zhunsheng/contract/roster';
import { NOTHING } from '@zhunsheng/contract/text';
import { problemText } from '@zhunsheng/domain/roster/problem-text';
import Drawer from 'antd/es/drawer';
import { Light } from '../patterns/light.tsx';
import { Facts } from '../patterns/subject-page.tsx';
import { type Say, useLocale, useSay } from '../shell/locale.ts';
import { OutcomeLight, previewColumns } from './preview-columns.tsx';

const ELSEWHERE_IN_THE_DRAWER = new Set(['outcome', 'problems']);

/** One row in full: every problem as a sentence, every change with what stood before. */
export function PreviewRow({ row, close }: { readonly row: RosterRowView | undefined; readonly close: () => void }) {
  const say = useSay();
  const locale = useLocale();
  const title = row === undefined ? '' : say(ROSTER_TEXT.rowTitle, { sheet: row.sheet, row: row.row, name: row.name });
  return (
    <Drawer open={row !== undefined} onClose={close} title={title} size={560} destroyOnHidden>
      {row !== undefined && (
        <div className="zs-explained">
          <p>
            {say(ROSTER_TEXT.outcome)}：<OutcomeLight row={row} say={say} />
          </p>
          {row.problems.length > 0 && <h2>{say(ROSTER_TEXT.problems)}</h2>}
          <ul>
            {row.problems.map((problem) => (
              <li key={`${problem.ref}.${problem.code}`}>
                <Light colour={problem.severity === 'error' ? 'red' : 'yellow'} word={problemText(problem, locale)} />
              </li>
            ))}
          </ul>
          <Changes row={row} say={say} />
          <Facts
            lines={previewColumns(say, locale)
              .filter(({ id }) => !ELSEWHERE_IN_THE_DRAWER.has(id))
              .map((column) => ({ label: column.title, value: column.cell(row) }))}
          />
        </div>
      )}
    </Drawer>
  );
}

function Changes({ row, say }: { readonly row: RosterRowView; readonly say: Say }) {
  const lines = changeLines(row, say);
  if (lines.length === 0) return null;
  return (
    <>
      <h2>{say(ROSTER_TEXT.changes)}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function changeLines({ changes, certificateChange }: RosterRowView, say: Say): readonly string[] {
  const line = ({ field, from, to }: { field: keyof typeof ROSTER_FIELD_TEXT; from: string | null; to: string | null }) =>
    `${say(ROSTER_FIELD_TEXT[field])}：${from ?? NOTHING} → ${to ?? NOTHING}`;
  const certificate =
    certificateChange === null
      ? []
      : certificateChange.act === 'record'
        ? [say(ROSTER_TEXT.certificateNew, { number: certificateChange.number })]
        : certificateChange.fields.map(line);
  return [...changes.map(line), ...certificate];
}
