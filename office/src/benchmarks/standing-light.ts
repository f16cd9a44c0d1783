import type { BenchmarkStanding } from '@zhunsheng/contract/benchmark';
import type { Colour } from '../patterns/light.tsx';

export const STANDING_LIGHT: Readonly<Record<BenchmarkStanding, Colour>> = {
  'in-force': 'green',
  'not-yet': 'yellow',
  ended: 'grey',
  withdrawn: 'grey',
};
