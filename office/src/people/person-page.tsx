import { LEDGER_TEXT, type LedgerActWord, showBureau } from '@zhunsheng/contract/ledger-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import type { LeavingResult } from '@zhunsheng/contract/personnel';
import { PEOPLE_TEXT } from '@zhunsheng/contract/people-text';
import type { Step } from '@zhunsheng/contract/refusal';
import { isLedgerKind } from '@zhunsheng/domain/ledgers';
import { useParams, useRouter } from '@tanstack/react-router';
import Drawer from 'antd/es/drawer';
import { type ReactNode, useState } from 'react';
import { useActName } from '../form-controls/act-name.ts';
import { useActs } from '../form-controls/use-acts.tsx';
import { EntriesTable } from '../patterns/entries-table.tsx';
import { History } from '../patterns/history.tsx';
import { Loading } from '../patterns/loading.tsx';
import { SubjectPage, type TabPart } from '../patterns/subject-page.tsx';
import { useAsOf } from '../shell/as-of.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { useNames } from '../shell/names.ts';
import { useMay, useMe } from '../shell/session.ts';
import { EraseKeyForm } from './erase-key-form.tsx';
import { type OwnForm, personActions } from './person-actions.ts';
import { ENTRY_KINDS, type PersonData, usePersonData } from './person-data.ts';
import { MovedAway, PersonNotOnRecord } from './person-elsewhere.tsx';
import { personFacts } from './person-facts.ts';
import { HandOverForm, LeavingForm, LiaisonForm } from './person-forms.tsx';
import { PersonLimits } from './person-limits.tsx';
import { refusedToday, withdrawRefused } from './person-missing.ts';
import { recordOn } from './person-record.ts';
import { Standing } from './person-standing.tsx';
import { SealedForm } from './sealed-form.tsx';

export function PersonPage() {
  const { subject } = useParams({ strict: false });
  return <Person key={subject} subject={subject ?? ''} />;
}

function Person({ subject }: { readonly subject: string }) {
  const say = useSay();
  const locale = useLocale();
  const router = useRouter();
  const me = useMe();
  const may = useMay();
  const asOf = useAsOf();
  const names = useNames();
  const actName = useActName();
  const data = usePersonData(subject);
  const { detail, line } = data;
  const [form, setForm] = useState<OwnForm>();
  const [notice, setNotice] = useState<string>();
  const lift = (step: Step) => {
    setForm(undefined);
    if (step === 'liaison') setForm('liaison');
    else if (step === 'transfer') router.history.push('/transfers');
    else if (step === 'person') acts.begin('correct', 'person', subject);
    else if (step !== 'training-session' && isLedgerKind(step)) acts.begin('record', step, undefined, { preset: { person: subject } });
  };
  const acts = useActs(() => setNotice(undefined), lift);
  if (data.error !== null && detail === undefined) return <FailurePanel error={data.error} />;
  if (detail === undefined) return <Loading />;
  const record = recordOn(detail, asOf.day, asOf.known);
  if (!('values' in record)) return <PersonNotOnRecord name={String(detail.values['name'])} record={record} />;

  const ours = detail.bureau === me.bureau && !detail.withdrawn;
  const writes = may('personnel.write') && ours && !asOf.past && line !== undefined;
  const withdrawal = withdrawRefused(data, detail, say);
  const reason = asOf.past ? say(PEOPLE_TEXT.cannotPast) : ours ? undefined : say(PEOPLE_TEXT.cannotOther);
  const close = () => setForm(undefined);
  const gone = detail.withdrawn || (typeof detail.values['leftOn'] === 'string' && detail.values['leftOn'] < me.today);
  const erasable = may('sealed.erase') && detail.bureau === me.bureau && gone && !asOf.past && !data.keyErased;
  const eraseAction = {
    key: 'erase-key',
    group: say(LEDGER_TEXT.person.title),
    verb: say(PEOPLE_TEXT.eraseKey),
    run: () => setForm('erase-key'),
  };
  return (
    <>
      <SubjectPage
        title={String(record.values['name'])}
        standing={<Standing data={data} withdrawn={record.at === 'withdrawn'} />}
        facts={[
          ...personFacts(detail, record.values, showBureau(record.bureau, locale, names), locale, say),
          ...(data.keyErased ? [{ label: say(PEOPLE_TEXT.sealedContent), value: say(PEOPLE_TEXT.sealedErased) }] : []),
        ]}
        actions={[
          ...(writes
            ? personActions({
                data,
                detail,
                line,
                acts,
                openForm: setForm,
                say,
                actName,
                mayOpenSealed: may('sealed.open') && !data.keyErased,
                mayTransfer: may('transfer.decide'),
                mayWithdraw: withdrawal === undefined,
              })
            : []),
          ...(erasable ? [eraseAction] : []),
        ]}
        refused={writes ? [...refusedToday(line, say, say(LEDGER_TEXT.post.title)), ...(withdrawal === undefined ? [] : [withdrawal])] : []}
        nothing={record.at === 'moved-away' ? <MovedAway person={subject} since={record.since} /> : undefined}
        notice={
          reason !== undefined && may('personnel.write') ? (
            <p className="zs-hint">{reason}</p>
          ) : notice === undefined ? undefined : (
            <p role="status">{notice}</p>
          )
        }
        limits={line === undefined ? <p className="zs-hint">{say(OFFICE_TEXT.noLimits)}</p> : <PersonLimits data={data} line={line} />}
        tabs={tabsOf(data, writes, (act, kind, entry) => acts.begin(act, kind as never, entry))}
      />
      {acts.layer}
      <Drawer
        open={form !== undefined}
        onClose={close}
        title={form === undefined ? '' : say(FORM_NAMES[form])}
        size={720}
        destroyOnHidden
        mask={{ closable: false }}
      >
        {form === 'leave' && (
          <LeavingForm
            person={subject}
            lift={lift}
            done={(answer) => {
              const left = answer as unknown as LeavingResult;
              setNotice(
                say(PEOPLE_TEXT.leftDone, { posts: left.posts.length, duties: left.duties.length, transfers: left.transfers.length }),
              );
              close();
            }}
          />
        )}
        {form === 'hand-over' && <HandOverForm person={subject} lift={lift} done={() => router.history.push('/transfers')} />}
        {form === 'liaison' && <LiaisonForm person={subject} lift={lift} done={close} />}
        {form === 'erase-key' && <EraseKeyForm person={subject} done={close} />}
        {form === 'sealed' && (
          <SealedForm
            person={subject}
            kind="person"
            subject={subject}
            fields={['idNumber', 'phone'].filter((field) => detail.values[field] === true)}
          />
        )}
      </Drawer>
    </>
  );

  function tabsOf(shown: PersonData, writing: boolean, begin: (act: LedgerActWord, kind: string, entry: string) => void): TabPart[] {
    const category = shown.line?.category ?? shown.detail?.values['category'];
    const kinds = ENTRY_KINDS.filter((kind) => shown.entries[kind].length > 0 || !(NOT_OF[kind]?.includes(String(category)) ?? false));
    const table = (kind: (typeof ENTRY_KINDS)[number]): ReactNode => (
      <EntriesTable
        kind={kind}
        rows={shown.entries[kind]}
        without={['person']}
        subjects={shown.names}
        acts={writing && kind !== 'training-credit' ? ['change', 'correct', 'withdraw'] : []}
        act={(act, row) => begin(act, kind, row.subject)}
      />
    );
    return [
      ...kinds.map((kind) => ({ key: kind, name: say(LEDGER_TEXT[kind].plural), count: shown.entries[kind].length, content: table(kind) })),
      ...(may('history.read')
        ? [{ key: 'history', name: say(OFFICE_TEXT.history), content: <History subject={subject} subjects={shown.names} /> }]
        : []),
    ];
  }
}

const FORM_NAMES = {
  leave: PEOPLE_TEXT.leave,
  'hand-over': PEOPLE_TEXT.handOver,
  liaison: PEOPLE_TEXT.replaceLiaison,
  sealed: PEOPLE_TEXT.openSealed,
  'erase-key': PEOPLE_TEXT.eraseKey,
} as const;

/** Tabs that a category has no use for are left out while they are empty. */
const NOT_OF: Readonly<Partial<Record<(typeof ENTRY_KINDS)[number], readonly string[]>>> = {
  certificate: ['auxiliary', 'other'],
  onboarding: ['officer', 'other'],
  contract: ['officer'],
  assessment: ['officer', 'other'],
  claim: ['officer', 'other'],
  'training-credit': ['officer', 'auxiliary', 'other'],
};
