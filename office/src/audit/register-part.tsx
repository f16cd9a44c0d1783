import { AUDIT_TEXT, AUDITED_FACT_TEXT, AUDITED_KIND_TEXT } from '@zhunsheng/contract/audit-text';
import { AUDITED_KINDS, auditPaths, type RegisterLine } from '@zhunsheng/contract/audit';
import { commandText } from '@zhunsheng/contract/command-text';
import { fieldLabel, showValue } from '@zhunsheng/contract/ledger-text';
import { type Locale, showInstant } from '@zhunsheng/contract/text';
import { type Column, textColumn } from '../patterns/column.ts';
import { DataTable } from '../patterns/data-table.tsx';
import { usePages } from '../patterns/pages.ts';
import { useTableState } from '../patterns/table-state.ts';
import { FailurePanel } from '../shell/failure-panel.tsx';
import { type Say, useLocale, useSay } from '../shell/locale.ts';
import { useNames } from '../shell/names.ts';

/** Openings, exports, imports, resets and erasures of all bureaus. One kind at a time, or all. */
export function RegisterPart() {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const [state, change] = useTableState();
  const kind = state.where.get('kind')?.[0];
  const pages = usePages<RegisterLine>(auditPaths.register, { kind });
  if (pages.error !== null) return <FailurePanel error={pages.error} />;
  return (
    <>
      <p className="zs-audit-kinds">
        <label>
          {say(AUDIT_TEXT.what)}{' '}
          <select
            className="zs-select"
            value={kind ?? ''}
            onChange={(event) => change({ where: event.target.value === '' ? new Map() : new Map([['kind', [event.target.value]]]) })}
          >
            <option value="">—</option>
            {AUDITED_KINDS.map((each) => (
              <option key={each} value={each}>
                {say(AUDITED_KIND_TEXT[each])}
              </option>
            ))}
          </select>
        </label>
        <span className="zs-hint">{say(AUDIT_TEXT.registerHint)}</span>
      </p>
      <DataTable
        fills
        label={say(AUDIT_TEXT.register)}
        columns={columnsOf({ say, locale, bureau: (number) => names.bureau?.(number) ?? '' })}
        rows={pages.rows}
        keyOf={(line) => line.subject}
        loading={pages.loading}
        hasNext={pages.hasNext}
        more={pages.more}
        empty={<p>{say(AUDIT_TEXT.emptyRegister)}</p>}
      />
    </>
  );
}

function columnsOf({ say, locale, bureau }: { say: Say; locale: Locale; bureau: (number: number) => string }): Column<RegisterLine>[] {
  const whom = (line: RegisterLine) =>
    line.accountName ?? (line.personNumber === null ? '' : say(AUDIT_TEXT.personNumber, { number: line.personNumber }));
  return [
    textColumn('when', say(AUDIT_TEXT.when), 190, (line) => showInstant(line.happenedAt, locale), { fixed: true }),
    textColumn('what', say(AUDIT_TEXT.what), 180, (line) => say(AUDITED_KIND_TEXT[line.kind])),
    textColumn('who', say(AUDIT_TEXT.who), 120, (line) => line.actorName),
    textColumn('whom', say(AUDIT_TEXT.whom), 180, whom),
    textColumn('facts', say(AUDIT_TEXT.facts), 360, (line) => particulars(line, say, locale)),
    textColumn('bureau', say(AUDIT_TEXT.bureau), 280, (line) => bureau(line.bureau)),
  ];
}

function particulars({ facts }: RegisterLine, say: Say, locale: Locale): string {
  return Object.entries(facts)
    .flatMap(([name, value]) =>
      AUDITED_FACT_TEXT[name] === undefined ? [] : [`${say(AUDITED_FACT_TEXT[name])} ${factText(name, value, locale)}`],
    )
    .join(' · ');
}

function factText(name: string, value: unknown, locale: Locale): string {
  if (name === 'fields' && Array.isArray(value)) return value.map((field) => fieldLabel('person', String(field), locale)).join('、');
  if (name === 'category') return showValue('person', 'category', value, locale);
  return name === 'command' ? commandText(String(value), locale) : String(value);
}
