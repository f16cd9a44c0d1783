import { BENCHMARK_TEXT, OP_TEXT } from '@zhunsheng/contract/benchmark-text';
import { type AnyOf, type Axis, isMeasured, type Test, TEST_OPS } from '@zhunsheng/domain/discretion/benchmark';
import Button from 'antd/es/button';
import { useSay } from '../shell/locale.ts';
import { changedAt, replacedAt, withoutAt } from './change.ts';
import { SmallNumber, SmallSelect } from './small-controls.tsx';

interface PredicateEditorProps {
  /** 第1阶次: what the controls belong to. */
  readonly of: string;
  readonly axes: readonly Axis[];
  readonly predicate: AnyOf;
  readonly write: (predicate: AnyOf) => void;
}

/** Alternatives joined by 或者, each of tests joined by 并且. */
export function PredicateEditor({ of, axes, predicate, write }: PredicateEditorProps) {
  const say = useSay();
  const [first] = axes;
  const fresh = first === undefined ? undefined : newTest(first);
  return (
    <div className="zs-benchmark-predicate">
      {predicate.map((alternative, at) => (
        <p key={at} className="zs-benchmark-alternative">
          {at > 0 && <strong>{say(BENCHMARK_TEXT.addAlternative)}</strong>}
          {alternative.length === 0 && <span className="zs-hint">{say(BENCHMARK_TEXT.always)}</span>}
          {alternative.map((test, index) => (
            <TestRow
              key={index}
              first={index === 0}
              of={`${of} ${say(BENCHMARK_TEXT.predicate)} ${at + 1}.${index + 1}`}
              axes={axes}
              test={test}
              write={(next) => write(replacedAt(predicate, at, replacedAt(alternative, index, next)))}
              remove={() =>
                write(alternative.length === 1 ? withoutAt(predicate, at) : replacedAt(predicate, at, withoutAt(alternative, index)))
              }
            />
          ))}
          {fresh !== undefined && (
            <Button
              size="small"
              type="dashed"
              aria-label={`${of} ${at + 1} ${say(BENCHMARK_TEXT.addTest)}`}
              onClick={() => write(replacedAt(predicate, at, [...alternative, fresh]))}
            >
              {say(BENCHMARK_TEXT.addTest)}
            </Button>
          )}
        </p>
      ))}
      {fresh !== undefined && (
        <Button
          size="small"
          type="dashed"
          aria-label={`${of} ${say(BENCHMARK_TEXT.addAlternative)}`}
          onClick={() => write([...predicate, [fresh]])}
        >
          {say(predicate.length === 0 ? BENCHMARK_TEXT.predicate : BENCHMARK_TEXT.addAlternative)}
        </Button>
      )}
    </div>
  );
}

function newTest(axis: Axis): Test {
  if (isMeasured(axis.kind)) return { axis: axis.key, op: 'ge', value: 0 };
  return { axis: axis.key, op: 'is', value: axis.kind === 'fact' ? true : (axis.words[0] ?? '') };
}

interface TestRowProps {
  readonly first: boolean;
  readonly of: string;
  readonly axes: readonly Axis[];
  readonly test: Test;
  readonly write: (test: Test) => void;
  readonly remove: () => void;
}

function TestRow({ first, of, axes, test, write, remove }: TestRowProps) {
  const say = useSay();
  const axis = axes.find(({ key }) => key === test.axis);
  const change = (more: Partial<Test>) => write(changedAt([test], 0, more)[0] ?? test);
  return (
    <span className="zs-benchmark-test">
      {!first && <span>{say(BENCHMARK_TEXT.and)}</span>}
      <SmallSelect
        label={`${of} ${say(BENCHMARK_TEXT.factor)}`}
        width={128}
        value={test.axis}
        write={(key) => {
          const next = axes.find((each) => each.key === key);
          if (next !== undefined) write(newTest(next));
        }}
        choices={[
          ...(axis === undefined ? [{ value: test.axis, label: test.axis }] : []),
          ...axes.map(({ key, name }) => ({ value: key, label: name === '' ? key : name })),
        ]}
      />
      {axis !== undefined && isMeasured(axis.kind) && (
        <SmallSelect
          label={`${of} ${say(BENCHMARK_TEXT.comparison)}`}
          width={80}
          value={test.op}
          write={(op) => change({ op })}
          choices={TEST_OPS.filter((op) => op !== 'is').map((op) => ({ value: op, label: say(OP_TEXT[op]) }))}
        />
      )}
      {axis !== undefined && (
        <ValueControl label={`${of} ${say(BENCHMARK_TEXT.value)}`} axis={axis} value={test.value} write={(value) => change({ value })} />
      )}
      <Button size="small" type="text" aria-label={say(BENCHMARK_TEXT.removeNamed, { what: of })} onClick={remove}>
        ✕
      </Button>
    </span>
  );
}

interface ValueControlProps {
  readonly label: string;
  readonly axis: Axis;
  readonly value: Test['value'];
  readonly write: (value: Test['value']) => void;
}

function ValueControl({ label, axis, value, write }: ValueControlProps) {
  const say = useSay();
  if (isMeasured(axis.kind)) {
    return (
      <>
        <SmallNumber label={label} width={80} value={typeof value === 'number' ? value : null} write={(next) => write(next ?? 0)} />
        <span>{axis.unit}</span>
      </>
    );
  }
  if (axis.kind === 'fact') {
    const choices = [
      { value: 'true', label: say(BENCHMARK_TEXT.yes) },
      { value: 'false', label: say(BENCHMARK_TEXT.no) },
    ];
    return <SmallSelect label={label} width={64} value={String(value)} write={(next) => write(next === 'true')} choices={choices} />;
  }
  const words = axis.words.includes(String(value)) ? axis.words : [String(value), ...axis.words];
  return (
    <SmallSelect
      label={label}
      width={160}
      value={String(value)}
      write={write}
      choices={words.map((word) => ({ value: word, label: word }))}
    />
  );
}
