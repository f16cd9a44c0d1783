/** `parent` is the number of the bureau above, null for the province. */
export type PlacedBureau = { number: number; parent: number | null };

/**
 * The numbers of this bureau and of all below it, ascending: what its users may see. A bureau that is not in the list sees nothing.
 * Ends also on a list whose parents form a ring.
 */
export const bureausAtAndBelow = (number: number, bureaus: readonly PlacedBureau[]): number[] => {
  if (!bureaus.some((bureau) => bureau.number === number)) return [];
  const children = Map.groupBy(bureaus, (bureau) => bureau.parent);
  const reached = new Set([number]);
  for (const above of reached) {
    for (const child of children.get(above) ?? []) reached.add(child.number);
  }
  return [...reached].sort((a, b) => a - b);
};
