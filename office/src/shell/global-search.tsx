import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { CASE_PAGE_TEXT } from '@zhunsheng/contract/penalty-case-page-text';
import type { SearchHit, SearchView } from '@zhunsheng/contract/search';
import { LEDGER_TEXT } from '@zhunsheng/contract/ledger-text';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { read } from './api.ts';
import { useSay } from './locale.ts';
import { pageOf } from './page-of.ts';
import { useMe } from './session.ts';

/** Ctrl+K from anywhere: people, certificates, sessions, institutions, sections and bureaus by name, pinyin initials or number. */
export function GlobalSearch() {
  const say = useSay();
  const id = useId();
  const router = useRouter();
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(0);
  const wanted = useDeferredValue(text.trim());
  const { data } = useQuery({
    queryKey: ['search', wanted],
    queryFn: ({ signal }) => read<SearchView>('/api/search', { q: wanted }, { signal }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
  const hits = wanted === '' ? [] : (data?.hits ?? []);

  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        box.current?.focus();
        box.current?.select();
      }
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);

  function go(hit: SearchHit): void {
    setOpen(false);
    setText('');
    box.current?.blur();
    router.history.push(pageOf(hit.kind, hit.page, hit.bureau));
  }

  function pressed(event: KeyboardEvent): void {
    const hit = hits[chosen];
    if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter' && hit !== undefined) go(hit);
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
  }

  const listed = open && wanted !== '' && data !== undefined;
  return (
    <div className="zs-search" role="search">
      <input
        ref={box}
        type="search"
        role="combobox"
        aria-label={say(OFFICE_TEXT.search)}
        aria-expanded={listed}
        aria-controls={`${id}-hits`}
        aria-activedescendant={listed && hits[chosen] !== undefined ? `${id}-${chosen}` : undefined}
        aria-autocomplete="list"
        placeholder={`${say(OFFICE_TEXT.search)}  Ctrl+K`}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={pressed}
      />
      {listed && (
        <div className="zs-search-hits">
          <ul id={`${id}-hits`} role="listbox" aria-label={say(OFFICE_TEXT.searchShort)}>
            {hits.map((hit, index) => (
              <li
                key={`${hit.kind}${hit.subject}`}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === chosen}
                onMouseDown={(event) => {
                  event.preventDefault();
                  go(hit);
                }}
              >
                <SearchLine hit={hit} />
              </li>
            ))}
          </ul>
          <p role="status">{hits.length === 0 ? say(OFFICE_TEXT.searchNothing, { q: wanted }) : say(OFFICE_TEXT.searchHint)}</p>
        </div>
      )}
    </div>
  );
}

function SearchLine({ hit }: { readonly hit: SearchHit }) {
  const say = useSay();
  const { bureaus } = useMe();
  const bureau = bureaus.find((each) => each.number === hit.bureau);
  return (
    <>
      <span className="zs-chip">{say(hit.kind === 'penalty-case' ? CASE_PAGE_TEXT.title : LEDGER_TEXT[hit.kind].title)}</span>{' '}
      <strong>{hit.label}</strong> <span>{hit.detail}</span>
      {bureaus.length > 1 && hit.kind !== 'bureau' && <span className="zs-search-bureau">{bureau?.divisionName}</span>}
    </>
  );
}
