import { instantOfDay, type PlainDate } from '../../legal-time/plain-date.ts';
import { type Served, SERVICE_BASIS, type ServiceFlaw, servedOn } from '../../legal-time/service.ts';
import type { Refusal } from '../../ruling.ts';
import type { CaseActName, ServiceInput } from '../commands.ts';
import type { CaseFacts } from '../facts.ts';
import { type Check, check } from '../guard.ts';
import { refusedByOwn, unlawful } from '../refusals.ts';
import type { CaseState } from '../state.ts';

/** When a document counts as served by what was entered; or what its method still lacks. */
export function serviceOf(input: ServiceInput, state: CaseState, facts: CaseFacts): Served | Refusal {
  const { method, on, calendar } = { ...input, calendar: facts.calendar };
  const arrived = input.arrivedOn;
  const inOrder = arrived === null ? undefined : arrivalRefusal(arrived, on, facts);
  if (inOrder !== undefined) return inOrder;
  const judge = (served: Served | ServiceFlaw): Served | Refusal =>
    typeof served === 'string' ? unlawful('case/service-incomplete', SERVICE_BASIS[method], { method, lacks: served }) : served;
  const lacking = (lacks: string): Refusal => unlawful('case/service-incomplete', SERVICE_BASIS[method], { method, lacks });
  switch (method) {
    case 'direct':
      if (input.refusal !== null) return lacking('refused-means-leave');
      if (input.signature === null && input.files.length === 0) return lacking('no-signature');
      return input.receiver === null ? lacking('no-receiver') : judge(servedOn('direct', { signedOn: on }, calendar));
    case 'leave':
      if (input.refusal === null) return lacking('no-refusal-noted');
      return judge(
        servedOn('leave', { leftOn: on, witnessed: input.witness !== null, recorded: input.recorded && input.files.length > 0 }, calendar),
      );
    case 'electronic':
      if (arrived === null) return lacking('no-arrival');
      return judge(
        servedOn(
          'electronic',
          { arrivedAt: instantOfDay(arrived), consent: state.address?.consent === true && state.address.electronic !== null },
          calendar,
        ),
      );
    case 'post':
      if (input.postNumber === null || arrived === null) return lacking('no-return-slip');
      return judge(servedOn('post', { returnSlipOn: arrived }, calendar));
    case 'entrusted':
      return arrived === null ? lacking('no-receipt') : judge(servedOn('entrusted', { signedOn: arrived }, calendar));
    case 'via-unit':
      return arrived === null ? lacking('no-receipt') : judge(servedOn('via-unit', { signedOn: arrived }, calendar));
    case 'public-notice':
      return judge(servedOn('public-notice', { publishedOn: on, reasonOnFile: input.reason !== null }, calendar));
  }
}

function arrivalRefusal(arrived: PlainDate, sent: PlainDate, facts: CaseFacts): Refusal | undefined {
  if (arrived > facts.today) return refusedByOwn('case/in-the-future', { day: arrived });
  return arrived < sent ? refusedByOwn('case/before-what-it-rests-on', { day: arrived, earliest: sent }) : undefined;
}

export const isServed = (one: Served | Refusal): one is Served => 'on' in one;

/** The conditions of the method are met (Penalty Law art. 61; Civil Procedure Law arts 87–95). */
export function served<A extends CaseActName>(): Check<A> {
  return check('served-as-the-law-asks', ({ input, state, facts }) => {
    const one = serviceOf(input as unknown as ServiceInput, state, facts);
    return isServed(one) ? undefined : one;
  });
}

export function serviceDay(input: ServiceInput, state: CaseState, facts: CaseFacts): PlainDate {
  const one = serviceOf(input, state, facts);
  if (!isServed(one)) throw new Error('a service that was refused');
  return one.on;
}
