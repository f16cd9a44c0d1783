import { benchmarkPaths } from '@zhunsheng/contract/benchmark';
import { BENCHMARK_TEXT, LEVEL_TEXT, WHEN_SEVERAL_TEXT } from '@zhunsheng/contract/benchmark-text';
import { inputText } from '@zhunsheng/contract/input-text';
import { type Benchmark, WHEN_SEVERAL } from '@zhunsheng/domain/discretion/benchmark';
import { checkBenchmark, errorsOf } from '@zhunsheng/domain/discretion/check-benchmark';
import { MATTERS } from '@zhunsheng/domain/mandate/catalogue/catalogue';
import Button from 'antd/es/button';
import { type FormEvent, useMemo, useState } from 'react';
import { CommandOutcome } from '../form-controls/command-outcome.tsx';
import { DateInput } from '../form-controls/date-input.tsx';
import { Labelled } from '../form-controls/labelled.tsx';
import { TextInput } from '../form-controls/text-input.tsx';
import { useCommand } from '../form-controls/use-command.ts';
import { useLocale, useSay } from '../shell/locale.ts';
import { AxesEditor } from './axes-editor.tsx';
import { BasisLine } from './basis-line.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { StartFrom } from './start-from.tsx';
import { TiersEditor } from './tier-editor.tsx';
import { basisOf, useBasis } from './use-basis.ts';
import './benchmarks.css';

interface EditorProps {
  readonly subject: string;
  readonly first: Benchmark;
  /** The matter of a benchmark never changes. */
  readonly matterFixed: boolean;
  readonly done: () => void;
}

/** A draft with what is wrong with it beside it. It lives in the page; publishing is the act. */
export function Editor({ subject, first, matterFixed, done }: EditorProps) {
  const say = useSay();
  const [draft, setDraft] = useState(first);
  const [starts, setStarts] = useState(0);
  const sending = useCommand(done);
  const { data } = useBasis(draft.matter, draft.validFrom);
  const basis = basisOf(data, draft);
  const findings = useMemo(() => checkBenchmark(draft, basis, data?.superiors ?? []), [draft, basis, data]);
  const write = (change: Partial<Benchmark>) => setDraft((old) => ({ ...old, ...change }));

  function submit(event: FormEvent): void {
    event.preventDefault();
    void sending.send(benchmarkPaths.publish, { subject, content: draft });
  }

  return (
    <form className="zs-benchmark-editor" noValidate onSubmit={submit}>
      <div className="zs-benchmark-draft">
        <Head draft={draft} write={write} matterFixed={matterFixed} problem={(field) => sending.problem(`content.${field}`)} />
        <BasisLine basis={basis} known={data !== undefined} />
        <StartFrom
          basis={basis}
          start={(parts) => {
            write(parts);
            setStarts(starts + 1);
          }}
        />
        <AxesEditor key={`axes${starts}`} axes={draft.axes} write={(axes) => write({ axes })} />
        <TiersEditor key={`tiers${starts}`} axes={draft.axes} tiers={draft.tiers} write={(tiers) => write({ tiers })} />
      </div>
      <div className="zs-benchmark-beside">
        <FindingsPanel findings={findings} axes={draft.axes} />
        <CommandOutcome sending={sending} />
        <p className="zs-buttons">
          <Button type="primary" htmlType="submit" loading={sending.busy} disabled={errorsOf(findings).length > 0}>
            {say(BENCHMARK_TEXT.publish)}
          </Button>
        </p>
        <p className="zs-hint">{say(BENCHMARK_TEXT.unsaved)}</p>
      </div>
    </form>
  );
}

interface HeadProps {
  readonly draft: Benchmark;
  readonly write: (change: Partial<Benchmark>) => void;
  readonly matterFixed: boolean;
  readonly problem: (field: string) => string | undefined;
}

function Head({ draft, write, matterFixed, problem }: HeadProps) {
  const say = useSay();
  const locale = useLocale();
  const wrong = (field: string) => {
    const code = problem(field);
    return code === undefined ? undefined : inputText(code, locale);
  };
  return (
    <div className="zs-form-fields">
      <Labelled
        label={say(BENCHMARK_TEXT.matter)}
        required
        hint={say(LEVEL_TEXT[draft.level])}
        problem={wrong('matter')}
        control={(ids) => (
          <select
            {...ids}
            className="zs-select"
            disabled={matterFixed}
            value={draft.matter}
            onChange={(event) => write({ matter: event.target.value, basisVersionId: null })}
          >
            <option value="" />
            {MATTERS.map(({ code, title }) => (
              <option key={code} value={code}>
                {code} {title}
              </option>
            ))}
          </select>
        )}
      />
      <TextInput
        label={say(BENCHMARK_TEXT.name)}
        value={draft.title}
        write={(title) => write({ title })}
        problem={problem('title')}
        max={200}
      />
      <TextInput
        label={say(BENCHMARK_TEXT.publishedNo)}
        value={draft.publishedNo}
        write={(publishedNo) => write({ publishedNo })}
        problem={problem('publishedNo')}
        max={100}
      />
      <DateInput
        label={say(BENCHMARK_TEXT.validFrom)}
        value={draft.validFrom}
        write={(validFrom) => {
          if (validFrom !== null) write({ validFrom });
        }}
        problem={wrong('validFrom')}
      />
      <DateInput
        label={say(BENCHMARK_TEXT.validTo)}
        required={false}
        value={draft.validTo}
        write={(validTo) => write({ validTo })}
        problem={wrong('validTo')}
      />
      <Labelled
        label={say(BENCHMARK_TEXT.whenSeveral)}
        required
        control={(ids) => (
          <select
            {...ids}
            className="zs-select"
            value={draft.whenSeveral}
            onChange={(event) => write({ whenSeveral: event.target.value as Benchmark['whenSeveral'] })}
          >
            {WHEN_SEVERAL.map((each) => (
              <option key={each} value={each}>
                {say(WHEN_SEVERAL_TEXT[each])}
              </option>
            ))}
          </select>
        )}
      />
    </div>
  );
}
