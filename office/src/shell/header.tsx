import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { AsOfControl } from './as-of-control.tsx';
import { GlobalSearch } from './global-search.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { useSay } from './locale.ts';
import { PersonMenu } from './person-menu.tsx';
import { useMe } from './session.ts';

export function Header() {
  const say = useSay();
  const me = useMe();
  const below = me.bureaus.filter((bureau) => bureau.number !== me.bureau).length;
  return (
    <header className="zs-header">
      <p className="zs-header-bureau">
        <img src="/plumb-line.svg" alt={say(OFFICE_TEXT.product)} width="20" height="20" />
        <strong title={me.bureauName}>{me.bureauName}</strong>
        {below > 0 && <span>{say(OFFICE_TEXT.viewBelow, { count: below })}</span>}
        {me.demonstration && <span className="zs-chip">{say(OFFICE_TEXT.demonstration)}</span>}
      </p>
      <GlobalSearch />
      <AsOfControl />
      <LanguageSwitch />
      <PersonMenu />
    </header>
  );
}
