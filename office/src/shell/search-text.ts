/** What stands in the address after `?`: every value as its own text, several values of one name repeated. */
export type AddressSearch = Readonly<Record<string, string | readonly string[]>>;

export function parseAddress(text: string): AddressSearch {
  const found: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const before = found[name];
    if (before === undefined) found[name] = value;
    else found[name] = [...(typeof before === 'string' ? [before] : before), value];
  }
  return found;
}

export function writeAddress(search: Readonly<Record<string, unknown>>): string {
  const text = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || value === null || value === '') continue;
    for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) text.append(name, String(each));
  }
  const written = text.toString();
  return written === '' ? '' : `?${written}`;
}

export function textIn(search: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = search[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function textsIn(search: Readonly<Record<string, unknown>>, name: string): readonly string[] {
  const value = search[name];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
