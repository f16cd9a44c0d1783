import { STANDING_PAGE_TEXT } from '@zhunsheng/contract/standing-page-text';
import type { StandardView } from '@zhunsheng/contract/standing';
import type { Text } from '@zhunsheng/contract/text';

const NAMES: Readonly<Record<string, Text>> = {
  '4': STANDING_PAGE_TEXT.article4,
  '5': STANDING_PAGE_TEXT.article5,
  '6': STANDING_PAGE_TEXT.article6,
  '9': STANDING_PAGE_TEXT.article9,
  '12': STANDING_PAGE_TEXT.article12,
  '26': STANDING_PAGE_TEXT.article26,
};

export interface ArticleGroup {
  readonly article: string;
  readonly name: Text;
  readonly standards: readonly StandardView[];
}

/** Standards under their articles, in the Guideline's order. */
export function byArticle(standards: readonly StandardView[]): readonly ArticleGroup[] {
  const groups: { article: string; name: Text; standards: StandardView[] }[] = [];
  for (const standard of standards) {
    const article = standard.id.slice(0, standard.id.indexOf('.'));
    const last = groups.at(-1);
    if (last?.article === article) last.standards.push(standard);
    else groups.push({ article, name: NAMES[article] ?? { zh: article, en: article }, standards: [standard] });
  }
  return groups;
}
