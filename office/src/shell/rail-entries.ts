import { RAIL_TEXT } from '@zhunsheng/contract/shell-text';
import type { Text } from '@zhunsheng/contract/text';
import type { WorklistKind } from '@zhunsheng/contract/worklist';
import type { Power } from '@zhunsheng/domain/identity/roles';

export interface RailEntry {
  readonly to: string;
  readonly name: Text;
  /** Shown to who has this power; undefined: to everybody. */
  readonly power?: Power;
  /** Kinds of work that wait there: their number stands beside the entry. */
  readonly counts?: readonly WorklistKind[];
}

export interface RailGroup {
  readonly name: Text;
  readonly entries: readonly RailEntry[];
}

/** The left rail, whole. An entry that a person may not use is not shown; nor is a group without entries. */
export const RAIL: readonly RailGroup[] = [
  { name: RAIL_TEXT.worklist, entries: [{ to: '/', name: RAIL_TEXT.worklist, counts: [] }] },
  {
    name: RAIL_TEXT.personnel,
    entries: [
      { to: '/people', name: RAIL_TEXT.people, power: 'personnel.read' },
      { to: '/training', name: RAIL_TEXT.training, power: 'personnel.read' },
      { to: '/transfers', name: RAIL_TEXT.transfers, power: 'personnel.read', counts: ['transfer-to-accept'] },
      { to: '/organisation', name: RAIL_TEXT.organisation, power: 'standing.read' },
    ],
  },
];
