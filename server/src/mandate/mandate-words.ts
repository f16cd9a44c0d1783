import { OWN } from '@zhunsheng/domain/law/gates';
import type { MandateGateFacts } from '@zhunsheng/domain/mandate/gate-facts';
import { basisEntry, designation, executingLevel, mandate } from '@zhunsheng/domain/mandate/mandate.ledger';
import { refuse, refusedByGate, refusedByRule } from '@zhunsheng/domain/ruling';
import type { CommandRuling, Deciding } from '../acts/command.ts';
import { asLedger, type LedgerWord } from '../ledger/ledger-commands.ts';
import type { LedgerRoutes } from '../ledger/ledger-routes.ts';
import { onFile } from '../personnel/entry-words.ts';
import { loadPlacedBureaus } from './placed-bureaus.ts';
import { readBasisEntries, readOnRecord } from './read-on-record.ts';

/** What the gates of the four ledgers look at: the acting bureau's own entries and its place. */
export async function mandateGateFacts(deciding: Deciding<unknown>): Promise<MandateGateFacts> {
  const { tx, actor, today } = deciding;
  const placed = await loadPlacedBureaus(tx, today);
  const bureau = placed.get(actor.bureau);
  if (bureau === undefined) throw new Error(`no bureau ${actor.bureau}`);
  const below = [...placed.values()].filter(({ parent }) => parent === bureau.number);
  const entered = await readBasisEntries(tx, [actor.bureau], null);
  return { bureau, below, ...(await readOnRecord(tx, [actor.bureau], null, today)), entered };
}

// Only two at the same instant come this far: the gates see the rest. Whose period it is, the list tells then.
const overlaps = (deciding: Deciding<unknown>): CommandRuling =>
  refuse(refusedByRule(OWN.mandate, 'mandate/overlaps', { matter: matterIn(deciding.input), from: null, until: null }));
const clash = (deciding: Deciding<unknown>): CommandRuling =>
  refuse(refusedByGate('5.G2', 'mandate/level-clash', { matter: matterIn(deciding.input), level: null, from: null, until: null }));

function matterIn(input: unknown): string {
  return String((input as { values?: { matter?: unknown } }).values?.matter ?? '');
}

export function mandateWord(calendar: LedgerWord['calendar']): LedgerWord {
  return wordOf(calendar, mandate, { ...onFile(asLedger(mandate)), constraints: { mandate_once: overlaps } });
}

function wordOf(calendar: LedgerWord['calendar'], ledger: Parameters<typeof asLedger>[0], more: Partial<LedgerWord> = {}): LedgerWord {
  return { ledger: asLedger(ledger), power: 'mandate.write', calendar, facts: mandateGateFacts, ...more };
}

const ACTS = ['record', 'change', 'correct', 'withdraw'] as const;

export function mandateWords(calendar: LedgerWord['calendar']): LedgerRoutes[] {
  return [
    mandateWord(calendar),
    wordOf(calendar, executingLevel, { constraints: { executing_level_once: clash } }),
    wordOf(calendar, designation),
    wordOf(calendar, basisEntry, onFile(asLedger(basisEntry))),
  ].map((word) => ({ word, readPower: 'mandate.read', acts: ACTS }));
}
