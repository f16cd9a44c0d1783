import { OWN } from '../law/gates.ts';
import { refusedByGate, refusedByRule, type Refusal } from '../ruling.ts';
import type { MandateGateFacts } from './gate-facts.ts';
import type { ExecutingLevelName } from './ids.ts';
import { overlap, type Period, type Proposed } from './period.ts';

interface Level extends Period {
  readonly matter: string;
  readonly level: ExecutingLevelName;
  readonly ground: string | null;
  readonly groundText: string | null;
}
type Proposal = Proposed<Level, MandateGateFacts>;

/** City or district is a question only where a city has districts (设区的市). */
export const levelOfCityWithDistricts = ({ facts, after }: Pick<Proposal, 'facts' | 'after'>): Refusal | undefined =>
  after.length === 0 || (facts.bureau.level === 'prefecture' && facts.below.some(({ isDistrict }) => isDistrict))
    ? undefined
    : refusedByRule(OWN.mandate, 'mandate/no-districts', { bureau: facts.bureau.number });

/** 5.G3: the district is the rule; the city needs the article that reserves the matter to it, or why the districts cannot yet. */
export const cityNeedsGround = ({ after }: Pick<Proposal, 'after'>): Refusal | undefined => {
  const without = after.find(({ values }) => values.level === 'city' && (values.ground === null || values.groundText === null));
  return without === undefined ? undefined : refusedByGate('5.G3', 'mandate/city-without-ground', { matter: without.values.matter });
};

/** 5.G2: one matter, one level. */
export const oneLevel = ({ after, subject, bureau, facts }: Proposal): Refusal | undefined => {
  const values = after.at(-1)?.values;
  if (values === undefined) return undefined;
  const other = facts.levels.find(
    (entry) => entry.subject !== subject && entry.bureau === bureau && entry.matter === values.matter && overlap(entry, values),
  );
  if (other === undefined) return undefined;
  const found = { matter: values.matter, level: other.level, from: other.from, until: other.until };
  return refusedByGate('5.G2', 'mandate/level-clash', found);
};
