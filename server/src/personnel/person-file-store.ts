import { EMPTY_FILE, type Entry, type PersonFile } from '@zhunsheng/domain/personnel/person-file';
import { attendance, certificate, contract, duty, onboarding, person, post } from '@zhunsheng/domain/personnel/personnel.ledger';
import type { Tx } from '../acts/transaction.ts';
import { asLedger } from '../ledger/ledger-commands.ts';
import { readCurrentAbout, type StoredVersion } from '../ledger/read-versions.ts';

const ENTRIES = {
  certificates: certificate,
  posts: post,
  duties: duty,
  onboardings: onboarding,
  attendances: attendance,
  contracts: contract,
} as const;

/** Everything on record about some people, read under the lock of their heads; one statement a ledger, however many people. */
export async function loadPersonFiles(tx: Tx, people: readonly string[]): Promise<Map<string, PersonFile>> {
  const files = new Map<string, PersonFile>(people.map((id) => [id, EMPTY_FILE]));
  const add = (id: string, part: Partial<PersonFile>) => files.set(id, { ...(files.get(id) ?? EMPTY_FILE), ...part });
  const persons = await readCurrentAbout(tx, asLedger(person), 'subject', people);
  for (const [id, versions] of Map.groupBy(persons, (version) => version.subject)) {
    add(id, { person: { subject: id, stretches: versions } as unknown as Entry<never> });
  }
  for (const [part, ledger] of Object.entries(ENTRIES)) {
    const versions = await readCurrentAbout(tx, asLedger(ledger), 'person', people);
    for (const [id, entries] of Map.groupBy(versions, (version) => String(version.values['person'])))
      add(id, { [part]: entriesOf(entries) });
  }
  return files;
}

export async function loadPersonFile(tx: Tx, id: string): Promise<PersonFile> {
  return (await loadPersonFiles(tx, [id])).get(id) ?? EMPTY_FILE;
}

function entriesOf(versions: readonly StoredVersion[]): Entry<unknown>[] {
  return [...Map.groupBy(versions, (version) => version.subject)].map(([subject, stretches]) => ({ subject, stretches }));
}
