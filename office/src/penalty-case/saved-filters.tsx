import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Popover from 'antd/es/popover';
import { useState } from 'react';
import type { ChangeTable, TableState } from '../patterns/table-state.ts';
import { useSay } from '../shell/locale.ts';
import { useMe } from '../shell/session.ts';

interface SavedFilter {
  readonly name: string;
  readonly q: string;
  readonly sort: string | null;
  readonly where: readonly (readonly [string, readonly string[]])[];
}

interface SavedFiltersProps {
  /** Which table they belong to. */
  readonly table: string;
  readonly state: TableState;
  readonly change: ChangeTable;
}

const MOST = 20;

/** Searches that a person comes back to, under names of his own; they stay in this browser. */
export function SavedFilters({ table, state, change }: SavedFiltersProps) {
  const say = useSay();
  const { account } = useMe();
  const key = `zhunsheng.filters.${account}.${table}`;
  const [saved, setSaved] = useState(() => readSaved(key));
  const [name, setName] = useState('');
  const [renaming, setRenaming] = useState<{ readonly from: string; readonly to: string }>();
  const [open, setOpen] = useState(false);
  const keep = (next: readonly SavedFilter[]) => {
    localStorage.setItem(key, JSON.stringify(next));
    setSaved(next);
  };
  const typed = name.trim();
  const save = () => {
    if (typed === '') return;
    const filter = { name: typed, q: state.q, sort: state.sort ?? null, where: [...state.where] };
    keep([filter, ...saved.filter((one) => one.name !== typed)].slice(0, MOST));
    setName('');
  };
  const rename = () => {
    if (renaming === undefined || renaming.to.trim() === '') return;
    keep(
      saved
        .filter((one) => one.name !== renaming.to.trim())
        .map((one) => (one.name === renaming.from ? { ...one, name: renaming.to.trim() } : one)),
    );
    setRenaming(undefined);
  };
  const content = (
    <section className="zs-saved" aria-label={say(TEXT.savedFilters)}>
      {saved.length === 0 && <p className="zs-hint">{say(TEXT.savedNone)}</p>}
      <ul>
        {saved.map((one) => (
          <li key={one.name}>
            {renaming?.from === one.name ? (
              <>
                <Input
                  size="small"
                  aria-label={say(TEXT.savedName)}
                  value={renaming.to}
                  maxLength={30}
                  onChange={(event) => setRenaming({ from: one.name, to: event.target.value })}
                  onPressEnter={rename}
                />
                <Button size="small" onClick={rename}>
                  {say(TEXT.savedRename)}
                </Button>
              </>
            ) : (
              <>
                <Button
                  size="small"
                  type="link"
                  onClick={() => {
                    change({ q: one.q, sort: one.sort ?? undefined, where: new Map(one.where) });
                    setOpen(false);
                  }}
                >
                  {one.name}
                </Button>
                <Button
                  size="small"
                  aria-label={`${say(TEXT.savedRename)} ${one.name}`}
                  onClick={() => setRenaming({ from: one.name, to: one.name })}
                >
                  {say(TEXT.savedRename)}
                </Button>
                <Button
                  size="small"
                  aria-label={`${say(TEXT.savedDelete)} ${one.name}`}
                  onClick={() => keep(saved.filter((each) => each !== one))}
                >
                  {say(TEXT.savedDelete)}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      <p className="zs-buttons">
        <Input
          size="small"
          aria-label={say(TEXT.savedName)}
          placeholder={say(TEXT.savedName)}
          value={name}
          maxLength={30}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={save}
        />
        <Button size="small" disabled={typed === ''} onClick={save}>
          {say(TEXT.savedSave)}
        </Button>
      </p>
    </section>
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={content} open={open} onOpenChange={setOpen}>
      <Button>{say(TEXT.savedFilters)}</Button>
    </Popover>
  );
}

function readSaved(key: string): readonly SavedFilter[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? (kept as SavedFilter[]) : [];
  } catch {
    // Something else wrote there: it is not ours to show.
    return [];
  }
}
