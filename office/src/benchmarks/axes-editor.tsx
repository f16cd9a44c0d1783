import { AXIS_KIND_TEXT, BENCHMARK_TEXT } from '@zhunsheng/contract/benchmark-text';
import { AXIS_KINDS, AXIS_UNITS, type Axis, type AxisKind, isMeasured } from '@zhunsheng/domain/discretion/benchmark';
import Button from 'antd/es/button';
import { useState } from 'react';
import { useSay } from '../shell/locale.ts';
import { changedAt, freeKey, withoutAt, wordsIn } from './change.ts';
import { SmallNumber, SmallSelect, SmallText } from './small-controls.tsx';

interface AxesEditorProps {
  readonly axes: readonly Axis[];
  readonly write: (axes: readonly Axis[]) => void;
}

/** What conditions look at: one row for each factor. */
export function AxesEditor({ axes, write }: AxesEditorProps) {
  const say = useSay();
  const heads = [
    BENCHMARK_TEXT.factorName,
    BENCHMARK_TEXT.kind,
    BENCHMARK_TEXT.unit,
    BENCHMARK_TEXT.words,
    BENCHMARK_TEXT.withinMonths,
    BENCHMARK_TEXT.optional,
  ];
  return (
    <section className="zs-benchmark-part">
      <h2>{say(BENCHMARK_TEXT.factors)}</h2>
      {axes.length > 0 && (
        <div className="zs-benchmark-scroll">
          <table className="zs-table">
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head.zh} scope="col">
                    {say(head)}
                  </th>
                ))}
                <th scope="col">{say(BENCHMARK_TEXT.remove)}</th>
              </tr>
            </thead>
            <tbody>
              {axes.map((axis, at) => (
                <AxisRow
                  key={axis.key}
                  axis={axis}
                  number={at + 1}
                  write={(change) => write(changedAt(axes, at, change))}
                  remove={() => write(withoutAt(axes, at))}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="zs-buttons">
        <Button size="small" onClick={() => write([...axes, newAxis(axes)])}>
          {say(BENCHMARK_TEXT.addFactor)}
        </Button>
      </p>
    </section>
  );
}

function newAxis(axes: readonly Axis[]): Axis {
  const key = freeKey(
    'f',
    axes.map((axis) => axis.key),
  );
  return { key, kind: 'area', name: '', unit: '㎡', words: [], withinMonths: null, optional: false };
}

interface AxisRowProps {
  readonly axis: Axis;
  readonly number: number;
  readonly write: (change: Partial<Axis>) => void;
  readonly remove: () => void;
}

function AxisRow({ axis, number, write, remove }: AxisRowProps) {
  const say = useSay();
  const row = say(BENCHMARK_TEXT.factorNumber, { number });
  const units = AXIS_UNITS[axis.kind];
  const label = (what: string) => `${row} ${what}`;
  return (
    <tr>
      <th scope="row">
        <SmallText label={label(say(BENCHMARK_TEXT.factorName))} width={150} value={axis.name} write={(name) => write({ name })} />
      </th>
      <td>
        <SmallSelect
          label={label(say(BENCHMARK_TEXT.kind))}
          width={136}
          value={axis.kind}
          write={(kind) => write(ofKind(kind))}
          choices={AXIS_KINDS.map((kind) => ({ value: kind, label: say(AXIS_KIND_TEXT[kind]) }))}
        />
      </td>
      <td>
        {Array.isArray(units) ? (
          <SmallSelect
            label={label(say(BENCHMARK_TEXT.unit))}
            width={72}
            value={axis.unit ?? ''}
            write={(unit) => write({ unit })}
            choices={units.map((unit: string) => ({ value: unit, label: unit }))}
          />
        ) : (
          units === null && (
            <SmallText
              label={label(say(BENCHMARK_TEXT.unit))}
              width={72}
              max={20}
              value={axis.unit ?? ''}
              write={(unit) => write({ unit })}
            />
          )
        )}
      </td>
      <td>
        {!isMeasured(axis.kind) && axis.kind !== 'fact' && (
          <Words label={label(say(BENCHMARK_TEXT.words))} words={axis.words} write={(words) => write({ words })} />
        )}
      </td>
      <td>
        {axis.kind === 'times' && (
          <SmallNumber
            label={label(say(BENCHMARK_TEXT.withinMonths))}
            width={64}
            whole
            value={axis.withinMonths}
            write={(withinMonths) => write({ withinMonths })}
          />
        )}
      </td>
      <td>
        <input
          type="checkbox"
          aria-label={label(say(BENCHMARK_TEXT.optional))}
          checked={axis.optional}
          onChange={(event) => write({ optional: event.target.checked })}
        />
      </td>
      <td>
        <Button size="small" type="text" aria-label={say(BENCHMARK_TEXT.removeNamed, { what: row })} onClick={remove}>
          ✕
        </Button>
      </td>
    </tr>
  );
}

function ofKind(kind: AxisKind): Partial<Axis> {
  const units = AXIS_UNITS[kind];
  return { kind, unit: units === undefined ? null : (units?.[0] ?? ''), words: [], withinMonths: kind === 'times' ? 12 : null };
}

function Words({
  label,
  words,
  write,
}: {
  readonly label: string;
  readonly words: readonly string[];
  readonly write: (words: string[]) => void;
}) {
  const [typed, setTyped] = useState(words.join('、'));
  return (
    <SmallText
      label={label}
      max={600}
      value={typed}
      write={(text) => {
        setTyped(text);
        write(wordsIn(text));
      }}
    />
  );
}
