import { factLines } from '@zhunsheng/contract/fact-text';
import { OFFICE_TEXT } from '@zhunsheng/contract/office-text';
import { peopleRefused } from '@zhunsheng/contract/people-refused-text';
import type { Step } from '@zhunsheng/contract/refusal';
import { refusalSentences } from '@zhunsheng/contract/refusal-text';
import type { Refusal } from '@zhunsheng/domain/ruling';
import Button from 'antd/es/button';
import { useEffect, useRef } from 'react';
import { CopyReport } from '../shell/failure-panel.tsx';
import { useLocale, useSay } from '../shell/locale.ts';
import { useNames } from '../shell/names.ts';
import { Clause } from './clause.tsx';
import { PeopleRefusedList } from './people-refused-list.tsx';
import { useStepName } from './step-name.ts';

interface RefusalPanelProps {
  readonly refusal: Refusal;
  readonly requestId?: string;
  /** Goes to the step that lifts it; where a page offers none, the words alone stand. */
  readonly lift?: ((step: Step) => void) | undefined;
}

/** Where the person stands, never a toast: what is not possible, the facts, the clause, and how it can be done. */
export function RefusalPanel({ refusal, requestId, lift }: RefusalPanelProps) {
  const say = useSay();
  const locale = useLocale();
  const names = useNames();
  const stepName = useStepName();
  const panel = useRef<HTMLElement>(null);
  const { title, howTo, link } = refusalSentences(refusal.code, refusal.facts, locale, names);
  const people = peopleRefused(refusal.facts);
  const facts = factLines(refusal.facts, locale, names);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section ref={panel} className="zs-refusal" role="alert" tabIndex={-1}>
      <h2>
        <span className="zs-refusal-word">{say(OFFICE_TEXT.refused)}</span> {title}
      </h2>
      <dl>
        {(people.length > 0 || facts.length > 0) && <dt>{say(OFFICE_TEXT.refusedFacts)}</dt>}
        {(people.length > 0 || facts.length > 0) && (
          <dd>
            {people.length > 0 ? (
              <PeopleRefusedList refused={people} />
            ) : (
              <ul className="zs-facts-line">
                {facts.map((fact) => (
                  <li key={fact.name}>
                    {fact.label}：{fact.value}
                  </li>
                ))}
              </ul>
            )}
          </dd>
        )}
        <dt>{say(OFFICE_TEXT.refusedBasis)}</dt>
        <dd>
          {refusal.basis.map((citation) => (
            <Clause key={`${citation.instrument}${citation.article}`} citation={citation} />
          ))}
        </dd>
        <dt>{say(OFFICE_TEXT.refusedLift)}</dt>
        <dd>
          {howTo}{' '}
          {link !== null && lift !== undefined && (
            <Button size="small" onClick={() => lift(link)}>
              {stepName(link)}
            </Button>
          )}
        </dd>
      </dl>
      <p className="zs-hint">
        {say(OFFICE_TEXT.refusedOnRecord)} {requestId !== undefined && <CopyReport failure={{ requestId }} />}
      </p>
    </section>
  );
}
