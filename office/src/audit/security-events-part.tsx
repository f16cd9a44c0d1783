import { AUDIT_TEXT } from '@zhunsheng/contract/audit-text';
import { auditPaths, type SecurityEventLine } from '@zhunsheng/contract/audit';
import { SECURITY_EVENT_TEXT } from '@zhunsheng/contract/role-text';
import { type Locale, showInstant } from '@zhunsheng/contract/text';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type Column, textColumn } from '../patterns/column.ts';
import { DataTable } from '../patterns/data-table.tsx';
import { type Colour, Light } from '../patterns/light.tsx';
import { read } from '../shell/api.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { type Say, useLocale, useSay } from '../shell/locale.ts';
import { useNames } from '../shell/names.ts';

const AT_ONCE = 100;

const LIGHT: Readonly<Record<SecurityEventLine['kind'], Colour>> = {
  'signed-in': 'green',
  'signed-out': 'grey',
  'session-expired': 'grey',
  'password-changed': 'green',
  'password-reset': 'yellow',
  'sign-in-failed': 'yellow',
  'locked-out': 'red',
};

export function SecurityEventsPart() {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: ['security-events'],
    queryFn: ({ pageParam, signal }) =>
      read<{ events: readonly SecurityEventLine[] }>(auditPaths.securityEvents, pageParam === '' ? {} : { before: pageParam }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ events }) => (events.length < AT_ONCE ? undefined : events.at(-1)?.id),
  });
  const rows = data?.pages.flatMap((page) => page.events) ?? [];
  if (error !== null) return <FailurePanel error={error} />;
  return (
    <DataTable
      fills
      label={say(AUDIT_TEXT.events)}
      columns={columnsOf({ say, locale, bureau: (number) => names.bureau?.(number) ?? '' })}
      rows={rows}
      keyOf={(event) => event.id}
      loading={isFetching}
      hasNext={hasNextPage}
      more={() => void fetchNextPage({ cancelRefetch: false })}
      empty={<p>{say(AUDIT_TEXT.emptyEvents)}</p>}
    />
  );
}

function columnsOf({ say, locale, bureau }: { say: Say; locale: Locale; bureau: (number: number) => string }): Column<SecurityEventLine>[] {
  return [
    textColumn('when', say(AUDIT_TEXT.when), 190, (event) => showInstant(event.happened_at, locale), { fixed: true }),
    {
      ...textColumn<SecurityEventLine>('event', say(AUDIT_TEXT.event), 220, (event) => say(SECURITY_EVENT_TEXT[event.kind])),
      cell: (event) => <Light colour={LIGHT[event.kind]} word={say(SECURITY_EVENT_TEXT[event.kind])} />,
    },
    textColumn('account', say(AUDIT_TEXT.account), 200, (event) => event.name ?? say(AUDIT_TEXT.unknownAccount)),
    textColumn('bureau', say(AUDIT_TEXT.bureau), 320, (event) => (event.bureau === null ? '' : bureau(event.bureau))),
  ];
}
