import { actSentence, readLedgerAct } from '@zhunsheng/contract/act-text';
import { ledgerPaths, type HistoryLine } from '@zhunsheng/contract/ledger';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { showInstant } from '@zhunsheng/contract/text';
import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useMemo } from 'react';
import { read } from '../shell/api.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { useNames } from '../shell/names.ts';
import { Loading } from './loading.tsx';

interface HistoryProps {
  readonly subject: string;
  /** Names of the subjects that its acts mention. */
  readonly subjects: ReadonlyMap<string, string>;
}

const AT_ONCE = 100;

/** Readable sentences, newest first, each with its act: who, when recorded, from when true, its place in the log. */
export function History({ subject, subjects }: HistoryProps) {
  const say = useSay();
  const { data, error, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['history', subject],
    queryFn: ({ pageParam, signal }) =>
      read<{ lines: HistoryLine[] }>(
        ledgerPaths.history(subject),
        { limit: AT_ONCE, ...(pageParam === '' ? {} : { before: pageParam }) },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ lines }) => (lines.length < AT_ONCE ? undefined : lines.at(-1)?.recordedAt),
  });
  const lines = useMemo(() => data?.pages.flatMap((page) => page.lines) ?? [], [data]);
  const before = useMemo(() => valuesBefore(lines), [lines]);
  if (error !== null) return <FailurePanel error={error} />;
  if (data === undefined) return <Loading />;
  if (lines.length === 0) return <p className="zs-empty">{say(OFFICE_TEXT.historyEmpty)}</p>;
  return (
    <>
      <ol className="zs-history">
        {lines.map((line) => (
          <Line key={keyOf(line)} line={line} before={before.get(keyOf(line))} subjects={subjects} />
        ))}
      </ol>
      {hasNextPage && (
        <Button loading={isFetching} onClick={() => void fetchNextPage()}>
          {say(OFFICE_TEXT.historyMore)}
        </Button>
      )}
    </>
  );
}

interface LineProps {
  readonly line: HistoryLine;
  readonly before: Readonly<Record<string, unknown>> | undefined;
  readonly subjects: ReadonlyMap<string, string>;
}

function Line({ line, before, subjects }: LineProps) {
  const say = useSay();
  const locale = useLocale();
  const names = useNames(subjects);
  const recorded = showInstant(line.recordedAt, locale);
  const actor = line.actorName === '' ? say(OFFICE_TEXT.historySystem) : line.actorName;
  const by = line.actingForName === null ? actor : say(OFFICE_TEXT.historyFor, { actor, principal: line.actingForName });
  const day = trueFrom(line);
  return (
    <li>
      <time dateTime={line.recordedAt}>{recorded}</time>
      <span>{actSentence(line.type, line.data, locale, { names, ...(before === undefined ? {} : { before }) })}</span>
      <span className="zs-chip">
        {line.leaf === null ? say(OFFICE_TEXT.historyWaiting) : say(OFFICE_TEXT.historyLeaf, { leaf: line.leaf })}
      </span>
      <span className="zs-hint">
        {by}
        {day !== undefined && ` · ${say(OFFICE_TEXT.historyTrueFrom, { day })}`}
      </span>
    </li>
  );
}

// An entry carries its own first day, under the name that its ledger has for it.
const FIRST_DAYS = ['from', 'issuedOn', 'joinedOn', 'inForceFrom', 'assessedOn', 'arisenOn', 'documentDate'] as const;

/** From when it is true: a change and a transfer from their day on, an entry from its own first day; a correction was always so. */
function trueFrom(line: HistoryLine): string | undefined {
  const act = readLedgerAct(line.type)?.act;
  if (act === 'Changed' || act === 'Transferred') return line.occurredOn;
  if (act !== 'Recorded') return undefined;
  const values = (line.data['values'] ?? {}) as Readonly<Record<string, unknown>>;
  const day = FIRST_DAYS.map((field) => values[field]).find((value) => typeof value === 'string');
  return typeof day === 'string' ? day : undefined;
}

const keyOf = (line: HistoryLine): string => `${line.subject}.${line.position}`;

/** What the fields of each subject said before each of its acts, as far back as the lines go. */
function valuesBefore(lines: readonly HistoryLine[]): Map<string, Readonly<Record<string, unknown>>> {
  const values = new Map<string, Readonly<Record<string, unknown>>>();
  const found = new Map<string, Readonly<Record<string, unknown>>>();
  for (const line of [...lines].reverse()) {
    if (readLedgerAct(line.type) === undefined) continue;
    const stood = values.get(line.subject);
    if (stood !== undefined) found.set(keyOf(line), stood);
    const part = (name: string) => (line.data[name] ?? {}) as Readonly<Record<string, unknown>>;
    values.set(line.subject, { ...stood, ...part('values'), ...part('patch'), ...part('dates') });
  }
  return found;
}
