import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSay } from './locale.ts';
import { RAIL, type RailEntry } from './rail-entries.ts';
import { useMay } from './session.ts';
import { useWorkCounts } from './work-counts.ts';

const KEPT_UNDER = 'zhunsheng.rail';

export function Rail() {
  const say = useSay();
  const may = useMay();
  const [narrow, setNarrow] = useState(localStorage.getItem(KEPT_UNDER) === 'narrow');
  const groups = RAIL.map((group) => ({
    ...group,
    entries: group.entries.filter((entry) => entry.power === undefined || may(entry.power)),
  })).filter((group) => group.entries.length > 0);
  const toggle = () => {
    localStorage.setItem(KEPT_UNDER, narrow ? 'wide' : 'narrow');
    setNarrow(!narrow);
  };
  return (
    <nav className={narrow ? 'zs-rail zs-rail-narrow' : 'zs-rail'} aria-label={say(OFFICE_TEXT.mainMenu)}>
      {groups.map((group) => (
        <div key={group.name.en} className="zs-rail-group">
          {group.entries.length > 1 || group.entries[0]?.name !== group.name ? <p>{say(group.name)}</p> : undefined}
          <ul>
            {group.entries.map((entry) => (
              <RailLink key={entry.to} entry={entry} />
            ))}
          </ul>
        </div>
      ))}
      <button type="button" className="zs-rail-toggle" aria-expanded={!narrow} onClick={toggle}>
        {narrow ? '»' : `« ${say(OFFICE_TEXT.collapseRail)}`}
        {narrow && <span className="zs-unseen">{say(OFFICE_TEXT.expandRail)}</span>}
      </button>
    </nav>
  );
}

function RailLink({ entry }: { readonly entry: RailEntry }) {
  const say = useSay();
  const count = useWorkCounts(entry.counts);
  const name = say(entry.name);
  return (
    <li>
      <Link
        to={entry.to as never}
        search={keptSearch as never}
        activeOptions={{ exact: entry.to === '/', includeSearch: false }}
        title={name}
      >
        <span className="zs-rail-mark" aria-hidden="true">
          {name.slice(0, 1)}
        </span>
        <span className="zs-rail-name">{name}</span>
        {count > 0 && <span className="zs-rail-count">{count}</span>}
      </Link>
    </li>
  );
}

/** A filter of one view means nothing to another: only the day goes along. */
function keptSearch({ on, known }: { readonly on?: string; readonly known?: string }) {
  return { ...(on === undefined ? {} : { on }), ...(known === undefined ? {} : { known }) };
}
