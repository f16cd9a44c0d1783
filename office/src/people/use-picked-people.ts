import type { PersonLine } from '@zhunsheng/contract/people';
import { useMemo, useState } from 'react';
import type { Picking } from '../patterns/picking.tsx';

interface PickedPeople {
  readonly people: readonly PersonLine[];
  readonly picking: Picking<PersonLine>;
  readonly leaveOut: (people: readonly string[]) => void;
  readonly clear: () => void;
}

const NOBODY: ReadonlyMap<string, PersonLine> = new Map();

/** People picked in the list; they stay picked while it is searched and filtered. Only those of one's own bureau can be. */
export function usePickedPeople(bureau: number): PickedPeople {
  const [picked, setPicked] = useState(NOBODY);
  const picking = useMemo<Picking<PersonLine>>(
    () => ({
      picked: new Set(picked.keys()),
      may: (row) => row.bureau === bureau,
      nameOf: (row) => row.name,
      pick: (rows, on) =>
        setPicked((old) => {
          const next = new Map(old);
          for (const row of rows) {
            if (on) next.set(row.subject, row);
            else next.delete(row.subject);
          }
          return next;
        }),
    }),
    [picked, bureau],
  );
  return {
    people: [...picked.values()],
    picking,
    leaveOut: (people) => setPicked((old) => new Map([...old].filter(([person]) => !people.includes(person)))),
    clear: () => setPicked(NOBODY),
  };
}
