import { showBureau } from '@zhunsheng/contract/ledger-text';
import { showDate } from '@zhunsheng/contract/text';
import { transferPaths, type TransfersView } from '@zhunsheng/contract/transfer';
import { useQuery } from '@tanstack/react-query';
import { read } from '../shell/api.ts';
import { useAsOf } from '../shell/as-of.ts';
import { useLocale, useSay } from '../shell/locale.ts';
import { useNames } from '../shell/names.ts';
import { Page } from '../shell/page.tsx';
import type { RecordOnDay } from './person-record.ts';
import { RECORD_TEXT } from './record-text.ts';

type NotOnRecord = Extract<RecordOnDay, { readonly at: 'not-yet-known' | 'not-yet-here' | 'not-on-day' }>;

/** In the place of a page: nothing is on record of him in this reading. */
export function PersonNotOnRecord({ name, record }: { readonly name: string; readonly record: NotOnRecord }) {
  const say = useSay();
  const locale = useLocale();
  const asOf = useAsOf();
  const day = showDate(asOf.day, locale);
  const known = showDate(asOf.known ?? asOf.day, locale);
  return (
    <Page title={name}>
      <p className="zs-empty" role="status">
        {record.at === 'not-yet-known' && say(RECORD_TEXT.notYetKnown, { day: known, recorded: showDate(record.recorded, locale) })}
        {record.at === 'not-yet-here' && say(RECORD_TEXT.notYetHere, { day, since: showDate(record.since, locale) })}
        {record.at === 'not-on-day' && say(RECORD_TEXT.notOnDay, { day })}
      </p>
    </Page>
  );
}

/** For the bureau that he left: where he is now, as far as its own transfers say. */
export function MovedAway({ person, since }: { readonly person: string; readonly since: string }) {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const { data } = useQuery({
    queryKey: ['transfers'],
    queryFn: ({ signal }) => read<TransfersView>(transferPaths.list, { limit: 500 }, { signal }),
  });
  const transfer = data?.transfers.find(
    (each) => each.person === person && each.side === 'out' && each.status === 'completed' && each.effectiveOn === since,
  );
  const day = showDate(since, locale);
  return (
    <p role="status">
      {transfer === undefined
        ? say(RECORD_TEXT.moved, { since: day })
        : say(RECORD_TEXT.movedTo, { bureau: showBureau(transfer.toBureau, locale, names), since: day })}
    </p>
  );
}
