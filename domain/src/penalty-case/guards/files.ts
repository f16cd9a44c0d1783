import { OWN } from '../../law/gates.ts';
import type { CaseActName } from '../commands.ts';
import { type Check, check } from '../guard.ts';
import { refusedByOwn } from '../refusals.ts';
import { refusedByRule } from '../../ruling.ts';

/** Every file that an act names is on record in this bureau and is what it was when it was taken in. */
export function filesOnRecord<A extends CaseActName>(): Check<A> {
  return check('files-on-record', ({ input, facts }) => {
    const { files, signature, receipt } = input as { files?: readonly string[]; signature?: string | null; receipt?: string | null };
    const named = [...(files ?? []), ...[signature, receipt].filter((one) => typeof one === 'string' && /^[0-9a-f]{64}$/.test(one))];
    const missing = named.find((one) => !facts.files.has(one as string));
    return missing === undefined
      ? undefined
      : refusedByRule(OWN.evidence, 'case/file-not-on-record', { file: (missing as string).slice(0, 12) });
  });
}

/** A record is signed, or says why it is not (law digest 11.3). */
export function signedOrRefused<A extends CaseActName>(): Check<A> {
  return check('signed-or-refused', ({ input }) => {
    const { signature, refusal } = input as { signature?: string | null; refusal?: string | null };
    return (signature ?? null) === null && (refusal ?? null) === null ? refusedByOwn('case/neither-signed-nor-refused') : undefined;
  });
}
