import { pinyin } from 'pinyin-pro';

/** Order key of a name: pinyin with tone figures, surnames read as surnames, so that 曾 单 乐 stand where people look for them. */
export function nameKey(name: string): string {
  return pinyin(name, { mode: 'surname', surname: 'head', toneType: 'num', type: 'array', nonZh: 'consecutive', v: true })
    .join(' ')
    .toLowerCase();
}

/** Everything that a short query may hit: 1- and 2-grams of the text, of its pinyin initials, and prefixes of its Latin words. */
export function gramsOf(texts: readonly (string | null)[]): string[] {
  const grams = new Set<string>();
  for (const text of texts) {
    if (text === null) continue;
    const plain = normalise(text);
    addGrams(grams, plain);
    if (/\p{Script=Han}/u.test(plain)) {
      addGrams(
        grams,
        pinyin(plain, { pattern: 'first', mode: 'surname', surname: 'head', toneType: 'none', type: 'array', nonZh: 'consecutive' }).join(
          '',
        ),
      );
    }
  }
  return [...grams].sort();
}

export function queryGrams(query: string): string[] {
  const grams = new Set<string>();
  const plain = normalise(query);
  const chars = [...plain];
  if (chars.length === 1) grams.add(plain);
  for (let i = 0; i + 1 < chars.length; i++) grams.add(`${chars[i]}${chars[i + 1]}`);
  return [...grams];
}

export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

function addGrams(grams: Set<string>, text: string): void {
  const chars = [...text];
  chars.forEach((char, i) => {
    grams.add(char);
    const next = chars[i + 1];
    if (next !== undefined) grams.add(`${char}${next}`);
  });
}
