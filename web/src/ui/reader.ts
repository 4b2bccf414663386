import { useQuery } from '@tanstack/react-query';
import { homeSide, type Reader } from '../../../src/language/clocks.js';
import { startQuery } from '../api/start.js';
import { useLanguage } from '../i18n.js';

/** For whom the screen is drawn: whose clock stands first, and in which language. Works before the sign-in too. */
export function useReader(): Reader {
  const language = useLanguage();
  const { data: side } = useQuery({ ...startQuery, enabled: false, select: ({ me }) => me.side });
  return { language, side: side ?? homeSide(language) };
}
