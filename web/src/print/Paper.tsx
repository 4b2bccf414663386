import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import type { ChannelView, Room } from '../../../src/contract/channels.js';
import type { MessageView } from '../../../src/contract/messages.js';
import { dateAndClocksText, dayHeading, shortDate, zoneName } from '../../../src/language/clocks.js';
import { personName, shortTermName, termName } from '../../../src/language/names.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { channelName, useGatesById } from '../api/gates.js';
import { useMe, useStart } from '../api/start.js';
import { useTitle } from '../ui/PageHeader.js';
import { useReader } from '../ui/reader.js';
import { useNow } from '../ui/useNow.js';
import { PaperRow } from './PaperRow.js';

interface Props {
  channel: ChannelView;
  room: Room;
  day: string;
  messages: MessageView[];
}

/** The paper: both languages side by side, the reader's first, with head and foot on every page. */
export function Paper({ channel, room, day, messages }: Props) {
  const { t } = useTranslation('print');
  const reader = useReader();
  const me = useMe();
  const organisation = useStart(({ organisations }) => organisations.find(({ id }) => id === me.organisationId));
  const names = channelName(channel, useGatesById());
  const now = useNow();
  const { language, side } = reader;
  const other = otherLanguage(language);
  const named = (one: Language) => termName(names, one).text;
  const own = organisation && shortTermName(organisation, language).text;
  const inside =
    room === 'shared'
      ? undefined
      : room === 'side'
        ? t(`inside.${side}`)
        : t('inside.organisation', { name: own ?? '' });
  useTitle(`${channel.code} ${day}`);
  return (
    <article className="paper">
      <header className="paper-head">
        <h1>
          <span lang={langTag(language)}>{named(language)}</span>
          <span lang={langTag(other)}>{named(other)}</span>
        </h1>
        <p>
          <b>{dayHeading(day, language)}</b> · <span lang={langTag(other)}>{dayHeading(day, other)}</span>
        </p>
        <p className="paper-says">
          {t('says', { code: channel.code, zone: zoneName(side, language), count: messages.length })}
        </p>
        {inside && <p className="paper-inside">{inside}</p>}
      </header>
      <table className="paper-table">
        <colgroup>
          <col className="paper-who" />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('who')}</th>
            <th scope="col">{t(`column.${language}`)}</th>
            <th scope="col" lang={langTag(other)}>
              {other === 'zh' ? '中文' : 'Tiếng Việt'}
            </th>
          </tr>
        </thead>
        <tfoot>
          <tr>
            <td colSpan={3}>
              <span>
                {named(language)} · {shortDate(day, language)}
              </span>
              <span>
                {t('printed', {
                  name: personName(me.name, language).text,
                  organisation: own ?? '',
                  time: dateAndClocksText(now, reader),
                })}
              </span>
            </td>
          </tr>
        </tfoot>
        <tbody>
          {messages.map((message) => (
            <PaperRow key={message.id} message={message} />
          ))}
        </tbody>
      </table>
    </article>
  );
}
