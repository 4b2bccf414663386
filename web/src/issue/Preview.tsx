import { useTranslation } from 'react-i18next';
import type { FieldInput } from '../../../src/contract/issue-fields.js';
import type { IssueType } from '../../../src/contract/issue-types.js';
import { otherSide } from '../../../src/language/clocks.js';
import { fieldText } from '../../../src/language/issue-fields.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { useStart } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { useLookups } from '../phrases/book.js';
import { PlainText } from '../ui/PlainText.js';
import { useReader } from '../ui/reader.js';

interface Props {
  type: IssueType;
  title: string;
  values: Readonly<Record<string, FieldInput>>;
  step: string;
  words: string;
}

/** What the other side will read in its own language; what nobody has put into it yet says so. */
export function Preview({ type, title, values, step, words }: Props) {
  const { t } = useTranslation('issue');
  const away = otherLanguage(useLanguage());
  const { side } = useReader();
  const lookups = useLookups(useStart((start) => start.organisations));
  const missing = <em>{t(`preview.missing.${away}`)}</em>;
  const say = (text: string | undefined) =>
    text ? (
      <span lang={langTag(away)}>
        <PlainText text={text} />
      </span>
    ) : (
      missing
    );
  return (
    <aside className="is-preview" aria-label={t(`preview.title.${otherSide(side)}`)}>
      <h2>{t(`preview.title.${otherSide(side)}`)}</h2>
      <div className="card">
        <p className="is-preview-title">{say(title)}</p>
        <dl className="is-facts">
          {type.fields.flatMap((spec) => {
            const value = values[spec.key];
            if (!value) return [];
            return (
              <div key={spec.key}>
                <dt lang={langTag(away)}>{spec.label[away]}</dt>
                <dd>
                  {value.kind === 'file'
                    ? t('preview.files', { count: value.files.length })
                    : say(fieldText(value, spec, away, lookups))}
                </dd>
              </div>
            );
          })}
        </dl>
        <p className="is-preview-step">{say(step)}</p>
        {words && <p>{say(words)}</p>}
      </div>
      <p className="field-hint">{t('preview.says')}</p>
    </aside>
  );
}
