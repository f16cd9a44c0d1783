import type { EntryDetailView, ListView } from '@zhunsheng/contract/ledger';
import { ledgerPaths } from '@zhunsheng/contract/ledger';
import { fieldLabel, LEDGER_TEXT, showValue } from '@zhunsheng/contract/ledger-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { ORGANISATION_PAGE_TEXT } from '@zhunsheng/contract/organisation-page-text';
import type { LedgerKind } from '@zhunsheng/domain/ledgers';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useActName } from '../form-controls/act-name.ts';
import { useActs } from '../form-controls/use-acts.tsx';
import { GuidelineChip } from '../patterns/clause.tsx';
import { EntriesTable } from '../patterns/entries-table.tsx';
import { History } from '../patterns/history.tsx';
import { Light } from '../patterns/light.tsx';
import { Loading } from '../patterns/loading.tsx';
import { SubjectPage } from '../patterns/subject-page.tsx';
import { read } from '../shell/api.ts';
import { useAsOf } from '../shell/as-of.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { type Say, useLocale, useSay } from '../shell/locale.ts';
import { useNames } from '../shell/names.ts';
import { useMay, useMe } from '../shell/session.ts';
import { valuesOn } from '../people/person-facts.ts';
import { type NameCheck, namesOf, nameLight } from './names-of.ts';

const FACTS = [
  'number',
  'level',
  'divisionName',
  'divisionCode',
  'kind',
  'competentDepartment',
  'subordinateTo',
  'foundingDocument',
  'address',
  'telephone',
  'sealName',
] as const;
const NOTHING: readonly string[] = [];
const NO_NAMES: ReadonlyMap<string, string> = new Map();

export function BureauPage() {
  const { subject = '' } = useParams({ strict: false });
  return /^[0-9]+$/.test(subject) ? <BureauByNumber number={subject} /> : <BureauOf key={subject} subject={subject} />;
}

/** What knows only a bureau's number finds its page by it. */
function BureauByNumber({ number }: { readonly number: string }) {
  const { data, error } = useQuery({
    queryKey: ['bureau-numbered', number],
    queryFn: async ({ signal }) =>
      (await read<ListView>(ledgerPaths.list('bureau'), { where: [`number:${number}`] }, { signal })).rows[0]?.subject ?? null,
  });
  if (error !== null) return <FailurePanel error={error} />;
  if (data === undefined) return <Loading />;
  return data === null ? <FailurePanel error={undefined} /> : <BureauOf key={data} subject={data} />;
}

function BureauOf({ subject }: { readonly subject: string }) {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const actName = useActName();
  const may = useMay();
  const me = useMe();
  const { on, known, day, past } = useAsOf();
  const acts = useActs();
  const { data: entry, error } = useQuery({
    queryKey: ['entry', 'bureau', subject],
    queryFn: ({ signal }) => read<EntryDetailView>(ledgerPaths.entry('bureau', subject), {}, { signal }),
  });
  const number = entry?.values['number'];
  const useList = (kind: LedgerKind) =>
    useQuery({
      queryKey: ['entries', kind, 'bureau', number, on, known],
      queryFn: ({ signal }) => read<ListView>(ledgerPaths.list(kind), { on, known, bureau: Number(number), limit: 500 }, { signal }),
      enabled: number !== undefined,
    });
  const sections = useList('section');
  const institutions = useList('institution');
  const ownLimits = useList('own-limit');
  const organMarks = useList('organ-mark');
  const documentLetters = useList('document-letters');
  if (error !== null) return <FailurePanel error={error} />;
  if (entry === undefined) return <Loading />;
  const values = valuesOn(entry, day, known);
  const ours = number === me.bureau && may('organisation.write') && !past;
  const group = say(LEDGER_TEXT.bureau.title);
  const record = (kind: LedgerKind) => ({
    key: kind,
    group: say(LEDGER_TEXT[kind].title),
    verb: actName('record', kind),
    run: () => acts.begin('record', kind),
  });
  const list = (kind: 'section' | 'institution' | 'own-limit' | 'organ-mark' | 'document-letters', rows: ListView['rows']) => ({
    key: kind,
    name: say(LEDGER_TEXT[kind].plural),
    count: rows.length,
    content: (
      <EntriesTable
        kind={kind}
        rows={rows}
        without={NOTHING}
        acts={ours ? ['change', 'correct', 'withdraw'] : []}
        act={(act, row) => acts.begin(act, kind, row.subject)}
      />
    ),
  });
  const light = nameLight({ values });
  return (
    <>
      <SubjectPage
        title={String(values['name'])}
        standing={<Light colour={light} word={lightWord(light, say)} rule={say(ORGANISATION_PAGE_TEXT.nameRule)} />}
        facts={[
          {
            label: fieldLabel('bureau', 'parent', locale),
            value: values['parent'] === null ? '—' : (names.bureau?.(Number(values['parent'])) ?? '—'),
          },
          ...FACTS.map((field) => ({
            label: fieldLabel('bureau', field, locale),
            value: showValue('bureau', field, values[field], locale),
          })),
        ]}
        actions={
          ours
            ? [
                { key: 'change', group, verb: actName('change', 'bureau'), main: true, run: () => acts.begin('change', 'bureau', subject) },
                { key: 'correct', group, verb: actName('correct', 'bureau'), run: () => acts.begin('correct', 'bureau', subject) },
                record('section'),
                record('institution'),
                record('own-limit'),
                record('organ-mark'),
                record('document-letters'),
              ]
            : []
        }
        refused={[]}
        limitsTitle={say(ORGANISATION_PAGE_TEXT.names)}
        limits={<Names checks={namesOf({ values })} />}
        tabs={[
          list('section', sections.data?.rows ?? []),
          list('institution', institutions.data?.rows ?? []),
          list('own-limit', ownLimits.data?.rows ?? []),
          list('organ-mark', organMarks.data?.rows ?? []),
          list('document-letters', documentLetters.data?.rows ?? []),
          ...(may('history.read')
            ? [{ key: 'history', name: say(OFFICE_TEXT.history), content: <History subject={subject} subjects={NO_NAMES} /> }]
            : []),
        ]}
      />
      {acts.layer}
    </>
  );
}

function lightWord(light: NameCheck['light'], say: Say): string {
  if (light === 'red') return say(ORGANISATION_PAGE_TEXT.nameWrong);
  return say(light === 'green' ? ORGANISATION_PAGE_TEXT.nameRight : ORGANISATION_PAGE_TEXT.nameFree);
}

/** Actual and prescribed name side by side: never a gate. */
function Names({ checks }: { readonly checks: readonly NameCheck[] }) {
  const say = useSay();
  return (
    <ul className="zs-limit-list">
      {checks.map((check) => (
        <li key={check.body}>
          <strong>{say(ORGANISATION_PAGE_TEXT[check.body])}</strong>
          <Light
            colour={check.light}
            word={check.actual === null ? say(ORGANISATION_PAGE_TEXT.noTeam) : lightWord(check.light, say)}
            rule={say(ORGANISATION_PAGE_TEXT.nameRule)}
          />
          {check.actual !== null && (
            <span>
              {say(ORGANISATION_PAGE_TEXT.actual)}：{check.actual}
            </span>
          )}
          {check.expected.length > 0 && (
            <span>
              {say(ORGANISATION_PAGE_TEXT.expected)}：{check.expected.join(` ${say(ORGANISATION_PAGE_TEXT.or)} `)}
            </span>
          )}
        </li>
      ))}
      <li>
        <div>
          <GuidelineChip article="4" />
        </div>
      </li>
    </ul>
  );
}
