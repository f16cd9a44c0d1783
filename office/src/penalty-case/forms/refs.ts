import type { CaseView } from '@zhunsheng/contract/penalty-case';
import { showDate } from '@zhunsheng/contract/text';
import type { RefOf } from './form-field.ts';

/** What an act can refer to on this file, as a person tells it apart: what still is open, except where anything may be meant. */
export function refsOf(of: RefOf, view: CaseView | undefined, locale: 'zh' | 'en'): readonly (readonly [string, string])[] {
  if (view === undefined) return [];
  const { file, names } = view;
  const day = (on: string) => showDate(on, locale);
  switch (of) {
    case 'evidence': {
      const excluded = new Set(file.excluded.map(({ evidence }) => evidence));
      return file.evidence.filter(({ evidence }) => !excluded.has(evidence)).map((one) => [one.evidence, `${one.title}　${day(one.on)}`]);
    }
    case 'preservation':
      return file.preservations
        .filter(({ handled, lapsed }) => handled === null && !lapsed)
        .map((one) => [one.preservation, `${one.items.map(({ name }) => name).join('、')}　${day(one.derived.on)}`]);
    case 'testing':
      return file.testings.filter(({ ended }) => ended === null).map((one) => [one.testing, `${one.what}　${day(one.on)}`]);
    case 'correction':
      return file.corrections.map((one) => [one.correction, `${one.content.slice(0, 30)}　${day(one.on)}`]);
    case 'recusal':
      return file.recusals.filter(({ decided }) => decided === null).map((one) => [one.recusal, `${names[one.of] ?? ''}　${day(one.on)}`]);
    case 'defence':
      return file.defences.filter(({ answer }) => answer === null).map((one) => [one.defence, day(one.on)]);
    case 'involved':
      return [...new Set([...file.officers, ...file.everInvolved])].map((person) => [person, names[person] ?? '']);
  }
}
