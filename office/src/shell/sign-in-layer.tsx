import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useSay } from './locale.ts';
import { meQuery } from './session.ts';
import { SignInForm } from './sign-in-form.tsx';
import { signedInAgain } from './signed-out.ts';

/** Over the page whose session has ended: nothing below it is lost, and what was being sent is sent again. */
export function SignInLayer() {
  const say = useSay();
  const client = useQueryClient();
  const me = client.getQueryData(meQuery.queryKey);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="zs-layer" aria-labelledby="zs-layer-title" onCancel={(event) => event.preventDefault()}>
      <h2 id="zs-layer-title">{say(OFFICE_TEXT.signInAgain)}</h2>
      <p>{say(OFFICE_TEXT.signInAgainWhy)}</p>
      <SignInForm
        {...(me === undefined ? {} : { fixedLogin: me.login })}
        signedIn={async () => {
          await client.refetchQueries({ queryKey: meQuery.queryKey });
          signedInAgain();
        }}
      />
      <p>
        <a href="/sign-in">{say(OFFICE_TEXT.signInOther)}</a>
      </p>
    </dialog>
  );
}
