import { chooseLocale, useLocale } from './locale.ts';

export function LanguageSwitch() {
  const locale = useLocale();
  const other = locale === 'zh' ? 'en' : 'zh';
  return (
    <button type="button" className="zs-plain-button" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => chooseLocale(other)}>
      {other === 'zh' ? '中文' : 'English'}
    </button>
  );
}
