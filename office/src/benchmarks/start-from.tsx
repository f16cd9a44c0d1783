import { BENCHMARK_TEXT, DEGREE_TEXT } from '@zhunsheng/contract/benchmark-text';
import type { Axis, Tier } from '@zhunsheng/domain/discretion/benchmark';
import { SPLIT_INTO, evenSplit } from '@zhunsheng/domain/discretion/even-split';
import { BENCHMARK_EXAMPLES } from '@zhunsheng/domain/discretion/examples/examples';
import type { BasisVersion } from '@zhunsheng/domain/law/penalty';
import Button from 'antd/es/button';
import { useState } from 'react';
import { useLocale, useSay } from '../shell/locale.ts';

interface StartFromProps {
  readonly basis: BasisVersion | undefined;
  readonly start: (parts: { readonly axes: readonly Axis[]; readonly tiers: readonly Tier[] }) => void;
}

/** An example of another province, so labelled, or equal parts of the law's range: a start, never in force by itself. */
export function StartFrom({ basis, start }: StartFromProps) {
  const say = useSay();
  const locale = useLocale();
  const [chosen, setChosen] = useState('');
  const example = BENCHMARK_EXAMPLES.find(({ id }) => id === chosen);
  const names = Object.fromEntries(Object.entries(DEGREE_TEXT).map(([degree, text]) => [degree, text[locale]])) as Record<
    keyof typeof DEGREE_TEXT,
    string
  >;
  const ranges = basis?.ranges ?? [];
  return (
    <details className="zs-benchmark-part">
      <summary>{say(BENCHMARK_TEXT.startFrom)}</summary>
      <p className="zs-hint">{say(BENCHMARK_TEXT.startHow)}</p>
      <p className="zs-benchmark-test">
        <select
          className="zs-select zs-benchmark-examples"
          aria-label={say(BENCHMARK_TEXT.startExample)}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
        >
          <option value="">{say(BENCHMARK_TEXT.startExample)}</option>
          {BENCHMARK_EXAMPLES.map(({ id, place, conduct }) => (
            <option key={id} value={id}>
              {place}：{conduct}
            </option>
          ))}
        </select>
        <Button
          size="small"
          disabled={example === undefined}
          onClick={() => example !== undefined && start({ axes: example.axes, tiers: example.tiers })}
        >
          {say(BENCHMARK_TEXT.useExample)}
        </Button>
      </p>
      {example !== undefined && (
        <p className="zs-hint">
          <strong>{say(BENCHMARK_TEXT.exampleLabel)}</strong>　{example.place}
          {example.year === null ? '' : ` ${example.year}`}　{example.basis}　{example.precondition ?? ''}
        </p>
      )}
      {ranges.length > 0 && (
        <>
          <p className="zs-buttons">
            {SPLIT_INTO.map((parts) => (
              <Button key={parts} size="small" onClick={() => start({ axes: [], tiers: evenSplit(ranges, parts, names) })}>
                {say(BENCHMARK_TEXT.evenInto, { parts })}
              </Button>
            ))}
          </p>
          <p className="zs-hint">{say(BENCHMARK_TEXT.evenHow)}</p>
        </>
      )}
    </details>
  );
}
