import { createStore } from './store.ts';

/** Set while a layer over the page asks the person to sign in again. */
export const signedOut = createStore(false);

let resume: (() => void)[] = [];

/** Requests that met an ended session wait here and are sent again afterwards. */
export function untilSignedInAgain(): Promise<void> {
  signedOut.set(true);
  return new Promise((resolve) => resume.push(resolve));
}

export function signedInAgain(): void {
  const waiting = resume;
  resume = [];
  signedOut.set(false);
  for (const go of waiting) go();
}
