import type { LedgerAct } from '@zhunsheng/domain/ledger/acts';
import { bureau } from '@zhunsheng/domain/organisation/organisation.ledger';
import { REGISTRY_BUREAUS } from '@zhunsheng/domain/organisation/registry/bureaus';
import { getDivision } from '@zhunsheng/domain/organisation/registry/divisions';
import { systemActor } from '../acts/actor.ts';
import type { Command, PlannedAct } from '../acts/command.ts';
import { execute, type Workshop } from '../acts/execute.ts';
import { inScope } from '../acts/transaction.ts';
import { deterministicId } from '../acts/ids.ts';
import { allFields, asLedger, type LedgerWord, proposeAct } from '../ledger/ledger-commands.ts';

/** The subject of a bureau: made of its stable number, so that the registry is loaded once wherever it is loaded. */
export const bureauSubject = (number: number): string => deterministicId(`bureau:${number}`);

type RegistryBureau = (typeof REGISTRY_BUREAUS)[number];

const KINDS: Readonly<Record<string, string>> = {
  '620000': 'housing-bureau',
  '620100': 'committee',
  '620200': 'enforcement-bureau',
  '621200': 'enforcement-bureau',
};

function valuesOf(entry: RegistryBureau) {
  const { number, parent, level, divisionCode, name } = entry;
  return allFields(asLedger(bureau), {
    number,
    level,
    parent,
    divisionCode,
    divisionName: getDivision(divisionCode).name,
    name,
    kind: KINDS[divisionCode] ?? (level === 'county' ? 'enforcement-bureau' : 'housing-bureau'),
  });
}

/** Records every bureau of the registry that is not on record yet. Names are those that Guideline art. 4 prescribes. */
export async function loadRegistry(workshop: Workshop, calendar: LedgerWord['calendar']): Promise<number> {
  const actor = systemActor(REGISTRY_BUREAUS.map(({ number }) => number));
  const known = await inScope(
    workshop.pool,
    actor,
    async (tx) => (await tx.query<{ number: number }>('select distinct number from bureau')).rows,
  );
  const missing = REGISTRY_BUREAUS.filter(({ number }) => !known.some((row) => row.number === number));
  if (missing.length === 0) return 0;
  const word: LedgerWord = { ledger: asLedger(bureau), power: 'registry.write', calendar };
  const command: Command<{ numbers: readonly number[] }> = {
    name: 'registry/load',
    power: 'registry.write',
    subjects: () => [],
    writes: ({ numbers }) => numbers,
    decide: async (deciding) => {
      const acts: PlannedAct[] = [];
      for (const entry of missing) {
        const act = { act: 'Recorded', bureau: entry.number, values: valuesOf(entry) } as unknown as LedgerAct;
        const planned = await proposeAct(word, deciding, bureauSubject(entry.number), act);
        if ('code' in planned) return { accepted: false, refusal: planned };
        acts.push(planned);
      }
      return { accepted: true, acts };
    },
  };
  const numbers = missing.map(({ number }) => number);
  const outcome = await execute(workshop, actor, {
    command,
    commandId: deterministicId(`registry/load:${numbers.join(',')}`),
    input: { numbers },
  });
  if (outcome.status !== 200) throw new Error(`the registry was refused: ${JSON.stringify(outcome.body)}`);
  return missing.length;
}
