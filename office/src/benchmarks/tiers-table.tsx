import { BENCHMARK_TEXT, DEGREE_TEXT, OUTCOME_PARTY_TEXT } from '@zhunsheng/contract/benchmark-text';
import { showList } from '@zhunsheng/contract/text';
import type { Benchmark, Outcome } from '@zhunsheng/domain/discretion/benchmark';
import { type Say, useLocale, useSay } from '../shell/locale.ts';

/** The tiers as they were published: condition in its own words, and what follows for whom. */
export function TiersTable({ benchmark }: { readonly benchmark: Benchmark }) {
  const say = useSay();
  const locale = useLocale();
  const heads = [BENCHMARK_TEXT.tier, BENCHMARK_TEXT.degree, BENCHMARK_TEXT.condition, BENCHMARK_TEXT.outcomes];
  return (
    <table className="zs-table">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head.zh} scope="col">
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {benchmark.tiers.map((tier) => (
          <tr key={tier.code}>
            <th scope="row">{tier.name}</th>
            <td>{say(DEGREE_TEXT[tier.degree])}</td>
            <td>{tier.condition}</td>
            <td>
              <ul>
                {tier.outcomes.map((outcome) => {
                  const text = outcomeText(outcome, benchmark, say, showList(outcome.roles, locale));
                  return <li key={text}>{text}</li>;
                })}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function outcomeText(outcome: Outcome, { axes }: Benchmark, say: Say, roles: string): string {
  const whom = outcome.roles.length > 0 ? roles : say(OUTCOME_PARTY_TEXT[outcome.party]);
  switch (outcome.kind) {
    case 'none':
      return `${whom}：${say(BENCHMARK_TEXT.noFine)}`;
    case 'range':
      return `${whom}：${say(outcome.min === outcome.max ? BENCHMARK_TEXT.yuanFixed : BENCHMARK_TEXT.yuanRange, { min: outcome.min, max: outcome.max })}`;
    case 'per-unit': {
      const unit = axes.find(({ key }) => key === outcome.axis)?.unit ?? '';
      const cap = outcome.cap === null ? '' : `，${say(BENCHMARK_TEXT.cap)} ${outcome.cap}`;
      return `${whom}：${say(BENCHMARK_TEXT.yuanRange, { min: outcome.min, max: outcome.max })}/${unit}${cap}`;
    }
    case 'multiple':
    case 'percent':
      return `${whom}：${say(outcome.kind === 'multiple' ? BENCHMARK_TEXT.ofBaseTimes : BENCHMARK_TEXT.ofBasePercent, {
        base: outcome.base,
        min: outcome.min / 100,
        max: outcome.max / 100,
      })}`;
  }
}
