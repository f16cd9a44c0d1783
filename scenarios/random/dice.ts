/** Numbers that come again from the same seed (mulberry32). */
export interface Dice {
  readonly seed: number;
  /** From 0 up to, not including, 1. */
  roll(): number;
  /** Whole, both ends included. */
  whole(from: number, until: number): number;
  chance(of: number): boolean;
  pick<T>(among: readonly T[]): T;
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, until: number): number => from + Math.floor(roll() * (until - from + 1));
  return {
    seed,
    roll,
    whole,
    chance: (of) => roll() < of,
    pick: (among) => {
      const picked = among[whole(0, among.length - 1)];
      if (picked === undefined) throw new RangeError('nothing to pick from');
      return picked;
    },
  };
}
