import { REFUSALS_TEXT } from '@zhunsheng/contract/refusals-text';
import { type RefusalLine, type RefusalsView, refusalsPath } from '@zhunsheng/contract/refusals';
import { commandText } from '@zhunsheng/contract/command-text';
import { readCitation, shortCitationText } from '@zhunsheng/contract/law-text';
import { refusalSentences } from '@zhunsheng/contract/refusal-text';
import { type Locale, showInstant } from '@zhunsheng/contract/text';
import Drawer from 'antd/es/drawer';
import { useState } from 'react';
import { ClauseChip } from '../patterns/clause.tsx';
import { type Column, textColumn } from '../patterns/column.ts';
import { DataTable } from '../patterns/data-table.tsx';
import { usePages } from '../patterns/pages.ts';
import { useTableState } from '../patterns/table-state.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { type Say, useLocale, useSay } from '../shell/locale.ts';
import { useNames } from '../shell/names.ts';
import { Page } from '../shell/page.tsx';
import { useMe } from '../shell/session.ts';
import { GateCounts } from './gate-counts.tsx';
import { RefusalDetail } from './refusal-detail.tsx';
import { RefusalPeriod } from './refusal-period.tsx';
import './refusals.css';

/** Everything that could not be done, with its clause: what the rules stop, and where people meet them. */
export function RefusalsPage() {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const { bureaus } = useMe();
  const [state, change] = useTableState();
  const [opened, setOpened] = useState<RefusalLine>();
  const one = (name: string) => state.where.get(name)?.[0];
  const pages = usePages<RefusalLine, RefusalsView>(refusalsPath, {
    gate: one('gate'),
    from: one('from'),
    to: one('to'),
    bureau: one('bureau'),
  });
  const set = (name: string, value: string | undefined) => {
    const where = new Map(state.where);
    if (value === undefined) where.delete(name);
    else where.set(name, [value]);
    change({ where });
  };
  const named = { say, locale, names };
  return (
    <Page title={say(REFUSALS_TEXT.title)} fills>
      <GateCounts counts={pages.first?.counts ?? {}} chosen={one('gate')} choose={(gate) => set('gate', gate)} />
      {pages.error !== null && <FailurePanel error={pages.error} />}
      <DataTable
        fills
        label={say(REFUSALS_TEXT.title)}
        columns={columnsOf(
          named,
          bureaus.length > 1 ? bureaus.map((bureau) => ({ value: String(bureau.number), label: bureau.name })) : [],
        )}
        rows={pages.rows}
        keyOf={(row) => row.subject}
        open={setOpened}
        loading={pages.loading}
        hasNext={pages.hasNext}
        more={pages.more}
        tools={{
          state,
          change,
          name: say(REFUSALS_TEXT.title),
          all: pages.all,
          more: <RefusalPeriod from={one('from')} to={one('to')} set={set} />,
        }}
        empty={<p>{say(state.where.size === 0 ? REFUSALS_TEXT.empty : REFUSALS_TEXT.emptyFiltered)}</p>}
      />
      <Drawer
        open={opened !== undefined}
        onClose={() => setOpened(undefined)}
        size={560}
        destroyOnHidden
        title={opened === undefined ? '' : commandText(opened.command, locale)}
      >
        {opened !== undefined && <RefusalDetail line={opened} />}
      </Drawer>
    </Page>
  );
}

interface Named {
  readonly say: Say;
  readonly locale: Locale;
  readonly names: ReturnType<typeof useNames>;
}

function columnsOf({ say, locale, names }: Named, bureaus: readonly { value: string; label: string }[]): Column<RefusalLine>[] {
  const basisText = (line: RefusalLine) =>
    line.basis
      .map((key) => readCitation(key))
      .flatMap((found) => (found === undefined ? [] : [shortCitationText(found, locale)]))
      .join('；');
  return [
    textColumn('when', say(REFUSALS_TEXT.when), 170, (line) => showInstant(line.refusedAt, locale), { fixed: true }),
    textColumn('command', say(REFUSALS_TEXT.command), 150, (line) => commandText(line.command, locale)),
    textColumn('refusal', say(REFUSALS_TEXT.refusal), 400, (line) => refusalSentences(line.code, line.facts, locale, names).title),
    { ...textColumn<RefusalLine>('basis', say(REFUSALS_TEXT.basis), 210, basisText), cell: Basis },
    textColumn('whom', say(REFUSALS_TEXT.whom), 110, (line) => line.personName ?? ''),
    textColumn('who', say(REFUSALS_TEXT.who), 110, (line) => line.actorName),
    ...(bureaus.length === 0
      ? []
      : [textColumn<RefusalLine>('bureau', say(REFUSALS_TEXT.bureau), 240, (line) => names.bureau?.(line.bureau) ?? '')]),
  ];
}

function Basis(line: RefusalLine) {
  const [first] = line.basis.map((key) => readCitation(key));
  return first === undefined ? null : <ClauseChip citation={first} />;
}
