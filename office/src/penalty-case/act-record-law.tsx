import { showDate, NO, YES } from '@zhunsheng/contract/text';
import type { Circumstances } from '@zhunsheng/domain/discretion/benchmark';
import { useBasis } from '../benchmarks/use-basis.ts';
import { useLocale, useSay } from '../shell/locale.ts';
import { clauseText } from './forms/law-part.tsx';
import { useBenchmark } from './forms/use-benchmark.ts';

interface OfMatter {
  readonly matter: string;
}

/** The provision by its clause; its own mark where the catalogue does not hold it any more. */
export function BasisName({ matter, id, on }: OfMatter & { readonly id: string; readonly on: string }) {
  const { data } = useBasis(matter, on);
  const found = data?.versions.find((version) => version.id === id);
  return <>{found === undefined ? id : clauseText(found)}</>;
}

/** What the benchmark asked, by its own words. */
export function CircumstancesShown({ matter, circumstances }: OfMatter & { readonly circumstances: Circumstances }) {
  const say = useSay();
  const locale = useLocale();
  const benchmark = useBenchmark(matter);
  const nameOf = (key: string) => {
    const axis = benchmark?.axes.find((each) => each.key === key);
    return axis === undefined ? key : `${axis.name}${axis.unit === null ? '' : `（${axis.unit}）`}`;
  };
  const valueOf = (value: Circumstances[string]) => (typeof value === 'boolean' ? say(value ? YES : NO) : showDate(String(value), locale));
  return (
    <ul>
      {Object.entries(circumstances).map(([key, value]) => (
        <li key={key}>
          {nameOf(key)} {valueOf(value)}
        </li>
      ))}
    </ul>
  );
}
