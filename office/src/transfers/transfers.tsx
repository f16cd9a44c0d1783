import { fieldLabel } from '@zhunsheng/contract/ledger-text';
import { COMMAND_TEXT } from '@zhunsheng/contract/command-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { PEOPLE_TEXT } from '@zhunsheng/contract/people-text';
import { COLUMN_TEXT, EMPTY_TEXT, PAGE_TEXT } from '@zhunsheng/contract/shell-text';
import { showDate, showHalfDays } from '@zhunsheng/contract/text';
import { transferPaths, type TransfersView, type TransferView } from '@zhunsheng/contract/transfer';
import { TRANSFER_PAGE_TEXT } from '@zhunsheng/contract/transfer-page-text';
import { TRANSFER_STATUS_TEXT } from '@zhunsheng/contract/transfer-text';
import { REGISTRY_BUREAUS } from '@zhunsheng/domain/organisation/registry/bureaus';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import Drawer from 'antd/es/drawer';
import { useMemo, useState } from 'react';
import { CommandForm } from '../form-controls/command-form.tsx';
import { TextInput } from '../form-controls/text-input.tsx';
import { type Column, textColumn } from '../patterns/column.ts';
import { DataTable } from '../patterns/data-table.tsx';
import { type Colour, Light } from '../patterns/light.tsx';
import { useTableState } from '../patterns/table-state.ts';
import { read } from '../shell/api.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { useNames } from '../shell/names.ts';
import { useMay } from '../shell/session.ts';

/** What a person may do with a transfer here; the others are done by the program. */
const DECISIONS = ['accept', 'decline', 'take-back'] as const;
type Decision = (typeof DECISIONS)[number];

const PATHS: Readonly<Record<Decision, string>> = {
  accept: transferPaths.accept,
  decline: transferPaths.decline,
  'take-back': transferPaths.takeBack,
};
const VERBS = {
  accept: COMMAND_TEXT['transfer/accept'],
  decline: COMMAND_TEXT['transfer/decline'],
  'take-back': COMMAND_TEXT['transfer/take-back'],
} as const;
const LIGHTS: Readonly<Record<TransferView['status'], Colour>> = {
  'handed-over': 'yellow',
  accepted: 'green',
  completed: 'green',
  declined: 'grey',
  'taken-back': 'grey',
};

export function Transfers() {
  const say = useSay();
  const router = useRouter();
  const may = useMay();
  const [state, change] = useTableState();
  const [deciding, setDeciding] = useState<{ readonly transfer: TransferView; readonly decision: Decision }>();
  const columns = useColumns();
  const { data, error, isFetching } = useQuery({
    queryKey: ['transfers'],
    queryFn: ({ signal }) => read<TransfersView>(transferPaths.list, { limit: 500 }, { signal }),
  });
  const wanted = state.where.get('status');
  const rows = (data?.transfers ?? []).filter(
    (row) => (wanted === undefined || wanted.includes(row.status)) && (state.q === '' || row.personName.includes(state.q)),
  );
  const open = (row: TransferView) => router.history.push(`/people/${row.person}`);
  return (
    <>
      {error !== null && <FailurePanel error={error} />}
      <DataTable
        fills
        label={say(PAGE_TEXT.transfers)}
        columns={columns}
        rows={rows}
        keyOf={(row) => `${row.subject}.${row.side}`}
        open={open}
        menu={(row) => [
          ...DECISIONS.filter((decision) => may('transfer.decide') && row.lawful.includes(decision)).map((decision) => ({
            key: decision,
            label: say(VERBS[decision]),
            run: () => setDeciding({ transfer: row, decision }),
          })),
          { key: 'open', label: say(PEOPLE_TEXT.openPage), run: () => open(row) },
        ]}
        tools={{ state, change, search: say(TRANSFER_PAGE_TEXT.searchName), all: async () => rows, name: say(PAGE_TEXT.transfers) }}
        loading={isFetching}
        empty={say(EMPTY_TEXT.transfers)}
      />
      <Drawer
        open={deciding !== undefined}
        onClose={() => setDeciding(undefined)}
        title={deciding === undefined ? '' : say(VERBS[deciding.decision])}
        size={560}
        destroyOnHidden
        mask={{ closable: false }}
      >
        {deciding !== undefined && <DecisionForm {...deciding} done={() => setDeciding(undefined)} />}
      </Drawer>
    </>
  );
}

function useColumns(): readonly Column<TransferView>[] {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  return useMemo(() => {
    const bureau = (number: number) =>
      names.bureau?.(number) ?? REGISTRY_BUREAUS.find((each) => each.number === number)?.name ?? String(number);
    const status = (row: TransferView) => say(TRANSFER_STATUS_TEXT[row.status]);
    return [
      textColumn<TransferView>('person', fieldLabel('person', 'name', locale), 120, (row) => row.personName, { fixed: true }),
      {
        ...textColumn<TransferView>('status', say(COLUMN_TEXT.light), 160, status, {
          choices: (Object.keys(LIGHTS) as TransferView['status'][]).map((value) => ({ value, label: say(TRANSFER_STATUS_TEXT[value]) })),
        }),
        cell: (row) => <Light colour={LIGHTS[row.status]} word={status(row)} />,
      },
      textColumn<TransferView>('side', say(TRANSFER_PAGE_TEXT.side), 72, (row) =>
        say(row.side === 'out' ? TRANSFER_PAGE_TEXT.out : TRANSFER_PAGE_TEXT.in),
      ),
      textColumn<TransferView>('from', say(TRANSFER_PAGE_TEXT.from), 220, (row) => bureau(row.fromBureau)),
      textColumn<TransferView>('to', say(TRANSFER_PAGE_TEXT.to), 220, (row) => bureau(row.toBureau)),
      textColumn<TransferView>('effective', say(PEOPLE_TEXT.effectiveOn), 136, (row) => showDate(row.effectiveOn, locale)),
      textColumn<TransferView>('days', say(PEOPLE_TEXT.credit), 128, (row) => showHalfDays(row.halfDays, locale), { align: 'right' }),
      textColumn<TransferView>('who', say(COLUMN_TEXT.who), 96, (row) => row.responsibleName ?? '—'),
      textColumn<TransferView>('note', say(OFFICE_TEXT.reason), 200, (row) => row.note ?? '—'),
    ];
  }, [say, locale, names]);
}

interface DecisionFormProps {
  readonly transfer: TransferView;
  readonly decision: Decision;
  readonly done: () => void;
}

function DecisionForm({ transfer, decision, done }: DecisionFormProps) {
  const say = useSay();
  const locale = useLocale();
  const [reason, setReason] = useState('');
  const facts = { person: transfer.personName, day: showDate(transfer.effectiveOn, locale) };
  const { subject } = transfer;
  return (
    <CommandForm
      verb={say(VERBS[decision])}
      meaning={say(TRANSFER_PAGE_TEXT[decision], facts)}
      path={PATHS[decision]}
      input={() => (decision === 'accept' ? { subject } : { subject, reason })}
      done={done}
    >
      {(problem) =>
        decision !== 'accept' && (
          <TextInput label={say(OFFICE_TEXT.reason)} value={reason} write={setReason} problem={problem('reason')} wide max={500} />
        )
      }
    </CommandForm>
  );
}
