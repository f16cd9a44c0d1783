import { fieldLabel } from '@zhunsheng/contract/ledger-text';
import { personnelPaths, type DuplicatesView, type DuplicateView } from '@zhunsheng/contract/personnel';
import { COLUMN_TEXT, EMPTY_TEXT, PAGE_TEXT } from '@zhunsheng/contract/shell-text';
import { showInstant } from '@zhunsheng/contract/text';
import { TRANSFER_PAGE_TEXT } from '@zhunsheng/contract/transfer-page-text';
import { useQuery } from '@tanstack/react-query';
import Drawer from 'antd/es/drawer';
import { useMemo, useState } from 'react';
import { CommandForm } from '../form-controls/command-form.tsx';
import { TextInput } from '../form-controls/text-input.tsx';
import { type Column, textColumn } from '../patterns/column.ts';
import { DataTable } from '../patterns/data-table.tsx';
import { Light } from '../patterns/light.tsx';
import { read } from '../shell/api.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { useNames } from '../shell/names.ts';

/** People whom two bureaus have recorded: seen by the supervisor of both, and by neither of them. */
export function Duplicates() {
  const say = useSay();
  const columns = useColumns();
  const [settling, setSettling] = useState<DuplicateView>();
  const { data, error, isFetching } = useQuery({
    queryKey: ['duplicates'],
    queryFn: ({ signal }) => read<DuplicatesView>(personnelPaths.duplicates, {}, { signal }),
  });
  return (
    <>
      {error !== null && <FailurePanel error={error} />}
      <DataTable
        fills
        label={say(PAGE_TEXT.duplicates)}
        columns={columns}
        rows={data?.duplicates ?? []}
        keyOf={(row) => row.subject}
        menu={(row) =>
          row.status === 'open' ? [{ key: 'settle', label: say(TRANSFER_PAGE_TEXT.settle), run: () => setSettling(row) }] : []
        }
        loading={isFetching}
        empty={say(EMPTY_TEXT.duplicates)}
      />
      <Drawer
        open={settling !== undefined}
        onClose={() => setSettling(undefined)}
        title={say(TRANSFER_PAGE_TEXT.settle)}
        size={560}
        destroyOnHidden
        mask={{ closable: false }}
      >
        {settling !== undefined && <SettleForm duplicate={settling} done={() => setSettling(undefined)} />}
      </Drawer>
    </>
  );
}

function useColumns(): readonly Column<DuplicateView>[] {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  return useMemo(() => {
    const bureau = (number: number) => names.bureau?.(number) ?? String(number);
    const status = (row: DuplicateView) => say(TRANSFER_PAGE_TEXT[row.status]);
    return [
      textColumn<DuplicateView>('name', fieldLabel('person', 'name', locale), 120, (row) => row.personName, { fixed: true }),
      {
        ...textColumn<DuplicateView>('status', say(COLUMN_TEXT.light), 112, status),
        cell: (row) => <Light colour={row.status === 'open' ? 'yellow' : 'green'} word={status(row)} />,
      },
      textColumn<DuplicateView>('number', fieldLabel('person', 'personNumber', locale), 96, (row) => row.personNumber),
      textColumn<DuplicateView>('heldBy', say(TRANSFER_PAGE_TEXT.heldBy), 220, (row) => bureau(row.heldBy)),
      textColumn<DuplicateView>('claimedBy', say(TRANSFER_PAGE_TEXT.claimedBy), 220, (row) => bureau(row.claimedBy)),
      textColumn<DuplicateView>('claimedName', say(TRANSFER_PAGE_TEXT.claimedName), 120, (row) => row.claimedName),
      textColumn<DuplicateView>('reportedAt', say(TRANSFER_PAGE_TEXT.reportedAt), 168, (row) => showInstant(row.reportedAt, locale)),
      textColumn<DuplicateView>('outcome', say(TRANSFER_PAGE_TEXT.outcome), 240, (row) => row.outcome ?? '—'),
    ];
  }, [say, locale, names]);
}

function SettleForm({ duplicate, done }: { readonly duplicate: DuplicateView; readonly done: () => void }) {
  const say = useSay();
  const [outcome, setOutcome] = useState('');
  return (
    <CommandForm
      verb={say(TRANSFER_PAGE_TEXT.settle)}
      meaning={say(TRANSFER_PAGE_TEXT.settleMeans, { person: duplicate.personName })}
      path={personnelPaths.settleDuplicate}
      input={() => ({ subject: duplicate.subject, outcome })}
      done={done}
    >
      {(problem) => (
        <TextInput label={say(TRANSFER_PAGE_TEXT.outcome)} value={outcome} write={setOutcome} problem={problem('outcome')} wide max={500} />
      )}
    </CommandForm>
  );
}
