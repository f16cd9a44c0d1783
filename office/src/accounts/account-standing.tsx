import { ACCOUNT_PAGE_TEXT } from '@zhunsheng/contract/account-page-text';
import type { AccountView } from '@zhunsheng/contract/identity';
import type { Text } from '@zhunsheng/contract/text';
import { type Colour, Light } from '../patterns/light.tsx';
import { useSay } from '../shell/locale.ts';

/** Where an account stands: what keeps it from signing in comes first. */
export function standingOf(account: AccountView): { readonly colour: Colour; readonly word: Text } {
  if (account.disabled) return { colour: 'grey', word: ACCOUNT_PAGE_TEXT.disabled };
  if (account.locked) return { colour: 'red', word: ACCOUNT_PAGE_TEXT.locked };
  if (account.mustChange) return { colour: 'yellow', word: ACCOUNT_PAGE_TEXT.mustChange };
  return { colour: 'green', word: ACCOUNT_PAGE_TEXT.inOrder };
}

export function AccountStanding({ account }: { readonly account: AccountView }) {
  const say = useSay();
  const { colour, word } = standingOf(account);
  return <Light colour={colour} word={say(word)} />;
}
