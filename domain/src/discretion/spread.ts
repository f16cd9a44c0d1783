/** Of the fines of like cases: whole yuan. */
export interface Spread {
  readonly count: number;
  readonly min: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly max: number;
}

/** 9.S5: how far fines for the same matter and tier lie apart. A list of outliers may come of it, never a verdict. */
export function spread(finesYuan: readonly number[]): Spread | undefined {
  const sorted = [...finesYuan].sort((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) return undefined;
  // The value below which that share of the fines lies, between two fines in proportion (R-7, as spreadsheets do it).
  const at = (quarters: number): number => {
    const place = ((sorted.length - 1) * quarters) / 4;
    const below = sorted[Math.floor(place)] ?? min;
    const above = sorted[Math.ceil(place)] ?? max;
    return Math.round(below + (above - below) * (place - Math.floor(place)));
  };
  return { count: sorted.length, min, lowerQuartile: at(1), median: at(2), upperQuartile: at(3), max };
}
