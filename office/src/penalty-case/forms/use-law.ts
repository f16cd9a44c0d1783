import { gradeCase, type Graded, type GradeProblem } from '@zhunsheng/domain/discretion/grade-case';
import type { Circumstances, StandingBenchmark } from '@zhunsheng/domain/discretion/benchmark';
import { type BasisVersion, type PartyKind, type PenaltyRange, rangeFor, yuanRange } from '@zhunsheng/domain/law/penalty';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { decidableOn } from '@zhunsheng/domain/mandate/ids';
import type { CaseActName } from '@zhunsheng/domain/penalty-case/commands';
import { useBasis } from '../../benchmarks/use-basis.ts';
import type { FormSetting, Values } from './form-field.ts';
import { readYuan } from './read-yuan.ts';
import { useBenchmark } from './use-benchmark.ts';

/** What the law and the benchmark say of what has been entered so far. */
export interface LawSeen {
  readonly known: boolean;
  readonly partyKind: PartyKind;
  /** The version of the day of the act, and that of today where it is another. */
  readonly options: readonly BasisVersion[];
  readonly changed: boolean;
  readonly basis: BasisVersion | undefined;
  readonly range: PenaltyRange | undefined;
  readonly legal: { readonly min: number; readonly max: number } | undefined;
  readonly benchmark: StandingBenchmark | null | undefined;
  readonly graded: Graded | GradeProblem | undefined;
}

const ASKED: ReadonlySet<CaseActName> = new Set<CaseActName>(['conclude', 'decide-on-the-spot']);

export function useLaw(act: CaseActName, values: Values, { view, today }: FormSetting): LawSeen {
  const asked = ASKED.has(act);
  const filing = view?.file.filing;
  const matter = asked ? (filing?.matter ?? textOf(values['matter'])) : '';
  const actOn = (filing?.actUntil ?? filing?.actFrom ?? values['on'] ?? today) as PlainDate;
  const party = (view?.file.party ?? values['party'] ?? {}) as { kind?: PartyKind };
  const partyKind = party.kind ?? 'citizen';
  const { data } = useBasis(matter, actOn);
  const found = useBenchmark(act === 'conclude' ? matter : '');
  const [atAct, atToday] = [decidableOn(data?.versions ?? [], actOn), decidableOn(data?.versions ?? [], today as PlainDate)];
  const changed = atAct?.id !== atToday?.id;
  const options = [atAct, atToday].filter((one, index, all) => one !== undefined && all.indexOf(one) === index) as BasisVersion[];
  const proposed = values['lighter'] === 'of-decision' ? atToday : atAct;
  const basis = options.find(({ id }) => id === values['basis']) ?? proposed;
  const household = data?.businessHouseholdAsCitizen ?? true;
  const base = readYuan(textOf(values['baseYuan']));
  const baseYuan = base !== undefined && 'yuan' in base ? base.yuan : null;
  const range =
    basis === undefined ? undefined : rangeFor(basis, partyKind, (values['when'] ?? 'ordinary') as PenaltyRange['when'], household);
  return {
    known: data !== undefined,
    partyKind,
    options,
    changed,
    basis,
    range,
    legal: range === undefined ? undefined : yuanRange(range, baseYuan),
    benchmark: found,
    graded:
      found === undefined || found === null
        ? undefined
        : gradeCase(
            found,
            (values['circumstances'] ?? {}) as Circumstances,
            { kind: partyKind, businessHouseholdAsCitizen: household },
            baseYuan === null ? {} : basesWith(found, baseYuan),
          ),
  };
}

const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

/** A case has one sum from which its fine is taken, by whatever words the benchmark calls it. */
export function basesWith(benchmark: StandingBenchmark, baseYuan: number): Readonly<Record<string, number>> {
  const bases = benchmark.tiers.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => ('base' in outcome ? [outcome.base] : [])));
  return Object.fromEntries(bases.map((base) => [base, baseYuan]));
}
