import { BENCHMARK_TEXT, OUTCOME_KIND_TEXT, OUTCOME_PARTY_TEXT } from '@zhunsheng/contract/benchmark-text';
import {
  type Axis,
  isMeasured,
  type Outcome,
  OUTCOME_PARTIES,
  type OutcomeFor,
  type OutcomeKind,
} from '@zhunsheng/domain/discretion/benchmark';
import Button from 'antd/es/button';
import { useState } from 'react';
import { useSay } from '../shell/locale.ts';
import { replacedAt, withoutAt, wordsIn } from './change.ts';
import { SmallNumber, SmallSelect, SmallText } from './small-controls.tsx';

interface OutcomesEditorProps {
  readonly of: string;
  readonly axes: readonly Axis[];
  readonly outcomes: readonly Outcome[];
  readonly write: (outcomes: readonly Outcome[]) => void;
}

const KINDS: readonly OutcomeKind[] = ['range', 'per-unit', 'multiple', 'percent', 'none'];

/** What the tier means for whom: one line for each party. */
export function OutcomesEditor({ of, axes, outcomes, write }: OutcomesEditorProps) {
  const say = useSay();
  return (
    <div className="zs-benchmark-outcomes">
      {outcomes.map((outcome, at) => (
        <OutcomeRow
          key={at}
          of={`${of} ${say(BENCHMARK_TEXT.outcomes)} ${at + 1}`}
          axes={axes}
          outcome={outcome}
          write={(next) => write(replacedAt(outcomes, at, next))}
          remove={() => write(withoutAt(outcomes, at))}
        />
      ))}
      <Button
        size="small"
        type="dashed"
        aria-label={`${of} ${say(BENCHMARK_TEXT.addOutcome)}`}
        onClick={() => write([...outcomes, { party: 'any', roles: [], kind: 'range', min: 0, max: 0 }])}
      >
        {say(BENCHMARK_TEXT.addOutcome)}
      </Button>
    </div>
  );
}

interface OutcomeRowProps {
  readonly of: string;
  readonly axes: readonly Axis[];
  readonly outcome: Outcome;
  readonly write: (outcome: Outcome) => void;
  readonly remove: () => void;
}

function OutcomeRow({ of, axes, outcome, write, remove }: OutcomeRowProps) {
  const say = useSay();
  const label = (what: keyof typeof BENCHMARK_TEXT) => `${of} ${say(BENCHMARK_TEXT[what])}`;
  const hasRoles = axes.some(({ kind }) => kind === 'party');
  return (
    <p className="zs-benchmark-test">
      <SmallSelect
        label={label('party')}
        width={112}
        value={outcome.party}
        write={(party) => write({ ...outcome, party })}
        choices={OUTCOME_PARTIES.map((party) => ({ value: party, label: say(OUTCOME_PARTY_TEXT[party]) }))}
      />
      {hasRoles && <Roles label={label('roles')} roles={outcome.roles} write={(roles) => write({ ...outcome, roles })} />}
      <SmallSelect
        label={label('measure')}
        width={136}
        value={outcome.kind}
        write={(kind) => write(ofKind(kind, outcome, axes))}
        choices={KINDS.map((kind) => ({ value: kind, label: say(OUTCOME_KIND_TEXT[kind]) }))}
      />
      <Amounts label={label} axes={axes} outcome={outcome} write={write} />
      <Button size="small" type="text" aria-label={say(BENCHMARK_TEXT.removeNamed, { what: of })} onClick={remove}>
        ✕
      </Button>
    </p>
  );
}

function ofKind(kind: OutcomeKind, outcome: Outcome, axes: readonly Axis[]): Outcome {
  const whom: OutcomeFor = { party: outcome.party, roles: outcome.roles };
  switch (kind) {
    case 'none':
      return { ...whom, kind };
    case 'range':
      return { ...whom, kind, min: 0, max: 0 };
    case 'per-unit':
      return { ...whom, kind, axis: axes.find((axis) => isMeasured(axis.kind))?.key ?? '', min: 0, max: 0, cap: null };
    case 'multiple':
    case 'percent':
      return { ...whom, kind, base: '', min: 0, max: 0 };
  }
}

interface AmountsProps {
  readonly label: (what: keyof typeof BENCHMARK_TEXT) => string;
  readonly axes: readonly Axis[];
  readonly outcome: Outcome;
  readonly write: (outcome: Outcome) => void;
}

/** Multiples and percentages are typed as people say them and kept in hundredths. */
function Amounts({ label, axes, outcome, write }: AmountsProps) {
  const say = useSay();
  if (outcome.kind === 'none') return null;
  const parts = outcome.kind === 'multiple' || outcome.kind === 'percent' ? 100 : 1;
  const amount = (end: 'min' | 'max', what: 'from' | 'to') => (
    <SmallNumber
      label={label(what)}
      whole={parts === 1}
      value={outcome[end] / parts}
      write={(value) => write({ ...outcome, [end]: Math.round((value ?? 0) * parts) })}
    />
  );
  return (
    <>
      {outcome.kind === 'per-unit' && (
        <SmallSelect
          label={label('factor')}
          width={128}
          value={outcome.axis}
          write={(axis) => write({ ...outcome, axis })}
          choices={axes
            .filter(({ kind }) => isMeasured(kind))
            .map(({ key, name, unit }) => ({ value: key, label: `${name}（${unit ?? ''}）` }))}
        />
      )}
      {(outcome.kind === 'multiple' || outcome.kind === 'percent') && (
        <SmallText label={label('base')} width={128} value={outcome.base} write={(base) => write({ ...outcome, base })} />
      )}
      {amount('min', 'from')}
      <span aria-hidden="true">–</span>
      {amount('max', 'to')}
      {outcome.kind === 'percent' && <span>%</span>}
      {outcome.kind === 'multiple' && <span>×</span>}
      {outcome.kind === 'per-unit' && (
        <>
          <span>{say(BENCHMARK_TEXT.cap)}</span>
          <SmallNumber label={label('cap')} whole value={outcome.cap} write={(cap) => write({ ...outcome, cap })} />
        </>
      )}
    </>
  );
}

function Roles({
  label,
  roles,
  write,
}: {
  readonly label: string;
  readonly roles: readonly string[];
  readonly write: (roles: string[]) => void;
}) {
  const [typed, setTyped] = useState(roles.join('、'));
  return (
    <SmallText
      label={label}
      width={160}
      max={200}
      value={typed}
      write={(text) => {
        setTyped(text);
        write(wordsIn(text));
      }}
    />
  );
}
