import { BENCHMARK_TEXT, OUTCOME_PARTY_TEXT } from '@zhunsheng/contract/benchmark-text';
import type { BasisVersion, PenaltyRange } from '@zhunsheng/domain/law/penalty';
import { useSay } from '../shell/locale.ts';

interface BasisLineProps {
  readonly basis: BasisVersion | undefined;
  /** Whether the answer is there yet. */
  readonly known: boolean;
}

/** The provision and its ranges: between these ends every tier lies. */
export function BasisLine({ basis, known }: BasisLineProps) {
  const say = useSay();
  if (!known) return null;
  if (basis === undefined) return <p className="zs-hint">{say(BENCHMARK_TEXT.basisNone)}</p>;
  const rangeText = (range: PenaltyRange): string => {
    const party = say(OUTCOME_PARTY_TEXT[range.party]);
    if (range.kind === 'amount') return `${party} ${say(BENCHMARK_TEXT.yuanRange, { min: range.min, max: range.max })}`;
    const text = range.kind === 'multiple' ? BENCHMARK_TEXT.ofBaseTimes : BENCHMARK_TEXT.ofBasePercent;
    return `${party} ${say(text, { base: range.base, min: range.min / 100, max: range.max / 100 })}`;
  };
  return (
    <p className="zs-benchmark-basis">
      <strong>{say(BENCHMARK_TEXT.basisVersion)}</strong> 《{basis.instrument}》{basis.clause}
      {'　'}
      <strong>{say(BENCHMARK_TEXT.legalRange)}</strong>{' '}
      {basis.ranges.length === 0 ? (
        <span className="zs-hint">{say(BENCHMARK_TEXT.basisNone)}</span>
      ) : (
        basis.ranges.map(rangeText).join('；')
      )}
    </p>
  );
}
