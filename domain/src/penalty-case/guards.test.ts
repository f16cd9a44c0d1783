import { describe, expect, it } from 'vitest';
import type { Ruling } from '../ruling.ts';
import type { CaseActName } from './commands.ts';
import { doAct, PROCEDURE } from './procedure.ts';
import { type Broken, GUARDED, there } from './testing/broken-worlds.ts';

const ACTS = Object.keys(GUARDED) as (keyof typeof GUARDED)[];

/** Choices of the software, which cite no law: everything else has its article. */
const WITHOUT_LAW = new Set([
  'case/matter-unknown',
  'case/in-the-future',
  'case/before-what-it-rests-on',
  'case/testing-open',
  'case/party-unknown',
  'case/nothing-to-notify',
  'case/done-already',
  'case/no-hearing-requested',
  'case/host-is-recorder',
  'case/no-review-asked',
  'case/neither-signed-nor-refused',
  'case/file-not-on-record',
  'case/nothing-preserved',
  'case/not-on-file',
  'case/no-fine-open',
  'pay case/more-than-decided',
  'case/no-decision',
  'case/on-the-spot-not-redone',
  'case/not-paid',
  'close case/remedy-open',
  'case/officer-unknown',
]);

const idsOf = (act: CaseActName): string[] => [...PROCEDURE[act].needs, ...PROCEDURE[act].checks].map(({ id }) => id);

function tester<A extends keyof typeof GUARDED>(act: A) {
  const { lawful, breaks, apart = {}, never = [] } = GUARDED[act] as unknown as Broken<CaseActName>;
  const base = lawful();
  const order = idsOf(act).filter((id) => !never.includes(id));
  const possible = (subset: readonly string[]): boolean => !subset.some((one) => apart[one]?.some((other) => subset.includes(other)));
  const judge = (subset: readonly string[]): Ruling<unknown> => {
    // The first guard is broken last, so that what it takes away is gone for good.
    const world = subset.toReversed().reduce((so, id) => there(breaks[id])[1](so), base);
    return doAct(act, world.input as never, world.state, world.facts);
  };
  /** What is wrong with how the act was judged; undefined where it was judged rightly. */
  const wrong = (subset: readonly string[]): string | undefined => {
    const ruling = judge(subset);
    const [first] = subset;
    if (first === undefined) return ruling.accepted ? undefined : `lawful, but ${ruling.refusal.code}`;
    if (ruling.accepted) return `${subset.join(', ')}: accepted`;
    const { code, gate, basis } = ruling.refusal;
    if (code !== breaks[first]?.[0]) return `${subset.join(', ')}: ${code}`;
    const cited = gate !== undefined || basis.some(({ instrument }) => instrument !== 'own');
    const ownChoice = WITHOUT_LAW.has(code) || WITHOUT_LAW.has(`${act} ${code}`);
    return basis.length > 0 && cited !== ownChoice ? undefined : `${code} cites ${JSON.stringify(basis)}`;
  };
  return { order, breaks, never, possible, wrong };
}

describe.each(ACTS)('the guards of %s', (act) => {
  const { order, breaks, never, possible, wrong } = tester(act);

  it('are each broken by a case of this test, and no others are listed', () => {
    expect([...Object.keys(breaks), ...never].toSorted()).toEqual(idsOf(act).toSorted());
  });

  it('let the lawful case pass', () => expect(wrong([])).toBeUndefined());

  it.each(order)('refuse with a reason of its own, cited: %s', (id) => expect(wrong([id])).toBeUndefined());

  it('refuse two at once by the first in the order of the table', () => {
    const pairs = order.flatMap((one, index) => order.slice(index + 1).map((other) => [one, other])).filter(possible);
    expect(pairs.length).toBeGreaterThan(order.length === 3 ? 2 : order.length);
    expect(pairs.map(wrong).filter((one) => one !== undefined)).toEqual([]);
  });
});

describe('the guards of a decision together (Penalty Law arts 38, 57)', () => {
  const { order, possible, wrong } = tester('decide');

  it('whatever three of them are broken, nothing is decided, and the first of them says so', () => {
    const subsets: string[][] = [];
    const add = (subset: string[], from: number): void => {
      subsets.push(subset);
      if (subset.length < 3) for (let next = from; next < order.length; next += 1) add([...subset, there(order[next])], next + 1);
    };
    add([], 0);
    const judged = subsets.filter(possible);
    expect(judged.length).toBeGreaterThan(2_000);
    expect(judged.map(wrong).filter((one) => one !== undefined)).toEqual([]);
  });

  it('whatever is broken in twenty thousand cases by chance, likewise', () => {
    const random = generator(20_260_302);
    let judged = 0;
    const found: string[] = [];
    while (judged < 20_000) {
      const share = random();
      const subset = order.filter(() => random() < share);
      if (!possible(subset)) continue;
      judged += 1;
      const one = wrong(subset);
      if (one !== undefined) found.push(one);
    }
    expect(found.slice(0, 5)).toEqual([]);
  });
});

/** Mulberry32: the same subsets every time. */
function generator(seed: number): () => number {
  let a = seed;
  return () => {
    a = Math.trunc(a + 0x6d2b79f5);
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
