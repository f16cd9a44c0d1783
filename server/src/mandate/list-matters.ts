import type { MattersView, MatterView } from '@zhunsheng/contract/mandate';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { MATTERS } from '@zhunsheng/domain/mandate/catalogue/catalogue';
import { coercionOn, mandateOn } from '@zhunsheng/domain/mandate/competence';
import { enteredVersions } from '@zhunsheng/domain/mandate/entered-basis';
import { COERCIVE_MEASURES, decidableOn, matterStatusOn } from '@zhunsheng/domain/mandate/ids';
import type { Tx } from '../acts/transaction.ts';
import { HttpFailure } from '../http/failure.ts';
import { entrySources } from './load-matter-facts.ts';
import { loadPlacedBureaus } from './placed-bureaus.ts';
import { readBasisEntries, readOnRecord } from './read-on-record.ts';

/** The whole catalogue as one bureau has it on a day. */
export async function listMatters(tx: Tx, number: number, day: PlainDate): Promise<MattersView> {
  const bureau = (await loadPlacedBureaus(tx, day)).get(number);
  if (bureau === undefined) throw new HttpFailure(404, { error: 'not-found' });
  const sources = entrySources(bureau);
  const entered = Map.groupBy(await readBasisEntries(tx, sources, null), ({ matter }) => matter);
  const facts = await readOnRecord(tx, [number], null, day);
  const matters = MATTERS.map((matter): MatterView => {
    const versions = [...enteredVersions(entered.get(matter.code) ?? [], sources), ...matter.versions];
    return {
      code: matter.code,
      title: matter.title,
      field: matter.field,
      gbCode: matter.gbCode,
      status: matterStatusOn(versions, day),
      basis: decidableOn(versions, day) ?? null,
      versions,
      coercion: COERCIVE_MEASURES.flatMap((measure) => coercionOn(matter, measure, day)),
      condition: matter.condition,
      policeOnly: matter.policeOnly,
      inMandate: mandateOn(facts, number, matter.code, day) !== undefined,
    };
  });
  return { on: day, bureau: number, matters };
}
