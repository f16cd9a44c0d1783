import type { CaseActName } from '@zhunsheng/domain/penalty-case/commands';

const PARTY = ['party.idNumber', 'party.address', 'party.phone'];

/** What of an act is sealed with the case's own key: numbers and addresses of people, and free text that names them. */
export const SEALED_FIELDS: Readonly<Partial<Record<CaseActName, readonly string[]>>> = {
  'register-clue': ['content', 'reporter'],
  'record-check': ['content'],
  file: [...PARTY, 'reasons'],
  'amend-party': PARTY,
  'confirm-address': ['address', 'electronic'],
  'record-interview': ['text'],
  'record-inquest': ['text'],
  conclude: ['facts', 'reasons'],
  'record-defence': ['text'],
  'answer-defence': ['reason'],
  'hold-hearing': ['record', 'opinion'],
  review: ['opinion'],
  deliberate: ['opinions'],
  decide: ['reasons'],
  'decide-on-the-spot': [...PARTY, 'facts', 'defence'],
  'record-demand-defence': ['text', 'answer'],
};

/** The party is the same person in whatever act he is entered: his fields are bound by their own name. */
export const boundAs = (act: string, field: string): string => (field.startsWith('party.') ? field : `${act}.${field}`);

type Tree = Readonly<Record<string, unknown>>;

function at(tree: Tree, path: readonly string[]): unknown {
  return path.reduce<unknown>((found, name) => (found === null || typeof found !== 'object' ? undefined : (found as Tree)[name]), tree);
}

function put(tree: Tree, [name, ...rest]: readonly string[], value: unknown): Tree {
  if (name === undefined) return tree;
  return { ...tree, [name]: rest.length === 0 ? value : put((tree[name] ?? {}) as Tree, rest, value) };
}

/** Replaces each sealed field that is filled in; what is not filled in stays null. */
export function mapSealed<T extends object>(act: CaseActName, input: T, change: (field: string, text: string) => string): T {
  return (SEALED_FIELDS[act] ?? []).reduce<Tree>((tree, field) => {
    const text = at(tree, field.split('.'));
    return typeof text === 'string' ? put(tree, field.split('.'), change(field, text)) : tree;
  }, input as Tree) as T;
}
