/** The same list with one of its parts changed. */
export function changedAt<T>(list: readonly T[], at: number, change: Partial<T>): T[] {
  return list.map((each, index) => (index === at ? { ...each, ...change } : each));
}

export function replacedAt<T>(list: readonly T[], at: number, part: T): T[] {
  return list.map((each, index) => (index === at ? part : each));
}

export function withoutAt<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, index) => index !== at);
}

export function movedTo<T>(list: readonly T[], from: number, to: number): T[] {
  const part = list[from];
  if (part === undefined || to < 0 || to >= list.length) return [...list];
  const others = withoutAt(list, from);
  return [...others.slice(0, to), part, ...others.slice(to)];
}

/** A key that none of these bears: f1, f2… */
export function freeKey(letter: string, taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}

/** 施工单位、建设单位 as a list; commas of either width do too. */
export function wordsIn(text: string): string[] {
  return text
    .split(/[、,，;；]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
