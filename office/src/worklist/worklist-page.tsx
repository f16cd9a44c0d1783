import { MENU_TEXT, EMPTY_TEXT } from '@zhunsheng/contract/shell-text';
import type { WorklistItem } from '@zhunsheng/contract/worklist';
import { WORKLIST_TEXT } from '@zhunsheng/contract/worklist-text';
import { worded } from '@zhunsheng/contract/fact-text';
import { useQuery } from '@tanstack/react-query';
import { Loading } from '../patterns/loading.tsx';
import { WorklistRow } from '../patterns/worklist-row.tsx';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { useNames } from '../shell/names.ts';
import { Page } from '../shell/page.tsx';
import { useMe } from '../shell/session.ts';
import { worklistQuery } from '../shell/work-counts.ts';
import { placeOf } from './place-of.ts';
import { WorklistFilter } from './worklist-filter.tsx';
import { useShownKinds } from './shown-kinds.ts';

export function WorklistPage() {
  const say = useSay();
  const { data, error, refetch } = useQuery(worklistQuery);
  const shown = useShownKinds();
  const items = data?.items.filter((item) => shown.size === 0 || shown.has(item.kind)) ?? [];
  return (
    <Page title={say(MENU_TEXT.worklist)}>
      {error !== null && <FailurePanel error={error} again={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && <WorklistFilter counts={data.counts} />}
      {data !== undefined && items.length === 0 && <p className="zs-empty">{say(EMPTY_TEXT.worklist)}</p>}
      {items.length > 0 && (
        <ul className="zs-work-list">
          {items.map((item) => (
            <Item key={`${item.kind}${item.subject}`} item={item} today={data?.today ?? ''} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function Item({ item, today }: { readonly item: WorklistItem; readonly today: string }) {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const { bureau } = useMe();
  const text = WORKLIST_TEXT[item.kind];
  return (
    <WorklistRow
      light={item.light}
      what={say(text.what, worded(item.facts, locale, names))}
      subject={item.label}
      who={item.bureau === bureau ? '' : (names.bureau?.(item.bureau) ?? '')}
      due={item.due}
      today={today}
      article={text.article}
      link={placeOf(item)}
    />
  );
}
