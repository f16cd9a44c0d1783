import { BENCHMARK_TEXT, GRADE_PROBLEM_TEXT } from '@zhunsheng/contract/benchmark-text';
import type { CaseView } from '@zhunsheng/contract/penalty-case';
import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import { penaltyText, rangeText } from '@zhunsheng/contract/penalty-kind-text';
import { showDate, showList } from '@zhunsheng/contract/text';
import type { Circumstances } from '@zhunsheng/domain/discretion/benchmark';
import type { BasisVersion } from '@zhunsheng/domain/law/penalty';
import { CircumstancesForm } from '../../benchmarks/circumstances-form.tsx';
import { List } from '../../form-controls/field-control.tsx';
import { Labelled } from '../../form-controls/labelled.tsx';
import { Light } from '../../patterns/light.tsx';
import { useLocale, useSay } from '../../shell/locale.ts';
import { type LawSeen, basesWith } from './use-law.ts';
import { readYuan } from './read-yuan.ts';

export const clauseText = (basis: Pick<BasisVersion, 'instrument' | 'clause'>): string => `《${basis.instrument}》${basis.clause}`;

interface BasisInputProps {
  readonly label: string;
  readonly law: LawSeen;
  readonly write: (basis: string) => void;
  readonly problem?: string | undefined;
}

/** The provision of the day of the act, and that of today where the law has changed: clause, duty, and its range in words. */
export function BasisInput({ label, law, write, problem }: BasisInputProps) {
  const say = useSay();
  const locale = useLocale();
  const { basis, options, known } = law;
  const since = (one: BasisVersion) =>
    one.validFrom === null ? '' : `　${say(TEXT.inForceFrom, { day: showDate(one.validFrom, locale) })}`;
  return (
    <Labelled
      label={label}
      required
      wide
      problem={problem ?? (known && options.length === 0 ? say(TEXT.noBasis) : undefined)}
      hint={basis === undefined ? '' : `${basis.duty === null ? '' : `${say(TEXT.duty)}${basis.duty}；`}${penaltyText(basis, locale)}`}
      control={(ids) => (
        <List
          ids={ids}
          text={basis?.id ?? ''}
          write={write}
          choices={options.map((one) => [one.id, `${clauseText(one)}${since(one)}`] as const)}
        />
      )}
    />
  );
}

interface CircumstancesInputProps {
  readonly law: LawSeen;
  readonly value: Circumstances;
  readonly write: (circumstances: Circumstances) => void;
  readonly baseYuan: string;
  readonly writeBase: (text: string) => void;
}

/** What the benchmark asks about, and the tier that the answers lead to while they are given. */
export function CircumstancesInput({ law, value, write, baseYuan, writeBase }: CircumstancesInputProps) {
  const say = useSay();
  const base = readYuan(baseYuan);
  const { benchmark } = law;
  return (
    <fieldset className="zs-fieldset zs-field-wide zs-case-law">
      <legend>{say(BENCHMARK_TEXT.circumstances)}</legend>
      {benchmark === null && <p className="zs-hint">{say(TEXT.noBenchmark)}</p>}
      {benchmark !== null && benchmark !== undefined && (
        <>
          <CircumstancesForm
            benchmark={benchmark}
            circumstances={value}
            write={write}
            bases={base !== undefined && 'yuan' in base ? basesWith(benchmark, base.yuan) : {}}
            writeBases={(bases) => writeBase(String(Object.values(bases).find((yuan) => String(yuan) !== baseYuan) ?? ''))}
          />
          <p role="status">
            <Tier law={law} />
          </p>
        </>
      )}
    </fieldset>
  );
}

/** The tier in a line, or why none can be told yet. */
function Tier({ law: { graded, benchmark } }: { readonly law: LawSeen }) {
  const say = useSay();
  const locale = useLocale();
  if (graded === undefined || benchmark === null || benchmark === undefined) return null;
  if ('problem' in graded) {
    const nameOf = (key: string) => benchmark.axes.find((axis) => axis.key === key)?.name ?? key;
    return (
      <Light
        colour={graded.problem === 'fact-missing' || graded.problem === 'base-missing' ? 'grey' : 'yellow'}
        word={say(GRADE_PROBLEM_TEXT[graded.problem], {
          axes: 'axes' in graded ? showList(graded.axes.map(nameOf), locale) : null,
          tiers: 'tiers' in graded ? showList(graded.tiers, locale) : null,
          tier: 'tier' in graded ? graded.tier : null,
          base: 'base' in graded ? graded.base : null,
        })}
      />
    );
  }
  const range =
    graded.kind === 'none' ? BENCHMARK_TEXT.noFine : graded.min === graded.max ? BENCHMARK_TEXT.yuanFixed : BENCHMARK_TEXT.yuanRange;
  return (
    <>
      <strong>
        {say(BENCHMARK_TEXT.tier)}：{graded.name}　{say(range, { min: graded.min, max: graded.max })}
      </strong>
      <span className="zs-hint">　{graded.title}</span>
    </>
  );
}

/** Beside the fine: between which sums the law and the benchmark put it. */
export function FineRange({ law }: { readonly law: LawSeen }) {
  const say = useSay();
  const locale = useLocale();
  const { graded, legal, range } = law;
  return (
    <p className="zs-case-range">
      {range !== undefined && (
        <span>
          {say(TEXT.legalRange)} {legal === undefined ? rangeText(range, locale) : say(BENCHMARK_TEXT.yuanRange, legal)}
        </span>
      )}
      {graded !== undefined && !('problem' in graded) && graded.kind !== 'none' && (
        <span>
          {say(TEXT.tierRange, { tier: graded.name })} {say(BENCHMARK_TEXT.yuanRange, { min: graded.min, max: graded.max })}
        </span>
      )}
    </p>
  );
}

/** Beside the fine of the decision: what was told, and between which sums it may lie. */
export function ToldRange({ view }: { readonly view: CaseView | undefined }) {
  const say = useSay();
  const told = view?.file.conclusion;
  if (told === undefined || told === null) return null;
  const { fineRange, tier } = told.derived;
  const fine = told.penalties.find(({ kind }) => kind === 'fine')?.yuan ?? null;
  return (
    <p className="zs-case-range">
      {fine !== null && <span>{say(TEXT.toldFine, { fine })}</span>}
      {fineRange !== undefined && (
        <span>
          {say(TEXT.fineRange)} {say(BENCHMARK_TEXT.yuanRange, fineRange)}
        </span>
      )}
      {tier !== undefined && (
        <span>
          {say(TEXT.tierRange, { tier: tier.name })} {say(BENCHMARK_TEXT.yuanRange, { min: tier.min, max: tier.max })}
        </span>
      )}
    </p>
  );
}
