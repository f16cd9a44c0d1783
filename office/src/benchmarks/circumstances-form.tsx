import { BENCHMARK_TEXT } from '@zhunsheng/contract/benchmark-text';
import { type Axis, type Benchmark, type Circumstances, isMeasured } from '@zhunsheng/domain/discretion/benchmark';
import { testedAxes } from '@zhunsheng/domain/discretion/predicate';
import { Labelled } from '../form-controls/labelled.tsx';
import { useSay } from '../shell/locale.ts';
import { SmallNumber } from './small-controls.tsx';

interface CircumstancesFormProps {
  readonly benchmark: Benchmark;
  readonly circumstances: Circumstances;
  readonly write: (circumstances: Circumstances) => void;
  /** Whole yuan by the words of the benchmark. */
  readonly bases: Readonly<Record<string, number>>;
  readonly writeBases: (bases: Readonly<Record<string, number>>) => void;
}

/** The facts of a case that a benchmark asks for, and the sums from which its fines are taken. */
export function CircumstancesForm({ benchmark, circumstances, write, bases, writeBases }: CircumstancesFormProps) {
  const set = (key: string, value: Circumstances[string] | null) => {
    const others = Object.fromEntries(Object.entries(circumstances).filter(([each]) => each !== key));
    write(value === null ? others : { ...others, [key]: value });
  };
  return (
    <div className="zs-form-fields">
      {askedAxes(benchmark).map((axis) => (
        <Fact key={axis.key} axis={axis} value={circumstances[axis.key]} write={(value) => set(axis.key, value)} />
      ))}
      {basesOf(benchmark).map((base) => (
        <Labelled
          key={base}
          label={`${base}（元）`}
          required
          control={({ id }) => (
            <SmallNumber
              id={id}
              label={`${base}（元）`}
              whole
              value={bases[base] ?? null}
              write={(value) =>
                writeBases(
                  value === null
                    ? Object.fromEntries(Object.entries(bases).filter(([each]) => each !== base))
                    : { ...bases, [base]: value },
                )
              }
            />
          )}
        />
      ))}
    </div>
  );
}

/** Axes of conditions, of measures by the unit, and of kinds of party. */
function askedAxes({ axes, tiers }: Benchmark): Axis[] {
  const tested = new Set(
    testedAxes(
      axes,
      tiers.map(({ predicate }) => predicate),
    ),
  );
  const measured = new Set(
    tiers.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => (outcome.kind === 'per-unit' ? [outcome.axis] : []))),
  );
  return axes.filter((axis) => tested.has(axis) || measured.has(axis.key) || axis.kind === 'party');
}

function basesOf({ tiers }: Benchmark): string[] {
  const bases = tiers.flatMap(({ outcomes }) =>
    outcomes.flatMap((outcome) => (outcome.kind === 'multiple' || outcome.kind === 'percent' ? [outcome.base] : [])),
  );
  return [...new Set(bases)];
}

interface FactProps {
  readonly axis: Axis;
  readonly value: Circumstances[string] | undefined;
  readonly write: (value: Circumstances[string] | null) => void;
}

function Fact({ axis, value, write }: FactProps) {
  const say = useSay();
  const label = axis.unit === null ? axis.name : `${axis.name}（${axis.unit}）`;
  const words = axis.kind === 'fact' ? [] : axis.words;
  return (
    <Labelled
      label={label}
      required={!axis.optional}
      control={(ids) =>
        isMeasured(axis.kind) ? (
          <SmallNumber id={ids.id} label={label} value={typeof value === 'number' ? value : null} write={write} />
        ) : (
          <select
            {...ids}
            className="zs-select"
            value={value === undefined ? '' : String(value)}
            onChange={(event) =>
              write(event.target.value === '' ? null : axis.kind === 'fact' ? event.target.value === 'true' : event.target.value)
            }
          >
            <option value="">{say(BENCHMARK_TEXT.notKnown)}</option>
            {axis.kind === 'fact' && <option value="true">{say(BENCHMARK_TEXT.yes)}</option>}
            {axis.kind === 'fact' && <option value="false">{say(BENCHMARK_TEXT.no)}</option>}
            {words.map((word) => (
              <option key={word} value={word}>
                {word}
              </option>
            ))}
          </select>
        )
      }
    />
  );
}
