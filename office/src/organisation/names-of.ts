import type { EntryView } from '@zhunsheng/contract/ledger';
import { expectedNames, nameMatches } from '@zhunsheng/domain/organisation/naming';
import type { Colour } from '../patterns/light.tsx';

export interface NameCheck {
  readonly body: 'department' | 'team';
  readonly actual: string | null;
  readonly expected: readonly string[];
  readonly light: Colour;
}

/** The names of a bureau and of its team beside those that article 4 prescribes. */
export function namesOf(bureau: Pick<EntryView, 'values'>): NameCheck[] {
  const { level, divisionCode, name, teamName } = bureau.values;
  // A bureau without a division (an area of its own) has no name that the text prescribes.
  const expected =
    typeof divisionCode === 'string' ? expectedNames({ level: level as 'county', divisionCode }) : { department: [], team: [] };
  const check = (body: NameCheck['body'], actual: unknown, names: readonly string[]): NameCheck => {
    const given = typeof actual === 'string' && actual !== '' ? actual : null;
    const light = names.length === 0 || given === null ? 'grey' : nameMatches(given, names) ? 'green' : 'red';
    return { body, actual: given, expected: names, light };
  };
  return [check('department', name, expected.department), check('team', teamName, expected.team)];
}

/** The worse of the two. */
export function nameLight(bureau: Pick<EntryView, 'values'>): Colour {
  const lights = namesOf(bureau).map((each) => each.light);
  return lights.includes('red') ? 'red' : lights.includes('green') ? 'green' : 'grey';
}
