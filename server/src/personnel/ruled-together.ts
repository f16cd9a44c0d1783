import { citationKey } from '@zhunsheng/domain/law/instruments';
import type { Basis, Citation } from '@zhunsheng/domain/law/instruments';
import type { RefusalCode } from '@zhunsheng/domain/refusal-code';
import { refuse, type Refusal } from '@zhunsheng/domain/ruling';
import type { CommandRuling, PlannedAct } from '../acts/command.ts';
import type { JsonObject } from '../acts/subject-kind.ts';

export type Planned = PlannedAct | Refusal;

export function isPlanned(planned: Planned): planned is PlannedAct {
  return 'data' in planned;
}

/** All acts of one command, or the first refusal among them. */
export function ruledTogether(planned: readonly Planned[], result: JsonObject): CommandRuling {
  const refusal = planned.find((entry): entry is Refusal => !isPlanned(entry));
  return refusal === undefined ? { accepted: true, acts: planned.filter(isPlanned), result } : refuse(refusal);
}

export interface PlannedOfPerson {
  readonly person: string;
  readonly name: string;
  readonly planned: Planned;
}

/** Several people in one command, all or none: the refusal names each who was refused, with his obstacle and his gate. */
export function ruledForAll(code: RefusalCode, entries: readonly PlannedOfPerson[], result: JsonObject): CommandRuling {
  const refused = entries.flatMap(({ person, name, planned }) => (isPlanned(planned) ? [] : [{ person, name, refusal: planned }]));
  const [first] = refused;
  if (first === undefined)
    return ruledTogether(
      entries.map(({ planned }) => planned),
      result,
    );
  const gates = refused.map(({ refusal }) => refusal.gate ?? '');
  const [gate] = gates;
  return refuse({
    code,
    ...(first.refusal.gate !== undefined && gates.every((other) => other === gate) ? { gate: first.refusal.gate } : {}),
    basis: basisOf(refused.map(({ refusal }) => refusal)),
    facts: {
      people: refused.map(({ name }) => name),
      codes: refused.map(({ refusal }) => refusal.code),
      gates,
      subjects: refused.map(({ person }) => person),
    },
  });
}

function basisOf(refusals: readonly Refusal[]): Basis {
  const citations = new Map<string, Citation>(refusals.flatMap(({ basis }) => basis.map((citation) => [citationKey(citation), citation])));
  return [...citations.values()] as unknown as Basis;
}
