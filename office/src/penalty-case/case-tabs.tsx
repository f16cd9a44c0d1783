import type { CaseView } from '@zhunsheng/contract/penalty-case';
import { CASE_ACT_TEXT } from '@zhunsheng/contract/penalty-case-text';
import { SIX_POINT_TEXT } from '@zhunsheng/contract/penalty-case-option-text';
import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { showDate, showInstant, showList } from '@zhunsheng/contract/text';
import type { CaseActName } from '@zhunsheng/domain/penalty-case/commands';
import type { CaseState, Done } from '@zhunsheng/domain/penalty-case/state';
import type { SixPoint } from '@zhunsheng/domain/penalty-case/ids';
import { type ReactNode, useMemo } from 'react';
import { History } from '../patterns/history.tsx';
import { Facts, type TabPart } from '../patterns/subject-page.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { useMay } from '../shell/session.ts';
import { ActRecord, partyLines } from './act-record.tsx';
import { Defects } from './defects.tsx';
import { DiscretionTab } from './discretion-tab.tsx';
import { DocumentsTab } from './documents-tab.tsx';

/** One act on the file as a card of its own: what it is, its day, who entered it, and what was entered. */
interface RecordOf {
  readonly act: CaseActName;
  readonly place: string;
  readonly done: Done<CaseActName>;
}

type Listed = readonly (readonly [CaseActName, keyof CaseState])[];

const RECORDS: Listed = [
  ['record-inquest', 'inquests'],
  ['record-interview', 'interviews'],
  ['take-sample', 'samples'],
  ['start-testing', 'testings'],
  ['preserve', 'preservations'],
  ['order-correction', 'corrections'],
  ['request-recusal', 'recusals'],
  ['suspend', 'suspensions'],
  ['extend-handling', 'extensions'],
  ['serve-notice', 'notice'],
  ['waive-defence', 'waiver'],
  ['record-defence', 'defences'],
  ['request-hearing', 'hearingRequest'],
  ['refuse-hearing', 'hearingRefusal'],
  ['notify-hearing', 'hearingNotice'],
  ['hold-hearing', 'hearing'],
  ['serve-decision', 'decisionService'],
  ['transfer-out', 'transfer'],
  ['confirm-transfer', 'transferConfirmed'],
  ['terminate', 'termination'],
];
const CLUE: Listed = [
  ['register-clue', 'clue'],
  ['record-check', 'checks'],
  ['file', 'filing'],
  ['not-file', 'notFiled'],
  ['confirm-address', 'address'],
];
const REVIEWS: Listed = [
  ['submit-review', 'reviewRequest'],
  ['review', 'reviews'],
  ['deliberate', 'deliberations'],
];
const DECISIONS: Listed = [
  ['conclude', 'conclusion'],
  ['decide', 'decision'],
  ['decide-on-the-spot', 'spot'],
];
const EXECUTION: Listed = [
  ['file-on-the-spot', 'spotFiled'],
  ['collect-on-the-spot', 'spotCollected'],
  ['hand-over-cash', 'cashHanded'],
  ['deposit-cash', 'cashDeposited'],
  ['publish', 'publication'],
  ['withdraw-publication', 'publicationWithdrawn'],
  ['pay', 'payments'],
  ['perform', 'performances'],
  ['defer-payment', 'deferral'],
  ['open-remedy', 'remedies'],
  ['demand', 'demand'],
  ['record-demand-defence', 'demandDefences'],
  ['apply-to-court', 'courtApplication'],
  ['record-court', 'courtSteps'],
  ['annul', 'annulments'],
  ['correct-decision', 'decisionCorrections'],
  ['close', 'closing'],
  ['archive', 'archive'],
];

/** Acts that answer another lie within it. */
const ANSWERS: Readonly<Record<string, readonly (readonly [CaseActName, string])[]>> = {
  testings: [['end-testing', 'ended']],
  preservations: [['handle-preservation', 'handled']],
  corrections: [['recheck-correction', 'rechecks']],
  recusals: [['decide-recusal', 'decided']],
  suspensions: [['resume', 'resumed']],
  defences: [['answer-defence', 'answer']],
  remedies: [['close-remedy', 'closed']],
};

function recordsIn(file: CaseState, listed: Listed): RecordOf[] {
  const found = listed.flatMap(([act, part]) => {
    const value: unknown = file[part];
    const entries =
      value === null ? [] : Array.isArray(value) ? value.map((done, at) => [`${part}.${at}`, done] as const) : [[part, value] as const];
    return entries.flatMap(([place, done]) => [
      { act, place, done: done as Done<CaseActName> },
      ...(ANSWERS[part] ?? []).flatMap(([answer, name]) => answersIn(done as Readonly<Record<string, unknown>>, answer, name, place)),
    ]);
  });
  return found.sort((a, b) => a.done.stamp.position - b.done.stamp.position);
}

function answersIn(done: Readonly<Record<string, unknown>>, act: CaseActName, name: string, place: string): RecordOf[] {
  const value = done[name];
  const entries = value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];
  return entries.map((one: unknown, at) => ({
    act,
    place: Array.isArray(value) ? `${place}.${name}.${at}` : `${place}.${name}`,
    done: one as Done<CaseActName>,
  }));
}

export function useCaseTabs(view: CaseView): TabPart[] {
  const say = useSay();
  const locale = useLocale();
  const may = useMay();
  const { file } = view;
  const names = useMemo(() => new Map(Object.entries(view.names)), [view.names]);
  const list = (listed: Listed, empty: keyof typeof TEXT): { readonly count: number; readonly content: ReactNode } => {
    const records = recordsIn(file, listed);
    return { count: records.length, content: <Records records={records} view={view} empty={say(TEXT[empty])} /> };
  };
  const evidence = recordsIn(file, [['add-evidence', 'evidence']]);
  const frozen = new Set(file.decision?.derived.frozen ?? []);
  return [
    {
      key: 'party',
      name: say(TEXT.tabParty),
      content: (
        <div className="zs-case-columns">
          {file.party !== null && (
            <section className="zs-case-record">
              <h3>{say(TEXT.party)}</h3>
              <Facts lines={partyLines(file.party as Readonly<Record<string, unknown>>, 'party', say, locale)} />
            </section>
          )}
          <Records records={recordsIn(file, CLUE)} view={view} empty={say(TEXT.emptyParty)} without={['party', 'officers']} />
        </div>
      ),
    },
    {
      key: 'evidence',
      name: say(TEXT.tabEvidence),
      count: file.evidence.length,
      content: (
        <>
          {file.decision !== null && <p className="zs-hint">{say(TEXT.frozen, { count: frozen.size, day: file.decision.derived.on })}</p>}
          <Records
            records={evidence}
            view={view}
            empty={say(TEXT.emptyEvidence)}
            mark={(one) => {
              const id = (one.done as unknown as { evidence: string }).evidence;
              const out = file.excluded.find(({ evidence: excluded }) => excluded === id);
              return out === undefined ? undefined : say(TEXT.excluded, { reason: out.reason });
            }}
          />
        </>
      ),
    },
    { key: 'records', name: say(TEXT.tabRecords), ...list(RECORDS, 'emptyRecords') },
    {
      key: 'documents',
      name: say(TEXT.tabDocuments),
      count: view.documents.filter(({ issued }) => issued !== null).length,
      content: <DocumentsTab view={view} />,
    },
    {
      key: 'discretion',
      name: say(TEXT.tabDiscretion),
      content: (
        <DiscretionTab
          view={view}
          proposal={<Records records={recordsIn(file, DECISIONS)} view={view} empty={say(TEXT.emptyDiscretion)} />}
        />
      ),
    },
    {
      key: 'review',
      name: say(TEXT.tabReview),
      count: file.reviews.length + file.deliberations.length + view.defects.length,
      content: (
        <>
          <Defects view={view} />
          {list(REVIEWS, 'emptyReview').content}
        </>
      ),
    },
    {
      key: 'approvals',
      name: say(TEXT.tabApprovals),
      count: Object.keys(file.pending).length + file.sentBack.length,
      content: <Approvals view={view} />,
    },
    { key: 'execution', name: say(TEXT.tabExecution), ...list(EXECUTION, 'emptyExecution') },
    ...(may('history.read')
      ? [{ key: 'history', name: say(OFFICE_TEXT.history), content: <History subject={view.subject} subjects={names} /> }]
      : []),
  ];
}

interface RecordsProps {
  readonly records: readonly RecordOf[];
  readonly view: CaseView;
  readonly empty: string;
  readonly without?: readonly string[];
  readonly mark?: (record: RecordOf) => string | undefined;
}

function Records({ records, view, empty, without = [], mark }: RecordsProps) {
  const say = useSay();
  const locale = useLocale();
  if (records.length === 0) return <p className="zs-empty">{empty}</p>;
  return (
    <div className="zs-case-columns">
      {records.map((record) => {
        const { act, place, done } = record;
        const marked = mark?.(record);
        return (
          <section key={place} className="zs-case-record">
            <h3>
              {say(CASE_ACT_TEXT[act].title)}
              <span className="zs-hint">
                {showDate(done.derived.on, locale)} ·{' '}
                {done.approval === null
                  ? (view.names[done.stamp.by] ?? '')
                  : say(TEXT.approvedBy, { name: view.names[done.approval.proposedBy] ?? '', head: view.names[done.stamp.by] ?? '' })}
              </span>
            </h3>
            {marked !== undefined && <p className="zs-problem">{marked}</p>}
            <ActRecord act={act} input={done} place={place} view={view} without={['on', ...without]} />
          </section>
        );
      })}
    </div>
  );
}

function Approvals({ view }: { readonly view: CaseView }) {
  const say = useSay();
  const locale = useLocale();
  const pending = Object.values(view.file.pending);
  const { sentBack } = view.file;
  if (pending.length + sentBack.length === 0) return <p className="zs-empty">{say(TEXT.emptyApprovals)}</p>;
  return (
    <div className="zs-case-columns">
      {pending.map((one) => (
        <section key={one.act} className="zs-case-record">
          <h3>
            {say(CASE_ACT_TEXT[one.act].title)}
            <span className="zs-hint">{say(TEXT.askedBy, { name: view.names[one.by] ?? '', day: one.on })}</span>
          </h3>
          <ActRecord act={one.act} input={one.input as Readonly<Record<string, unknown>>} place={`pending.${one.act}.input`} view={view} />
        </section>
      ))}
      {[...sentBack].reverse().map((one) => (
        <section key={`${one.act}${one.at}`} className="zs-case-record">
          <h3>
            {say(CASE_ACT_TEXT[one.act].title)}
            <span className="zs-hint">{say(TEXT.sentBackBy, { name: view.names[one.by] ?? '', at: showInstant(one.at, locale) })}</span>
          </h3>
          <p>{one.reason}</p>
          {one.points.length > 0 && (
            <p className="zs-problem">
              {say(TEXT.pointsWanting, {
                points: showList(
                  one.points.map((point) => say(SIX_POINT_TEXT[point as SixPoint])),
                  locale,
                ),
              })}
            </p>
          )}
        </section>
      ))}
    </div>
  );
}
