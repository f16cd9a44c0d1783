import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { PUBLICITY_TEXT } from '@zhunsheng/contract/publicity-text';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { LanguageSwitch } from '../shell/language-switch.tsx';
import { useSay } from '../shell/locale.ts';
import './publicity.css';

/** What stands around a public page; made for a telephone first. */
export function PublicFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const say = useSay();
  const product = say(OFFICE_TEXT.product);
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <div className="zs-public">
      <header>
        <p className="zs-public-name">
          <img src="/plumb-line.svg" alt="" width="22" height="22" /> {product}
        </p>
        <LanguageSwitch />
        <nav aria-label={say(PUBLICITY_TEXT.menu)}>
          <Link to="/public">{say(PUBLICITY_TEXT.title)}</Link>
          <Link to="/public/certificate">{say(PUBLICITY_TEXT.certificates)}</Link>
          <Link to="/sign-in">{say(PUBLICITY_TEXT.toSignIn)}</Link>
        </nav>
      </header>
      <main>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
