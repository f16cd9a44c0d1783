import { citationText, shortCitationText } from '@zhunsheng/contract/law-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import type { Citation } from '@zhunsheng/domain/law/instruments';
import { guideline, type GuidelineArticle } from '@zhunsheng/domain/law/instruments';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale, useSay } from '../shell/locale.ts';

/** The article as a chip beside a row. */
export function ClauseChip({ citation }: { readonly citation: Citation }) {
  const locale = useLocale();
  return (
    <span className="zs-chip" title={citationText(citation, locale)}>
      {shortCitationText(citation, locale)}
    </span>
  );
}

export function GuidelineChip({ article }: { readonly article: string }) {
  return <ClauseChip citation={guideline(article as GuidelineArticle)} />;
}

/** A citation in full, with its article's own words unfolded on request. */
export function Clause({ citation }: { readonly citation: Citation }) {
  const locale = useLocale();
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <details className="zs-clause" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{citationText(citation, locale)}</summary>
      {open && (citation.instrument === 'guideline' ? <ArticleWords citation={citation} /> : <p>{say(OFFICE_TEXT.clauseElsewhere)}</p>)}
    </details>
  );
}

/** The Guideline's text is some forty kilobytes: it is read when somebody unfolds an article. */
function ArticleWords({ citation }: { readonly citation: Citation }) {
  const locale = useLocale();
  const { data } = useQuery({
    queryKey: ['guideline-text'],
    queryFn: async () => (await import('@zhunsheng/contract/guideline-text')).GUIDELINE_TEXT,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const text = data?.[citation.article as unknown as GuidelineArticle];
  return text === undefined ? null : <blockquote>{text[locale]}</blockquote>;
}
