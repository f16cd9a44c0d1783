export const BUREAU = 1;

export const PERSON = {
  first: 'first',
  second: 'second',
  third: 'third',
  host: 'host',
  recorder: 'recorder',
  head: 'head-of-bureau',
  reviewer: 'reviewer',
  auxiliary: 'auxiliary',
  expired: 'expired',
  elsewhere: 'of-another-bureau',
} as const;

const digest = (letter: string): string => letter.repeat(64);

export const DIGEST = { photo: digest('a'), signature: digest('b'), other: digest('c') } as const;
/** A digest that no bureau has on record. */
export const UNKNOWN_FILE = digest('f');
