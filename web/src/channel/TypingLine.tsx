import { useTranslation } from 'react-i18next';
import { personName } from '../../../src/language/names.js';
import { useLanguage } from '../i18n.js';
import { useTyping } from '../live/presence.js';
import { useSetting } from './rooms.js';

/** Who is writing in this room now. The line keeps its place, so nothing jumps. */
export function TypingLine() {
  const { t } = useTranslation('channel');
  const language = useLanguage();
  const { audience, channel, me } = useSetting();
  const names = useTyping(audience)
    .filter((id) => id !== me.id)
    .flatMap((id) => channel.members.find(({ person }) => person.id === id)?.person.name ?? [])
    .map((name) => personName(name, language).text);
  return (
    <p className="cp-typing" aria-live="off">
      {names.length > 0 && t('compose.typing', { names: names.join(t('compose.and')) })}
    </p>
  );
}
