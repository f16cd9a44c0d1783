import type { Text } from './text.ts';

/** Where the step that lifts a refusal is done: a page of the office. */
export type Step =
  | 'person'
  | 'certificate'
  | 'post'
  | 'onboarding'
  | 'duty'
  | 'liaison'
  | 'attendance'
  | 'training-session'
  | 'transfer'
  | 'declaration'
  | 'delegation'
  | 'account'
  | 'roster'
  | 'benchmark'
  | 'case'
  | 'matter'
  | 'basis-entry';

export interface RefusalText {
  /** One sentence: what is not possible, with the facts. */
  readonly title: Text;
  /** 怎样才能办: what would lift it. */
  readonly howTo: Text;
  readonly link?: Step;
}
