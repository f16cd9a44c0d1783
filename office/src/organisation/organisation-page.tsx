import type { EntryView, ListView } from '@zhunsheng/contract/ledger';
import { ledgerPaths } from '@zhunsheng/contract/ledger';
import { showValue } from '@zhunsheng/contract/ledger-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { ORGANISATION_PAGE_TEXT } from '@zhunsheng/contract/organisation-page-text';
import { PAGE_TEXT } from '@zhunsheng/contract/shell-text';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import Checkbox from 'antd/es/checkbox';
import Input from 'antd/es/input';
import { Light } from '../patterns/light.tsx';
import { Loading } from '../patterns/loading.tsx';
import { read } from '../shell/api.ts';
import { useAddress } from '../shell/address.ts';
import { useAsOf } from '../shell/as-of.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { Page } from '../shell/page.tsx';
import { useMe } from '../shell/session.ts';
import { nameLight } from './names-of.ts';

/** More than a province has. */
const MOST_BUREAUS = 1000;
const WRONG = 'name:red';

export function OrganisationPage() {
  const say = useSay();
  const me = useMe();
  const { on, known } = useAsOf();
  const [address, write] = useAddress();
  const q = typeof address['q'] === 'string' ? address['q'] : '';
  const onlyWrong = [address['where']].flat().includes(WRONG);
  const { data, error } = useQuery({
    queryKey: ['bureaus', on, known],
    queryFn: ({ signal }) => read<ListView>(ledgerPaths.list('bureau'), { on, known, sort: 'number', limit: MOST_BUREAUS }, { signal }),
  });
  const matches = (row: EntryView) =>
    (q === '' || `${String(row.values['name'])}${String(row.values['divisionName'])}`.includes(q)) &&
    (!onlyWrong || nameLight(row) === 'red');
  const filtered = q !== '' || onlyWrong;
  return (
    <Page title={say(PAGE_TEXT.organisationTree)}>
      <div className="zs-tools">
        <Input
          className="zs-tools-search"
          type="search"
          allowClear
          aria-label={say(ORGANISATION_PAGE_TEXT.search)}
          placeholder={say(ORGANISATION_PAGE_TEXT.search)}
          value={q}
          onChange={(event) => write({ q: event.target.value === '' ? undefined : event.target.value })}
        />
        <Checkbox checked={onlyWrong} onChange={(event) => write({ where: event.target.checked ? [WRONG] : undefined })}>
          {say(ORGANISATION_PAGE_TEXT.onlyWrong)}
        </Checkbox>
      </div>
      {error !== null && <FailurePanel error={error} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <nav className="zs-tree" aria-label={say(ORGANISATION_PAGE_TEXT.tree)}>
          {filtered ? <Flat rows={data.rows.filter(matches)} /> : <Branch rows={data.rows} parent={topOf(data.rows, me.bureau)} />}
        </nav>
      )}
    </Page>
  );
}

/** The parent above the topmost bureau in sight. */
function topOf(rows: readonly EntryView[], own: number): unknown {
  return rows.find((row) => row.values['number'] === own)?.values['parent'] ?? null;
}

function Branch({ rows, parent }: { readonly rows: readonly EntryView[]; readonly parent: unknown }) {
  const children = rows.filter((row) => row.values['parent'] === parent);
  if (children.length === 0) return null;
  return (
    <ul>
      {children.map((row) => (
        <li key={row.subject}>
          <BureauLine row={row} />
          <Branch rows={rows} parent={row.values['number']} />
        </li>
      ))}
    </ul>
  );
}

function Flat({ rows }: { readonly rows: readonly EntryView[] }) {
  const say = useSay();
  if (rows.length === 0) return <p className="zs-empty">{say(OFFICE_TEXT.tableNothing)}</p>;
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.subject}>
          <BureauLine row={row} />
        </li>
      ))}
    </ul>
  );
}

const WORDS = {
  red: ORGANISATION_PAGE_TEXT.nameWrong,
  green: ORGANISATION_PAGE_TEXT.nameRight,
  grey: ORGANISATION_PAGE_TEXT.nameFree,
  yellow: ORGANISATION_PAGE_TEXT.nameFree,
} as const;

function BureauLine({ row }: { readonly row: EntryView }) {
  const say = useSay();
  const locale = useLocale();
  const light = nameLight(row);
  return (
    <span className="zs-tree-line">
      <Link to={`/organisation/${row.subject}` as never}>{String(row.values['name'])}</Link>
      <span className="zs-hint">
        {String(row.values['divisionName'])} · {showValue('bureau', 'level', row.values['level'], locale)}
      </span>
      <Light colour={light} word={say(WORDS[light])} rule={say(ORGANISATION_PAGE_TEXT.nameRule)} />
    </span>
  );
}
