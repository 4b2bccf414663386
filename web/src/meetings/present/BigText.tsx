import { useTranslation } from 'react-i18next';
import type { BilingualText } from '../../../../src/contract/text.js';
import { isStale, langTag, otherLanguage } from '../../../../src/language/text.js';
import { TextState } from '../../channel/TextState.js';
import { useLanguage } from '../../i18n.js';
import { PlainText } from '../../ui/PlainText.js';

/**
 * A text in both languages, one column each, the reader’s first; what is missing is said in its column, and unless it is
 * `quiet` what is unchecked too.
 */
export function BigText({ text, quiet = false }: { text: BilingualText; quiet?: boolean }) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  return (
    <span className="pv-both">
      {[language, otherLanguage(language)].map((one) => {
        const version = text[one];
        const unsure = version?.status === 'draft' || version?.status === 'machine' || isStale(text);
        return (
          <span key={one}>
            {version ? (
              <span lang={langTag(one)} dir="auto">
                <PlainText text={version.text} />
              </span>
            ) : (
              <span className="pv-missing">{t(`present.missing.${one}`)}</span>
            )}
            {version && one !== text.source && unsure && !quiet && <TextState text={text} />}
          </span>
        );
      })}
    </span>
  );
}
