import { REFUSALS_TEXT } from '@zhunsheng/contract/refusals-text';
import { GATE_IDS, type RefusalsView } from '@zhunsheng/contract/refusals';
import { articleText } from '@zhunsheng/contract/law-text';
import { GATES } from '@zhunsheng/domain/law/gates';
import { useLocale, useSay } from '../shell/locale.ts';

interface GateCountsProps {
  readonly counts: NonNullable<RefusalsView['counts']>;
  readonly chosen: string | undefined;
  readonly choose: (gate: string | undefined) => void;
}

/** How often each gate shut; a press shows only those. */
export function GateCounts({ counts, chosen, choose }: GateCountsProps) {
  const say = useSay();
  const locale = useLocale();
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const lines = [
    { gate: undefined, name: say(REFUSALS_TEXT.all), count: all },
    ...GATE_IDS.map((gate) => ({ gate, name: `${gate} ${articleText(GATES[gate].basis[0].article, locale)}`, count: counts[gate] ?? 0 })),
    { gate: 'own', name: say(REFUSALS_TEXT.ownRule), count: counts.own ?? 0 },
  ].filter((line) => line.gate === undefined || line.count > 0 || line.gate === chosen);
  return (
    <ul className="zs-gate-counts" aria-label={say(REFUSALS_TEXT.byClause)}>
      {lines.map(({ gate, name, count }) => (
        <li key={gate ?? 'all'}>
          <button type="button" aria-pressed={chosen === gate} onClick={() => choose(gate)}>
            {name} <strong>{count}</strong>
          </button>
        </li>
      ))}
    </ul>
  );
}
