import type { CaseView } from '@zhunsheng/contract/penalty-case';
import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import { LIMIT_TEXT, MARK_TEXT, UNIT_TEXT } from '@zhunsheng/contract/limit-text';
import { showDate } from '@zhunsheng/contract/text';
import { amountInBoth } from '@zhunsheng/domain/document/amount-words';
import { warnedBy } from '@zhunsheng/domain/legal-time/compute-limit';
import { LIMITS } from '@zhunsheng/domain/legal-time/limit-table';
import { addDays, type PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import type { CaseLimit } from '@zhunsheng/domain/penalty-case/limits';
import { ClauseChip } from '../patterns/clause.tsx';
import { Due } from '../patterns/due.tsx';
import { type Colour, Shape } from '../patterns/light.tsx';
import { Facts } from '../patterns/subject-page.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { useMe } from '../shell/session.ts';

/** Days before a limit ends from which it is shown as near, as in the lists. */
const NEAR_DAYS = 3;

/** Only the bureau's own duties, and the payment that it waits for, can be overdue; the other windows are the party's to use. */
export function limitLight(limit: CaseLimit, today: PlainDate): Colour {
  if (LIMITS[limit.limit].duty !== 'organ' && limit.limit !== 'T10') return 'grey';
  if (today > limit.legalDue) return 'red';
  return warnedBy(limit) <= addDays(today, NEAR_DAYS) ? 'yellow' : 'green';
}

/** The worst of what still runs: the light of the case itself. */
export function worstLight(limits: readonly CaseLimit[], today: PlainDate): Colour {
  const lights = new Set(limits.filter(({ metOn }) => metOn === null).map((limit) => limitLight(limit, today)));
  return (['red', 'yellow', 'green'] as const).find((light) => lights.has(light)) ?? 'grey';
}

/** What runs, the bureau's own duties first; what is met stays behind one line. Each opens with how it was counted. */
export function CaseLimits({ view }: { readonly view: CaseView }) {
  const say = useSay();
  const today = useMe().today as PlainDate;
  const running = view.limits.filter(
    ({ metOn, legalDue, limit }) => metOn === null && (LIMITS[limit].duty === 'organ' || limit === 'T10' || legalDue >= today),
  );
  const rest = view.limits.filter((limit) => !running.includes(limit));
  const own = (limit: CaseLimit) => (LIMITS[limit.limit].duty === 'organ' ? 0 : 1);
  const ordered = [...running].sort((a, b) => own(a) - own(b) || (warnedBy(a) < warnedBy(b) ? -1 : 1));
  return (
    <>
      {view.surchargeFen > 0 && (
        <p className="zs-case-surcharge">
          {say(TEXT.surchargeToday)} <strong>{amountInBoth(view.surchargeFen)}</strong>
        </p>
      )}
      {ordered.length === 0 && <p className="zs-hint">{say(TEXT.noLimitRuns)}</p>}
      <ul className="zs-case-limits">
        {ordered.map((limit) => (
          <Limit key={`${limit.limit}${limit.ref ?? ''}${limit.from}`} limit={limit} light={limitLight(limit, today)} today={today} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details className="zs-case-met">
          <summary>{say(TEXT.limitsOver, { count: rest.length })}</summary>
          <ul className="zs-case-limits">
            {rest.map((limit) => (
              <Limit
                key={`${limit.limit}${limit.ref ?? ''}${limit.from}`}
                limit={limit}
                light={late(limit) ? 'red' : 'grey'}
                today={today}
              />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

const late = ({ metOn, legalDue, limit }: CaseLimit): boolean => LIMITS[limit].duty === 'organ' && metOn !== null && metOn > legalDue;

interface LimitProps {
  readonly limit: CaseLimit;
  readonly light: Colour;
  readonly today: string;
}

function Limit({ limit, light, today }: LimitProps) {
  const say = useSay();
  const locale = useLocale();
  const text = LIMIT_TEXT[limit.limit];
  const day = (on: string) => showDate(on, locale);
  const rule = LIMITS[limit.limit];
  const pauses = limit.pauses.map(({ from, until }) => `${day(from)}–${day(until)}`).join('；');
  return (
    <li>
      <details>
        <summary title={`${say(text.starts)}：${day(limit.from)}`}>
          <span className={`zs-light zs-${light}`}>
            <Shape colour={light} />
            <span className="zs-unseen">{say(TEXT[`light-${light}`])}</span>
          </span>
          <span className="zs-case-limit-name">{say(text.name)}</span>
          {limit.metOn === null ? (
            <Due due={limit.legalDue} today={today} />
          ) : (
            <span className="zs-hint">{say(late(limit) ? TEXT.metLate : TEXT.metOn, { day: limit.metOn })}</span>
          )}
        </summary>
        <Facts
          lines={[
            { label: say(TEXT.limitStart), value: `${day(limit.from)}（${say(text.starts)}）` },
            { label: say(TEXT.limitLength), value: `${limit.length}${locale === 'zh' ? '' : ' '}${say(UNIT_TEXT[limit.unit])}` },
            ...(pauses === '' ? [] : [{ label: say(TEXT.limitPauses), value: pauses }]),
            { label: say(TEXT.limitDue), value: day(limit.legalDue) },
            ...(limit.safeDue === limit.legalDue ? [] : [{ label: say(TEXT.limitSafe), value: day(limit.safeDue) }]),
            ...(limit.provisional ? [{ label: say(TEXT.limitProvisional), value: say(TEXT.limitProvisionalWhy) }] : []),
            { label: say(TEXT.limitKnown), value: say(MARK_TEXT[rule.mark]) },
            {
              label: say(TEXT.basis),
              value: limit.basis.map((citation) => <ClauseChip key={`${citation.instrument}${citation.article}`} citation={citation} />),
            },
          ]}
        />
      </details>
    </li>
  );
}
