import type { openCaseSealedInput } from '@zhunsheng/contract/penalty-case';
import { OWN } from '@zhunsheng/domain/law/gates';
import { cite } from '@zhunsheng/domain/law/instruments';
import { refuse, refusedByRule } from '@zhunsheng/domain/ruling';
import type { z } from 'zod';
import type { Command } from '../acts/command.ts';
import { timeOrderedId } from '../acts/ids.ts';
import { findPersonKey, type PersonKey, unseal } from '../identity/sealing.ts';
import type { Keys } from '../identity/keys.ts';
import { badInput } from '../http/failure.ts';
import { caseIn } from './case-commands.ts';
import { PENALTY_CASE } from './case-kind.ts';
import { boundAs, SEALED_FIELDS } from './sealed-fields.ts';
import type { CaseActName } from '@zhunsheng/domain/penalty-case/commands';
import type { CaseState } from '@zhunsheng/domain/penalty-case/state';

type Opened = Readonly<Record<string, string | null>>;

/** Where the sealed values of a file lie: `party.idNumber`, `clue.content`, `interviews.0.text`. */
const PLACES: Readonly<Record<string, string>> = {
  clue: 'register-clue',
  checks: 'record-check',
  filing: 'file',
  address: 'confirm-address',
  interviews: 'record-interview',
  inquests: 'record-inquest',
  conclusion: 'conclude',
  defences: 'record-defence',
  hearing: 'hold-hearing',
  reviews: 'review',
  deliberations: 'deliberate',
  decision: 'decide',
  spot: 'decide-on-the-spot',
  demandDefences: 'record-demand-defence',
};

/** By which act and under which field a place of the file was sealed; undefined where no field of that act is sealed. */
function sealedAs(place: string): { readonly act: CaseActName; readonly field: string } | undefined {
  const whole = place.split('.');
  // A decision that was annulled lies as it lay before: `annulled.0.decision.reasons`.
  const path = whole[0] === 'annulled' ? whole.slice(2) : whole;
  const [first = ''] = path;
  const named = (act: string | undefined, field: string) =>
    act !== undefined && (SEALED_FIELDS[act as CaseActName] ?? []).includes(field) ? { act: act as CaseActName, field } : undefined;
  // What awaits approval is sealed as it will lie on the file: `pending.conclude.input.facts`.
  if (first === 'pending') return named(path[1], path.slice(3).join('.'));
  if (first === 'party') return named('file', place);
  const answer = first === 'defences' && path[2] === 'answer';
  const field = path.filter((name) => !/^\d+$/.test(name)).slice(answer ? 2 : 1);
  return named(answer ? 'answer-defence' : PLACES[first], field.join('.'));
}

/** One sealed value of the file in the clear; null where nothing sealed lies at that place, whatever a text looks like. */
export function unsealAt(state: CaseState, key: PersonKey, subject: string, place: string): string | null {
  const as = sealedAs(place);
  const sealed = place
    .split('.')
    .reduce<unknown>(
      (found, name) => (found === null || typeof found !== 'object' ? undefined : (found as Record<string, unknown>)[name]),
      state,
    );
  if (as === undefined || typeof sealed !== 'string' || !SEALED.test(sealed)) return null;
  return unseal(key, subject, boundAs(as.act, as.field), sealed);
}

const SEALED = /^s1\./;

/** The whole file in the clear, for a paper that is made of it; what is pending is nobody's paper yet. */
export function openedFile(state: CaseState, key: PersonKey, subject: string): CaseState {
  const open = (value: unknown, place: string): unknown => {
    if (typeof value === 'string') return SEALED.test(value) ? (unsealAt(state, key, subject, place) ?? value) : value;
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map((one, index) => open(one, `${place}.${index}`));
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, open(one, place === '' ? name : `${place}.${name}`)]));
  };
  const { pending, annulled, drafts, ...rest } = state;
  return { ...(open(rest, '') as Omit<CaseState, 'pending' | 'annulled' | 'drafts'>), pending, annulled, drafts };
}

/** Sealed values of a case for who works on it: each opening is an act with its reason. */
export function openCaseSealed(keys: Keys, opened: (values: Opened) => void): Command<z.infer<typeof openCaseSealedInput>> {
  return {
    name: 'penalty-case/open-sealed',
    power: 'case.open-sealed',
    about: ({ subject }) => subject,
    subjects: ({ subject }) => [subject],
    decide: async (deciding) => {
      const { tx, input, actor, today, now } = deciding;
      // Who reported stays confidential (City Management Rules art. 38): his name is asked for by itself, with its own reason.
      if (input.fields.includes('clue.reporter') && input.fields.length > 1) throw badInput([{ field: 'fields', code: 'not-an-option' }]);
      const kept = caseIn(deciding, input.subject);
      if (kept === undefined) return refuse(refusedByRule(OWN.ledger, 'ledger/not-on-record', { kind: PENALTY_CASE }));
      const stored = await findPersonKey(tx, keys, input.subject);
      if (stored === undefined) return refuse(refusedByRule([cite('personal-information-law', 47)], 'person/key-erased', {}));
      opened(Object.fromEntries(input.fields.map((place) => [place, unsealAt(kept.state, stored.personKey, input.subject, place)])));
      const opening = timeOrderedId(new Date(now));
      return {
        accepted: true,
        acts: [
          {
            subject: opening,
            kind: 'sealed-opening',
            type: 'SealedOpened.v1',
            bureau: actor.bureau,
            about: input.subject,
            occurredOn: today,
            basis: OWN.security,
            data: { subject: input.subject, kind: PENALTY_CASE, fields: [...new Set(input.fields)], reason: input.reason },
          },
        ],
        result: { opening },
      };
    },
  };
}
