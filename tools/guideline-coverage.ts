import { type ArticleProgress, FIRST_ARTICLE, LAST_ARTICLE, type Sentence } from '../domain/src/standard/coverage.ts';

/** What the code really has: ids of gates and standards, kinds of ledgers. */
export type Built = { gates: ReadonlySet<string>; standards: ReadonlySet<string>; ledgers: readonly string[] };

export type Progress = Readonly<Record<number, ArticleProgress>>;

const articleOf = (id: string): number => Number(id.split('.')[0]);
const isGate = (id: string): boolean => /^\d+\.G\d+$/.test(id);

/** ‘6.R claims: …’ is answered by a ledger whose kind has the word: claim, damage-claim. */
const isKept = (records: string | undefined, ledgers: readonly string[]): boolean => {
  const word = /^\d+\.R (\w+?)s?\b/.exec(records ?? '')?.[1];
  return word !== undefined && ledgers.some((kind) => kind.split('-').includes(word));
};

const unanswered = (sentence: Sentence, built: Built): string[] => {
  const gate = sentence.by.some((id) => built.gates.has(id));
  const standard = sentence.by.some((id) => built.standards.has(id));
  const answers = {
    gate,
    measured: standard || isKept(sentence.records, built.ledgers),
    attested: standard,
    human: sentence.records !== undefined || gate || standard,
  };
  return sentence.cover.filter((cover) => !answers[cover]).map((cover) => `${sentence.no}: nothing answers “${cover}”`);
};

const faultsOfDone = (article: number, sentences: readonly Sentence[], progress: Progress, built: Built): string[] =>
  sentences
    .filter((sentence) => articleOf(sentence.no) === article)
    .flatMap((sentence) => [
      ...(sentence.cover.length === 0 ? [`${sentence.no}: mapped to nothing`] : []),
      ...sentence.by
        .filter((id) => progress[articleOf(id)]?.progress === 'done' && !built.gates.has(id) && !built.standards.has(id))
        .map((id) => `${sentence.no}: ${id} is not built`),
      ...unanswered(sentence, built),
    ]);

const faultsOfBuilt = (id: string, sentences: readonly Sentence[], progress: Progress): string[] => {
  const state = progress[articleOf(id)];
  if (state === undefined) return [`${id} is built, but its article is listed as not begun`];
  if (state.progress === 'begun' && !state.ids.includes(id)) return [`${id} is built, but not listed as begun`];
  return sentences.some((sentence) => sentence.by.includes(id)) ? [] : [`${id} answers no sentence of the Guideline`];
};

const faultsOfTable = (sentences: readonly Sentence[]): string[] => {
  const articles = Array.from({ length: LAST_ARTICLE - FIRST_ARTICLE + 1 }, (_, at) => FIRST_ARTICLE + at);
  const numbers = sentences.map((sentence) => sentence.no);
  return [
    ...articles
      .filter((article) => !numbers.some((no) => articleOf(no) === article))
      .map((article) => `article ${article} has no sentence`),
    ...numbers.filter((no, at) => numbers.indexOf(no) !== at).map((no) => `${no} is listed twice`),
  ];
};

/** Every way in which the table of sentences and the code disagree, in words; empty when every sentence is answered. */
export const coverageFaults = (sentences: readonly Sentence[], progress: Progress, built: Built): string[] => {
  const listed = Object.entries(progress);
  const ids = [...built.gates, ...built.standards];
  return [
    ...faultsOfTable(sentences),
    ...listed.flatMap(([article, state]) => (state.progress === 'done' ? faultsOfDone(Number(article), sentences, progress, built) : [])),
    ...listed
      .flatMap(([, state]) => (state.progress === 'begun' ? state.ids : []))
      .filter((id) => !(isGate(id) ? built.gates : built.standards).has(id))
      .map((id) => `${id} is listed as begun and not built`),
    ...ids.flatMap((id) => faultsOfBuilt(id, sentences, progress)),
  ];
};
