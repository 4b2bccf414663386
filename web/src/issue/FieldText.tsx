import { useTranslation } from 'react-i18next';
import type { FieldValue } from '../../../src/contract/issue-fields.js';
import type { FieldSpec } from '../../../src/contract/issue-types.js';
import { fieldText } from '../../../src/language/issue-fields.js';
import { lasting } from '../../../src/language/lasting.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { useStart } from '../api/start.js';
import { useSetting } from '../channel/rooms.js';
import { Attachments } from '../files/Attachments.js';
import { PhotoViewer } from '../files/PhotoViewer.js';
import type { Carrier } from '../files/show.js';
import { useLanguage } from '../i18n.js';
import { useLookups } from '../phrases/book.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { PlainText } from '../ui/PlainText.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { useNow } from '../ui/useNow.js';
import { BothTexts } from './BothTexts.js';

interface Props {
  spec: FieldSpec;
  value: FieldValue;
  shared: boolean;
}

/** What a field says, by its kind: words in both languages, an instant on both clocks with how long ago, plates one by one. */
export function FieldText({ spec, value, shared }: Props) {
  const { t } = useTranslation('issue');
  const language = useLanguage();
  const { audience } = useSetting();
  const now = useNow();
  const lookups = useLookups(useStart((start) => start.organisations));
  switch (value.kind) {
    case 'text':
    case 'place':
      return <BothTexts text={value.text} shared={shared} />;
    case 'file': {
      const carrier = filesCarrier(value, audience);
      return (
        <>
          <Attachments message={carrier} />
          <PhotoViewer messages={[carrier]} />
        </>
      );
    }
    case 'person':
      return <PersonNameText name={value.name} both />;
    case 'instant': {
      const passed = Date.parse(now) - Date.parse(value.at);
      return (
        <>
          <TwoClocks at={value.at} date="always" />
          {passed > 0 && <small>{t('since', { span: lasting(passed, language) })}</small>}
        </>
      );
    }
    case 'plates':
    case 'containers':
      return (
        <span className="is-plates" translate="no">
          {(value.kind === 'plates' ? value.plates : value.numbers).map((one) => (
            <b key={one}>
              <PlainText text={one} />
            </b>
          ))}
        </span>
      );
    case 'checklist':
      return (
        <ul className="is-checklist">
          {spec.options?.map(({ key, label }) => {
            const done = value.done.includes(key);
            return (
              <li key={key} data-done={done || undefined}>
                {label[language]} <small>{t(done ? 'check.done' : 'check.open')}</small>
              </li>
            );
          })}
        </ul>
      );
    default: {
      const own = fieldText(value, spec, language, lookups);
      const other = otherLanguage(language);
      return (
        <span lang={langTag(own === undefined ? other : language)}>
          {own ?? fieldText(value, spec, other, lookups)}
        </span>
      );
    }
  }
}

/** What a photo in a field is shown large with: who put it there, and when. */
function filesCarrier({ files, by, at }: Extract<FieldValue, { kind: 'file' }>, audience: string): Carrier {
  return { files, author: by, postedAt: at, audience, held: null, text: null };
}
