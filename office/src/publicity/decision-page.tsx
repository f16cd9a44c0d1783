import type { PublicDecisionView } from '@zhunsheng/contract/publicity';
import { PUBLICITY_TEXT } from '@zhunsheng/contract/publicity-text';
import { showDate } from '@zhunsheng/contract/text';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Loading } from '../patterns/loading.tsx';
import { failureOf } from '../shell/failure.ts';
import { useLocale, useSay } from '../shell/locale.ts';
import { ProofCheck } from './proof-check.tsx';
import { PublicFailure } from './public-failure.tsx';
import { PublicFrame } from './public-frame.tsx';
import { decisionQuery } from './public-queries.ts';

export function DecisionPage() {
  const say = useSay();
  const { id } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(decisionQuery(id ?? ''));
  return (
    <PublicFrame title={data?.number ?? say(PUBLICITY_TEXT.title)}>
      {error !== null && failureOf(error).kind === 'not-found' && <p role="alert">{say(PUBLICITY_TEXT.noSuch)}</p>}
      {error !== null && failureOf(error).kind !== 'not-found' && <PublicFailure error={error} />}
      {error === null && data === undefined && <Loading />}
      {data !== undefined && <Decision decision={data} again={() => void refetch()} />}
      <p>
        <Link to="/public">{say(PUBLICITY_TEXT.back)}</Link>
      </p>
    </PublicFrame>
  );
}

function Decision({ decision, again }: { readonly decision: PublicDecisionView; readonly again: () => void }) {
  const say = useSay();
  const locale = useLocale();
  const { text, withdrawnOn, proof } = decision;
  return (
    <>
      <dl className="zs-public-facts">
        <dt>{say(PUBLICITY_TEXT.bureau)}</dt>
        <dd>{decision.bureauName}</dd>
        <dt>{say(PUBLICITY_TEXT.decidedOn)}</dt>
        <dd>{showDate(decision.decidedOn, locale)}</dd>
        <dt>{say(PUBLICITY_TEXT.publishedOn)}</dt>
        <dd>{showDate(decision.publishedOn, locale)}</dd>
      </dl>
      {withdrawnOn !== null && (
        <p role="alert" className="zs-problem">
          {say(PUBLICITY_TEXT.withdrawn, { day: showDate(withdrawnOn, locale) })}
        </p>
      )}
      {text !== null && (
        <>
          <section>
            <h2>{say(PUBLICITY_TEXT.text)}</h2>
            <p className="zs-public-text" lang="zh-CN">
              {text}
            </p>
            <p className="zs-hint">{say(PUBLICITY_TEXT.masked)}</p>
          </section>
          <ProofCheck key={proof?.checkpoint} number={decision.number} text={text} proof={proof} again={again} />
        </>
      )}
    </>
  );
}
