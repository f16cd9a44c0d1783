import { BENCHMARK_TEXT } from '@zhunsheng/contract/benchmark-text';
import type { Benchmark } from '@zhunsheng/domain/discretion/benchmark';
import type { PlainDate } from '@zhunsheng/domain/legal-time/plain-date';
import { REGISTRY_BUREAUS } from '@zhunsheng/domain/organisation/registry/bureaus';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useSay } from '../shell/locale.ts';
import { Page } from '../shell/page.tsx';
import { useMe } from '../shell/session.ts';
import { uuidV7 } from '../shell/uuid-v7.ts';
import { Editor } from './editor.tsx';

/** A benchmark of a matter for which the bureau has none. */
export function NewBenchmarkPage() {
  const say = useSay();
  const router = useRouter();
  const me = useMe();
  const [subject] = useState(uuidV7);
  const [first] = useState<Benchmark>(() => ({
    matter: '',
    basisVersionId: null,
    title: '',
    publishedNo: '',
    level: REGISTRY_BUREAUS.find(({ number }) => number === me.bureau)?.level ?? 'county',
    validFrom: me.today as PlainDate,
    validTo: null,
    whenSeveral: 'undecided',
    axes: [],
    tiers: [],
  }));
  return (
    <Page title={say(BENCHMARK_TEXT.write)}>
      <p className="zs-form-meaning">{say(BENCHMARK_TEXT.guide)}</p>
      <Editor subject={subject} first={first} matterFixed={false} done={() => router.history.push(`/benchmarks/${subject}`)} />
    </Page>
  );
}
