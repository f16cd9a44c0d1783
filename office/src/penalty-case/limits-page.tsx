import { type LimitOnCalendar, penaltyCasePaths } from '@zhunsheng/contract/penalty-case';
import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import { showDate } from '@zhunsheng/contract/text';
import { LIMITS } from '@zhunsheng/domain/legal-time/limit-table';
import { addDays, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import Button from 'antd/es/button';
import Tabs from 'antd/es/tabs';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { textColumn } from '../patterns/column.ts';
import { DataTable } from '../patterns/data-table.tsx';
import { Due } from '../patterns/due.tsx';
import { type Colour, Light, Shape } from '../patterns/light.tsx';
import { useAddress } from '../shell/address.ts';
import { read } from '../shell/api.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { Page } from '../shell/page.tsx';
import { useMe } from '../shell/session.ts';
import { limitName } from './case-words.ts';
import { isMonth, monthAfter, monthOf, weeksOf } from './month.ts';
import './penalty-case.css';

const WORST: Readonly<Record<Colour, number>> = { red: 0, yellow: 1, green: 2, grey: 3 };

/** Limits of the bureau's cases by the day on which they end: a month as a grid, or as a list. */
export function LimitsPage() {
  const say = useSay();
  const me = useMe();
  const [address, write] = useAddress();
  const month = isMonth(address['month']) ? address['month'] : monthOf(me.today);
  const weeks = useMemo(() => weeksOf(month), [month]);
  const [from, until] = [weeks[0]?.[0] ?? '', weeks.at(-1)?.[6] ?? ''];
  const view = address['tab'] === 'list' ? 'list' : 'month';
  const { data, error, isFetching } = useQuery({
    queryKey: ['case-limits', from, until],
    queryFn: ({ signal }) => read<{ rows: LimitOnCalendar[] }>(penaltyCasePaths.limits, { from, until }, { signal }),
  });
  // A right that the party does not use is nothing to watch; his payment is.
  const rows = useMemo(() => (data?.rows ?? []).filter(({ limit }) => LIMITS[limit].duty === 'organ' || limit === 'T10'), [data]);
  const go = (next: string) => write({ month: next === monthOf(me.today) ? undefined : next });
  const [year, number] = [month.slice(0, 4), Number(month.slice(5))];
  return (
    <Page
      title={say(TEXT.limitCalendar)}
      fills
      actions={
        <span className="zs-buttons">
          <Button onClick={() => go(monthAfter(month, -1))}>{say(TEXT.monthBefore)}</Button>
          <strong aria-live="polite">{say(TEXT.month, { year, month: number })}</strong>
          <Button onClick={() => go(monthAfter(month, 1))}>{say(TEXT.monthAfter)}</Button>
          <Button onClick={() => go(monthOf(me.today))}>{say(TEXT.thisMonth)}</Button>
        </span>
      }
    >
      <Tabs
        className="zs-page-tabs"
        activeKey={view}
        onChange={(tab) => write({ tab: tab === 'month' ? undefined : tab })}
        items={[
          { key: 'month', label: say(TEXT.byMonth) },
          { key: 'list', label: say(TEXT.byList) },
        ]}
      />
      {error !== null && <FailurePanel error={error} />}
      {view === 'month' ? (
        <Month key={month} month={month} weeks={weeks} rows={rows} today={me.today} turn={(by) => go(monthAfter(month, by))} />
      ) : (
        <List rows={rows.filter(({ legalDue }) => monthOf(legalDue) === month)} loading={isFetching} />
      )}
    </Page>
  );
}

interface MonthProps {
  readonly month: string;
  readonly weeks: readonly (readonly PlainDate[])[];
  readonly rows: readonly LimitOnCalendar[];
  readonly today: string;
  readonly turn: (by: 1 | -1) => void;
}

const WEEKDAYS = [TEXT.monday, TEXT.tuesday, TEXT.wednesday, TEXT.thursday, TEXT.friday, TEXT.saturday, TEXT.sunday] as const;
/** Lines of a day in the grid; the rest stands in the list below. */
const SHOWN = 3;
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function Month({ month, weeks, rows, today, turn }: MonthProps) {
  const say = useSay();
  const locale = useLocale();
  const grid = useRef<HTMLTableElement>(null);
  const [chosen, setChosen] = useState<string>(monthOf(today) === month ? today : `${month}-01`);
  const byDay = useMemo(() => groupedByDay(rows), [rows]);
  const dayRows = [...(byDay.get(chosen) ?? [])].sort((a, b) => WORST[a.light] - WORST[b.light]);

  function onKey(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (event.key === 'PageUp' || event.key === 'PageDown') {
      event.preventDefault();
      turn(event.key === 'PageUp' ? -1 : 1);
      return;
    }
    if (step === undefined) return;
    event.preventDefault();
    const next = addDays(chosen as PlainDate, step);
    if (!weeks.flat().includes(next)) return;
    setChosen(next);
    grid.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  }

  return (
    <div className="zs-calendar">
      <table ref={grid} className="zs-calendar-grid">
        <caption className="zs-unseen">{say(TEXT.limitCalendar)}</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((weekday) => (
              <th key={weekday.en} scope="col">
                {say(weekday)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const due = [...(byDay.get(day) ?? [])].sort((a, b) => WORST[a.light] - WORST[b.light]);
                return (
                  <td
                    key={day}
                    className={`${monthOf(day) === month ? '' : 'zs-calendar-other'} ${day === today ? 'zs-calendar-today' : ''} ${day === chosen ? 'zs-calendar-chosen' : ''}`}
                  >
                    <button
                      type="button"
                      data-day={day}
                      tabIndex={day === chosen ? 0 : -1}
                      aria-pressed={day === chosen}
                      onClick={() => setChosen(day)}
                      onKeyDown={onKey}
                    >
                      <span className="zs-calendar-day">{Number(day.slice(8))}</span>
                      <span className="zs-unseen">{say(TEXT.limitsOnDay, { day, count: due.length })}</span>
                      {due.slice(0, SHOWN).map((row) => (
                        <span
                          key={`${row.subject}${row.limit}${row.ref ?? ''}`}
                          className={`zs-calendar-line zs-${row.light}`}
                          aria-hidden="true"
                        >
                          <Shape colour={row.light} />
                          <span>{say(limitName(row.limit))}</span>
                        </span>
                      ))}
                      {due.length > SHOWN && (
                        <span className="zs-hint" aria-hidden="true">
                          {say(TEXT.andMore, { count: due.length - SHOWN })}
                        </span>
                      )}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <section className="zs-calendar-list" aria-live="polite">
        <h2>{showDate(chosen, locale)}</h2>
        <p className="zs-hint">{say(TEXT.calendarKeys)}</p>
        {dayRows.length === 0 && <p className="zs-hint">{say(TEXT.noLimitThatDay)}</p>}
        <ul>
          {dayRows.map((row) => (
            <li key={`${row.subject}${row.limit}${row.ref ?? ''}`}>
              <Link to={`/cases/${row.subject}` as never}>
                <Light colour={row.light} word={say(limitName(row.limit))} />
                <span>{row.title ?? row.number ?? say(TEXT.clueOf, { what: '' })}</span>
                <span className="zs-hint">{row.number}</span>
                <Due due={row.legalDue} today={today} />
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function groupedByDay(rows: readonly LimitOnCalendar[]): ReadonlyMap<string, readonly LimitOnCalendar[]> {
  const found = new Map<string, LimitOnCalendar[]>();
  for (const row of rows) {
    const same = found.get(row.legalDue);
    if (same === undefined) found.set(row.legalDue, [row]);
    else same.push(row);
  }
  return found;
}

function List({ rows, loading }: { readonly rows: readonly LimitOnCalendar[]; readonly loading: boolean }) {
  const say = useSay();
  const locale = useLocale();
  const router = useRouter();
  const { today } = useMe();
  const columns = useMemo(
    () => [
      {
        ...textColumn<LimitOnCalendar>('light', say(TEXT.light), 100, (row) => say(TEXT[`light-${row.light}`])),
        cell: (row: LimitOnCalendar) => <Light colour={row.light} word={say(TEXT[`light-${row.light}`])} />,
      },
      textColumn<LimitOnCalendar>('limit', say(TEXT.limit), 240, (row) => say(limitName(row.limit))),
      {
        ...textColumn<LimitOnCalendar>('due', say(TEXT.limitDue), 216, (row) => showDate(row.legalDue, locale)),
        cell: (row: LimitOnCalendar) => (
          <>
            {showDate(row.legalDue, locale)}　<Due due={row.legalDue} today={today} />
          </>
        ),
      },
      textColumn<LimitOnCalendar>('number', say(TEXT.number), 216, (row) => row.number ?? '—'),
      textColumn<LimitOnCalendar>('title', say(TEXT.title), 320, (row) => row.title ?? say(TEXT.clueOf, { what: '' })),
    ],
    [say, locale, today],
  );
  return (
    <DataTable
      fills
      label={say(TEXT.limitCalendar)}
      columns={columns}
      rows={rows}
      keyOf={(row) => `${row.subject}${row.limit}${row.ref ?? ''}`}
      open={(row) => router.history.push(`/cases/${row.subject}`)}
      loading={loading}
      empty={say(TEXT.noLimitThatMonth)}
    />
  );
}
