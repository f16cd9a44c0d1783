import { publishBenchmarkInput } from '@zhunsheng/domain/discretion/commands';
import type { Benchmark } from '@zhunsheng/domain/discretion/benchmark';
import { between, measured, range, tier } from '@zhunsheng/domain/discretion/examples/parts';
import { addMonths } from '@zhunsheng/domain/legal-time/plain-date';
import type { Actor } from '../acts/actor.ts';
import { publishBenchmark } from '../discretion/benchmark-commands.ts';
import type { DemonstrationDays } from './demonstration-days.ts';
import { entryId } from './scribe.ts';
import type { Step } from './steps.ts';

/** The city whose districts and counties handle the cases of the demonstration. */
const CITY = 101;
export const GRADED_MATTER = 'M14';
export const AREA_AXIS = 'area';

const LIGHT = 10;
const HEAVY = 50;

/** Invented, and it says so: no published benchmark of the place is copied here. Its tiers divide what the regulation allows. */
function inventedBenchmark(days: DemonstrationDays): Benchmark {
  const of = (from: number | null, to: number | null) => [between(AREA_AXIS, from, to)];
  return {
    matter: GRADED_MATTER,
    level: 'prefecture',
    basisVersionId: 'M14/2019',
    title: '演示基准（虚构）：擅自占用、挖掘城市道路',
    publishedNo: '演示〔1〕号',
    validFrom: addMonths(days.first, -12),
    validTo: null,
    whenSeveral: 'undecided',
    axes: [measured(AREA_AXIS, 'area', '占用、挖掘面积', '㎡')],
    tiers: [
      tier('light', '较轻', `不满 ${LIGHT} 平方米`, of(null, LIGHT), range(0, 1_000)),
      tier('general', '一般', `${LIGHT} 平方米以上不满 ${HEAVY} 平方米`, of(LIGHT, HEAVY), range(1_000, 5_000)),
      tier('heavy', '较重', `${HEAVY} 平方米以上`, of(HEAVY, null), range(5_000, 20_000)),
    ],
  };
}

export function benchmarkSteps(bureau: number, clerk: Actor, days: DemonstrationDays): Step[] {
  if (bureau !== CITY) return [];
  const input = { subject: entryId(`benchmark:${GRADED_MATTER}`), content: inventedBenchmark(days) };
  return [
    {
      day: days.after(5),
      bureau,
      by: clerk,
      write: (scribe) => scribe.give(publishBenchmark, `benchmark:${GRADED_MATTER}`, publishBenchmarkInput.parse(input)),
    },
  ];
}
