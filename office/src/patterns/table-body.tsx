import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import Dropdown from 'antd/es/dropdown';
import { type CSSProperties, type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useSay } from '../shell/locale.ts';
import type { Column } from './column.ts';
import { PickCell, type Picking } from './picking.tsx';
import { classOf } from './table-head.tsx';
import type { TableWindow } from './table-window.ts';

export interface MenuLine {
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
}

interface TableBodyProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly view: TableWindow;
  readonly rowHeight: number;
  readonly styleOf: (index: number) => CSSProperties;
  readonly focused: number;
  readonly setFocused: (row: number) => void;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly open: ((row: Row) => void) | undefined;
  readonly menu: ((row: Row) => readonly MenuLine[]) | undefined;
  readonly picking: Picking<Row> | undefined;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 15,
  PageUp: -15,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Enter too, where a row opens nothing. */
const MENU_KEYS: ReadonlySet<string> = new Set(['Enter', 'm', 'M', 'ContextMenu']);

/** Only the rows in sight; one of them takes the focus, the arrows move it. */
export function TableBody<Row>(props: TableBodyProps<Row>) {
  const { columns, rows, view, rowHeight, setFocused, picking } = props;
  const [menuOf, setMenuOf] = useState<string>();
  const moved = useRef(false);
  const body = useRef<HTMLTableSectionElement>(null);
  const focused = Math.min(props.focused, Math.max(0, rows.length - 1));
  useEffect(() => {
    if (!moved.current) return;
    const row = body.current?.querySelector<HTMLElement>(`tr[data-row="${focused}"]`);
    // A row far away is drawn only after the scrolling.
    if (row === null || row === undefined) return;
    moved.current = false;
    row.focus();
  });

  function pressed(event: KeyboardEvent): void {
    if ((event.target as HTMLElement).tagName !== 'TR') return;
    const row = rows[focused];
    const step = STEPS[event.key];
    if (step !== undefined) move(Math.max(0, Math.min(rows.length - 1, focused + step)));
    else if (event.key === 'Enter' && row !== undefined && props.open !== undefined) props.open(row);
    else if (MENU_KEYS.has(event.key) && row !== undefined && props.menu !== undefined) setMenuOf(props.keyOf(row));
    else if (event.key === ' ' && row !== undefined && picking?.may(row) === true)
      picking.pick([row], !picking.picked.has(props.keyOf(row)));
    else return;
    event.preventDefault();
  }

  function move(to: number): void {
    moved.current = true;
    setFocused(to);
    const element = props.scroller.current;
    if (element === null) return;
    const head = 36;
    const top = to * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight - head)
      element.scrollTop = top + rowHeight - element.clientHeight + head;
  }

  // Where the focused row is out of sight, the keyboard enters at the nearest one.
  const entry = Math.max(view.first, Math.min(view.last - 1, focused));
  const span = columns.length + (props.menu === undefined ? 0 : 1) + (picking === undefined ? 0 : 1);
  return (
    <tbody ref={body} onKeyDown={pressed}>
      {view.first > 0 && <Spacer height={view.first * rowHeight} span={span} />}
      {rows.slice(view.first, view.last).map((row, offset) => {
        const index = view.first + offset;
        const key = props.keyOf(row);
        return (
          <tr
            key={key}
            data-row={index}
            aria-rowindex={index + 2}
            tabIndex={index === entry ? 0 : -1}
            className={props.open === undefined ? '' : 'zs-opens'}
            onFocus={(event) => event.target === event.currentTarget && setFocused(index)}
            onClick={(event) => opensBy(event) && props.open?.(row)}
          >
            {picking !== undefined && <PickCell picking={picking} row={row} id={key} />}
            {columns.map((column, at) => (
              <td key={column.id} style={props.styleOf(at)} className={classOf(column)} title={column.text(row)}>
                {column.cell(row)}
              </td>
            ))}
            {props.menu !== undefined && (
              <td className="zs-menu-cell">
                <RowMenu
                  lines={() => props.menu?.(row) ?? []}
                  open={menuOf === key}
                  setOpen={(open) => setMenuOf(open ? key : undefined)}
                />
              </td>
            )}
          </tr>
        );
      })}
      {view.last < rows.length && <Spacer height={(rows.length - view.last) * rowHeight} span={span} />}
    </tbody>
  );
}

/** A click on a control in the row is meant for the control, and a click that ends a selection for the text. */
function opensBy(event: MouseEvent): boolean {
  return (event.target as HTMLElement).closest('a, button, input, label, .ant-dropdown') === null && getSelection()?.isCollapsed !== false;
}

function Spacer({ height, span }: { readonly height: number; readonly span: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={span} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

interface RowMenuProps {
  readonly lines: () => readonly MenuLine[];
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
}

function RowMenu({ lines, open, setOpen }: RowMenuProps) {
  const say = useSay();
  const button = (
    <button
      type="button"
      className="zs-row-menu"
      tabIndex={-1}
      aria-label={say(OFFICE_TEXT.rowMenu)}
      aria-haspopup="menu"
      aria-expanded={open}
      onClick={() => setOpen(!open)}
    >
      ⋯
    </button>
  );
  if (!open) return button;
  return (
    <Dropdown
      open
      onOpenChange={setOpen}
      trigger={['click']}
      autoFocus
      placement="bottomRight"
      menu={{ items: lines().map((line) => ({ key: line.key, label: line.label, onClick: line.run })) }}
    >
      {button}
    </Dropdown>
  );
}
