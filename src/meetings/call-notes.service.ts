import { Injectable } from '@nestjs/common';
import { Activity } from '../activity/activity.js';
import { Channel } from '../channels/channel.entity.js';
import { ChannelsAccess } from '../channels/channels.access.js';
import type { Actor } from '../common/actor.js';
import { ready, written } from '../common/texts.js';
import { sharedAudience } from '../contract/audiences.js';
import type { WriteCallNote } from '../contract/meeting-acts.js';
import type { MeetingView } from '../contract/meetings.js';
import { I18n } from '../i18n/i18n.js';
import { homeLanguage } from '../language/clocks.js';
import { timeOn } from '../language/meetings.js';
import { insertMeeting } from './meeting.record.js';
import { newlyCalled } from './meetings.service.js';

/** Telephone talks written down afterwards, in the words of set choices that stand ready in both languages. */
@Injectable()
export class CallNotes {
  constructor(
    private readonly activity: Activity,
    private readonly channels: ChannelsAccess,
    private readonly i18n: I18n,
  ) {}

  write(actor: Actor, channelId: string, input: WriteCallNote): Promise<MeetingView> {
    return this.activity.commit(actor, { act: 'meeting.note', channelId, ...input }, async (change) => {
      const { side } = await this.channels.member(change.rows, actor, channelId);
      const { id, about, result, startedAt, minutes, words } = input;
      const audience = sharedAudience(channelId);
      await change.turn(audience);
      const { gateId } = await change.rows.findOneByOrFail(Channel, { id: channelId });
      const hand = { by: actor.card, at: change.at };
      const endsAt = new Date(Date.parse(startedAt) + minutes * 60_000).toISOString();
      return insertMeeting(change, {
        ...{ id, channelId, audience, gateId, startsAt: startedAt, endsAt, host: side },
        ...newlyCalled(change, side),
        ...{ kind: 'phone_talk', ordinal: null, expects: 'note', series: null, previousId: null },
        time: timeOn(side, { startsAt: startedAt, endsAt }),
        title: ready(
          {
            vi: this.i18n.text('vi', `meetings:note.about.${about}`),
            zh: this.i18n.text('zh', `meetings:note.about.${about}`),
          },
          homeLanguage(side),
          hand,
        ),
        place: { vi: this.i18n.text('vi', 'meetings:note.place'), zh: this.i18n.text('zh', 'meetings:note.place') },
        state: 'closed',
        closedAt: change.at,
        note: { about, result, words: words ? written(words, hand) : null },
      });
    });
  }
}
