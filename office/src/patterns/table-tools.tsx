import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import Input from 'antd/es/input';
import Popover from 'antd/es/popover';
import { type ReactNode, useEffect, useState } from 'react';
import { useSay } from '../shell/locale.ts';
import type { Column } from './column.ts';
import { exportRows } from './export-rows.ts';
import type { ChangeTable, TableState } from './table-state.ts';

export interface TableTools<Row> {
  readonly state: TableState;
  readonly change: ChangeTable;
  /** What the search box searches; undefined: the list has none. */
  readonly search?: string;
  /** Every row of what is seen; undefined: the list is not exported. */
  readonly all?: ((progress: (count: number) => void) => Promise<readonly Row[]>) | undefined;
  /** Name of the exported file. */
  readonly name: string;
  /** More of the page's own, at the end of the bar. */
  readonly more?: ReactNode;
}

interface ToolBarProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly tools: TableTools<Row>;
}

export function ToolBar<Row>({ columns, tools }: ToolBarProps<Row>) {
  const say = useSay();
  const { state, change } = tools;
  const filtered = state.where.size > 0 || state.q !== '';
  return (
    <div className="zs-tools">
      {tools.search !== undefined && <SearchBox label={tools.search} value={state.q} write={(q) => change({ q })} />}
      {filtered && <Button onClick={() => change({ q: '', where: new Map() })}>{say(OFFICE_TEXT.tableFilterClear)}</Button>}
      <span className="zs-tools-gap" />
      {tools.more}
      <ColumnsShown columns={columns} state={state} change={change} />
      {tools.all !== undefined && (
        <ExportButton name={tools.name} columns={columns.filter((column) => !state.hidden.has(column.id))} all={tools.all} />
      )}
    </div>
  );
}

/** Asks a moment after the last key, so that a name typed is one question. */
const PAUSE_MS = 250;

function SearchBox({ label, value, write }: { readonly label: string; readonly value: string; readonly write: (q: string) => void }) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text.trim() === value) return;
    const timer = setTimeout(() => write(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value, write]);
  return (
    <Input
      className="zs-tools-search"
      type="search"
      allowClear
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

function ColumnsShown<Row>({
  columns,
  state,
  change,
}: {
  readonly columns: readonly Column<Row>[];
  readonly state: TableState;
  readonly change: ChangeTable;
}) {
  const say = useSay();
  const content = (
    <div className="zs-choices">
      {columns
        .filter((column) => column.fixed !== true)
        .map((column) => (
          <Checkbox
            key={column.id}
            checked={!state.hidden.has(column.id)}
            onChange={(event) => {
              const hidden = new Set(state.hidden);
              if (event.target.checked) hidden.delete(column.id);
              else hidden.add(column.id);
              change({ hidden });
            }}
          >
            {column.title}
          </Checkbox>
        ))}
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={content}>
      <Button>{say(OFFICE_TEXT.tableColumns)}</Button>
    </Popover>
  );
}

interface ExportButtonProps<Row> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly all: (progress: (count: number) => void) => Promise<readonly Row[]>;
}

function ExportButton<Row>({ name, columns, all }: ExportButtonProps<Row>) {
  const say = useSay();
  const [count, setCount] = useState<number>();
  const run = async () => {
    setCount(0);
    try {
      exportRows(name, columns, await all(setCount));
    } finally {
      setCount(undefined);
    }
  };
  return (
    <Button onClick={() => void run()} disabled={count !== undefined}>
      {count === undefined ? say(OFFICE_TEXT.tableExport) : say(OFFICE_TEXT.tableExporting, { count })}
    </Button>
  );
}
