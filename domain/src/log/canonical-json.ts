export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * RFC 8785 (JSON Canonicalization Scheme): one text for one value, so that a hash of the text is a hash of the value.
 * Throws for what has no canonical form: NaN, infinities, undefined, lone surrogates, objects that are not plain.
 */
export function canonicalJson(value: JsonValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value !== 'object') throw new TypeError(`${typeof value} has no canonical JSON`);
  return isArray(value) ? `[${Array.from(value, canonicalJson).join(',')}]` : canonicalObject(value);
}

const isArray = (value: object): value is readonly JsonValue[] => Array.isArray(value);

function canonicalObject(value: { readonly [key: string]: JsonValue }): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('only plain objects have canonical JSON');
  // RFC 8785 section 3.2.3 orders keys by UTF-16 code units: exactly what sort() does without a comparison.
  const members = Object.keys(value)
    .toSorted()
    .map((key) => `${canonicalString(key)}:${canonicalJson(value[key] as JsonValue)}`);
  return `{${members.join(',')}}`;
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical JSON`);
  return String(value); // ECMAScript's shortest round-trip form, -0 as 0: RFC 8785 section 3.2.2.3
}

function canonicalString(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('a lone surrogate has no canonical JSON');
  return JSON.stringify(value); // escapes as RFC 8785 section 3.2.2.2 asks
}
