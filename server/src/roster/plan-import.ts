import { refusalSentences } from '@zhunsheng/contract/refusal-text';
import { type LedgerAct, type LedgerState, stretchesAfter } from '@zhunsheng/domain/ledger/acts';
import { citationKey } from '@zhunsheng/domain/law/instruments';
import { EMPTY_FILE, type Entry, type PersonFile } from '@zhunsheng/domain/personnel/person-file';
import type { ColumnKey } from '@zhunsheng/domain/roster/columns';
import type { RosterRow } from '@zhunsheng/domain/roster/read-row';
import { type RowOutcome, rowProblem } from '@zhunsheng/domain/roster/reconcile';
import type { Refusal } from '@zhunsheng/domain/ruling';
import type { Deciding, PlannedAct } from '../acts/command.ts';
import { type LedgerWord, proposeAct, splitDates } from '../ledger/ledger-commands.ts';
import { certificatePatch, type Identity, newCertificateValues, newPersonValues, personPatch } from './row-writes.ts';

export interface ImportWords {
  readonly person: LedgerWord;
  readonly certificate: LedgerWord;
}

/** Where the acts of rows come from: identities and ids are made by the caller, for good or only to ask the gates. */
export interface Makes {
  readonly identityOf: (row: RosterRow, outcome: RowOutcome) => Identity;
  readonly newId: () => string;
}

export interface PlannedRow {
  readonly acts: readonly PlannedAct[];
  readonly refusal?: { readonly refusal: Refusal; readonly at: ColumnKey };
}

/** Whether a row would write anything, refused or not. */
export function writes({ outcome, fields, certificate }: RowOutcome): boolean {
  return outcome === 'new' || fields.length > 0 || certificate !== null;
}

/** The acts of one row, every gate of its ledgers asked with the person as the row would leave him. */
export async function planRow(
  words: ImportWords,
  deciding: Deciding<unknown>,
  makes: Makes,
  at: { row: RosterRow; outcome: RowOutcome; file: PersonFile | undefined },
): Promise<PlannedRow> {
  const { row, outcome } = at;
  if (!writes(outcome)) return { acts: [] };
  const identity = makes.identityOf(row, outcome);
  const file = at.file ?? EMPTY_FILE;
  const act = personAct(words, deciding, row, outcome, identity);
  const ofPerson = act && (await proposeAct(words.person, deciding, identity.subject, act, file));
  if (ofPerson && 'code' in ofPerson)
    return { acts: [], refusal: { refusal: ofPerson, at: ofPerson.code.startsWith('post/') ? 'category' : 'joinedOn' } };
  const after = act ? { ...file, person: personAfter(deciding, identity.subject, act) } : file;
  const ofCertificate = await planCertificate(words, deciding, makes, { row, outcome, subject: identity.subject, file: after });
  if (ofCertificate && 'code' in ofCertificate) return { acts: [], refusal: { refusal: ofCertificate, at: 'certificateNumber' } };
  return { acts: [...(ofPerson ? [ofPerson] : []), ...(ofCertificate ? [ofCertificate] : [])] };
}

function personAct(
  words: ImportWords,
  deciding: Deciding<unknown>,
  row: RosterRow,
  outcome: RowOutcome,
  identity: Identity,
): LedgerAct | undefined {
  if (outcome.outcome === 'new') return { act: 'Recorded', bureau: deciding.actor.bureau, values: newPersonValues(row, identity) as never };
  return outcome.fields.length === 0 ? undefined : changedFromToday(words.person, deciding, personPatch(row, outcome, identity));
}

/** What a roster says is so from the day of the import on; dates carry their own day. */
function changedFromToday(word: LedgerWord, { today }: Deciding<unknown>, patch: Readonly<Record<string, unknown>>): LedgerAct {
  return { act: 'Changed', from: today, ...splitDates(word.ledger, patch), reason: null } as LedgerAct;
}

function personAfter({ subjects }: Deciding<unknown>, subject: string, act: LedgerAct): Entry<never> {
  const state = (subjects.get(subject)?.state as LedgerState | undefined) ?? { status: 'absent', position: 0, versions: [], touched: {} };
  return { subject, stretches: stretchesAfter(state, act) } as unknown as Entry<never>;
}

async function planCertificate(
  words: ImportWords,
  deciding: Deciding<unknown>,
  makes: Makes,
  at: { row: RosterRow; outcome: RowOutcome; subject: string; file: PersonFile },
): Promise<PlannedAct | Refusal | undefined> {
  const read = at.row.certificate;
  const wanted = at.outcome.certificate;
  if (read === undefined || wanted === null) return undefined;
  if (wanted.act === 'change') {
    return proposeAct(
      words.certificate,
      deciding,
      wanted.subject,
      changedFromToday(words.certificate, deciding, certificatePatch(read, at.outcome)),
      at.file,
    );
  }
  const act: LedgerAct = { act: 'Recorded', bureau: deciding.actor.bureau, values: newCertificateValues(read, at.subject) as never };
  return proposeAct(words.certificate, deciding, makes.newId(), act, at.file);
}

/** The row as it stands once a gate has refused it: a problem with the gate's own sentence at the cell in question. */
export function refusedOutcome(row: RosterRow, outcome: RowOutcome, { refusal, at }: NonNullable<PlannedRow['refusal']>): RowOutcome {
  const { code, gate = null, basis, facts } = refusal;
  const inWords = (locale: 'zh' | 'en') => refusalSentences(code, facts, locale).title;
  const fact = {
    code: 'row-refused' as const,
    refusal: code,
    gate,
    basis: basis.map(citationKey),
    facts,
    sentence: { zh: inWords('zh'), en: inWords('en') },
  };
  return { ...outcome, outcome: 'problem', problems: [...outcome.problems, rowProblem(row, at, fact)] };
}
