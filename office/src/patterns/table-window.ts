import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Height of a row in pixels, its line included: fixed, so that ten thousand rows need no measuring. */
export const ROW_HEIGHT = 33;
/** Fewer rows are simply all there. */
const WINDOWED_FROM = 150;
const MARGIN = 20;
/** The window moves by so many rows at a time: in between, scrolling draws nothing anew. */
const STRIDE = 10 * ROW_HEIGHT;

export interface TableWindow {
  readonly first: number;
  readonly last: number;
}

/** The rows that are in sight, with a margin. On paper: all. */
export function useTableWindow(scroller: RefObject<HTMLElement | null>, count: number): TableWindow {
  const [view, setView] = useState({ top: 0, height: 800 });
  const printing = usePrinting();
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => {
      const top = Math.floor(element.scrollTop / STRIDE) * STRIDE;
      const height = element.clientHeight + STRIDE;
      setView((old) => (old.top === top && old.height === height ? old : { top, height }));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      watch.disconnect();
    };
  }, [scroller]);
  if (printing || count <= WINDOWED_FROM) return { first: 0, last: count };
  const first = Math.max(0, Math.floor(view.top / ROW_HEIGHT) - MARGIN);
  return { first, last: Math.min(count, Math.ceil((view.top + view.height) / ROW_HEIGHT) + MARGIN) };
}

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // At once: the browser takes the page as soon as this handler has returned.
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}

const places = new Map<string, { readonly top: number; readonly row: number }>();

/** Where a list was when a row of it was opened: it is there again on return. */
export function usePlace(scroller: RefObject<HTMLElement | null>, ready: boolean, row: number, setRow: (row: number) => void): () => void {
  const key = `${location.pathname}${location.search}`;
  useLayoutEffect(() => {
    const place = places.get(key);
    if (!ready || place === undefined || scroller.current === null) return;
    places.delete(key);
    scroller.current.scrollTop = place.top;
    setRow(place.row);
  }, [key, ready, scroller, setRow]);
  return () => void places.set(key, { top: scroller.current?.scrollTop ?? 0, row });
}
