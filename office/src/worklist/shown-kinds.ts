import { WORKLIST_KINDS, type WorklistKind } from '@zhunsheng/contract/worklist';
import { useAddress } from '../shell/address.ts';

/** The kinds of work chosen in the address; none chosen: all. */
export function useShownKinds(): ReadonlySet<WorklistKind> {
  const [{ where }] = useAddress();
  const written = Array.isArray(where) ? where : [where];
  return new Set(WORKLIST_KINDS.filter((kind) => written.includes(kind)));
}
