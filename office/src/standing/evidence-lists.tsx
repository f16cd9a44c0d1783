import { STANDING_PAGE_TEXT } from '@zhunsheng/contract/standing-page-text';
import { evidenceText } from '@zhunsheng/contract/evidence-text';
import type { EvidenceList, EvidenceRecord } from '@zhunsheng/contract/standing';
import { PART_TEXT, shownValue } from '@zhunsheng/contract/standing-text';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import { Loading } from '../patterns/loading.tsx';
import { useAsOf } from '../shell/as-of.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useSay } from '../shell/locale.ts';
import { pageOf } from '../shell/page-of.ts';
import type { OpenedCell } from './standard-id.ts';
import { evidenceQuery } from './standing-query.ts';

const FIRST = 100;
const ALL = 10_000;

/** The records that a figure counted; those that do not count come first, because they are what is to be done. */
export function EvidenceLists({ opened }: { readonly opened: OpenedCell }) {
  const [limit, setLimit] = useState(FIRST);
  const { data, error } = useQuery(evidenceQuery(useAsOf(), opened, limit));
  if (error !== null) return <FailurePanel error={error} />;
  if (data === undefined) return <Loading />;
  return data.lists.map((list) => <RecordsOf key={list.part} list={list} all={() => setLimit(ALL)} />);
}

function RecordsOf({ list, all }: { readonly list: EvidenceList; readonly all: () => void }) {
  const say = useSay();
  return (
    <section aria-label={say(PART_TEXT[list.part])}>
      <h2>
        {list.part === 'centralised-half-days'
          ? say(STANDING_PAGE_TEXT.recordsOfDays, { part: say(PART_TEXT[list.part]), days: say(shownValue(list.counted, 'half-days')) })
          : say(STANDING_PAGE_TEXT.recordsOf, { part: say(PART_TEXT[list.part]), counted: list.counted, among: list.among })}
      </h2>
      {list.records.length === 0 && <p className="zs-hint">{say(STANDING_PAGE_TEXT.noRecords)}</p>}
      <ul className="zs-records">
        {list.records.map((record, index) => (
          <li key={`${record.subject}.${index}`}>
            <span className="zs-evidence-what">
              <span className="zs-chip">{say(record.counted ? STANDING_PAGE_TEXT.countedYes : STANDING_PAGE_TEXT.countedNo)}</span>{' '}
              <RecordLink record={record} />
            </span>
            <span>{say(evidenceText(list.part, record))}</span>
          </li>
        ))}
      </ul>
      {list.more && (
        <Button size="small" onClick={all}>
          {say(STANDING_PAGE_TEXT.moreRecords)}
        </Button>
      )}
    </section>
  );
}

function RecordLink({ record }: { readonly record: EvidenceRecord }) {
  if (record.label === '') return null;
  return <Link to={placeOf(record) as never}>{record.label}</Link>;
}

function placeOf({ kind, subject, bureau }: EvidenceRecord): string {
  if (kind === 'declaration') return '/attestation';
  return kind === 'penalty-case' ? `/cases/${subject}` : pageOf(kind, subject, bureau);
}
