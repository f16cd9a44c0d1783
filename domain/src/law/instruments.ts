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
  /** 行政强制法, in force 2012-01-01 */
  'coercion-law': Articles<71>;
  /** 民事诉讼法, 2023 revision, in force 2024-01-01: periods and service */
  'civil-procedure-law': Articles<306>;
  /** 民法典, in force 2021-01-01: how periods are counted */
  'civil-code': 200 | 201 | 202 | 203 | 204;
  /** 行政诉讼法, 2017 revision */
  'litigation-law': Articles<103>;
  /** 最高人民法院关于适用行政诉讼法的解释, 2018: the articles that were read */
  'litigation-interpretation': 48 | 64 | 65 | 155 | 156 | 160;
  /** 行政复议法, 2023 revision, in force 2024-01-01 */
  'reconsideration-law': Articles<90>;
  /** 住房和城乡建设行政处罚程序规定, Order 55, in force 2022-05-01: the articles that were read */
  'construction-penalty-rules': 1 | 2 | 3 | 4 | 5 | 6 | 8 | 9 | 10 | 11 | 12 | 13 | 14;
  /** 城市管理执法办法, Order 34, in force 2017-05-01: the articles that were read */
  'city-management-rules': Articles<14> | Exclude<Articles<40>, Articles<24>>;
  /** 罚款决定与罚款收缴分离实施办法, State Council Order 235, in force 1998-01-01 */
  'fine-separation-rules': Articles<16>;
  /** 个人信息保护法, in force 2021-11-01 */
  'personal-information-law': Articles<74>;
  /** Choice of the software, written down in docs/interpretations or docs/adr. Never presented as law. */
  own:
    | 'account'
    | 'ledger'
    | 'transfer'
    | 'roster'
    | 'security'
    | 'attestation'
    | 'delegation'
    | 'mandate'
    | 'case'
    | 'discretion'
    | 'document'
    | 'evidence'
    | 'setting';
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
  'coercion-law': '2012-01-01',
  'civil-procedure-law': '2024-01-01',
  'civil-code': '2021-01-01',
  'litigation-law': '2017-07-01',
  'litigation-interpretation': '2018-02-08',
  'reconsideration-law': '2024-01-01',
  'construction-penalty-rules': '2022-05-01',
  'city-management-rules': '2017-05-01',
  'fine-separation-rules': '1998-01-01',
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
