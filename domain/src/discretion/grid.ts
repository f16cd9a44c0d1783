import { type AnyOf, type Axis, type Circumstances, isCounted, isMeasured } from './benchmark.ts';

/** A stretch of one axis in which no condition changes. Numbers: from–to, null = without end. */
export interface Region {
  readonly axis: string;
  readonly from: number;
  readonly fromIncluded: boolean;
  readonly to: number | null;
  readonly toIncluded: boolean;
  /** Words, or yes and no; empty for numbers. */
  readonly words: readonly (string | boolean)[];
  /** The axis is left empty. */
  readonly absent: boolean;
}

interface Cell extends Region {
  readonly sample: number | string | boolean | undefined;
}

export interface GridPoint {
  /** Position on each axis. */
  readonly at: readonly number[];
  readonly facts: Circumstances;
}

export interface Grid {
  readonly axes: readonly Axis[];
  readonly cells: readonly (readonly Cell[])[];
  /** Undefined where there are too many to look at each. */
  readonly points: readonly GridPoint[] | undefined;
}

export const MOST_POINTS = 20_000;

/**
 * Conditions change at their boundary values only, so one sample of every boundary and of every stretch between two of them
 * speaks for all values.
 */
export function gridOf(axes: readonly Axis[], predicates: readonly AnyOf[]): Grid {
  const tests = predicates.flat(2);
  const cells = axes.map((axis) =>
    cellsOf(
      axis,
      tests.flatMap((test) => (test.axis === axis.key && typeof test.value === 'number' ? [test.value] : [])),
    ),
  );
  const size = cells.reduce((product, list) => product * list.length, 1);
  return { axes, cells, points: size > MOST_POINTS ? undefined : pointsOf(axes, cells) };
}

function cellsOf(axis: Axis, values: readonly number[]): Cell[] {
  const given = isMeasured(axis.kind) ? numberCells(axis, values) : wordCells(axis);
  return axis.optional ? [...given, { ...nowhere(axis.key), absent: true, sample: undefined }] : given;
}

const nowhere = (axis: string): Region => ({ axis, from: 0, fromIncluded: true, to: null, toIncluded: false, words: [], absent: false });

function wordCells(axis: Axis): Cell[] {
  const words = axis.kind === 'fact' ? [false, true] : axis.words;
  return words.map((word) => ({ ...nowhere(axis.key), words: [word], sample: word }));
}

function numberCells(axis: Axis, values: readonly number[]): Cell[] {
  const least = isCounted(axis.kind) ? 1 : 0;
  const bounds = [...new Set(values)].filter((value) => value >= least).sort((a, b) => a - b);
  const cells: Cell[] = [];
  const add = (from: number, fromIncluded: boolean, to: number | null, toIncluded: boolean, sample: number) =>
    void cells.push({ ...nowhere(axis.key), from, fromIncluded, to, toIncluded, sample });
  let start = least;
  let startIncluded = true;
  for (const bound of bounds) {
    const between = isCounted(axis.kind) ? bound - 1 : (start + bound) / 2;
    if (isCounted(axis.kind) ? between >= (startIncluded ? start : start + 1) : bound > start) {
      add(start, startIncluded, bound, false, between);
    }
    add(bound, true, bound, true, bound);
    [start, startIncluded] = [bound, false];
  }
  add(start, startIncluded, null, false, start + 1);
  return cells;
}

function pointsOf(axes: readonly Axis[], cells: readonly (readonly Cell[])[]): GridPoint[] {
  let points: GridPoint[] = [{ at: [], facts: {} }];
  for (const [index, axis] of axes.entries()) {
    points = points.flatMap(({ at, facts }) =>
      (cells[index] ?? []).map(({ sample }, position) => ({
        at: [...at, position],
        facts: sample === undefined ? facts : { ...facts, [axis.key]: sample },
      })),
    );
  }
  return points;
}

/** The points as few connected boxes, each told by its stretch on every axis that it does not cover whole. */
export function regionsOf(grid: Grid, points: readonly GridPoint[]): Region[][] {
  let boxes: readonly Box[] = points.map(({ at }) => at.map((position) => [position, position] as const));
  for (const index of grid.axes.keys()) boxes = joinedAlong(boxes, index);
  return boxes.map((box) => box.flatMap(([first, last], index) => joinedRegion(grid.cells[index] ?? [], first, last)));
}

type Box = readonly (readonly [number, number])[];

function joinedAlong(boxes: readonly Box[], index: number): Box[] {
  const others = (box: Box) => JSON.stringify(box.filter((_, at) => at !== index));
  // The editor checks in the office's browsers, which know no Map.groupBy and no toSorted.
  const groups = new Map<string, Box[]>();
  for (const box of boxes) groups.set(others(box), [...(groups.get(others(box)) ?? []), box]);
  return [...groups.values()].flatMap((group) => {
    const joined: Box[] = [];
    for (const box of [...group].sort((a, b) => (a[index]?.[0] ?? 0) - (b[index]?.[0] ?? 0))) {
      const last = joined.at(-1);
      const [from, to] = [box[index]?.[0] ?? 0, box[index]?.[1] ?? 0];
      if (last !== undefined && (last[index]?.[1] ?? 0) + 1 === from) {
        joined[joined.length - 1] = last.map((span, at) => (at === index ? ([span[0], to] as const) : span));
      } else joined.push(box);
    }
    return joined;
  });
}

function joinedRegion(cells: readonly Cell[], first: number, last: number): Region[] {
  if (first === 0 && last === cells.length - 1) return [];
  const [start, end] = [cells[first], cells[last]];
  if (start === undefined || end === undefined) return [];
  const absent = end.absent;
  const lastGiven = absent && last > first ? (cells[last - 1] ?? end) : end;
  const words = cells.slice(first, last + 1).flatMap((cell) => cell.words);
  const { axis, from, fromIncluded } = start;
  return [{ axis, from, fromIncluded, to: lastGiven.to, toIncluded: lastGiven.toIncluded, words, absent: absent && first === last }];
}
