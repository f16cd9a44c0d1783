import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { showDate } from '@zhunsheng/contract/text';
import { Outlet } from '@tanstack/react-router';
import '../style/office.css';
import { AsOfBanner } from './as-of-control.tsx';
import { Header } from './header.tsx';
import { useLocale, useSay } from './locale.ts';
import { Rail } from './rail.tsx';
import { useMe } from './session.ts';

/** Everything around a page of the office. On paper only the page is left, under the bureau's name and the day. */
export function Layout() {
  const say = useSay();
  const locale = useLocale();
  const me = useMe();
  return (
    <div className="zs-office">
      <a className="zs-skip" href="#zs-content">
        {say(OFFICE_TEXT.skipToContent)}
      </a>
      <Header />
      <Rail />
      <main id="zs-content" tabIndex={-1}>
        <p className="zs-print-head">
          <span>{me.bureauName}</span>
          <span>{say(OFFICE_TEXT.printedOn, { day: showDate(me.today, locale) })}</span>
        </p>
        <AsOfBanner />
        <Outlet />
      </main>
    </div>
  );
}
