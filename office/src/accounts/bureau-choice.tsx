import { ACCOUNT_PAGE_TEXT } from '@zhunsheng/contract/account-page-text';
import Select from 'antd/es/select';
import { useSay } from '../shell/locale.ts';
import { useMe } from '../shell/session.ts';

/** The security administrator looks after every bureau's administrators: he chooses whose. */
export function BureauChoice({ value, write }: { readonly value: number; readonly write: (bureau: number) => void }) {
  const say = useSay();
  const { bureaus } = useMe();
  return (
    <Select
      className="zs-bureau-choice"
      aria-label={say(ACCOUNT_PAGE_TEXT.bureau)}
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      onChange={write}
      options={bureaus.map((bureau) => ({ value: bureau.number, label: bureau.name }))}
    />
  );
}
