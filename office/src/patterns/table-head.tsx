import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import Checkbox from 'antd/es/checkbox';
import Popover from 'antd/es/popover';
import type { CSSProperties } from 'react';
import { useSay } from '../shell/locale.ts';
import type { Column } from './column.ts';
import { PickHead, type Picking } from './picking.tsx';
import type { TableTools } from './table-tools.tsx';

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly tools: TableTools<Row> | undefined;
  readonly styleOf: (index: number) => CSSProperties;
  readonly withMenu: boolean;
  readonly picking: Picking<Row> | undefined;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

export function TableHead<Row>({ columns, tools, styleOf, withMenu, picking, rows, keyOf }: TableHeadProps<Row>) {
  const say = useSay();
  return (
    <thead>
      <tr>
        {picking !== undefined && <PickHead picking={picking} rows={rows} keyOf={keyOf} />}
        {columns.map((column, index) => (
          <th key={column.id} scope="col" style={styleOf(index)} className={classOf(column)} aria-sort={sortOf(column, tools)}>
            <span className="zs-th">
              {tools !== undefined && column.sortable === true ? <SortButton column={column} tools={tools} /> : <span>{column.title}</span>}
              {tools !== undefined && column.choices !== undefined && (
                <FilterButton column={column} choices={column.choices} tools={tools} />
              )}
            </span>
          </th>
        ))}
        {withMenu && (
          <th scope="col" className="zs-menu-cell">
            <span className="zs-unseen">{say(OFFICE_TEXT.rowMenu)}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}

export function classOf<Row>(column: Column<Row>): string {
  return `${column.fixed === true ? 'zs-fixed' : ''} ${column.align === 'right' ? 'zs-right' : ''}`.trim();
}

function sortOf<Row>(column: Column<Row>, tools: TableTools<Row> | undefined): 'ascending' | 'descending' | undefined {
  if (tools?.state.sort !== column.id) return undefined;
  return tools.state.order === 'desc' ? 'descending' : 'ascending';
}

function SortButton<Row>({ column, tools }: { readonly column: Column<Row>; readonly tools: TableTools<Row> }) {
  const say = useSay();
  const sorted = sortOf(column, tools);
  const next = () => {
    if (sorted === undefined) tools.change({ sort: column.id, order: 'asc' });
    else if (sorted === 'ascending') tools.change({ sort: column.id, order: 'desc' });
    else tools.change({ sort: undefined, order: 'asc' });
  };
  return (
    <button type="button" className="zs-sort" title={say(OFFICE_TEXT.tableSortBy, { column: column.title })} onClick={next}>
      {column.title}
      <span aria-hidden="true">{sorted === 'ascending' ? '↑' : sorted === 'descending' ? '↓' : ''}</span>
    </button>
  );
}

interface FilterButtonProps<Row> {
  readonly column: Column<Row>;
  readonly choices: NonNullable<Column<Row>['choices']>;
  readonly tools: TableTools<Row>;
}

function FilterButton<Row>({ column, choices, tools }: FilterButtonProps<Row>) {
  const say = useSay();
  const chosen = tools.state.where.get(column.id) ?? [];
  const choose = (values: readonly string[]) => {
    const where = new Map(tools.state.where);
    if (values.length === 0) where.delete(column.id);
    else where.set(column.id, values);
    tools.change({ where });
  };
  const content = (
    <div className="zs-choices">
      {choices.map((choice) => (
        <Checkbox
          key={choice.value}
          checked={chosen.includes(choice.value)}
          onChange={(event) => choose(event.target.checked ? [...chosen, choice.value] : chosen.filter((value) => value !== choice.value))}
        >
          {choice.label}
        </Checkbox>
      ))}
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomLeft" content={content}>
      <button
        type="button"
        className={chosen.length > 0 ? 'zs-filter zs-filter-on' : 'zs-filter'}
        aria-label={`${say(OFFICE_TEXT.tableFilter)}：${column.title}`}
      >
        <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
          <path d="M1 1.5h10L7.2 6v4.5L4.8 9V6z" fill="currentColor" />
        </svg>
      </button>
    </Popover>
  );
}
