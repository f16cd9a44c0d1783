import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

const MOVED_THROUGH = 'input:not([type=hidden]):not([type=file]), select, textarea, button[type=submit]';

/** Enter moves on to the next field, Ctrl+Enter does the main thing; in a text of several lines Enter is a line. */
export function formKeys(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    event.currentTarget.requestSubmit();
    return;
  }
  if (
    target.tagName === 'TEXTAREA' ||
    target.tagName === 'BUTTON' ||
    target.tagName === 'A' ||
    target.getAttribute('aria-expanded') === 'true'
  )
    return;
  event.preventDefault();
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(MOVED_THROUGH)].filter((stop) => stop.offsetParent !== null);
  const group = (stop: HTMLElement | undefined) => (stop instanceof HTMLInputElement && stop.type === 'radio' ? stop.name : undefined);
  const at = stops.indexOf(target);
  const own = group(target);
  stops
    .slice(at + 1)
    .find((stop) => own === undefined || group(stop) !== own)
    ?.focus();
}

/** A drawer takes the focus for itself while it slides in. */
const AFTER_THE_DRAWER_MS = 160;

/** The first field takes the focus when the form appears; Ctrl+Enter does its main thing from anywhere on the page. */
export function useFormFocus(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (form.current?.contains(document.activeElement) !== true) form.current?.querySelector<HTMLElement>(MOVED_THROUGH)?.focus();
    }, AFTER_THE_DRAWER_MS);
    const pressed = (event: globalThis.KeyboardEvent) => {
      const inside = event.target instanceof Element && event.target.closest('form') !== null;
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || inside) return;
      event.preventDefault();
      form.current?.requestSubmit();
    };
    addEventListener('keydown', pressed);
    return () => {
      clearTimeout(timer);
      removeEventListener('keydown', pressed);
    };
  }, []);
  return form;
}
