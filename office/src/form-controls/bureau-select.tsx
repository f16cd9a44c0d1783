import { REGISTRY_BUREAUS } from '@zhunsheng/domain/organisation/registry/bureaus';
import { inputText } from '@zhunsheng/contract/input-text';
import Select from 'antd/es/select';
import { useLocale } from '../shell/locale.ts';
import { Labelled } from './labelled.tsx';

interface BureauSelectProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly write: (number: number | undefined) => void;
  readonly without: number;
  readonly problem?: string | undefined;
}

/** Any bureau of the province by its registry name: a person may go to one that his bureau does not see into. */
export function BureauSelect({ label, value, write, without, problem }: BureauSelectProps) {
  const locale = useLocale();
  return (
    <Labelled
      label={label}
      required
      problem={problem === undefined ? undefined : inputText(problem === 'not-a-whole-number' ? 'required' : problem, locale)}
      control={(ids) => (
        <Select
          {...ids}
          className="zs-full"
          showSearch={{ optionFilterProp: 'label' }}
          value={value ?? null}
          onChange={(next: number | null) => write(next ?? undefined)}
          options={REGISTRY_BUREAUS.filter((bureau) => bureau.number !== without).map((bureau) => ({
            value: bureau.number,
            label: bureau.name,
          }))}
        />
      )}
    />
  );
}
