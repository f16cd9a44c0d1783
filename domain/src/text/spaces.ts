// Zero-width marks and directional marks come along when text is pasted from web pages and chat programs.
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Every run of spaces (no-break, ideographic, tab, line break …) as one, none at the ends, invisible marks gone. */
export function tidySpaces(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

export function withoutSpaces(text: string): string {
  return tidySpaces(text).replaceAll(' ', '');
}
