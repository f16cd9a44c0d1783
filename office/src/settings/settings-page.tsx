import type { EntryView, ListView } from '@zhunsheng/contract/ledger';
import { ledgerPaths } from '@zhunsheng/contract/ledger';
import { LEDGER_ACT_TEXT, LEDGER_TEXT } from '@zhunsheng/contract/ledger-text';
import { MARK_TEXT } from '@zhunsheng/contract/limit-text';
import { settingsPath, type SettingsView, type SettingView } from '@zhunsheng/contract/settings';
import { SETTING_WORDS, SETTINGS_PAGE_TEXT, showSetting } from '@zhunsheng/contract/settings-text';
import { type Locale, showDate } from '@zhunsheng/contract/text';
import { useQuery } from '@tanstack/react-query';
import { type Acts, useActs } from '../form-controls/use-acts.tsx';
import { type Column, textColumn } from '../patterns/column.ts';
import { DataTable } from '../patterns/data-table.tsx';
import { EntriesTable } from '../patterns/entries-table.tsx';
import { Light } from '../patterns/light.tsx';
import { read } from '../shell/api.ts';
import { useAsOf } from '../shell/as-of.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { type Say, useLocale, useSay } from '../shell/locale.ts';
import { Page } from '../shell/page.tsx';
import { useMay, useMe } from '../shell/session.ts';

/** Bureau numbers never change; the province keeps the settings. */
const PROVINCE = 1;

/** 参数设置: what no text that was read fixes, with its source. The province sets it, every bureau sees what it works by. */
export function SettingsPage() {
  const say = useSay();
  const locale = useLocale();
  const me = useMe();
  const { on, past } = useAsOf();
  const keeps = useMay()('setting.write') && me.bureau === PROVINCE && !past;
  const acts = useActs();
  const { data, error, isFetching } = useQuery({
    queryKey: ['settings', on],
    queryFn: ({ signal }) => read<SettingsView>(settingsPath, on === undefined ? {} : { on }, { signal }),
  });
  const set = ({ key }: SettingView) =>
    acts.begin('record', 'setting', undefined, {
      preset: { key },
      verb: `${say(SETTINGS_PAGE_TEXT.setIt)}：${say(SETTING_WORDS[key].name)}`,
    });
  return (
    <Page title={say(LEDGER_TEXT.setting.plural)}>
      <p className="zs-form-meaning">
        {say(SETTINGS_PAGE_TEXT.meaning)} {!keeps && say(SETTINGS_PAGE_TEXT.readOnly)}
      </p>
      {error !== null && <FailurePanel error={error} />}
      <DataTable
        label={say(SETTINGS_PAGE_TEXT.value)}
        columns={columnsOf(say, locale)}
        rows={data?.settings ?? []}
        keyOf={({ key }) => key}
        open={keeps ? set : undefined}
        menu={keeps ? (setting) => [{ key: 'set', label: say(SETTINGS_PAGE_TEXT.setIt), run: () => set(setting) }] : undefined}
        loading={isFetching}
        empty=""
      />
      {keeps && <Entries acts={acts} />}
      {acts.layer}
    </Page>
  );
}

const ACTS = ['change', 'correct', 'withdraw'] as const;
const NONE: readonly string[] = [];

/** Everything the province has recorded, also what is not in force yet or no more. */
function Entries({ acts }: { readonly acts: Acts }) {
  const say = useSay();
  const { data } = useQuery({
    queryKey: ['setting-entries'],
    queryFn: ({ signal }) => read<ListView>(ledgerPaths.list('setting'), { limit: 500, sort: 'from', order: 'desc' }, { signal }),
  });
  return (
    <section>
      <h2>{say(SETTINGS_PAGE_TEXT.set)}</h2>
      <EntriesTable
        kind="setting"
        rows={data?.rows ?? []}
        without={NONE}
        acts={ACTS}
        act={(word, row: EntryView) => acts.begin(word, 'setting', row.subject, { verb: say(LEDGER_ACT_TEXT[word].verb) })}
      />
    </section>
  );
}

function columnsOf(say: Say, locale: Locale): Column<SettingView>[] {
  const source = ({ key, set }: SettingView) => set?.source ?? say(SETTING_WORDS[key].source);
  const markOf = ({ mark, set }: SettingView) => (set === null ? say(MARK_TEXT[mark]) : say(SETTINGS_PAGE_TEXT.set));
  return [
    textColumn('name', say(SETTINGS_PAGE_TEXT.name), 240, ({ key }) => say(SETTING_WORDS[key].name), { fixed: true }),
    textColumn('value', say(SETTINGS_PAGE_TEXT.value), 110, ({ key, value }) => showSetting(key, value, locale), { align: 'right' }),
    textColumn('shipped', say(SETTINGS_PAGE_TEXT.shipped), 110, ({ key, shipped }) => showSetting(key, shipped, locale), {
      align: 'right',
    }),
    {
      ...textColumn<SettingView>('mark', say(SETTINGS_PAGE_TEXT.mark), 190, markOf),
      cell: (setting) => <Light colour={setting.set === null ? 'yellow' : 'green'} word={markOf(setting)} />,
    },
    textColumn('source', say(SETTINGS_PAGE_TEXT.source), 320, source),
    textColumn('from', say(SETTINGS_PAGE_TEXT.since), 120, ({ set }) => (set === null ? '—' : showDate(set.from, locale))),
  ];
}
