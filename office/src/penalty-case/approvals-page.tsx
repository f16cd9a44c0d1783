import { type ApprovalLine, penaltyCasePaths } from '@zhunsheng/contract/penalty-case';
import { CASE_ACT_TEXT } from '@zhunsheng/contract/penalty-case-text';
import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import { showInstant } from '@zhunsheng/contract/text';
import { CASE_ACTS, type CaseActName } from '@zhunsheng/domain/penalty-case/commands';
import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import { useMemo, useState } from 'react';
import { CommandOutcome } from '../form-controls/command-outcome.tsx';
import { useCommand } from '../form-controls/use-command.ts';
import { type Column, textColumn } from '../patterns/column.ts';
import { DataTable } from '../patterns/data-table.tsx';
import { Loading } from '../patterns/loading.tsx';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { Page } from '../shell/page.tsx';
import { ApprovalPart } from './approval-part.tsx';
import { useApprovals } from './case-queries.ts';
import './penalty-case.css';
import { SealedOf } from './sealed.tsx';

/** What waits for the head, like with like. Like items are signed together; each decision is looked at by itself. */
export function ApprovalsPage() {
  const say = useSay();
  const { data, error } = useApprovals();
  const [opened, setOpened] = useState<ApprovalLine>();
  const [notice, setNotice] = useState<string>();
  const rows = data?.rows ?? [];
  const acts = CASE_ACTS.filter((act) => rows.some((row) => row.act === act));
  return (
    <Page title={say(TEXT.approvals)}>
      {error !== null && <FailurePanel error={error} />}
      {notice !== undefined && (
        <p role="status" className="zs-case-notice">
          {notice}
        </p>
      )}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && rows.length === 0 && <p className="zs-empty">{say(TEXT.emptyQueue)}</p>}
      {acts.map((act) => (
        <Group
          key={act}
          act={act}
          rows={rows.filter((row) => row.act === act)}
          open={(row) => {
            setNotice(undefined);
            setOpened(row);
          }}
          done={(count) => setNotice(say(TEXT.approvedMany, { count, act: say(CASE_ACT_TEXT[act].verb) }))}
        />
      ))}
      <Drawer
        open={opened !== undefined}
        onClose={() => setOpened(undefined)}
        title={
          opened === undefined ? '' : `${say(CASE_ACT_TEXT[opened.act].title)}　${opened.number ?? opened.title ?? opened.partyName ?? ''}`
        }
        size={880}
        destroyOnHidden
        mask={{ closable: false }}
      >
        {opened !== undefined && (
          <SealedOf key={`${opened.subject}${opened.act}`} subject={opened.subject}>
            <ApprovalPart
              line={opened}
              done={(text) => {
                setNotice(text);
                setOpened(undefined);
              }}
            />
          </SealedOf>
        )}
      </Drawer>
    </Page>
  );
}

interface GroupProps {
  readonly act: CaseActName;
  readonly rows: readonly ApprovalLine[];
  readonly open: (row: ApprovalLine) => void;
  readonly done: (count: number) => void;
}

function Group({ act, rows, open, done }: GroupProps) {
  const say = useSay();
  const columns = useApprovalColumns();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.filter((row) => picked.has(row.subject));
  const sending = useCommand(() => {
    done(chosen.length);
    setPicked(new Set());
  });
  const together = act !== 'decide' && rows.length > 1;
  const pick = (some: readonly ApprovalLine[], on: boolean) => {
    const next = new Set(picked);
    for (const { subject } of some) {
      if (on) next.add(subject);
      else next.delete(subject);
    }
    setPicked(next);
  };
  return (
    <section className="zs-case-group">
      <div className="zs-tools">
        <h2>
          {say(CASE_ACT_TEXT[act].title)} <span className="zs-hint">{rows.length}</span>
        </h2>
        <span className="zs-tools-gap" />
        {act === 'decide' && <span className="zs-hint">{say(TEXT.oneByOne)}</span>}
        {together && <span className="zs-hint">{say(TEXT.approveManyMeans)}</span>}
        {together && (
          <Button
            type="primary"
            disabled={chosen.length === 0}
            loading={sending.busy}
            onClick={() =>
              void sending.send(penaltyCasePaths.approveMany, { items: chosen.map(({ subject }) => ({ subject, act })), note: null })
            }
          >
            {say(TEXT.approveMany, { count: chosen.length })}
          </Button>
        )}
      </div>
      <DataTable
        label={say(CASE_ACT_TEXT[act].title)}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.subject}
        open={open}
        picking={together ? { picked, may: () => true, nameOf: (row) => row.number ?? row.title ?? row.partyName ?? '', pick } : undefined}
        empty=""
      />
      <CommandOutcome sending={sending} />
    </section>
  );
}

function useApprovalColumns(): readonly Column<ApprovalLine>[] {
  const say = useSay();
  const locale = useLocale();
  return useMemo(
    () => [
      textColumn<ApprovalLine>('number', say(TEXT.number), 208, (row) => row.number ?? '—'),
      textColumn<ApprovalLine>('title', say(TEXT.title), 320, (row) => row.title ?? say(TEXT.clueOf, { what: row.partyName ?? '' })),
      textColumn<ApprovalLine>('party', say(TEXT.party), 160, (row) => row.partyName ?? '—'),
      textColumn<ApprovalLine>('by', say(TEXT.proposedBy), 120, (row) => row.askedBy),
      textColumn<ApprovalLine>('at', say(TEXT.proposedAt), 176, (row) => showInstant(row.askedAt, locale)),
    ],
    [say, locale],
  );
}
