import { STANDING_PAGE_TEXT } from '@zhunsheng/contract/standing-page-text';
import type { StandingRow } from '@zhunsheng/contract/standing';
import { LEVEL_TEXT, LIGHT_TEXT } from '@zhunsheng/contract/standing-text';
import type { Light } from '@zhunsheng/domain/standard/standard';
import Input from 'antd/es/input';
import { Shape } from '../patterns/light.tsx';
import { useSay } from '../shell/locale.ts';
import { useMe } from '../shell/session.ts';
import type { StandingFilter } from './standing-order.ts';

interface StandingFiltersProps {
  readonly rows: readonly StandingRow[];
  readonly filter: StandingFilter;
  readonly set: (name: 'level' | 'prefecture' | 'light', value: string | undefined) => void;
  readonly search: (q: string) => void;
}

const LIGHTS: readonly Light[] = ['red', 'yellow', 'green', 'grey'];

/** The lights say what they mean and, pressed, leave the bureaus that have such a one. */
export function StandingFilters({ rows, filter, set, search }: StandingFiltersProps) {
  const say = useSay();
  const { level, bureaus } = useMe();
  const prefectures = bureaus.filter((bureau) => bureau.level === 'prefecture');
  const levels = (['province', 'prefecture', 'county'] as const).filter((each) => rows.some((row) => row.level === each));
  return (
    <div className="zs-tools">
      <Input
        className="zs-tools-search"
        type="search"
        allowClear
        aria-label={say(STANDING_PAGE_TEXT.search)}
        placeholder={say(STANDING_PAGE_TEXT.search)}
        value={filter.q}
        onChange={(event) => search(event.target.value)}
      />
      <Choice
        label={say(STANDING_PAGE_TEXT.level)}
        none={say(STANDING_PAGE_TEXT.allLevels)}
        value={filter.level ?? ''}
        write={(value) => set('level', value)}
        choices={levels.map((each) => [each, say(LEVEL_TEXT[each])])}
      />
      {level === 'province' && (
        <Choice
          label={say(STANDING_PAGE_TEXT.prefecture)}
          none={say(STANDING_PAGE_TEXT.allPrefectures)}
          value={filter.prefecture === undefined ? '' : String(filter.prefecture)}
          write={(value) => set('prefecture', value)}
          choices={prefectures.map((bureau) => [String(bureau.number), bureau.divisionName])}
        />
      )}
      <span className="zs-tools-gap" />
      <ul className="zs-heat-lights" aria-label={say(STANDING_PAGE_TEXT.lightsTitle)}>
        {LIGHTS.map((light) => (
          <li key={light}>
            <button
              type="button"
              aria-pressed={filter.light === light}
              title={say(STANDING_PAGE_TEXT.lightsTitle)}
              onClick={() => set('light', filter.light === light ? undefined : light)}
            >
              <span className={`zs-${light}`}>
                <Shape colour={light} />
              </span>
              {say(LIGHT_TEXT[light])}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly none: string;
  readonly value: string;
  readonly write: (value: string | undefined) => void;
  readonly choices: readonly (readonly [string, string])[];
}

function Choice({ label, none, value, write, choices }: ChoiceProps) {
  return (
    <label className="zs-heat-choice">
      <span>{label}</span>
      <select className="zs-select" value={value} onChange={(event) => write(event.target.value === '' ? undefined : event.target.value)}>
        <option value="">{none}</option>
        {choices.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
