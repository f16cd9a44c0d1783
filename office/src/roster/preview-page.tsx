import { OUTCOME_TEXT, ROSTER_TEXT } from '@zhunsheng/contract/roster-text';
import { type CommitResult, type PreviewTotals, ROW_FILTERS, type RosterPreviewView, type RosterRowView } from '@zhunsheng/contract/roster';
import { showInstant } from '@zhunsheng/contract/text';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { CommandOutcome } from '../form-controls/command-outcome.tsx';
import { useCommand } from '../form-controls/use-command.ts';
import { DataTable } from '../patterns/data-table.tsx';
import { Loading } from '../patterns/loading.tsx';
import { useAddress } from '../shell/address.ts';
import { failureOf } from '../shell/failure.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { Page } from '../shell/page.tsx';
import { PreviewActions } from './preview-actions.tsx';
import { previewColumns } from './preview-columns.tsx';
import { PreviewRow } from './preview-row.tsx';
import './roster.css';
import { SheetsRead } from './sheets-read.tsx';
import { usePreview } from './use-preview.ts';

/** A roster as it was understood and what it would do: nothing of it is written until it is confirmed here. */
export function PreviewPage() {
  const say = useSay();
  const locale = useLocale();
  const { preview: id } = useParams({ strict: false }) as { preview: string };
  const [address, write] = useAddress();
  const only = ROW_FILTERS.find((filter) => filter === address['tab']);
  const { preview, rows, error, loading, hasNext, more } = usePreview(id, only);
  const [opened, setOpened] = useState<RosterRowView>();
  const [result, setResult] = useState<CommitResult>();
  const committing = useCommand((answer) => setResult(answer as unknown as CommitResult));
  const columns = useMemo(() => previewColumns(say, locale), [say, locale]);
  if (error !== null) return isOver(error) ? <p className="zs-empty">{say(ROSTER_TEXT.expired)}</p> : <FailurePanel error={error} />;
  if (preview === undefined) return <Loading />;
  return (
    <Page
      title={say(ROSTER_TEXT.preview, { file: preview.fileName })}
      actions={<PreviewActions preview={preview} committing={committing} />}
      fills
    >
      {result !== undefined && <Result result={result} />}
      {committing.busy && <p role="status">{say(ROSTER_TEXT.committing, { count: preview.totals.rows })}</p>}
      <CommandOutcome sending={committing} />
      <SheetsRead preview={preview} />
      <NotInRoster preview={preview} />
      <div className="zs-roster-bar">
        <Totals totals={preview.totals} chosen={only} choose={(tab) => write({ tab })} />
        <span className="zs-hint">
          {say(ROSTER_TEXT.certificates, { new: preview.totals.certificatesNew, changed: preview.totals.certificatesChanged })} ·{' '}
          {say(ROSTER_TEXT.expires, { when: showInstant(preview.expiresAt, locale) })}
        </span>
      </div>
      <DataTable
        fills
        label={say(ROSTER_TEXT.preview, { file: preview.fileName })}
        columns={columns}
        rows={rows}
        keyOf={(row) => `${row.sheet}.${row.row}`}
        open={setOpened}
        loading={loading}
        hasNext={hasNext}
        more={more}
        empty={<p>{say(ROSTER_TEXT.noRows)}</p>}
      />
      <PreviewRow row={opened} close={() => setOpened(undefined)} />
    </Page>
  );
}

const isOver = (error: unknown): boolean => {
  const failure = failureOf(error);
  return failure.kind === 'answered' && failure.error === 'roster/preview-expired';
};

interface TotalsProps {
  readonly totals: PreviewTotals;
  readonly chosen: (typeof ROW_FILTERS)[number] | undefined;
  readonly choose: (only: string | undefined) => void;
}

function Totals({ totals, chosen, choose }: TotalsProps) {
  const say = useSay();
  const lines = [
    { only: undefined, name: ROSTER_TEXT.all, count: totals.rows },
    ...(['new', 'change', 'unchanged', 'problem', 'elsewhere'] as const).map((outcome) => ({
      only: outcome,
      name: OUTCOME_TEXT[outcome],
      count: totals[outcome],
    })),
    { only: 'warning' as const, name: ROSTER_TEXT.warning, count: undefined },
  ];
  return (
    <ul className="zs-totals" aria-label={say(ROSTER_TEXT.totals)}>
      {lines.map(({ only, name, count }) => (
        <li key={only ?? 'all'}>
          <button type="button" aria-pressed={chosen === only} onClick={() => choose(only)}>
            {say(name)} {count !== undefined && <strong>{count}</strong>}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Result({ result }: { readonly result: CommitResult }) {
  const say = useSay();
  return (
    <section className="zs-roster-done" role="status">
      <h2>{say(ROSTER_TEXT.doneTitle)}</h2>
      <p>{say(ROSTER_TEXT.done, { ...result })}</p>
      <Link to={'/people' as never}>{say(ROSTER_TEXT.toPeople)}</Link>
    </section>
  );
}

function NotInRoster({ preview }: { readonly preview: RosterPreviewView }) {
  const say = useSay();
  if (preview.totals.notInRoster === 0) return null;
  return (
    <details className="zs-roster-details">
      <summary>{say(ROSTER_TEXT.notInRoster, { count: preview.totals.notInRoster })}</summary>
      <p className="zs-hint">{say(ROSTER_TEXT.notInRosterHow)}</p>
      <ul className="zs-facts-line">
        {preview.notInRoster.map(({ person, name, personNumber }) => (
          <li key={person}>
            <Link to={`/people/${person}` as never}>{name}</Link> <span className="zs-hint">{personNumber}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
