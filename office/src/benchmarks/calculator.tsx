import { BENCHMARK_TEXT, GRADE_PROBLEM_TEXT, PARTY_KIND_TEXT } from '@zhunsheng/contract/benchmark-text';
import { showList } from '@zhunsheng/contract/text';
import type { Circumstances, StandingBenchmark } from '@zhunsheng/domain/discretion/benchmark';
import { gradeCase, type Graded, type GradeProblem } from '@zhunsheng/domain/discretion/grade-case';
import { cite, guideline } from '@zhunsheng/domain/law/instruments';
import { PARTY_KINDS, type PartyKind } from '@zhunsheng/domain/law/penalty';
import { useState } from 'react';
import { Labelled } from '../form-controls/labelled.tsx';
import { Clause } from '../patterns/clause.tsx';
import { Light } from '../patterns/light.tsx';
import { Facts } from '../patterns/subject-page.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { BasisLine } from './basis-line.tsx';
import { CircumstancesForm } from './circumstances-form.tsx';
import { basisOf, useBasis } from './use-basis.ts';

/** Facts on the left, tier and range on the right, at once: a suggestion, reckoned by the same rule as in a case. */
export function Calculator({ benchmark }: { readonly benchmark: StandingBenchmark }) {
  const say = useSay();
  const [party, setParty] = useState<PartyKind>('organisation');
  const [circumstances, setCircumstances] = useState<Circumstances>({});
  const [bases, setBases] = useState<Readonly<Record<string, number>>>({});
  const { data } = useBasis(benchmark.matter, benchmark.validFrom);
  const graded = gradeCase(
    benchmark,
    circumstances,
    { kind: party, businessHouseholdAsCitizen: data?.businessHouseholdAsCitizen ?? true },
    bases,
  );
  return (
    <div className="zs-benchmark-calculator">
      <section>
        <h2>{say(BENCHMARK_TEXT.circumstances)}</h2>
        <div className="zs-form-fields">
          <Labelled
            label={say(BENCHMARK_TEXT.partyKind)}
            required
            control={(ids) => (
              <select {...ids} className="zs-select" value={party} onChange={(event) => setParty(event.target.value as PartyKind)}>
                {PARTY_KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {say(PARTY_KIND_TEXT[kind])}
                  </option>
                ))}
              </select>
            )}
          />
        </div>
        <CircumstancesForm
          benchmark={benchmark}
          circumstances={circumstances}
          write={setCircumstances}
          bases={bases}
          writeBases={setBases}
        />
      </section>
      <section aria-label={say(BENCHMARK_TEXT.result)}>
        <h2>{say(BENCHMARK_TEXT.result)}</h2>
        <div role="status">{'problem' in graded ? <Problem problem={graded} benchmark={benchmark} /> : <Result graded={graded} />}</div>
        <BasisLine basis={basisOf(data, benchmark)} known={data !== undefined} />
        <p className="zs-hint">{say(BENCHMARK_TEXT.resultHint)}</p>
        <Clause citation={guideline(9)} />
        <Clause citation={cite('penalty-law', 34)} />
      </section>
    </div>
  );
}

function Result({ graded }: { readonly graded: Graded }) {
  const say = useSay();
  const amounts = { min: graded.min, max: graded.max };
  const range =
    graded.kind === 'none' ? BENCHMARK_TEXT.noFine : graded.min === graded.max ? BENCHMARK_TEXT.yuanFixed : BENCHMARK_TEXT.yuanRange;
  return (
    <Facts
      lines={[
        { label: say(BENCHMARK_TEXT.tier), value: graded.name },
        { label: say(BENCHMARK_TEXT.condition), value: graded.condition },
        { label: say(BENCHMARK_TEXT.fineRange), value: <strong>{say(range, amounts)}</strong> },
        { label: say(BENCHMARK_TEXT.one), value: graded.title },
      ]}
    />
  );
}

function Problem({ problem, benchmark }: { readonly problem: GradeProblem; readonly benchmark: StandingBenchmark }) {
  const say = useSay();
  const locale = useLocale();
  const nameOf = (key: string) => benchmark.axes.find((axis) => axis.key === key)?.name ?? key;
  const facts = {
    axes: 'axes' in problem ? showList(problem.axes.map(nameOf), locale) : null,
    tiers: 'tiers' in problem ? showList(problem.tiers, locale) : null,
    tier: 'tier' in problem ? problem.tier : null,
    base: 'base' in problem ? problem.base : null,
  };
  return (
    <Light
      colour={problem.problem === 'fact-missing' || problem.problem === 'base-missing' ? 'grey' : 'yellow'}
      word={say(GRADE_PROBLEM_TEXT[problem.problem], facts)}
    />
  );
}
