import type { CaseView, SimilarCases } from '@zhunsheng/contract/penalty-case';
import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import { penaltyText } from '@zhunsheng/contract/penalty-kind-text';
import { showDate } from '@zhunsheng/contract/text';
import type { Penalty } from '@zhunsheng/domain/penalty-case/commands';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type FactLine, Facts } from '../patterns/subject-page.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { useMe } from '../shell/session.ts';
import { useSimilar } from './case-queries.ts';
import { clauseText } from './forms/law-part.tsx';

interface DiscretionTabProps {
  readonly view: CaseView;
  readonly proposal: ReactNode;
}

/** What was proposed and decided, by which provision and tier, and where it lies among like cases. */
export function DiscretionTab({ view, proposal }: DiscretionTabProps) {
  const say = useSay();
  const locale = useLocale();
  const { bureau } = useMe();
  const { file } = view;
  const at = file.decision ?? file.conclusion ?? file.spot;
  const ours = view.bureau === bureau;
  const { data } = useSimilar(view.subject, ours && at !== null);
  if (at === null) return proposal;
  const { basis, tier, fineRange } = at.derived;
  const fine = fineOf(at.penalties);
  const lines: FactLine[] = [
    ...(basis === undefined
      ? []
      : [
          { label: say(TEXT.basis), value: clauseText(basis) },
          { label: say(TEXT.legalRange), value: penaltyText(basis, locale) },
        ]),
    ...(fineRange === undefined ? [] : [{ label: say(TEXT.fineRange), value: say(TEXT.yuanBetween, fineRange) }]),
    ...(tier === undefined
      ? []
      : [
          { label: say(TEXT.tier), value: `${tier.name}　${say(TEXT.yuanBetween, { min: tier.min, max: tier.max })}` },
          { label: say(TEXT.benchmark), value: tier.title },
        ]),
  ];
  return (
    <>
      <div className="zs-case-columns">
        <section className="zs-case-record">
          <h3>{say(TEXT.basisAndTier)}</h3>
          <Facts lines={lines} />
        </section>
        {ours && (
          <section className="zs-case-record">
            <h3>{say(TEXT.similar)}</h3>
            <p className="zs-hint">{say(TEXT.similarMeans)}</p>
            {data === undefined || data.spread === null ? (
              <p className="zs-hint">{say(TEXT.noSimilar)}</p>
            ) : (
              <Similar similar={data} fine={fine} />
            )}
          </section>
        )}
      </div>
      {proposal}
    </>
  );
}

const fineOf = (penalties: readonly Penalty[]): number | null => penalties.find(({ kind }) => kind === 'fine')?.yuan ?? null;

const WIDTH = 440;
const HEIGHT = 56;
const EDGE = 12;

/** Fines of like cases as dots on a line, their median, and this case; the same in words below. */
function Similar({ similar, fine }: { readonly similar: SimilarCases; readonly fine: number | null }) {
  const say = useSay();
  const locale = useLocale();
  const { spread, cases } = similar;
  if (spread === null) return null;
  const most = Math.max(spread.max, fine ?? 0, 1);
  const x = (yuan: number) => EDGE + (yuan * (WIDTH - 2 * EDGE)) / most;
  const words = say(TEXT.similarWords, { count: spread.count, median: spread.median, min: spread.min, max: spread.max });
  return (
    <>
      <svg className="zs-case-dots" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" role="img" aria-label={words}>
        <line x1={EDGE} x2={WIDTH - EDGE} y1={36} y2={36} />
        {cases.map((one) => (
          <circle key={`${one.subject ?? ''}${one.decidedOn}${one.number ?? ''}`} cx={x(one.fineYuan)} cy={36} r={4} />
        ))}
        <line className="zs-case-median" x1={x(spread.median)} x2={x(spread.median)} y1={24} y2={48} />
        {fine !== null && <path className="zs-case-own" d={`M${x(fine)} 28 l-6 -12 h12 z`} />}
      </svg>
      <p>{words}</p>
      {fine !== null && <p className="zs-hint">{say(TEXT.thisCase, { fine })}</p>}
      <ul className="zs-records">
        {cases.map((one) => (
          <li key={`${one.subject ?? ''}${one.decidedOn}${one.number ?? ''}`}>
            {one.subject === null ? (
              <span>{one.number}</span>
            ) : (
              <Link to={`/cases/${one.subject}` as never}>{one.number ?? one.subject.slice(0, 8)}</Link>
            )}
            <span>
              {showDate(one.decidedOn, locale)}　{one.fineYuan} {say(TEXT.yuan)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
