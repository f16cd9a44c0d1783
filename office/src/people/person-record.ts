import type { EntryDetailView, VersionView } from '@zhunsheng/contract/ledger';
import { addDays, dayOfInstant, instantOfDay, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';

type Versions = readonly VersionView[];
type Values = Readonly<Record<string, unknown>>;

/** Where a record stands on a day, in the reading of the view. */
export type RecordOnDay =
  | { readonly at: 'on-record'; readonly bureau: number; readonly values: Values }
  | { readonly at: 'withdrawn'; readonly bureau: number; readonly values: Values }
  | { readonly at: 'moved-away'; readonly bureau: number; readonly values: Values; readonly since: string }
  /** Written down only after the day as known on which it is looked at. */
  | { readonly at: 'not-yet-known'; readonly recorded: string }
  /** Known, and not yet in a bureau whose time the reader sees. */
  | { readonly at: 'not-yet-here'; readonly since: string }
  | { readonly at: 'not-on-day' };

const endOf = (known: string | undefined): string | undefined =>
  known === undefined ? undefined : instantOfDay(addDays(known as PlainDate, 1));

const covers = ({ validFrom, validTo }: VersionView, day: string): boolean =>
  (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);

/** The versions that were known before the end of the day `known` in Asia/Shanghai, or are known now. */
function knownVersions(versions: Versions, known: string | undefined): Versions {
  const end = endOf(known);
  return versions.filter(({ knownFrom, knownTo }) =>
    end === undefined ? knownTo === null : knownFrom < end && (knownTo === null || knownTo >= end),
  );
}

/** The one version that is true on a day; undefined where there is none. */
export function versionOn({ versions }: EntryDetailView, day: string, known: string | undefined): VersionView | undefined {
  return knownVersions(versions, known).find((version) => covers(version, day));
}

export function recordOn(detail: EntryDetailView, day: string, known: string | undefined): RecordOnDay {
  const version = versionOn(detail, day, known);
  if (version !== undefined) return { at: 'on-record', bureau: version.bureau, values: version.values };
  const stretches = knownVersions(detail.versions, known);
  if (stretches.length === 0) return unknownThen(detail, known);
  const past = byEnd(stretches).findLast(({ validTo }) => validTo !== null && validTo <= day);
  if (past !== undefined && past.validTo !== null && detail.position === 0)
    return { at: 'moved-away', bureau: past.bureau, values: past.values, since: past.validTo };
  const since = stretches
    .map(({ validFrom }) => validFrom)
    .filter((from) => from !== null && from > day)
    .sort()[0];
  return since === undefined || since === null ? { at: 'not-on-day' } : { at: 'not-yet-here', since };
}

function unknownThen(detail: EntryDetailView, known: string | undefined): RecordOnDay {
  const end = endOf(known);
  const first = detail.versions.map(({ knownFrom }) => knownFrom).sort()[0];
  if (end !== undefined && first !== undefined && first >= end) return { at: 'not-yet-known', recorded: dayOfInstant(first) };
  const last = detail.versions.findLast(({ knownFrom }) => end === undefined || knownFrom < end);
  return { at: 'withdrawn', bureau: last?.bureau ?? detail.bureau, values: last?.values ?? detail.values };
}

const byEnd = (stretches: Versions): Versions => [...stretches].sort((a, b) => ((a.validTo ?? '9999') < (b.validTo ?? '9999') ? -1 : 1));

/** Whether a stretch of the present bureau begins where none of its own ends: there the person came from another. */
export function cameByTransfer({ versions, bureau }: EntryDetailView): boolean {
  const own = versions.filter((version) => version.knownTo === null && version.bureau === bureau);
  return own.some(({ validFrom }) => validFrom !== null && !own.some(({ validTo }) => validTo === validFrom));
}
