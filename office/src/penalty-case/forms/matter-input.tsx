import { CASE_SCREEN_TEXT as TEXT } from '@zhunsheng/contract/penalty-case-screen-text';
import { MATTER_TITLES } from '@zhunsheng/contract/matter-titles';
import { REGISTRY_BUREAUS } from '@zhunsheng/domain/organisation/registry/bureaus';
import Select from 'antd/es/select';
import type { ControlIds } from '../../form-controls/labelled.tsx';
import { useSay } from '../../shell/locale.ts';
import { useMatters } from '../case-queries.ts';

interface MatterInputProps {
  readonly ids: ControlIds;
  readonly value: string;
  readonly write: (code: string) => void;
}

/** Matters of the catalogue; those of the bureau's own mandate first, and of each what stands against it. */
export function MatterInput({ ids, value, write }: MatterInputProps) {
  const say = useSay();
  const { data } = useMatters();
  const matters = [...(data?.matters ?? [])].sort((a, b) => Number(b.inMandate) - Number(a.inMandate));
  return (
    <Select
      {...ids}
      className="zs-full"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={value === '' ? null : value}
      placeholder={say(TEXT.matterPick)}
      onChange={(next: string | null | undefined) => write(next ?? '')}
      options={matters.map((matter) => ({
        value: matter.code,
        label: say(MATTER_TITLES[matter.code] ?? { zh: matter.title, en: matter.title }),
        standing: matter.inMandate ? (matter.status === 'ready' ? '' : say(TEXT.matterDraft)) : say(TEXT.matterNotOurs),
      }))}
      optionRender={(option) => (
        <span className="zs-case-person">
          <span>{option.label}</span>
          <span className="zs-hint">{option.data.standing}</span>
        </span>
      )}
      notFoundContent={say(TEXT.nothingFound)}
    />
  );
}

interface BureauInputProps {
  readonly ids: ControlIds;
  readonly value: number | undefined;
  readonly write: (bureau: number | undefined) => void;
}

export function BureauInput({ ids, value, write }: BureauInputProps) {
  const say = useSay();
  return (
    <Select
      {...ids}
      className="zs-full"
      showSearch={{ optionFilterProp: 'label' }}
      value={value ?? null}
      onChange={(next: number | null | undefined) => write(next ?? undefined)}
      options={REGISTRY_BUREAUS.map((bureau) => ({ value: bureau.number, label: bureau.name }))}
      notFoundContent={say(TEXT.nothingFound)}
    />
  );
}
