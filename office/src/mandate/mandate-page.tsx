import { MANDATE_PAGE_TEXT } from '@zhunsheng/contract/mandate-page-text';
import { LEDGER_TEXT } from '@zhunsheng/contract/ledger-text';
import { PAGE_TEXT } from '@zhunsheng/contract/shell-text';
import { REGISTRY_BUREAUS } from '@zhunsheng/domain/organisation/registry/bureaus';
import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import Select from 'antd/es/select';
import Tabs from 'antd/es/tabs';
import { useState } from 'react';
import { useActName } from '../form-controls/act-name.ts';
import { useActs } from '../form-controls/use-acts.tsx';
import { useAddress } from '../shell/address.ts';
import { useAsOf } from '../shell/as-of.ts';
import { useSay } from '../shell/locale.ts';
import { Page } from '../shell/page.tsx';
import { useMay, useMe } from '../shell/session.ts';
import { type MandateLedger, MandateEntries } from './mandate-entries.tsx';
import { Matrix } from './matrix.tsx';
import { RecordMandatesForm } from './record-mandates-form.tsx';

const LEDGERS: readonly MandateLedger[] = ['mandate', 'executing-level', 'designation', 'basis-entry'];

/** Matters × level of a prefecture, or the mandate of one county; beside it the entries that it is made of. */
export function MandatePage() {
  const say = useSay();
  const me = useMe();
  const may = useMay();
  const actName = useActName();
  const { past } = useAsOf();
  const [address, write] = useAddress();
  const [recording, setRecording] = useState(false);
  const acts = useActs();
  const level = REGISTRY_BUREAUS.find(({ number }) => number === me.bureau)?.level;
  const shown = LEDGERS.filter((kind) => offered(kind, level) || me.bureaus.length > 1);
  const tab = shown.find((kind) => kind === address['tab']) ?? 'matrix';
  const writes = may('mandate.write') && !past;
  return (
    <Page
      title={say(PAGE_TEXT.mandate)}
      fills
      actions={
        writes && (
          <>
            {tab !== 'matrix' && offered(tab, level) && <Button onClick={() => acts.begin('record', tab)}>{actName('record', tab)}</Button>}
            <Button type="primary" onClick={() => setRecording(true)}>
              {say(MANDATE_PAGE_TEXT.recordMany)}
            </Button>
          </>
        )
      }
    >
      <Tabs
        activeKey={tab}
        onChange={(next) =>
          write({
            tab: next === 'matrix' ? undefined : next,
            q: undefined,
            sort: undefined,
            order: undefined,
            where: undefined,
            hide: undefined,
          })
        }
        items={[
          { key: 'matrix', label: say(MANDATE_PAGE_TEXT.matrix) },
          ...shown.map((kind) => ({ key: kind, label: say(LEDGER_TEXT[kind].plural) })),
        ]}
      />
      {tab === 'matrix' ? <MatrixOf own={me.bureau} /> : <MandateEntries key={tab} kind={tab} acts={acts} writes={writes} />}
      {acts.layer}
      <Drawer
        open={recording}
        onClose={() => setRecording(false)}
        title={say(MANDATE_PAGE_TEXT.recordMany)}
        size={720}
        destroyOnHidden
        mask={{ closable: false }}
      >
        <RecordMandatesForm done={() => setRecording(false)} />
      </Drawer>
    </Page>
  );
}

/** Levels and designations are a city's; bases are entered by prefecture or province. */
function offered(kind: MandateLedger, level: string | undefined): boolean {
  if (kind === 'mandate') return true;
  return kind === 'basis-entry' ? level !== 'county' : level === 'prefecture';
}

/** Whose matrix: kept in the address as a filter named `bureau`. */
function MatrixOf({ own }: { readonly own: number }) {
  const say = useSay();
  const me = useMe();
  const [address, write] = useAddress();
  const filters = [address['where']].flat().filter((text): text is string => typeof text === 'string');
  const asked = Number(filters.find((text) => text.startsWith('bureau:'))?.slice('bureau:'.length));
  const choices = me.bureaus.filter(({ number }) => REGISTRY_BUREAUS.find((one) => one.number === number)?.level !== 'province');
  const bureau = choices.some(({ number }) => number === asked)
    ? asked
    : (choices.find(({ number }) => number === own) ?? choices[0])?.number;
  const choose = (next: number) => write({ where: [...filters.filter((text) => !text.startsWith('bureau:')), `bureau:${next}`] });
  return (
    <Matrix
      bureau={bureau}
      choice={
        choices.length > 1 && (
          <Select
            aria-label={say(MANDATE_PAGE_TEXT.bureau)}
            className="zs-tools-search"
            showSearch={{ optionFilterProp: 'label' }}
            value={bureau ?? null}
            onChange={(next: number | null) => next !== null && choose(next)}
            options={choices.map(({ number, name }) => ({ value: number, label: name }))}
          />
        )
      }
    />
  );
}
