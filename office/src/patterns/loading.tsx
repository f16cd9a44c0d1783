import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { useSay } from '../shell/locale.ts';

export function Loading() {
  const say = useSay();
  return (
    <p className="zs-loading" role="status">
      {say(OFFICE_TEXT.loading)}…
    </p>
  );
}
