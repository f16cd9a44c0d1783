import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { useEffect, useRef } from 'react';
import { useSay } from '../shell/locale.ts';

/** Rows that are picked, to do one thing with all of them. */
export interface Picking<Row> {
  readonly picked: ReadonlySet<string>;
  readonly may: (row: Row) => boolean;
  /** Who or what the row is, for a screen reader. */
  readonly nameOf: (row: Row) => string;
  readonly pick: (rows: readonly Row[], picked: boolean) => void;
}

/** Pixels. */
export const PICK_WIDTH = 36;

interface PickCellProps<Row> {
  readonly picking: Picking<Row>;
  readonly row: Row;
  readonly id: string;
}

/** The whole cell picks, so that a near miss does not open the row; by keyboard it is the space bar on the row. */
export function PickCell<Row>({ picking, row, id }: PickCellProps<Row>) {
  const say = useSay();
  return (
    <td className="zs-pick-cell zs-fixed" style={{ left: 0 }}>
      {picking.may(row) && (
        <label>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={say(OFFICE_TEXT.pickRow, { name: picking.nameOf(row) })}
            checked={picking.picked.has(id)}
            onChange={(event) => picking.pick([row], event.target.checked)}
          />
        </label>
      )}
    </td>
  );
}

interface PickHeadProps<Row> {
  readonly picking: Picking<Row>;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** Picks every row that is listed, or none of them. */
export function PickHead<Row>({ picking, rows, keyOf }: PickHeadProps<Row>) {
  const say = useSay();
  const box = useRef<HTMLInputElement>(null);
  const pickable = rows.filter(picking.may);
  const count = pickable.filter((row) => picking.picked.has(keyOf(row))).length;
  const all = pickable.length > 0 && count === pickable.length;
  const some = count > 0 && !all;
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = some;
  }, [some]);
  return (
    <th scope="col" className="zs-pick-cell zs-fixed" style={{ left: 0 }}>
      <label>
        <input
          ref={box}
          type="checkbox"
          aria-label={say(OFFICE_TEXT.pickAll)}
          checked={all}
          disabled={pickable.length === 0}
          onChange={() => picking.pick(pickable, !all)}
        />
      </label>
    </th>
  );
}
