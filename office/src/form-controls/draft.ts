import type { Typed } from './read-field.ts';

/** Of this browser window and gone with it: an office's computer is shared, and drafts hold people's data. */
const keyOf = (account: string, form: string): string => `zhunsheng.draft.${account}.${form}`;

export function findDraft(account: string, form: string): Typed | undefined {
  const kept = sessionStorage.getItem(keyOf(account, form));
  return kept === null ? undefined : (JSON.parse(kept) as Typed);
}

export function keepDraft(account: string, form: string, typed: Typed): void {
  sessionStorage.setItem(keyOf(account, form), JSON.stringify(typed));
}

export function dropDraft(account: string, form: string): void {
  sessionStorage.removeItem(keyOf(account, form));
}
