import { BENCHMARK_TEXT } from '@zhunsheng/contract/benchmark-text';
import { findingText } from '@zhunsheng/contract/finding-text';
import type { Axis } from '@zhunsheng/domain/discretion/benchmark';
import { errorsOf } from '@zhunsheng/domain/discretion/check-benchmark';
import type { Finding } from '@zhunsheng/domain/discretion/finding';
import { Light } from '../patterns/light.tsx';
import { useLocale, useSay } from '../shell/locale.ts';

interface FindingsPanelProps {
  readonly findings: readonly Finding[];
  readonly axes: readonly Axis[];
}

/** What is wrong, as it is written: errors first. */
export function FindingsPanel({ findings, axes }: FindingsPanelProps) {
  const say = useSay();
  const locale = useLocale();
  const errors = errorsOf(findings);
  const warnings = findings.filter((finding) => !errors.includes(finding));
  return (
    <section className="zs-benchmark-findings" aria-label={say(BENCHMARK_TEXT.findings)}>
      <h2>{say(BENCHMARK_TEXT.findings)}</h2>
      <div role="status">
        {errors.length === 0 ? (
          <Light colour="green" word={say(BENCHMARK_TEXT.noFindings)} />
        ) : (
          <Light colour="red" word={say(BENCHMARK_TEXT.errors, { count: errors.length })} />
        )}
      </div>
      <FindingList findings={errors} axes={axes} locale={locale} />
      {warnings.length > 0 && <Light colour="yellow" word={say(BENCHMARK_TEXT.warnings, { count: warnings.length })} />}
      <FindingList findings={warnings} axes={axes} locale={locale} />
    </section>
  );
}

function FindingList({ findings, axes, locale }: FindingsPanelProps & { readonly locale: 'zh' | 'en' }) {
  if (findings.length === 0) return null;
  const sentences = [...new Set(findings.map((finding) => findingText(finding, axes, locale)))];
  return (
    <ul className="zs-dots">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
