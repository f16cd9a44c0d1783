/**
 * SHA-256 of what comes in pieces. The browser's own takes a whole file into memory, half a gigabyte of a film, and is not there at all
 * where an office reaches its server over plain http.
 */
export interface Sha256 {
  add(bytes: Uint8Array): void;
  /** In hex; nothing can be added afterwards. */
  digest(): string;
}

const BLOCK = 64;
const LENGTH_AT = 56;

const PRIMES = firstPrimes(64);
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 0x1_0000_0000);
const ROUND = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

export function sha256(): Sha256 {
  const state = Int32Array.from(START);
  const schedule = new Int32Array(64);
  const rest = new Uint8Array(BLOCK);
  let held = 0;
  let length = 0;

  const add = (bytes: Uint8Array): void => {
    length += bytes.length;
    let from = 0;
    if (held > 0) {
      from = Math.min(BLOCK - held, bytes.length);
      rest.set(bytes.subarray(0, from), held);
      held += from;
      if (held < BLOCK) return;
      compress(state, schedule, rest, 0);
      held = 0;
    }
    for (; from + BLOCK <= bytes.length; from += BLOCK) compress(state, schedule, bytes, from);
    rest.set(bytes.subarray(from));
    held = bytes.length - from;
  };

  return {
    add,
    digest: () => {
      const bits = length * 8;
      const padding = new Uint8Array((held < LENGTH_AT ? LENGTH_AT : LENGTH_AT + BLOCK) - held + 8);
      padding[0] = 0x80;
      const view = new DataView(padding.buffer);
      view.setUint32(padding.length - 8, Math.floor(bits / 0x1_0000_0000));
      view.setUint32(padding.length - 4, bits >>> 0);
      add(padding);
      return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
    },
  };
}

/** One block of the standard (FIPS 180-4, 6.2.2); its letters. Every index lies within its array. */
function compress(state: Int32Array, w: Int32Array, bytes: Uint8Array, from: number): void {
  for (let t = 0; t < 16; t += 1) {
    const at = from + t * 4;
    w[t] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  }
  for (let t = 16; t < 64; t += 1) {
    const x = w[t - 15]!;
    const y = w[t - 2]!;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[t] = (w[t - 16]! + s0 + w[t - 7]! + s1) | 0;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let t = 0; t < 64; t += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[t]! + w[t]!) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = (state[0]! + a) | 0;
  state[1] = (state[1]! + b) | 0;
  state[2] = (state[2]! + c) | 0;
  state[3] = (state[3]! + d) | 0;
  state[4] = (state[4]! + e) | 0;
  state[5] = (state[5]! + f) | 0;
  state[6] = (state[6]! + g) | 0;
  state[7] = (state[7]! + h) | 0;
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number += 1) if (primes.every((prime) => number % prime !== 0)) primes.push(number);
  return primes;
}
