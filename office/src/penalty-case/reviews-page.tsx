import { type CaseLine, type CaseListView, penaltyCasePaths } from '@zhunsheng/contract/penalty-case';
import { CASE_ACT_TEXT } from '@zhunsheng/contract/penalty-case-text';
import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { DataTable } from '../patterns/data-table.tsx';
import { usePages } from '../patterns/pages.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { useNames } from '../shell/names.ts';
import { Page } from '../shell/page.tsx';
import { useMe } from '../shell/session.ts';
import { caseColumns } from './case-columns.tsx';
import './penalty-case.css';

const SHOWN: ReadonlySet<string> = new Set(['light', 'number', 'title', 'party', 'officer', 'next', 'matter']);

/** Cases that wait for the legal review; a row opens its file with the form of the review. */
export function ReviewsPage() {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const router = useRouter();
  const me = useMe();
  const pages = usePages<CaseLine, CaseListView>(penaltyCasePaths.list, { pending: 'review', bureau: me.bureau });
  const columns = useMemo(
    () =>
      caseColumns({ say, locale, names, today: me.today, withBureau: false })
        .filter(({ id }) => SHOWN.has(id))
        .map(({ choices: _choices, ...column }) => column),
    [say, locale, names, me.today],
  );
  const open = (row: CaseLine) => router.history.push(`/cases/${row.subject}?act=review&tab=discretion`);
  return (
    <Page title={say(TEXT.reviews)} fills>
      {pages.error !== null && <FailurePanel error={pages.error} />}
      <DataTable
        fills
        label={say(TEXT.reviews)}
        columns={columns}
        rows={pages.rows}
        keyOf={(row) => row.subject}
        open={open}
        menu={(row) => [
          { key: 'review', label: say(CASE_ACT_TEXT.review.verb), run: () => open(row) },
          { key: 'open', label: say(TEXT.openCase), run: () => router.history.push(`/cases/${row.subject}`) },
        ]}
        loading={pages.loading}
        hasNext={pages.hasNext}
        more={pages.more}
        empty={<p>{say(TEXT.emptyReviews)}</p>}
      />
    </Page>
  );
}
