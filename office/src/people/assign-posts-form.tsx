import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import type { PersonLine } from '@zhunsheng/contract/people';
import { peopleRefused } from '@zhunsheng/contract/people-refused-text';
import { PEOPLE_TEXT } from '@zhunsheng/contract/people-text';
import { MOST_PEOPLE, personnelPaths } from '@zhunsheng/contract/personnel';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import Button from 'antd/es/button';
import { type FormEvent, useRef, useState } from 'react';
import { CommandOutcome } from '../form-controls/command-outcome.tsx';
import { fieldsOf, type Problems, readRecord } from '../form-controls/entry-form-state.ts';
import { FieldControl } from '../form-controls/field-control.tsx';
import { formKeys, useFormFocus } from '../form-controls/keyboard.ts';
import type { Typed } from '../form-controls/read-field.ts';
import { useCommand } from '../form-controls/use-command.ts';
import { failureOf } from '../shell/failure.ts';
import { useSay } from '../shell/locale.ts';
import { useMe } from '../shell/session.ts';
import { uuidV7 } from '../shell/uuid-v7.ts';

interface AssignPostsFormProps {
  readonly people: readonly PersonLine[];
  readonly leaveOut: (people: readonly string[]) => void;
  readonly done: (post: string, count: number) => void;
}

const FIELDS = fieldsOf('post', 'record', new Set(), ['title', 'enforcing', 'line', 'team', 'from']);

/** One post for several people: all of them or none. */
export function AssignPostsForm({ people, leaveOut, done }: AssignPostsFormProps) {
  const say = useSay();
  const today = useMe().today as PlainDate;
  const form = useFormFocus();
  const entryOf = useEntries();
  const [typed, setTyped] = useState<Typed>({ from: today });
  const [problems, setProblems] = useState<Problems>({});
  const sending = useCommand(() => done((typed['title'] ?? '').trim(), people.length));
  const refused = refusedNow(sending.error, people);
  const tooMany = people.length > MOST_PEOPLE;

  function submit(event: FormEvent): void {
    event.preventDefault();
    // Whose post it is and how long it lasts is no matter of the form.
    const { values, problems: found } = readRecord('post', FIELDS, typed, { person: uuidV7(), until: null }, today);
    setProblems(found);
    if (Object.keys(found).length > 0 || people.length === 0 || tooMany) return;
    const post = Object.fromEntries(FIELDS.map(({ name }) => [name, values[name]]));
    const entries = people.map(({ subject }) => ({ subject: entryOf(subject), person: subject }));
    void sending.send(personnelPaths.assignPosts, { entries, ...post });
  }

  return (
    <form ref={form} className="zs-form" noValidate onKeyDown={formKeys} onSubmit={submit}>
      <p className="zs-form-meaning">{say(PEOPLE_TEXT.assignPostsMeans, { count: people.length })}</p>
      <Chosen people={people} leaveOut={leaveOut} />
      <div className="zs-form-fields">
        {FIELDS.map(({ name, field }) => (
          <FieldControl
            key={name}
            kind="post"
            name={name}
            field={field}
            text={typed[name] ?? ''}
            write={(text) => setTyped((old) => ({ ...old, [name]: text }))}
            problem={problems[name] ?? sending.problem(name)}
          />
        ))}
      </div>
      {tooMany && (
        <p className="zs-problem" role="alert">
          {say(PEOPLE_TEXT.tooManyPeople, { count: MOST_PEOPLE })}
        </p>
      )}
      <CommandOutcome sending={sending} />
      <p className="zs-buttons">
        <Button type="primary" htmlType="submit" loading={sending.busy} disabled={people.length === 0}>
          {say(PEOPLE_TEXT.assignPosts)}
        </Button>
        {refused.length > 0 && refused.length < people.length && (
          <Button
            onClick={() => {
              leaveOut(refused);
              sending.clear();
            }}
          >
            {say(PEOPLE_TEXT.leaveOut, { count: refused.length })}
          </Button>
        )}
        <span className="zs-hint">{say(OFFICE_TEXT.keys)}</span>
      </p>
    </form>
  );
}

/** The id of a person's entry stays the same however often the form is sent. */
function useEntries(): (person: string) => string {
  const entries = useRef(new Map<string, string>());
  return (person) => {
    const entry = entries.current.get(person) ?? uuidV7();
    entries.current.set(person, entry);
    return entry;
  };
}

/** Who of them was refused just now. */
function refusedNow(error: unknown, people: readonly PersonLine[]): string[] {
  const failure = error === undefined ? undefined : failureOf(error);
  if (failure?.kind !== 'refused') return [];
  const chosen = new Set(people.map(({ subject }) => subject));
  return peopleRefused(failure.refusal.facts).flatMap(({ person }) => (chosen.has(person) ? [person] : []));
}

function Chosen({ people, leaveOut }: Pick<AssignPostsFormProps, 'people' | 'leaveOut'>) {
  const say = useSay();
  return (
    <ul className="zs-chosen" aria-label={say(PEOPLE_TEXT.picked, { count: people.length })}>
      {people.map(({ subject, name }) => (
        <li key={subject}>
          {name}
          <button type="button" aria-label={say(PEOPLE_TEXT.leaveOutOne, { name })} onClick={() => leaveOut([subject])}>
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
