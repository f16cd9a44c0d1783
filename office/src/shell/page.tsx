import { type ReactNode, useEffect } from 'react';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { useSay } from './locale.ts';

interface PageProps {
  readonly title: string;
  /** Buttons of the page itself, right of its title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** A page whose table fills the window and scrolls by itself. */
  readonly fills?: true;
}

export function Page({ title, actions, children, fills }: PageProps) {
  const say = useSay();
  const product = say(OFFICE_TEXT.product);
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <div className={fills === true ? 'zs-page zs-page-fills' : 'zs-page'}>
      <div className="zs-page-head">
        <h1>{title}</h1>
        {actions !== undefined && <div className="zs-page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
