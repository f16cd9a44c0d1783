import type { CaseView } from '@zhunsheng/contract/penalty-case';
import { DEFECT_TEXT } from '@zhunsheng/contract/case-defect-text';
import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import { ClauseChip } from '../patterns/clause.tsx';
import { Light } from '../patterns/light.tsx';
import { useSay } from '../shell/locale.ts';

/** What a review of the file would find wanting; a file without any says so. */
export function Defects({ view }: { readonly view: CaseView }) {
  const say = useSay();
  if (view.defects.length === 0)
    return (
      <p className="zs-case-defects">
        <Light colour="green" word={say(TEXT.noDefects)} />
      </p>
    );
  return (
    <ul className="zs-case-defects">
      {view.defects.map(({ defect, basis }) => (
        <li key={defect}>
          <Light colour="yellow" word={say(DEFECT_TEXT[defect])} />{' '}
          {basis.map((citation) => (
            <ClauseChip key={`${citation.instrument}${citation.article}`} citation={citation} />
          ))}
        </li>
      ))}
    </ul>
  );
}
