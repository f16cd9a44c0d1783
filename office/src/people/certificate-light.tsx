import type { PersonLine } from '@zhunsheng/contract/people';
import { CERTIFICATE_DUE_DAYS } from '@zhunsheng/contract/people';
import { CERTIFICATE_STANDING_TEXT, PEOPLE_TEXT } from '@zhunsheng/contract/people-text';
import { daysBetween, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { Light } from '../patterns/light.tsx';
import { type Say, useSay } from '../shell/locale.ts';

type Certificate = PersonLine['certificate'];

/** 有效 · 还有 58 天到期 · 已过期 12 天 · 暂扣 · 无证 */
export function certificateWord({ standing, light, expiresOn }: Certificate, day: PlainDate, say: Say): string {
  if (standing === 'expired' && expiresOn !== null)
    return say(PEOPLE_TEXT.expiredSince, { days: daysBetween(expiresOn as PlainDate, day) });
  if (standing === 'valid' && light === 'yellow' && expiresOn !== null)
    return say(PEOPLE_TEXT.expiresIn, { days: daysBetween(day, expiresOn as PlainDate) });
  return say(CERTIFICATE_STANDING_TEXT[standing]);
}

/** Whoever was on no enforcing post needed no certificate yet: one that is issued later is nothing amiss. */
function certificateColour({ certificate, enforcing }: Pick<PersonLine, 'certificate' | 'enforcing'>): Certificate['light'] {
  return certificate.standing === 'not-yet-issued' && !enforcing ? 'grey' : certificate.light;
}

export function CertificateLight({ line, day }: { readonly line: PersonLine; readonly day: PlainDate }) {
  const say = useSay();
  const { certificate } = line;
  const rule =
    certificate.standing === 'not-needed'
      ? say(PEOPLE_TEXT.certificateNotNeeded)
      : say(PEOPLE_TEXT.certificateRule, { days: CERTIFICATE_DUE_DAYS });
  return <Light colour={certificateColour(line)} word={certificateWord(certificate, day, say)} rule={rule} />;
}
