import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import { inputText } from '@zhunsheng/contract/input-text';
import { PENALTY_KIND_TEXT } from '@zhunsheng/contract/penalty-kind-text';
import { type PenaltyKind, PENALTY_KINDS } from '@zhunsheng/domain/law/penalty';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { DateInput } from '../../form-controls/date-input.tsx';
import { List } from '../../form-controls/field-control.tsx';
import { Labelled } from '../../form-controls/labelled.tsx';
import { TextInput } from '../../form-controls/text-input.tsx';
import { useLocale, useSay } from '../../shell/locale.ts';
import type { Row } from './values.ts';
import { YuanInput } from './yuan-input.tsx';

interface RowsProps {
  readonly legend: string;
  readonly rows: readonly Row[];
  readonly write: (rows: readonly Row[]) => void;
  readonly problem: (path: string) => string | undefined;
}

interface RowsFrameProps extends RowsProps {
  readonly addVerb: string;
  readonly most: number;
  readonly empty: Row;
  readonly children: (row: Row, set: (change: Row) => void, at: number) => ReactNode;
}

/** Several of the same, one under the other, each taken away by its own button. */
function Rows({ legend, rows, write, problem, addVerb, most, empty, children }: RowsFrameProps) {
  const say = useSay();
  const locale = useLocale();
  const own = problem('');
  return (
    <fieldset className="zs-fieldset zs-field-wide zs-case-rows">
      <legend>{legend}</legend>
      {rows.map((row, at) => (
        // Rows have no name of their own; one that is taken away takes its place with it.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className="zs-case-row">
          <div className="zs-case-row-fields">
            {children(row, (change) => write(rows.map((one, index) => (index === at ? { ...one, ...change } : one))), at)}
          </div>
          <Button size="small" onClick={() => write(rows.filter((_, index) => index !== at))}>
            {say(TEXT.removeRow)}
            <span className="zs-unseen">
              {legend} {at + 1}
            </span>
          </Button>
        </div>
      ))}
      {own !== undefined && <p className="zs-problem">{inputText(own, locale)}</p>}
      {rows.length < most && (
        <Button size="small" onClick={() => write([...rows, empty])}>
          {addVerb}
        </Button>
      )}
    </fieldset>
  );
}

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
const WITH_AMOUNT: ReadonlySet<string> = new Set(['fine', 'confiscate-gains', 'confiscate-property']);

interface PenaltiesInputProps extends RowsProps {
  /** The kinds of the basis that was chosen, first. */
  readonly kinds: readonly PenaltyKind[] | undefined;
  /** Beside the fine: its tier and its range in words. */
  readonly beside?: ReactNode;
}

export function PenaltiesInput({ kinds, beside, ...rows }: PenaltiesInputProps) {
  const say = useSay();
  const shown = kinds === undefined || kinds.length === 0 ? PENALTY_KINDS : kinds;
  return (
    <Rows {...rows} addVerb={say(TEXT.addPenalty)} most={12} empty={{ kind: shown[0] }}>
      {(row, set, at) => (
        <>
          <Labelled
            label={say(TEXT.penaltyKind)}
            required
            control={(ids) => (
              <List
                ids={ids}
                text={textOf(row['kind'])}
                write={(kind) => set({ kind })}
                choices={[...new Set([...shown, ...PENALTY_KINDS.filter((one) => one === row['kind'])])].map(
                  (kind) => [kind, say(PENALTY_KIND_TEXT[kind])] as const,
                )}
              />
            )}
          />
          {WITH_AMOUNT.has(textOf(row['kind'])) ? (
            <div>
              <YuanInput
                label={say(row['kind'] === 'fine' ? TEXT.fineAmount : TEXT.confiscatedAmount)}
                required={row['kind'] === 'fine'}
                value={textOf(row['yuan'])}
                write={(yuan) => set({ yuan })}
                problem={rows.problem(`${at}.yuan`)}
              />
              {row['kind'] === 'fine' && beside}
            </div>
          ) : (
            <span />
          )}
          {row['kind'] !== 'fine' && row['kind'] !== 'warning' && (
            <TextInput
              label={say(TEXT.penaltyDetail)}
              required={false}
              wide
              max={500}
              value={textOf(row['detail'])}
              write={(detail) => set({ detail })}
              problem={rows.problem(`${at}.detail`)}
            />
          )}
        </>
      )}
    </Rows>
  );
}

export function ItemsInput(rows: RowsProps) {
  const say = useSay();
  return (
    <Rows {...rows} addVerb={say(TEXT.addItem)} most={200} empty={{}}>
      {(row, set, at) => (
        <>
          {(['name', 'spec', 'quantity', 'unit'] as const).map((name) => (
            <TextInput
              key={name}
              label={say(TEXT[`item-${name}`])}
              required={name !== 'spec'}
              max={100}
              value={textOf(row[name])}
              write={(value) => set({ [name]: value })}
              problem={rows.problem(`${at}.${name}`)}
            />
          ))}
        </>
      )}
    </Rows>
  );
}

export function InstalmentsInput(rows: RowsProps) {
  const say = useSay();
  const locale = useLocale();
  return (
    <Rows {...rows} addVerb={say(TEXT.addInstalment)} most={36} empty={{}}>
      {(row, set, at) => (
        <>
          <DateInput
            label={say(TEXT.instalmentDue)}
            value={(row['dueOn'] ?? null) as PlainDate | null}
            write={(dueOn) => set({ dueOn })}
            problem={codeText(rows.problem(`${at}.dueOn`), locale)}
          />
          <YuanInput
            label={say(TEXT.instalmentAmount)}
            value={textOf(row['yuan'])}
            write={(yuan) => set({ yuan })}
            problem={rows.problem(`${at}.yuan`)}
          />
        </>
      )}
    </Rows>
  );
}

const codeText = (code: string | undefined, locale: 'zh' | 'en') => (code === undefined ? undefined : inputText(code, locale));
