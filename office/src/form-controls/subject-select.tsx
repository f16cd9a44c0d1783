import { LEDGER_TEXT } from '@zhunsheng/contract/ledger-text';
import type { EntryDetailView, ListView } from '@zhunsheng/contract/ledger';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { LEDGERS, type LedgerKind } from '@zhunsheng/domain/ledgers';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import Select from 'antd/es/select';
import { useState } from 'react';
import { read } from '../shell/api.ts';
import { useSay } from '../shell/locale.ts';
import type { ControlIds } from './labelled.tsx';

interface SubjectSelectProps {
  readonly of: LedgerKind;
  readonly value: string;
  readonly write: (subject: string) => void;
  readonly ids: ControlIds;
}

const SHOWN = 20;

/** Picks a record by search: the one thing that is not typed, because two people may bear one name. */
export function SubjectSelect({ of, value, write, ids }: SubjectSelectProps) {
  const say = useSay();
  const [q, setQ] = useState('');
  const found = useQuery({
    queryKey: ['pick', of, q],
    queryFn: ({ signal }) => read<ListView>(`/api/ledger/${of}`, { q, limit: SHOWN }, { signal }),
    placeholderData: keepPreviousData,
  });
  const chosen = useQuery({
    queryKey: ['entry', of, value],
    queryFn: ({ signal }) => read<EntryDetailView>(`/api/ledger/${of}/${value}`, {}, { signal }),
    enabled: value !== '',
  });
  const options = (found.data?.rows ?? []).map((row) => ({ value: row.subject, label: labelOf(of, row.values) }));
  const own = chosen.data;
  if (own !== undefined && !options.some((option) => option.value === own.subject))
    options.unshift({ value: own.subject, label: labelOf(of, own.values) });
  return (
    <Select
      {...ids}
      className="zs-full"
      showSearch={{ filterOption: false, onSearch: setQ }}
      value={value === '' ? null : value}
      placeholder={of === 'person' ? say(OFFICE_TEXT.personPick) : say(LEDGER_TEXT[of].title)}
      onChange={(next: string | null) => write(next ?? '')}
      options={options}
      notFoundContent={say(OFFICE_TEXT.tableNothing)}
    />
  );
}

function labelOf(kind: LedgerKind, values: Readonly<Record<string, unknown>>): string {
  const label = String(values[LEDGERS[kind].label] ?? '');
  const number = values['personNumber'];
  return typeof number === 'string' ? `${label}　${number}` : label;
}
