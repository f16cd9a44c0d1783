import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import type { ReactNode } from 'react';
import { LanguageSwitch } from './language-switch.tsx';
import { useSay } from './locale.ts';

/** What stands before the office: signing in, and the first change of the password. */
export function FrontPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const say = useSay();
  return (
    <div className="zs-front">
      <main>
        <p className="zs-front-name">
          <img src="/plumb-line.svg" alt="" width="28" height="28" /> {say(OFFICE_TEXT.product)}
        </p>
        <h1>{title}</h1>
        {children}
      </main>
      <LanguageSwitch />
    </div>
  );
}
