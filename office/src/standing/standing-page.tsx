import { STANDING_PAGE_TEXT } from '@zhunsheng/contract/standing-page-text';
import { standingPaths, type StandingView } from '@zhunsheng/contract/standing';
import { showDate } from '@zhunsheng/contract/text';
import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { type ReactNode, useMemo } from 'react';
import { Loading } from '../patterns/loading.tsx';
import { useTableState } from '../patterns/table-state.ts';
import { useAddress } from '../shell/address.ts';
import { addressOf } from '../shell/api.ts';
import { useAsOf } from '../shell/as-of.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { Page } from '../shell/page.tsx';
import { HeatTable } from './heat-table.tsx';
import { readOpened, writeOpened } from './standard-id.ts';
import { StandardList } from './standard-list.tsx';
import { StandingDrawer } from './standing-drawer.tsx';
import { StandingFilters } from './standing-filters.tsx';
import { filtered, inOrder } from './standing-order.ts';
import { standingQuery } from './standing-query.ts';
import './standing.css';

/** Where every bureau in sight stands under every standard: a table of colours, or for one bureau a list with its sentences. */
export function StandingPage() {
  const asOf = useAsOf();
  const { data, error } = useQuery(standingQuery(asOf));
  const say = useSay();
  if (error !== null) return <FailurePanel error={error} />;
  if (data === undefined) {
    return (
      <Page title={say(STANDING_PAGE_TEXT.title)}>
        <Loading />
      </Page>
    );
  }
  return <Standing view={data} />;
}

function Standing({ view }: { readonly view: StandingView }) {
  const say = useSay();
  const locale = useLocale();
  const [address, write] = useAddress();
  const [state, change] = useTableState();
  const chosen = Number(state.where.get('bureau')?.[0] ?? (view.rows.length === 1 ? view.rows[0]?.bureau : Number.NaN));
  const single = view.rows.find((row) => row.bureau === chosen);
  const opened = readOpened(address['tab']);
  const set = (name: string, value: string | undefined) => change({ where: withFilter(state.where, name, value) });
  const exported = { level: state.where.get('level')?.[0], prefecture: state.where.get('prefecture')?.[0], bureau: single?.bureau };
  const actions = (
    <>
      {single !== undefined && view.rows.length > 1 && (
        <Button onClick={() => set('bureau', undefined)}>{say(STANDING_PAGE_TEXT.back)}</Button>
      )}
      <span className="zs-hint">{say(STANDING_PAGE_TEXT.onDay, { day: showDate(view.on, locale) })}</span>
      <ExportLink parameters={exported} />
    </>
  );
  const drawer = (
    <StandingDrawer
      opened={opened}
      row={view.rows.find((row) => row.bureau === opened?.bureau)}
      standard={view.standards.find((standard) => standard.id === opened?.standard)}
      close={() => write({ tab: undefined })}
    />
  );
  if (single !== undefined) {
    return (
      <Page title={say(STANDING_PAGE_TEXT.titleOf, { bureau: single.name })} actions={actions}>
        <StandardList row={single} standards={view.standards} open={(cell) => write({ tab: writeOpened(cell) })} />
        {drawer}
      </Page>
    );
  }
  return (
    <Page title={say(STANDING_PAGE_TEXT.title)} actions={actions} fills>
      <Bureaus view={view} set={set} />
      {drawer}
    </Page>
  );
}

function withFilter(
  where: ReadonlyMap<string, readonly string[]>,
  name: string,
  value: string | undefined,
): Map<string, readonly string[]> {
  const next = new Map(where);
  if (value === undefined) next.delete(name);
  else next.set(name, [value]);
  return next;
}

function ExportLink({
  parameters,
}: {
  readonly parameters: { readonly level: string | undefined; readonly prefecture: string | undefined; readonly bureau: number | undefined };
}): ReactNode {
  const say = useSay();
  const { on, known } = useAsOf();
  return <Button href={addressOf(standingPaths.export, { ...parameters, on, known })}>{say(STANDING_PAGE_TEXT.export)}</Button>;
}

function Bureaus({ view, set }: { readonly view: StandingView; readonly set: (name: string, value: string | undefined) => void }) {
  const say = useSay();
  const [, write] = useAddress();
  const [state, change] = useTableState();
  const one = (name: string) => state.where.get(name)?.[0];
  const [level, prefecture, light] = [one('level'), one('prefecture'), one('light')];
  const { q, sort, order } = state;
  const rows = useMemo(
    () =>
      inOrder(filtered(view.rows, { q, level, light, prefecture: prefecture === undefined ? undefined : Number(prefecture) }), sort, order),
    [view.rows, q, level, light, prefecture, sort, order],
  );
  const sortBy = (name: string) => {
    if (sort !== name) change({ sort: name, order: 'asc' });
    else if (order === 'asc') change({ sort: name, order: 'desc' });
    else change({ sort: undefined, order: 'asc' });
  };
  return (
    <>
      <StandingFilters
        rows={view.rows}
        filter={{ q, level, light, prefecture: prefecture === undefined ? undefined : Number(prefecture) }}
        set={set}
        search={(text) => change({ q: text })}
      />
      {rows.length === 0 ? (
        <p className="zs-empty">{say(STANDING_PAGE_TEXT.nobody)}</p>
      ) : (
        <HeatTable
          rows={rows}
          standards={view.standards}
          sort={sort}
          order={order}
          sortBy={sortBy}
          open={(cell) => write({ tab: writeOpened(cell) })}
          openBureau={(bureau) => set('bureau', String(bureau))}
        />
      )}
      <p className="zs-table-foot">
        <span role="status">{say(STANDING_PAGE_TEXT.rows, { count: rows.length, standards: view.standards.length })}</span>
        <span className="zs-hint">{say(STANDING_PAGE_TEXT.keys)}</span>
      </p>
    </>
  );
}
