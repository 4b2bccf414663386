import { useEffect, useState } from 'react';
import { langTag } from '../../../src/language/text.js';
import { useLanguage } from '../i18n.js';

/** The lunar day of a date beside it, as an aid: by it both countries keep their greatest holidays. */
export function LunarText({ date }: { date: string }) {
  const language = useLanguage();
  const [text, setText] = useState('');
  useEffect(() => {
    let gone = false;
    // Nobody needs it to write the date, so it never keeps a screen waiting.
    const load = async () => {
      const { lunarText } = await import('./lunar.js');
      if (!gone) setText(lunarText(date, language));
    };
    if (/^\d{4}-\d\d-\d\d$/.test(date)) load().catch(() => setText(''));
    else setText('');
    return () => {
      gone = true;
    };
  }, [date, language]);
  return (
    <small className="lunar" lang={langTag(language)}>
      {text}
    </small>
  );
}
