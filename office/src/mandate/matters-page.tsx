import { LEDGER_TEXT } from '@zhunsheng/contract/ledger-text';
import { mandatePaths, type MattersView, type MatterView } from '@zhunsheng/contract/mandate';
import { MANDATE_PAGE_TEXT, MATTER_FIELD_TEXT, MATTER_STATUS_TEXT } from '@zhunsheng/contract/mandate-page-text';
import { MATTER_TITLES } from '@zhunsheng/contract/matter-titles';
import { BASIS_MARK_TEXT, penaltyText } from '@zhunsheng/contract/penalty-kind-text';
import { COLUMN_TEXT, PAGE_TEXT } from '@zhunsheng/contract/shell-text';
import { NO, YES } from '@zhunsheng/contract/text';
import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import { useMemo, useState } from 'react';
import { useActName } from '../form-controls/act-name.ts';
import { useActs } from '../form-controls/use-acts.tsx';
import { type Column, textColumn } from '../patterns/column.ts';
import { DataTable } from '../patterns/data-table.tsx';
import { Light } from '../patterns/light.tsx';
import { type TableState, useTableState } from '../patterns/table-state.ts';
import { read } from '../shell/api.ts';
import { useAsOf } from '../shell/as-of.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { Page } from '../shell/page.tsx';
import { useMay, useMe } from '../shell/session.ts';
import { MatterSheet } from './matter-sheet.tsx';
import { useValidity } from './validity.ts';

const COUNTY = 1000;

/** The catalogue of enforcement matters on a day. */
export function MattersPage() {
  const say = useSay();
  const me = useMe();
  const may = useMay();
  const actName = useActName();
  const { day, past } = useAsOf();
  const [state, change] = useTableState();
  const [opened, setOpened] = useState<string>();
  const acts = useActs();
  const columns = useColumns();
  const { data, error, isFetching } = useQuery({
    queryKey: ['matters', day],
    queryFn: ({ signal }) => read<MattersView>(mandatePaths.matters, { on: day }, { signal }),
  });
  const rows = (data?.matters ?? []).filter((row) => matches(row, state));
  const matter = data?.matters.find(({ code }) => code === opened);
  // A county has no regulations of its own: the entry stands with its prefecture or the province.
  const enters = may('mandate.write') && !past && me.bureau < COUNTY;
  return (
    <Page
      title={say(PAGE_TEXT.matters)}
      fills
      actions={
        enters && (
          <Button type="primary" onClick={() => acts.begin('record', 'basis-entry')}>
            {actName('record', 'basis-entry')}
          </Button>
        )
      }
    >
      {error !== null && <FailurePanel error={error} />}
      <DataTable
        fills
        label={say(PAGE_TEXT.matters)}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.code}
        open={(row) => setOpened(row.code)}
        tools={{ state, change, search: say(MANDATE_PAGE_TEXT.searchMatter), all: async () => rows, name: say(PAGE_TEXT.matters) }}
        loading={isFetching}
        empty={say(MANDATE_PAGE_TEXT.emptyMatrix)}
      />
      <Drawer
        open={matter !== undefined}
        onClose={() => setOpened(undefined)}
        title={matter === undefined ? '' : say(MATTER_TITLES[matter.code] ?? PAGE_TEXT.matters)}
        size={720}
        destroyOnHidden
      >
        {matter !== undefined && (
          <MatterSheet
            matter={matter}
            enter={
              enters
                ? {
                    verb: actName('record', 'basis-entry'),
                    run: () => acts.begin('record', 'basis-entry', undefined, { suggested: { matter: matter.code } }),
                  }
                : undefined
            }
          />
        )}
      </Drawer>
      {acts.layer}
    </Page>
  );
}

function matches(row: MatterView, { q, where }: TableState): boolean {
  const chosen = (column: string, value: string) => where.get(column)?.includes(value) !== false;
  const english = MATTER_TITLES[row.code]?.en ?? '';
  const text = `${row.code} ${row.title} ${english} ${row.basis?.instrument ?? ''}`.toLowerCase();
  return (
    chosen('status', row.status) &&
    chosen('field', row.field) &&
    chosen('inMandate', String(row.inMandate)) &&
    text.includes(q.toLowerCase())
  );
}

function useColumns(): readonly Column<MatterView>[] {
  const say = useSay();
  const locale = useLocale();
  const validity = useValidity();
  return useMemo(() => {
    const status = (row: MatterView) => say(row.policeOnly ? MANDATE_PAGE_TEXT.policeOnly : MATTER_STATUS_TEXT[row.status]);
    const options = <K extends string>(texts: Readonly<Record<K, Parameters<typeof say>[0]>>) =>
      (Object.keys(texts) as K[]).map((value) => ({ value, label: say(texts[value]) }));
    return [
      textColumn<MatterView>(
        'title',
        say(LEDGER_TEXT.mandate.fields.matter.label),
        320,
        (row) => MATTER_TITLES[row.code]?.[locale] ?? row.code,
        {
          fixed: true,
        },
      ),
      {
        ...textColumn<MatterView>('status', say(COLUMN_TEXT.light), 136, status, { choices: options(MATTER_STATUS_TEXT) }),
        cell: (row) => <Light colour={row.policeOnly ? 'grey' : row.status === 'ready' ? 'green' : 'yellow'} word={status(row)} />,
      },
      textColumn<MatterView>('inMandate', say(MANDATE_PAGE_TEXT.inMandate), 112, (row) => say(row.inMandate ? YES : NO), {
        choices: [
          { value: 'true', label: say(YES) },
          { value: 'false', label: say(NO) },
        ],
      }),
      textColumn<MatterView>('field', say(MANDATE_PAGE_TEXT.field), 128, (row) => say(MATTER_FIELD_TEXT[row.field]), {
        choices: options(MATTER_FIELD_TEXT),
      }),
      textColumn<MatterView>('basis', say(MANDATE_PAGE_TEXT.basis), 320, ({ basis }) =>
        basis === null ? '—' : `${basis.instrument} ${basis.clause}`,
      ),
      textColumn<MatterView>('validity', say(MANDATE_PAGE_TEXT.validity), 200, ({ basis }) => (basis === null ? '—' : validity(basis))),
      textColumn<MatterView>('mark', say(MANDATE_PAGE_TEXT.mark), 112, ({ basis }) =>
        basis === null ? '—' : say(BASIS_MARK_TEXT[basis.mark]),
      ),
      textColumn<MatterView>('penalty', say(MANDATE_PAGE_TEXT.penalty), 480, ({ basis }) =>
        basis === null || basis.kinds.length === 0 ? '—' : penaltyText(basis, locale),
      ),
    ];
  }, [say, locale, validity]);
}
