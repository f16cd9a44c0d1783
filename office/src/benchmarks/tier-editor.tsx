import { BENCHMARK_TEXT, DEGREE_TEXT } from '@zhunsheng/contract/benchmark-text';
import { type Axis, DEGREES, type Tier } from '@zhunsheng/domain/discretion/benchmark';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useSay } from '../shell/locale.ts';
import { changedAt, freeKey, movedTo, withoutAt } from './change.ts';
import { OutcomesEditor } from './outcome-editor.tsx';
import { PredicateEditor } from './predicate-editor.tsx';
import { SmallSelect, SmallText } from './small-controls.tsx';

interface TiersEditorProps {
  readonly axes: readonly Axis[];
  readonly tiers: readonly Tier[];
  readonly write: (tiers: readonly Tier[]) => void;
}

/** The tiers from the lightest on: name, words of the source, the same as tests, and what follows for whom. */
export function TiersEditor({ axes, tiers, write }: TiersEditorProps) {
  const say = useSay();
  return (
    <section className="zs-benchmark-part">
      <h2>{say(BENCHMARK_TEXT.tiers)}</h2>
      {tiers.map((tier, at) => (
        <TierBox
          key={tier.code}
          axes={axes}
          tier={tier}
          number={at + 1}
          last={at === tiers.length - 1}
          write={(change) => write(changedAt(tiers, at, change))}
          move={(step) => write(movedTo(tiers, at, at + step))}
          remove={() => write(withoutAt(tiers, at))}
        />
      ))}
      <p className="zs-buttons">
        <Button size="small" onClick={() => write([...tiers, newTier(tiers)])}>
          {say(BENCHMARK_TEXT.addTier)}
        </Button>
      </p>
    </section>
  );
}

function newTier(tiers: readonly Tier[]): Tier {
  const code = freeKey(
    't',
    tiers.map((tier) => tier.code),
  );
  const degree = tiers.at(-1)?.degree ?? 'light';
  return { code, degree, name: '', condition: '', predicate: [], outcomes: [] };
}

interface TierBoxProps {
  readonly axes: readonly Axis[];
  readonly tier: Tier;
  readonly number: number;
  readonly last: boolean;
  readonly write: (change: Partial<Tier>) => void;
  readonly move: (step: -1 | 1) => void;
  readonly remove: () => void;
}

function TierBox({ axes, tier, number, last, write, move, remove }: TierBoxProps) {
  const say = useSay();
  const of = say(BENCHMARK_TEXT.tierNumber, { number });
  const degrees = DEGREES.map((degree) => ({ value: degree, label: say(DEGREE_TEXT[degree]) }));
  return (
    <fieldset className="zs-benchmark-tier">
      <legend>{of}</legend>
      <p className="zs-benchmark-test">
        <SmallText label={`${of} ${say(BENCHMARK_TEXT.name)}`} width={160} value={tier.name} write={(name) => write({ name })} />
        <SmallSelect
          label={`${of} ${say(BENCHMARK_TEXT.degree)}`}
          width={112}
          value={tier.degree}
          write={(degree) => write({ degree })}
          choices={degrees}
        />
        <span className="zs-benchmark-gap" />
        <Button size="small" type="text" disabled={number === 1} aria-label={`${of} ${say(BENCHMARK_TEXT.up)}`} onClick={() => move(-1)}>
          ↑
        </Button>
        <Button size="small" type="text" disabled={last} aria-label={`${of} ${say(BENCHMARK_TEXT.down)}`} onClick={() => move(1)}>
          ↓
        </Button>
        <Button size="small" type="text" aria-label={say(BENCHMARK_TEXT.removeNamed, { what: of })} onClick={remove}>
          ✕
        </Button>
      </p>
      <div className="zs-benchmark-lines">
        <span>{say(BENCHMARK_TEXT.condition)}</span>
        <Input.TextArea
          aria-label={`${of} ${say(BENCHMARK_TEXT.condition)}`}
          autoSize={{ minRows: 1, maxRows: 6 }}
          maxLength={2000}
          value={tier.condition}
          onChange={(event) => write({ condition: event.target.value })}
        />
        <span>{say(BENCHMARK_TEXT.predicate)}</span>
        <PredicateEditor of={of} axes={axes} predicate={tier.predicate} write={(predicate) => write({ predicate })} />
        <span>{say(BENCHMARK_TEXT.outcomes)}</span>
        <OutcomesEditor of={of} axes={axes} outcomes={tier.outcomes} write={(outcomes) => write({ outcomes })} />
      </div>
    </fieldset>
  );
}
