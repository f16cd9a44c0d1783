// tsconfig.json takes the library of 2022, so that what Chromium 109 does not have does not compile (toSorted, Map.groupBy …).
// What it has beyond that year stands here.
interface ReadonlyArray<T> {
  /** Chromium 97. */
  findLast<S extends T>(predicate: (value: T, index: number, array: readonly T[]) => value is S): S | undefined;
  findLast(predicate: (value: T, index: number, array: readonly T[]) => unknown): T | undefined;
  findLastIndex(predicate: (value: T, index: number, array: readonly T[]) => unknown): number;
}
interface Array<T> {
  /** Chromium 97. */
  findLast<S extends T>(predicate: (value: T, index: number, array: T[]) => value is S): S | undefined;
  findLast(predicate: (value: T, index: number, array: T[]) => unknown): T | undefined;
}
