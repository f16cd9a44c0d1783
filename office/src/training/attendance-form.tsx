import { fieldLabel, showValue } from '@zhunsheng/contract/ledger-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { MOST_PEOPLE, personnelPaths } from '@zhunsheng/contract/personnel';
import { peoplePath, type PeopleView, type PersonLine } from '@zhunsheng/contract/people';
import { PEOPLE_TEXT } from '@zhunsheng/contract/people-text';
import { TRAINING_PAGE_TEXT } from '@zhunsheng/contract/training-page-text';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Checkbox from 'antd/es/checkbox';
import Input from 'antd/es/input';
import { type FormEvent, useState } from 'react';
import { CommandOutcome } from '../form-controls/command-outcome.tsx';
import { readField } from '../form-controls/read-field.ts';
import { useCommand } from '../form-controls/use-command.ts';
import { Loading } from '../patterns/loading.tsx';
import { read } from '../shell/api.ts';
import { useLocale, useSay } from '../shell/locale.ts';
import { useMe } from '../shell/session.ts';
import { uuidV7 } from '../shell/uuid-v7.ts';

interface AttendanceFormProps {
  readonly session: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Who is on record already. */
  readonly present: ReadonlySet<string>;
  readonly done: () => void;
}

interface Mark {
  /** The entry's id belongs to the tick, so that sending again is the same entry. */
  readonly entry: string;
  readonly days: string;
  readonly score: string;
  readonly passed: boolean;
}

type Marks = Readonly<Record<string, Mark>>;

/** Who attended, ticked in one list: recorded together in one command. */
export function AttendanceForm({ session, values, present, done }: AttendanceFormProps) {
  const say = useSay();
  const me = useMe();
  const [q, setQ] = useState('');
  const [short, setShort] = useState(false);
  const [marks, setMarks] = useState<Marks>({});
  const [problem, setProblem] = useState<string>();
  const sending = useCommand(done);
  const exam = values['exam'] === true;
  const { data } = useQuery({
    queryKey: ['attendance-people', me.bureau, q, short],
    queryFn: ({ signal }) =>
      read<PeopleView>(peoplePath, { bureau: me.bureau, q, limit: MOST_PEOPLE, where: short ? ['training:short'] : [] }, { signal }),
    placeholderData: keepPreviousData,
  });
  const listed = (data?.rows ?? []).filter((row) => !present.has(row.subject));
  const fresh = (): Mark => ({ entry: uuidV7(), days: String(Number(values['halfDays']) / 2), score: '', passed: exam });
  const tick = (people: readonly PersonLine[]) =>
    setMarks((old) => ({ ...Object.fromEntries(people.map((row) => [row.subject, fresh()])), ...old }));
  const untick = (person: string) => setMarks(({ [person]: _gone, ...rest }) => rest);
  const write = (person: string, change: Partial<Mark>) =>
    setMarks((old) => ({ ...old, [person]: { ...(old[person] ?? fresh()), ...change } }));

  function submit(event: FormEvent): void {
    event.preventDefault();
    const entries = Object.entries(marks).map(([person, mark]) => entryOf(person, mark, exam, me.today as PlainDate));
    const complete = entries.filter((entry) => entry !== undefined);
    if (entries.length === 0) return setProblem(say(TRAINING_PAGE_TEXT.noneTicked));
    if (complete.length < entries.length) return setProblem(say(TRAINING_PAGE_TEXT.wrongNumber));
    setProblem(undefined);
    void sending.send(personnelPaths.recordAttendance, { session, entries: complete });
  }

  return (
    <form className="zs-form" onSubmit={submit} noValidate>
      <p className="zs-form-meaning">{say(TRAINING_PAGE_TEXT.recordMeans)}</p>
      <div className="zs-tools">
        <Input
          className="zs-tools-search"
          type="search"
          allowClear
          aria-label={say(OFFICE_TEXT.tableSearch)}
          placeholder={say(OFFICE_TEXT.tableSearch)}
          value={q}
          onChange={(event) => setQ(event.target.value)}
        />
        <Checkbox checked={short} onChange={(event) => setShort(event.target.checked)}>
          {say(TRAINING_PAGE_TEXT.onlyShort)}
        </Checkbox>
        <span className="zs-tools-gap" />
        <Button onClick={() => tick(listed)}>{say(TRAINING_PAGE_TEXT.tickAll)}</Button>
        <Button onClick={() => setMarks({})}>{say(TRAINING_PAGE_TEXT.tickNone)}</Button>
      </div>
      {data === undefined ? <Loading /> : <Ticks rows={listed} marks={marks} exam={exam} tick={tick} untick={untick} write={write} />}
      {data?.next != null && <p className="zs-hint">{say(TRAINING_PAGE_TEXT.more, { count: MOST_PEOPLE })}</p>}
      {problem !== undefined && (
        <p className="zs-problem" role="alert">
          {problem}
        </p>
      )}
      <CommandOutcome sending={sending} />
      <p className="zs-buttons">
        <Button type="primary" htmlType="submit" loading={sending.busy}>
          {say(TRAINING_PAGE_TEXT.recordAttendance)}
        </Button>
        <span role="status">{say(TRAINING_PAGE_TEXT.ticked, { count: Object.keys(marks).length })}</span>
      </p>
    </form>
  );
}

const HALF_DAYS = { kind: 'half-days', required: true } as const;
const SCORE = { kind: 'integer', required: false } as const;

function entryOf(person: string, mark: Mark, exam: boolean, today: PlainDate) {
  const days = readField(HALF_DAYS, mark.days, today);
  const score = readField(SCORE, mark.score, today);
  if ('problem' in days || 'problem' in score || days.value === null) return undefined;
  return { subject: mark.entry, person, halfDays: days.value, score: exam ? score.value : null, passed: exam ? mark.passed : null };
}

interface TicksProps {
  readonly rows: readonly PersonLine[];
  readonly marks: Marks;
  readonly exam: boolean;
  readonly tick: (people: readonly PersonLine[]) => void;
  readonly untick: (person: string) => void;
  readonly write: (person: string, change: Partial<Mark>) => void;
}

function Ticks({ rows, marks, exam, tick, untick, write }: TicksProps) {
  const say = useSay();
  const locale = useLocale();
  return (
    <div className="zs-ticks">
      <table className="zs-table">
        <thead>
          <tr>
            <th scope="col">{say(TRAINING_PAGE_TEXT.attended)}</th>
            <th scope="col">{fieldLabel('person', 'category', locale)}</th>
            <th scope="col">{fieldLabel('person', 'team', locale)}</th>
            <th scope="col" className="zs-right">
              {say(PEOPLE_TEXT.training)}
            </th>
            <th scope="col">{say(TRAINING_PAGE_TEXT.days)}</th>
            {exam && <th scope="col">{say(TRAINING_PAGE_TEXT.score)}</th>}
            {exam && <th scope="col">{say(TRAINING_PAGE_TEXT.passed)}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const mark = marks[row.subject];
            const field = (name: 'days' | 'score', label: string) => (
              <Input
                size="small"
                aria-label={`${row.name} ${label}`}
                value={mark?.[name] ?? ''}
                disabled={mark === undefined}
                onChange={(event) => write(row.subject, { [name]: event.target.value })}
              />
            );
            return (
              <tr key={row.subject}>
                <th scope="row">
                  <Checkbox checked={mark !== undefined} onChange={(event) => (event.target.checked ? tick([row]) : untick(row.subject))}>
                    {row.name}
                  </Checkbox>
                </th>
                <td>{showValue('person', 'category', row.category, locale)}</td>
                <td>{row.team ?? '—'}</td>
                <td className="zs-right">
                  {row.halfDaysAsked === null
                    ? '—'
                    : say(PEOPLE_TEXT.trainingLine, { done: row.halfDays / 2, asked: row.halfDaysAsked / 2 })}
                </td>
                <td>{field('days', say(TRAINING_PAGE_TEXT.days))}</td>
                {exam && <td>{field('score', say(TRAINING_PAGE_TEXT.score))}</td>}
                {exam && (
                  <td>
                    <Checkbox
                      aria-label={`${row.name} ${say(TRAINING_PAGE_TEXT.passed)}`}
                      checked={mark?.passed ?? false}
                      disabled={mark === undefined}
                      onChange={(event) => write(row.subject, { passed: event.target.checked })}
                    />
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
