import type { EntryDetailView, ListView } from '@zhunsheng/contract/ledger';
import { ledgerPaths } from '@zhunsheng/contract/ledger';
import { fieldLabel, LEDGER_TEXT, showBureau, showValue } from '@zhunsheng/contract/ledger-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { PEOPLE_TEXT } from '@zhunsheng/contract/people-text';
import { COLUMN_TEXT } from '@zhunsheng/contract/shell-text';
import { TRAINING_PAGE_TEXT } from '@zhunsheng/contract/training-page-text';
import { showHalfDays } from '@zhunsheng/contract/text';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import Drawer from 'antd/es/drawer';
import { useMemo, useState } from 'react';
import { useActName } from '../form-controls/act-name.ts';
import { useActs } from '../form-controls/use-acts.tsx';
import { EntriesTable } from '../patterns/entries-table.tsx';
import { History } from '../patterns/history.tsx';
import { Loading } from '../patterns/loading.tsx';
import { Facts, SubjectPage } from '../patterns/subject-page.tsx';
import { read } from '../shell/api.ts';
import { useAsOf } from '../shell/as-of.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { useNames } from '../shell/names.ts';
import { useMay, useMe } from '../shell/session.ts';
import { AttendanceForm } from './attendance-form.tsx';
import { usePersonNames } from './person-names.ts';

const FACTS = ['kind', 'centralised', 'servesPost', 'place', 'from', 'until', 'halfDays', 'exam', 'content'] as const;
const KIND = 'training-session';
/** Of one session. */
const MOST_ATTENDANCES = 5000;

export function SessionPage() {
  const { subject } = useParams({ strict: false });
  return <SessionOf key={subject} subject={subject ?? ''} />;
}

function SessionOf({ subject }: { readonly subject: string }) {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const actName = useActName();
  const may = useMay();
  const me = useMe();
  const { on, known, past } = useAsOf();
  const acts = useActs();
  const [recording, setRecording] = useState(false);
  const entry = useQuery({
    queryKey: ['entry', KIND, subject],
    queryFn: ({ signal }) => read<EntryDetailView>(ledgerPaths.entry(KIND, subject), {}, { signal }),
  });
  const attendance = useQuery({
    queryKey: ['entries', 'attendance', 'session', subject, on, known],
    queryFn: ({ signal }) =>
      read<ListView>(ledgerPaths.list('attendance'), { on, known, where: [`session:${subject}`], limit: MOST_ATTENDANCES }, { signal }),
  });
  const rows = useMemo(() => attendance.data?.rows ?? [], [attendance.data]);
  const people = usePersonNames(rows.map((row) => String(row.values['person'])));
  if (entry.error !== null) return <FailurePanel error={entry.error} />;
  if (entry.data === undefined) return <Loading />;
  const { values, bureau, withdrawn } = entry.data;
  const ours = bureau === me.bureau && !withdrawn && !past && may('personnel.write');
  const ended = String(values['until']) <= me.today;
  const group = say(LEDGER_TEXT[KIND].title);
  const sum = rows.reduce((total, row) => total + Number(row.values['halfDays']), 0);
  const passed = rows.filter((row) => row.values['passed'] === true).length;
  const onSession = (act: 'change' | 'correct' | 'withdraw') => ({
    key: act,
    group,
    verb: actName(act, KIND),
    run: () => acts.begin(act, KIND, subject),
  });
  return (
    <>
      <SubjectPage
        title={String(values['title'])}
        standing={withdrawn ? say(PEOPLE_TEXT.withdrawn) : ''}
        facts={[
          { label: say(COLUMN_TEXT.bureau), value: showBureau(bureau, locale, names) },
          ...FACTS.map((field) => ({ label: fieldLabel(KIND, field, locale), value: showValue(KIND, field, values[field], locale) })),
        ]}
        actions={
          ours
            ? [
                ...(ended
                  ? [
                      {
                        key: 'attendance',
                        group: say(TRAINING_PAGE_TEXT.attendance),
                        verb: say(TRAINING_PAGE_TEXT.recordAttendance),
                        main: true,
                        run: () => setRecording(true),
                      },
                    ]
                  : []),
                onSession('change'),
                onSession('correct'),
                onSession('withdraw'),
              ]
            : []
        }
        refused={[]}
        notice={ours && !ended ? <p className="zs-hint">{say(TRAINING_PAGE_TEXT.notEnded)}</p> : undefined}
        limitsTitle={say(TRAINING_PAGE_TEXT.attendance)}
        limits={
          <Facts
            lines={[
              { label: say(TRAINING_PAGE_TEXT.people), value: rows.length },
              { label: say(TRAINING_PAGE_TEXT.personDays), value: showHalfDays(sum, locale) },
              ...(values['exam'] === true ? [{ label: say(TRAINING_PAGE_TEXT.passedOf), value: passed }] : []),
            ]}
          />
        }
        tabs={[
          {
            key: 'attendance',
            name: say(TRAINING_PAGE_TEXT.attendance),
            count: rows.length,
            content: (
              <EntriesTable
                kind="attendance"
                rows={rows}
                without={WITHOUT}
                subjects={people}
                acts={ours ? ['change', 'correct', 'withdraw'] : []}
                act={(act, row) => acts.begin(act, 'attendance', row.subject)}
              />
            ),
          },
          ...(may('history.read')
            ? [{ key: 'history', name: say(OFFICE_TEXT.history), content: <History subject={subject} subjects={people} /> }]
            : []),
        ]}
      />
      {acts.layer}
      <Drawer
        open={recording}
        onClose={() => setRecording(false)}
        title={say(TRAINING_PAGE_TEXT.recordAttendance)}
        size={960}
        destroyOnHidden
        mask={{ closable: false }}
      >
        <AttendanceForm
          session={subject}
          values={values}
          present={new Set(rows.map((row) => String(row.values['person'])))}
          done={() => setRecording(false)}
        />
      </Drawer>
    </>
  );
}

const WITHOUT = ['session'] as const;
