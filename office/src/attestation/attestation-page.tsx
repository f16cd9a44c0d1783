import { ATTESTATION_PAGE_TEXT } from '@zhunsheng/contract/attestation-page-text';
import { attestationPaths, type DeclarationView } from '@zhunsheng/contract/attestation';
import { showValue } from '@zhunsheng/contract/ledger-text';
import { type Locale, showInstant } from '@zhunsheng/contract/text';
import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import Tabs from 'antd/es/tabs';
import { useState } from 'react';
import { type Column, textColumn } from '../patterns/column.ts';
import { DataTable } from '../patterns/data-table.tsx';
import { useAddress } from '../shell/address.ts';
import { read } from '../shell/api.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { type Say, useLocale, useSay } from '../shell/locale.ts';
import { Page } from '../shell/page.tsx';
import { useMay, useMe } from '../shell/session.ts';
import { DeclarationDetail } from './declaration-detail.tsx';
import { DeclareForm } from './declare-form.tsx';
import { VerdictLight } from './verdict-light.tsx';

/** What no record can measure: declared with its document, confirmed or sent back by the superior. */
export function AttestationPage() {
  const say = useSay();
  const locale = useLocale();
  const may = useMay();
  const { bureaus } = useMe();
  const [address, write] = useAddress();
  const [declaring, setDeclaring] = useState(false);
  const [opened, setOpened] = useState<string>();
  const { data, error, isFetching } = useQuery({
    queryKey: ['declarations'],
    queryFn: ({ signal }) => read<{ declarations: readonly DeclarationView[] }>(attestationPaths.list, { limit: 500 }, { signal }),
  });
  const forUs = address['tab'] === 'for-us';
  const declarations = data?.declarations ?? [];
  const rows = forUs ? declarations.filter((each) => each.forUs && each.verdict === 'open') : declarations;
  const shown = declarations.find((each) => each.subject === opened);
  const declare = may('attestation.declare') ? (
    <Button type="primary" onClick={() => setDeclaring(true)}>
      {say(ATTESTATION_PAGE_TEXT.declare)}
    </Button>
  ) : undefined;
  return (
    <Page title={say(ATTESTATION_PAGE_TEXT.title)} actions={declare} fills>
      {may('attestation.confirm') && bureaus.length > 1 && (
        <Tabs
          className="zs-page-tabs"
          activeKey={forUs ? 'for-us' : 'all'}
          onChange={(tab) => write({ tab: tab === 'all' ? undefined : tab })}
          items={[
            { key: 'all', label: say(ATTESTATION_PAGE_TEXT.all) },
            { key: 'for-us', label: say(ATTESTATION_PAGE_TEXT.forUs) },
          ]}
        />
      )}
      {error !== null && <FailurePanel error={error} />}
      <DataTable
        fills
        label={say(ATTESTATION_PAGE_TEXT.title)}
        columns={columnsOf(say, locale, bureaus.length > 1)}
        rows={rows}
        keyOf={(row) => row.subject}
        open={(row) => setOpened(row.subject)}
        loading={isFetching}
        empty={<p>{say(forUs ? ATTESTATION_PAGE_TEXT.emptyForUs : ATTESTATION_PAGE_TEXT.empty)}</p>}
      />
      <Drawer
        open={declaring}
        onClose={() => setDeclaring(false)}
        title={say(ATTESTATION_PAGE_TEXT.declare)}
        size={720}
        destroyOnHidden
        mask={{ closable: false }}
      >
        <DeclareForm done={() => setDeclaring(false)} />
      </Drawer>
      <Drawer
        open={shown !== undefined}
        onClose={() => setOpened(undefined)}
        size={640}
        destroyOnHidden
        title={shown === undefined ? '' : `${standardText(shown, locale)} · ${shown.bureauName}`}
      >
        {shown !== undefined && <DeclarationDetail key={shown.subject} declaration={shown} />}
      </Drawer>
    </Page>
  );
}

const standardText = ({ standard }: DeclarationView, locale: Locale): string => showValue('declaration', 'standard', standard, locale);

function columnsOf(say: Say, locale: Locale, withBureau: boolean): Column<DeclarationView>[] {
  return [
    textColumn('standard', say(ATTESTATION_PAGE_TEXT.standard), 260, (row) => standardText(row, locale), { fixed: true }),
    ...(withBureau ? [textColumn<DeclarationView>('bureau', say(ATTESTATION_PAGE_TEXT.bureau), 240, (row) => row.bureauName)] : []),
    {
      ...textColumn<DeclarationView>('verdict', say(ATTESTATION_PAGE_TEXT.verdict), 130, (row) =>
        showValue('declaration', 'verdict', row.verdict, locale),
      ),
      cell: (row) => <VerdictLight declaration={row} />,
    },
    textColumn('document', say(ATTESTATION_PAGE_TEXT.document), 260, (row) => row.document),
    textColumn('declaredAt', say(ATTESTATION_PAGE_TEXT.declaredAt), 170, (row) => showInstant(row.declaredAt, locale)),
    textColumn('declaredBy', say(ATTESTATION_PAGE_TEXT.declaredBy), 100, (row) => row.declaredByName),
    textColumn('countsUntil', say(ATTESTATION_PAGE_TEXT.countsUntil), 120, (row) =>
      showValue('declaration', 'verdictOn', row.countsUntil, locale),
    ),
  ];
}
