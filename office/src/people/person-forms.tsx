import type { ColleaguesView } from '@zhunsheng/contract/personnel';
import { personnelPaths } from '@zhunsheng/contract/personnel';
import { PEOPLE_TEXT } from '@zhunsheng/contract/people-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { transferPaths } from '@zhunsheng/contract/transfer';
import type { Step } from '@zhunsheng/contract/refusal';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { BureauSelect } from '../form-controls/bureau-select.tsx';
import { CommandForm } from '../form-controls/command-form.tsx';
import { DateInput } from '../form-controls/date-input.tsx';
import { List } from '../form-controls/field-control.tsx';
import { Labelled } from '../form-controls/labelled.tsx';
import { TextInput } from '../form-controls/text-input.tsx';
import { read } from '../shell/api.ts';
import { useSay } from '../shell/locale.ts';
import { useMay, useMe } from '../shell/session.ts';
import { uuidV7 } from '../shell/uuid-v7.ts';

export interface PersonFormProps {
  readonly person: string;
  readonly done: (answer: Readonly<Record<string, unknown>>) => void;
  readonly lift: (step: Step) => void;
}

export function LeavingForm({ person, done, lift }: PersonFormProps) {
  const say = useSay();
  const may = useMay();
  const me = useMe();
  const [on, setOn] = useState<PlainDate | null>(me.today as PlainDate);
  const [reason, setReason] = useState('');
  const [successor, setSuccessor] = useState('');
  const seesColleagues = may('delegation.own');
  const { data } = useQuery({
    queryKey: ['colleagues'],
    queryFn: ({ signal }) => read<ColleaguesView>(personnelPaths.colleagues, {}, { signal }),
    enabled: seesColleagues,
  });
  return (
    <CommandForm
      verb={say(PEOPLE_TEXT.leave)}
      meaning={say(PEOPLE_TEXT.leaveMeans)}
      path={personnelPaths.recordLeaving}
      input={() => (on === null ? undefined : { person, on, reason, successor: successor === '' ? null : successor })}
      done={done}
      lift={lift}
    >
      {(problem) => (
        <>
          <DateInput label={say(PEOPLE_TEXT.lastDay)} value={on} write={setOn} />
          {seesColleagues && (
            <Labelled
              label={say(PEOPLE_TEXT.successor)}
              control={(ids) => (
                <List
                  ids={ids}
                  text={successor}
                  write={setSuccessor}
                  choices={(data?.colleagues ?? [])
                    .filter((each) => each.person !== person)
                    .map((each) => [each.account, each.name] as const)}
                />
              )}
            />
          )}
          <TextInput label={say(OFFICE_TEXT.reason)} value={reason} write={setReason} problem={problem('reason')} wide max={500} />
        </>
      )}
    </CommandForm>
  );
}

export function HandOverForm({ person, done, lift }: PersonFormProps) {
  const say = useSay();
  const me = useMe();
  const subject = useRef(uuidV7());
  const [toBureau, setToBureau] = useState<number>();
  const [on, setOn] = useState<PlainDate | null>(me.today as PlainDate);
  return (
    <CommandForm
      verb={say(PEOPLE_TEXT.handOver)}
      meaning={say(PEOPLE_TEXT.handOverMeans)}
      path={transferPaths.handOver}
      input={() => (on === null ? undefined : { subject: subject.current, person, toBureau: toBureau ?? null, effectiveOn: on })}
      done={done}
      lift={lift}
    >
      {(problem) => (
        <>
          <BureauSelect
            label={say(PEOPLE_TEXT.toBureau)}
            value={toBureau}
            write={setToBureau}
            without={me.bureau}
            problem={problem('toBureau')}
          />
          <DateInput label={say(PEOPLE_TEXT.effectiveOn)} value={on} write={setOn} />
        </>
      )}
    </CommandForm>
  );
}

export function LiaisonForm({ person, done, lift }: PersonFormProps) {
  const say = useSay();
  const me = useMe();
  const dutySubject = useRef(uuidV7());
  const [from, setFrom] = useState<PlainDate | null>(me.today as PlainDate);
  return (
    <CommandForm
      verb={say(PEOPLE_TEXT.replaceLiaison)}
      meaning={say(PEOPLE_TEXT.replaceLiaisonMeans)}
      path={personnelPaths.replaceLiaison}
      input={() => (from === null ? undefined : { person, from, dutySubject: dutySubject.current })}
      done={done}
      lift={lift}
    >
      {() => <DateInput label={say(PEOPLE_TEXT.from)} value={from} write={setFrom} />}
    </CommandForm>
  );
}
