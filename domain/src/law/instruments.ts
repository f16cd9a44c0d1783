/**
 * The instruments that rules cite. Adding one is adding its highest article; an article beyond it does not compile.
 * Titles and dates: see docs/glossary.md; text of the Guideline: contract/src/guideline-text.ts.
 */
type UpTo<N extends number, Seen extends number[] = []> = Seen['length'] extends N ? Seen[number] | N : UpTo<N, [...Seen, Seen['length']]>;
type Articles<N extends number> = Exclude<UpTo<N>, 0>;

/** Article 6 has three items with sentences of their own; the other articles are cited whole. */
export type GuidelineArticle = Articles<26> | '6.1' | '6.2' | '6.3';

export interface ArticleOf {
  /** 甘肃省城市管理执法队伍标准化和执法规范化建设的指导意见, 2020-03-30 */
  guideline: GuidelineArticle;
  /** 行政处罚法, 2021 revision, in force 2021-07-15 */
  'penalty-law': Articles<86>;
  /** 个人信息保护法, in force 2021-11-01 */
  'personal-information-law': Articles<74>;
  /** Choice of the software, written down in docs/interpretations or docs/adr. Never presented as law. */
  own: 'account' | 'ledger' | 'transfer' | 'roster' | 'security' | 'attestation' | 'delegation';
}

export type Instrument = keyof ArticleOf;

export interface Citation<I extends Instrument = Instrument> {
  readonly instrument: I;
  readonly version: string;
  readonly article: string;
}

export type Basis = readonly [Citation, ...Citation[]];

const VERSIONS: Record<Instrument, string> = {
  guideline: '2020-03-30',
  'penalty-law': '2021-07-15',
  'personal-information-law': '2021-11-01',
  own: '1',
};

export function cite<I extends Instrument>(instrument: I, article: ArticleOf[I]): Citation<I> {
  return { instrument, version: VERSIONS[instrument], article: String(article) };
}

export const guideline = (article: GuidelineArticle): Citation<'guideline'> => cite('guideline', article);
export const own = (choice: ArticleOf['own']): Citation<'own'> => cite('own', choice);

/** `guideline@2020-03-30#6.3`: how a basis stands in an act. */
export function citationKey(citation: Citation): string {
  return `${citation.instrument}@${citation.version}#${citation.article}`;
}
