import { LIMIT_TEXT } from '@zhunsheng/contract/limit-text';
import { REMINDER_PAGE_TEXT } from '@zhunsheng/contract/reminder-page-text';
import { type UndeliveredReminder, undeliveredPath } from '@zhunsheng/contract/reminder';
import { type Locale, showInstant } from '@zhunsheng/contract/text';
import { REGISTRY_BUREAUS } from '@zhunsheng/domain/organisation/registry/bureaus';
import { useQuery } from '@tanstack/react-query';
import { type Column, textColumn } from '../patterns/column.ts';
import { DataTable } from '../patterns/data-table.tsx';
import { read } from '../shell/api.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { type Say, useLocale, useSay } from '../shell/locale.ts';
import { Page } from '../shell/page.tsx';
import { problemIn } from './problem.ts';

/** For who runs the system: the message service does not take what it should. */
export function UndeliveredPage() {
  const say = useSay();
  const locale = useLocale();
  const { data, error, isFetching } = useQuery({
    queryKey: ['reminders', 'undelivered'],
    queryFn: ({ signal }) => read<{ rows: readonly UndeliveredReminder[] }>(undeliveredPath, {}, { signal }),
  });
  if (error !== null) return <FailurePanel error={error} />;
  return (
    <Page title={say(REMINDER_PAGE_TEXT.title)} fills>
      <p className="zs-hint">{say(REMINDER_PAGE_TEXT.why)}</p>
      <DataTable
        fills
        label={say(REMINDER_PAGE_TEXT.title)}
        columns={columnsOf(say, locale)}
        rows={data?.rows ?? []}
        keyOf={({ id }) => id}
        loading={isFetching}
        empty={<p>{say(REMINDER_PAGE_TEXT.empty)}</p>}
      />
    </Page>
  );
}

/** Who runs the system has no bureau in his sight: names come from the registry, which everybody may read. */
const nameOf = (bureau: number): string => REGISTRY_BUREAUS.find(({ number }) => number === bureau)?.name ?? String(bureau);

function columnsOf(say: Say, locale: Locale): Column<UndeliveredReminder>[] {
  return [
    textColumn('given-up', say(REMINDER_PAGE_TEXT.givenUp), 180, (row) => showInstant(row.givenUpAt, locale), { fixed: true }),
    textColumn('bureau', say(REMINDER_PAGE_TEXT.bureau), 240, (row) => nameOf(row.bureau)),
    textColumn('limit', say(REMINDER_PAGE_TEXT.limit), 180, (row) => say(LIMIT_TEXT[row.kind].name)),
    textColumn('attempts', say(REMINDER_PAGE_TEXT.attempts), 90, (row) => String(row.attempts)),
    textColumn('problem', say(REMINDER_PAGE_TEXT.problem), 220, ({ problem }) => say(problemIn(problem).what, problemIn(problem).facts)),
    textColumn('next', say(REMINDER_PAGE_TEXT.next), 420, ({ problem }) => say(problemIn(problem).next)),
  ];
}
