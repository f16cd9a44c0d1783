import type { MatterView } from '@zhunsheng/contract/mandate';
import { MANDATE_PAGE_TEXT } from '@zhunsheng/contract/mandate-page-text';
import { MEASURE_TEXT } from '@zhunsheng/contract/mandate-text';
import { BASIS_MARK_TEXT, penaltyText } from '@zhunsheng/contract/penalty-kind-text';
import Button from 'antd/es/button';
import { useLocale, useSay } from '../shell/locale.ts';
import { useValidity } from './validity.ts';

interface MatterSheetProps {
  readonly matter: MatterView;
  readonly enter: { readonly verb: string; readonly run: () => void } | undefined;
}

/** All of one matter: every version of its basis with its penalties, and what coercion it allows on the day. */
export function MatterSheet({ matter, enter }: MatterSheetProps) {
  const say = useSay();
  const locale = useLocale();
  const validity = useValidity();
  return (
    <>
      {matter.condition !== null && (
        <p>
          <strong>{say(MANDATE_PAGE_TEXT.condition)}</strong>
          {locale === 'zh' ? '：' : ': '}
          {matter.condition}
        </p>
      )}
      <h2>{say(MANDATE_PAGE_TEXT.versions)}</h2>
      <ul>
        {matter.versions.map((version) => (
          <li key={version.id}>
            <strong>
              {version.instrument} {version.clause}
            </strong>
            <p className="zs-hint">
              {[
                validity(version),
                say(BASIS_MARK_TEXT[version.mark]),
                ...(version.duty === null ? [] : [`${say(MANDATE_PAGE_TEXT.duty)} ${version.duty}`]),
                ...(version.correctFirst ? [say(MANDATE_PAGE_TEXT.correctFirst)] : []),
              ].join('　')}
            </p>
            <p>{version.kinds.length === 0 ? say(MANDATE_PAGE_TEXT.notLoaded) : penaltyText(version, locale)}</p>
          </li>
        ))}
      </ul>
      {enter !== undefined && <Button onClick={enter.run}>{enter.verb}</Button>}
      <h2>{say(MANDATE_PAGE_TEXT.coercion)}</h2>
      {matter.coercion.length === 0 ? (
        <p>{say(MANDATE_PAGE_TEXT.noCoercion)}</p>
      ) : (
        <ul>
          {matter.coercion.map((basis) => (
            <li key={`${basis.measure} ${basis.clause}`}>
              <strong>{say(MEASURE_TEXT[basis.measure])}</strong> {basis.instrument} {basis.clause}
              <p className="zs-hint">
                {[...(basis.by === 'government' ? [say(MANDATE_PAGE_TEXT.byGovernment)] : []), basis.condition].join('　')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
