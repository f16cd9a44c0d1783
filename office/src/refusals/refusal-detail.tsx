import { REFUSALS_TEXT } from '@zhunsheng/contract/refusals-text';
import type { RefusalLine } from '@zhunsheng/contract/refusals';
import { factLines } from '@zhunsheng/contract/fact-text';
import { readCitation } from '@zhunsheng/contract/law-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { refusalSentences } from '@zhunsheng/contract/refusal-text';
import { showInstant } from '@zhunsheng/contract/text';
import { Link } from '@tanstack/react-router';
import { Clause } from '../patterns/clause.tsx';
import { Facts } from '../patterns/subject-page.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { useNames } from '../shell/names.ts';

/** One refusal as it stands on record. */
export function RefusalDetail({ line }: { readonly line: RefusalLine }) {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const { title, howTo } = refusalSentences(line.code, line.facts, locale, names);
  return (
    <div className="zs-explained">
      <p>
        <strong>{title}</strong>
      </p>
      <Facts
        lines={[
          { label: say(REFUSALS_TEXT.when), value: showInstant(line.refusedAt, locale) },
          { label: say(REFUSALS_TEXT.who), value: line.actorName },
          { label: say(REFUSALS_TEXT.bureau), value: names.bureau?.(line.bureau) ?? '' },
          ...factLines(line.facts, locale, names).map(({ label, value }) => ({ label, value })),
        ]}
      />
      <h2>{say(OFFICE_TEXT.refusedBasis)}</h2>
      {line.basis.map((key) => {
        const citation = readCitation(key);
        return citation === undefined ? null : <Clause key={key} citation={citation} />;
      })}
      <h2>{say(OFFICE_TEXT.refusedLift)}</h2>
      <p>{howTo}</p>
      {line.person !== null && (
        <p>
          <Link to={`/people/${line.person}` as never}>
            {say(REFUSALS_TEXT.openPerson)}：{line.personName}
          </Link>
        </p>
      )}
    </div>
  );
}
