import { WORKLIST_KINDS, type WorklistView } from '@zhunsheng/contract/worklist';
import { WORKLIST_SHORT } from '@zhunsheng/contract/worklist-text';
import Checkbox from 'antd/es/checkbox';
import { useAddress } from '../shell/address.ts';
import { useSay } from '../shell/locale.ts';
import { useShownKinds } from './shown-kinds.ts';

/** What waits, by kind, with how much of each; choosing some leaves the others out. */
export function WorklistFilter({ counts }: Pick<WorklistView, 'counts'>) {
  const say = useSay();
  const [, write] = useAddress();
  const shown = useShownKinds();
  const present = WORKLIST_KINDS.filter((kind) => (counts[kind] ?? 0) > 0);
  if (present.length < 2) return null;
  return (
    <div className="zs-tools">
      {present.map((kind) => (
        <Checkbox
          key={kind}
          checked={shown.has(kind)}
          onChange={(event) => {
            const next = event.target.checked ? [...shown, kind] : [...shown].filter((each) => each !== kind);
            write({ where: next.length === 0 ? undefined : next });
          }}
        >
          {say(WORKLIST_SHORT[kind])} {counts[kind]}
        </Checkbox>
      ))}
    </div>
  );
}
