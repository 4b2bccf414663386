import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { Findings } from '../guard/Findings.js';
import { useGuard } from '../guard/useGuard.js';
import { useLanguage } from '../i18n.js';
import { Field } from '../ui/Field.js';

/** What was typed in the own language and in the other one. */
export interface Words {
  words: string;
  other: string;
}

interface Props {
  label: string;
  required?: boolean;
  /** Both sides will read it, so it may be written in both languages. */
  shared: boolean;
  value: Words;
  /** Letters in one language. */
  most?: number;
  onChange(part: Partial<Words>): void;
}

/** What is said with an act: in one's own language, and beside it in the other one by whoever can. */
export function WordsFields({ label, required = false, shared, value, most = 4_000, onChange }: Props) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const away = otherLanguage(language);
  const guard = useGuard(shared ? { [language]: value.words, [away]: value.other } : {});
  const size = { autoSize: { minRows: 2, maxRows: 8 }, maxLength: most };
  return (
    <>
      <div className="form-row" data-one={!shared || undefined}>
        <Field label={label} required={required}>
          {(attributes) => (
            <Input.TextArea
              {...attributes}
              {...size}
              lang={langTag(language)}
              value={value.words}
              onChange={({ target }) => onChange({ words: target.value })}
            />
          )}
        </Field>
        {shared && (
          <Field label={t(`in_language.${away}`)} aside={t('other_says')}>
            {(attributes) => (
              <Input.TextArea
                {...attributes}
                {...size}
                lang={langTag(away)}
                value={value.other}
                onChange={({ target }) => onChange({ other: target.value })}
              />
            )}
          </Field>
        )}
      </div>
      <Findings {...guard} />
    </>
  );
}
