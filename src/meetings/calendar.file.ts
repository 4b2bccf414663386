import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Language } from '../contract/basics.js';
import type { MeetingView } from '../contract/meetings.js';
import type { BilingualText } from '../contract/text.js';
import { dateAndClocksText, homeSide } from '../language/clocks.js';
import { bothAccept } from '../language/meetings.js';
import { otherLanguage } from '../language/text.js';

const hour = 60 * 60;

/**
 * Meetings as an iCalendar file, in UTC: a calendar shows them on its owner's clock. The id of an entry stays for good
 * and its number rises with every change, so that calendars take the newer one for the same meeting.
 */
export function calendarFile(name: string, meetings: readonly MeetingView[], language: Language): string {
  const prodId = { company: 'cua-khau', product: 'phoi-hop', language: language === 'vi' ? 'VI' : 'ZH' };
  const calendar = ical({ name, prodId, method: ICalCalendarMethod.PUBLISH });
  for (const meeting of meetings) {
    const { id, startsAt, endsAt, title, place, version, calledAt, changedAt, state } = meeting;
    const entry = calendar.createEvent({
      id: `${id}@phoi-hop`,
      sequence: version - 1,
      start: new Date(startsAt),
      end: new Date(endsAt),
      stamp: new Date(changedAt),
      created: new Date(calledAt),
      lastModified: new Date(changedAt),
      summary: inLanguage(title, language),
      location: [place[language], place[otherLanguage(language)]].filter(Boolean).join(' / '),
      description: [
        inLanguage(title, otherLanguage(language)),
        dateAndClocksText(startsAt, { language, side: homeSide(language) }),
      ].join('\n'),
      status: statusOf(meeting),
    });
    if (state !== 'cancelled') entry.createAlarm({ type: ICalAlarmType.display, trigger: 24 * hour });
  }
  return calendar.toString();
}

function statusOf(meeting: MeetingView): ICalEventStatus {
  if (meeting.state === 'cancelled') return ICalEventStatus.CANCELLED;
  return bothAccept(meeting) ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE;
}

const inLanguage = (text: BilingualText, language: Language): string =>
  (text[language] ?? text[text.source])?.text ?? '';
