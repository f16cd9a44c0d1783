import { plainDate } from '../../legal-time/plain-date.ts';
import { type BureauFacts, type Count, COUNT_IDS, type CountId, NOTHING } from '../facts.ts';
import { getStandard, type Standing, type StandardId, standingUnder } from '../standing.ts';

/** A count in which some of some count; what the others lack is added where a test is about it. */
export const some = (counted: number, among: number, lack: Partial<Count> = {}): Count => ({ ...NOTHING, counted, among, ...lack });

type Given = Partial<Omit<BureauFacts, 'counts' | 'day'>> & { readonly day?: string; readonly counts?: Partial<Record<CountId, Count>> };

/** A county bureau without any records, and what a test says of it. */
export function factsOf({ day, counts, ...given }: Given = {}): BureauFacts {
  return {
    number: 1001,
    parent: 101,
    level: 'county',
    name: '城关区城市管理综合执法局',
    divisionCode: '620102',
    hasDistricts: false,
    isDistrict: true,
    teamNames: [],
    topicsMissing: [],
    caseTopicsMissing: [],
    casesKnown: true,
    attested: { '4.S6': { state: 'none' }, '6.S12': { state: 'none' } },
    postTrainings: [],
    ...given,
    day: plainDate(day ?? '2026-11-20'),
    counts: { ...(Object.fromEntries(COUNT_IDS.map((id) => [id, NOTHING])) as Record<CountId, Count>), ...counts },
  };
}

export const standingOf = (id: StandardId, given: Given = {}): Standing => standingUnder(getStandard(id), factsOf(given));
