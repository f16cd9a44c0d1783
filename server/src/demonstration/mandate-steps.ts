import { recordMandatesInput } from '@zhunsheng/contract/mandate';
import { addMonths } from '@zhunsheng/domain/legal-time/plain-date';
import { REGISTRY_BUREAUS } from '@zhunsheng/domain/organisation/registry/bureaus';
import { getDivision } from '@zhunsheng/domain/organisation/registry/divisions';
import type { Actor } from '../acts/actor.ts';
import { recordMandates } from '../mandate/record-mandates.ts';
import { CALENDAR } from '../server.ts';
import type { DemonstrationDays } from './demonstration-days.ts';
import { isFaulty } from './faults.ts';
import { entryId, type Scribe } from './scribe.ts';
import type { Step } from './steps.ts';

/** What the districts and counties of the demonstration enforce; gas is the city's in its districts. */
const MATTERS = ['M14', 'M29', 'M32', 'M35', 'M37', 'M40', 'M42', 'M44', 'M58', 'M60', 'M64'] as const;
export const CITY_MATTER = 'M73';
/** The matter that some bureau has otherwise than it should. */
const WRONG_MATTER = 'M37';
/** Its districts share with their city: here both have nothing on record. */
const WITHOUT = [104, 1011];

const record = recordMandates(() => CALENDAR);

/** Mandates by decision of the same-level government, the city's level for gas; some of it wrong on purpose (faults.ts). */
export function mandateSteps(bureau: number, clerk: Actor, days: DemonstrationDays): Step[] {
  if (WITHOUT.includes(bureau)) return [];
  const step = (write: Step['write']): Step => ({ day: days.after(4), bureau, by: clerk, write });
  const [place, city] = placesOf(bureau);
  const values = {
    decidedBy: `${place}人民政府`,
    documentTitle: '关于城市管理执法职能的通知',
    documentNumber: '政发〔2021〕3号',
    documentFile: null,
    grantDocument: '省政府关于相对集中行政处罚权的批复',
    from: addMonths(days.first, -24),
    until: null,
    publishedOn: isFaulty(bureau, '5.S4') ? null : addMonths(days.first, -23),
    executedBy: 'self',
    townshipDecision: null,
  };
  const give = (scribe: Scribe, matters: readonly string[], other: object = {}) =>
    scribe.give(
      record,
      `mandate:${bureau}:${matters.join(',')}`,
      recordMandatesInput.parse({
        matters: matters.map((matter) => ({ subject: entryId(`mandate:${bureau}:${matter}`), matter })),
        values: { ...values, ...other },
      }),
    );
  if (bureau < 1000) {
    const level = {
      matter: CITY_MATTER,
      level: 'city',
      ground: 'districts-cannot-yet',
      groundText: '区级无燃气执法专业人员',
      from: values.from,
    };
    return [
      step((scribe) => give(scribe, isFaulty(bureau, '5.S1') ? [CITY_MATTER, WRONG_MATTER] : [CITY_MATTER])),
      step((scribe) => scribe.record('executing-level', `executing-level:${bureau}:${CITY_MATTER}`, level)),
    ];
  }
  const own = place.endsWith('区') ? MATTERS : [...MATTERS, CITY_MATTER];
  const wrong = wrongly(bureau, city);
  if (wrong === undefined) return [step((scribe) => give(scribe, own))];
  return [
    step((scribe) =>
      give(
        scribe,
        own.filter((matter) => matter !== WRONG_MATTER),
      ),
    ),
    step((scribe) => give(scribe, [WRONG_MATTER], wrong)),
  ];
}

/** Full name of a bureau's place, and of its city. */
function placesOf(bureau: number): readonly [string, string] {
  const nameOf = (number: number | null | undefined): string => {
    const entry = REGISTRY_BUREAUS.find((one) => one.number === number);
    return entry === undefined ? '' : getDivision(entry.divisionCode).name;
  };
  if (bureau < 1000) return [nameOf(bureau), nameOf(bureau)];
  const city = nameOf(REGISTRY_BUREAUS.find(({ number }) => number === bureau)?.parent);
  return [`${city}${nameOf(bureau)}`, city];
}

function wrongly(bureau: number, city: string): object | undefined {
  if (isFaulty(bureau, '5.S3')) return { decidedBy: `${city}人民政府` };
  return isFaulty(bureau, '5.S5') ? { executedBy: 'other-department' } : undefined;
}
