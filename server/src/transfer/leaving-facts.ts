import { lastStretch } from '@zhunsheng/domain/ledger/timeline';
import { addDays, type PlainDate, yearOf } from '@zhunsheng/domain/legal-time/plain-date';
import type { AttendanceValues, TrainingCreditValues } from '@zhunsheng/domain/personnel/fields';
import { ownSince } from '@zhunsheng/domain/personnel/gates/own-time-gates';
import { liaisonSince } from '@zhunsheng/domain/personnel/leaving';
import type { Entry, PersonFile } from '@zhunsheng/domain/personnel/person-file';
import { trainingCredit } from '@zhunsheng/domain/personnel/personnel.ledger';
import { trainingBrought, trainingCredited } from '@zhunsheng/domain/training/training-brought';
import type { TrainingBrought } from '@zhunsheng/domain/transfer/events';
import type { Tx } from '../acts/transaction.ts';
import { asLedger } from '../ledger/ledger-commands.ts';
import { readCurrentAbout } from '../ledger/read-versions.ts';

export interface LeavingFacts {
  readonly personName: string;
  readonly oursSince: PlainDate | null;
  readonly leftOn: PlainDate | null;
  readonly liaisonSince: PlainDate | null;
  readonly brought: TrainingBrought;
}

/** What the rules of a transfer look at in a person's file in the bureau that he leaves. */
export async function leavingFacts(tx: Tx, file: PersonFile, bureau: number, effectiveOn: PlainDate): Promise<LeavingFacts | undefined> {
  if (file.person === undefined) return undefined;
  const { name, joinedOn, leftOn } = lastStretch(file.person.stretches).values;
  const since = ownSince(file.person.stretches, bureau);
  return {
    personName: name,
    oursSince: since !== null && (joinedOn === null || joinedOn < since) ? since : joinedOn,
    leftOn,
    liaisonSince: liaisonSince(ofBureau(file.duties, bureau), addDays(effectiveOn, -1)),
    brought: await broughtAlong(tx, file, bureau, yearOf(effectiveOn)),
  };
}

function ofBureau<V>(entries: readonly Entry<V>[], bureau: number): Entry<V>[] {
  return entries.filter(({ stretches }) => lastStretch(stretches).bureau === bureau);
}

async function broughtAlong(tx: Tx, file: PersonFile, bureau: number, year: number): Promise<TrainingBrought> {
  const attended = await withKind(tx, ofBureau(file.attendances, bureau));
  return trainingBrought(year, attended, await creditsIn(tx, file, bureau));
}

/** What the new bureau credits him with; read with the whole file in scope, of every bureau that has had him this year. */
export async function creditedIn(tx: Tx, file: PersonFile, bureau: number, year: number): Promise<TrainingBrought> {
  const elsewhere = file.attendances.filter(({ stretches }) => lastStretch(stretches).bureau !== bureau);
  return trainingCredited(year, await withKind(tx, elsewhere), await creditsIn(tx, file, bureau));
}

async function withKind(tx: Tx, attendances: readonly Entry<AttendanceValues>[]) {
  const attended = attendances.map((entry) => lastStretch(entry.stretches).values);
  const { rows } = await tx.query<{ subject: string }>(
    'select subject from training_session where subject = any($1) and centralised and known_to is null and valid_to is null',
    [attended.map(({ session }) => session)],
  );
  const centralised = new Set(rows.map(({ subject }) => subject));
  return attended.map((values) => ({ ...values, centralised: centralised.has(values.session) }));
}

async function creditsIn(tx: Tx, file: PersonFile, bureau: number): Promise<TrainingCreditValues[]> {
  const credits = await readCurrentAbout(tx, asLedger(trainingCredit), 'person', [file.person?.subject ?? '']);
  return credits.filter((credit) => credit.bureau === bureau).map(({ values }) => values as unknown as TrainingCreditValues);
}
