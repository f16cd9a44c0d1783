import { type PersonRefused, whyRefused } from '@zhunsheng/contract/people-refused-text';
import { GATES, type GateId } from '@zhunsheng/domain/law/gates';
import { useLocale } from '../shell/locale.ts';
import { ClauseChip } from './clause.tsx';

/** Each of the people who were refused together, with what stands in his way. */
export function PeopleRefusedList({ refused }: { readonly refused: readonly PersonRefused[] }) {
  const locale = useLocale();
  return (
    <ul className="zs-refused-list">
      {refused.map((each) => (
        <li key={each.person}>
          <strong>{each.name}</strong> {whyRefused(each, locale)}{' '}
          {each.gate in GATES && <ClauseChip citation={GATES[each.gate as GateId].basis[0]} />}
        </li>
      ))}
    </ul>
  );
}
