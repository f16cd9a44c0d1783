import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import Button from 'antd/es/button';
import { type CSSProperties, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useSay } from '../shell/locale.ts';
import type { Column } from './column.ts';
import { Loading } from './loading.tsx';
import { PICK_WIDTH, type Picking } from './picking.tsx';
import { type MenuLine, TableBody } from './table-body.tsx';
import { TableHead } from './table-head.tsx';
import { type TableTools, ToolBar } from './table-tools.tsx';
import { ROW_HEIGHT, usePlace, useTableWindow } from './table-window.ts';

interface DataTableProps<Row> {
  /** What the table lists, for a screen reader. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly open?: ((row: Row) => void) | undefined;
  readonly menu?: ((row: Row) => readonly MenuLine[]) | undefined;
  /** Search, sort, filter, columns and export; a short list inside a page has none. */
  readonly tools?: TableTools<Row>;
  /** Rows are picked, to do one thing with several. */
  readonly picking?: Picking<Row> | undefined;
  readonly loading?: boolean;
  readonly hasNext?: boolean;
  readonly more?: () => void;
  /** What belongs here and the first step to it, where there are no rows. */
  readonly empty: ReactNode;
  /** Takes the whole height that the page leaves, and scrolls by itself. */
  readonly fills?: boolean;
}

/** Pixels before the end at which the next page is asked for. */
const ASK_BEFORE = 600;

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, tools, hasNext = false, more, loading = false, picking } = props;
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(0);
  const shown = useMemo(() => columns.filter((column) => tools?.state.hidden.has(column.id) !== true), [columns, tools?.state.hidden]);
  const styleOf = useFixedColumns(shown, picking === undefined ? 0 : PICK_WIDTH);
  const view = useTableWindow(scroller, rows.length);
  const keepPlace = usePlace(scroller, rows.length > 0, focused, setFocused);
  useEffect(() => {
    const element = scroller.current;
    if (element === null || more === undefined) return;
    const look = () => {
      if (hasNext && !loading && element.scrollTop > 0 && element.scrollTop + element.clientHeight > element.scrollHeight - ASK_BEFORE)
        more();
    };
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [hasNext, loading, more]);
  const width = shown.reduce(
    (sum, column) => sum + column.width,
    (props.menu === undefined ? 0 : 40) + (picking === undefined ? 0 : PICK_WIDTH),
  );
  const open = props.open;
  return (
    <div className={props.fills === true ? 'zs-table-frame zs-table-fills' : 'zs-table-frame'}>
      {tools !== undefined && <ToolBar columns={columns} tools={tools} />}
      <div ref={scroller} className="zs-table-scroll" role="region" aria-label={props.label} tabIndex={rows.length === 0 ? 0 : -1}>
        <table className="zs-table" style={{ minWidth: width }} aria-rowcount={hasNext ? -1 : rows.length + 1} aria-busy={loading}>
          <colgroup>
            {picking !== undefined && <col style={{ width: PICK_WIDTH }} />}
            {shown.map((column) => (
              <col key={column.id} style={{ width: column.width }} />
            ))}
            {props.menu !== undefined && <col style={{ width: 40 }} />}
          </colgroup>
          <TableHead
            columns={shown}
            tools={tools}
            styleOf={styleOf}
            withMenu={props.menu !== undefined}
            picking={picking}
            rows={rows}
            keyOf={props.keyOf}
          />
          <TableBody
            columns={shown}
            rows={rows}
            keyOf={props.keyOf}
            view={view}
            rowHeight={ROW_HEIGHT}
            styleOf={styleOf}
            focused={focused}
            setFocused={setFocused}
            scroller={scroller}
            open={
              open === undefined
                ? undefined
                : (row) => {
                    keepPlace();
                    open(row);
                  }
            }
            menu={props.menu}
            picking={picking}
          />
        </table>
        {rows.length === 0 && !loading && <div className="zs-table-empty">{props.empty}</div>}
        {rows.length === 0 && loading && <Loading />}
      </div>
      {(tools !== undefined || hasNext) && rows.length > 0 && (
        <p className="zs-table-foot">
          <span role="status">{say(hasNext ? OFFICE_TEXT.tableSome : OFFICE_TEXT.tableAll, { count: rows.length })}</span>
          {hasNext && (
            <Button size="small" loading={loading} onClick={more}>
              {say(OFFICE_TEXT.tableMore)}
            </Button>
          )}
          <span className="zs-hint">{say(picking === undefined ? OFFICE_TEXT.tableKeys : OFFICE_TEXT.tablePickKeys)}</span>
        </p>
      )}
    </div>
  );
}

/** Where each of the fixed first columns stands. */
function useFixedColumns<Row>(columns: readonly Column<Row>[], start: number): (index: number) => CSSProperties {
  return useMemo(() => {
    let left = start;
    const styles = columns.map((column): CSSProperties => {
      if (column.fixed !== true) return {};
      const style = { left };
      left += column.width;
      return style;
    });
    return (index) => styles[index] ?? {};
  }, [columns, start]);
}
