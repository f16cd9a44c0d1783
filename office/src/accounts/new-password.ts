const KINDS = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnpqrstuvwxyz', '23456789', '-+%=#'];
const LENGTH = 14;

/** A password that meets the rule, without characters that are mistaken for one another when it is written on paper. */
export function newPassword(): string {
  const pick = (from: string) => from[below(from.length)] ?? '';
  const all = KINDS.join('');
  const letters = [...KINDS.map(pick), ...Array.from({ length: LENGTH - KINDS.length }, () => pick(all))];
  for (let last = letters.length - 1; last > 0; last -= 1) {
    const other = below(last + 1);
    [letters[last], letters[other]] = [letters[other] ?? '', letters[last] ?? ''];
  }
  return letters.join('');
}

/** Every number below the limit equally likely: what would favour the first ones is drawn again. */
function below(limit: number): number {
  const whole = 256 - (256 % limit);
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint8Array(1));
    if (drawn < whole) return drawn % limit;
  }
}
