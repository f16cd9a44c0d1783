/** What `verifyLog` can find wrong. Every kind names its place. */
export type Finding =
  | { readonly kind: 'act-changed'; readonly subject: string; readonly position: number; readonly differs: readonly ActDifference[] }
  | { readonly kind: 'act-deleted'; readonly subject: string; readonly position: number }
  | { readonly kind: 'act-never-sequenced'; readonly subject: string; readonly position: number; readonly recordedAt: string }
  | { readonly kind: 'leaf-reordered'; readonly subject: string; readonly position: number; readonly index: number }
  | { readonly kind: 'leaf-changed'; readonly subject: string; readonly position: number; readonly index: number }
  | { readonly kind: 'leaf-missing'; readonly index: number; readonly until: number }
  | { readonly kind: 'tile-wrong'; readonly level: number; readonly index: number; readonly problem: 'missing' | 'differs' | 'unexpected' }
  | { readonly kind: 'checkpoint-wrong'; readonly size: number; readonly problem: CheckpointProblem }
  /** The leaves do not lead to the root of this checkpoint, nor to those of `more` later ones. */
  | { readonly kind: 'checkpoint-other-root'; readonly size: number; readonly more: number }
  | { readonly kind: 'checkpoint-other-key'; readonly size: number; readonly signers: readonly string[] }
  | { readonly kind: 'kept-checkpoint-unusable'; readonly problem: 'malformed' | 'wrong-signature' | 'other-key' | 'other-origin' }
  | { readonly kind: 'kept-checkpoint-contradicted'; readonly size: number; readonly problem: 'tree-shorter' | 'other-root' };

/**
 * `hash`: salt and body do not give the stored hash. `leaf`: the stored hash is not the one in the log. `canonical`: the body
 * is not canonical JSON. `envelope`: its keys are not those of an act. Otherwise the column that disagrees with the body.
 */
export type ActDifference = 'hash' | 'leaf' | 'canonical' | 'envelope' | ActColumn;

export type ActColumn =
  | 'subject'
  | 'position'
  | 'kind'
  | 'type'
  | 'bureau'
  | 'audience'
  | 'members'
  | 'about'
  | 'actor'
  | 'occurredOn'
  | 'recordedAt'
  | 'command';

export type CheckpointProblem = 'malformed' | 'wrong-signature' | 'other-origin' | 'columns-differ' | 'beyond-tree';

export type Findings = {
  readonly add: (finding: Finding) => void;
  readonly list: readonly Finding[];
  readonly omitted: () => number;
};

/** Each finding once, and the first `limit` only: a database that was rewritten altogether must not fill the memory. */
export function collectFindings(limit: number): Findings {
  const list: Finding[] = [];
  const known = new Set<string>();
  let omitted = 0;
  return {
    add: (finding) => {
      const key = JSON.stringify(finding, Object.keys(finding).toSorted());
      if (known.has(key)) return;
      if (list.length >= limit) {
        omitted += 1;
        return;
      }
      known.add(key);
      list.push(finding);
    },
    list,
    omitted: () => omitted,
  };
}
