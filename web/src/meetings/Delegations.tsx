import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../src/contract/basics.js';
import type { ChannelView } from '../../../src/contract/channels.js';
import type { Delegate, MeetingView } from '../../../src/contract/meetings.js';
import { otherSide } from '../../../src/language/clocks.js';
import { isOpen } from '../../../src/language/meetings.js';
import { termName } from '../../../src/language/names.js';
import { call, newId } from '../api/call.js';
import { useMay } from '../api/may.js';
import { useLanguage } from '../i18n.js';
import { BilingualNameText } from '../ui/BilingualNameText.js';
import { Check } from '../ui/Field.js';
import { useReader } from '../ui/reader.js';
import { SideBadge } from '../ui/SideBadge.js';
import { Tag } from '../ui/Tag.js';
import { Refused } from './ActDialog.js';
import { DelegationDialog } from './DelegationDialog.js';
import { useDoing } from './useMeeting.js';

interface Props {
  meeting: MeetingView;
  channel: ChannelView;
}

/** Who comes, head first and interpreter last; each side names its own, and marks who of them was there. */
export function Delegations({ meeting, channel }: Props) {
  const { t } = useTranslation('meetings');
  const { side: own } = useReader();
  const may = useMay('meeting.write');
  const writes = may && isOpen(meeting);
  const [naming, setNaming] = useState(false);
  return (
    <section className="mt-box">
      <h2>{t('delegation.title')}</h2>
      {[own, otherSide(own)].map((side) => (
        <div key={side} className="mt-delegation">
          <h3>
            <SideBadge side={side} /> {t(`common:side.${side}`)}
            {writes && side === own && (
              <button type="button" className="text-button" onClick={() => setNaming(true)}>
                {t('delegation.open')}
              </button>
            )}
          </h3>
          {meeting.delegations[side].length === 0 && <p className="mt-by">{t('delegation.none')}</p>}
          <Delegation meeting={meeting} side={side} marks={may && side === own} />
        </div>
      ))}
      {naming && <DelegationDialog meeting={meeting} channel={channel} side={own} onClose={() => setNaming(false)} />}
    </section>
  );
}

/** One side’s people. Once the talks have begun, whoever keeps the papers of that side marks who is there. */
function Delegation({ meeting, side, marks }: { meeting: MeetingView; side: Side; marks: boolean }) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const doing = useDoing();
  const [wanted, setWanted] = useState<{ of: Delegate; present: boolean }>();
  const people = meeting.delegations[side];
  const begun = meeting.state === 'held' || meeting.state === 'closed';
  /** It shows at once what was pressed; the others wait until that is said. */
  const mark = (marked: Delegate, present: boolean) => {
    setWanted({ of: marked, present });
    const body = { id: newId(), present: people.map((one) => (one === marked ? present : (one.present ?? null))) };
    doing.mutate(
      () =>
        call('PUT /meetings/:meetingId/attendance', {
          params: { meetingId: meeting.id },
          version: meeting.version,
          body,
        }),
      { onSettled: () => setWanted(undefined) },
    );
  };
  return (
    <>
      <ol>
        {people.map((one, index) => (
          <li key={one.personId ?? `${index} ${one.name.vi ?? one.name.zh}`}>
            <b>
              <BilingualNameText name={one.name} both />
            </b>
            {one.part !== 'member' && <span className="mt-by"> · {t(`delegation.part.${one.part}`)}</span>}
            {one.post && (
              <span className="mt-post">
                <BilingualNameText name={one.post} quiet />
              </span>
            )}
            {begun && marks && (
              <Check
                label={t('delegation.present')}
                aria-label={t('delegation.present_of', { name: termName(one.name, language).text })}
                checked={wanted?.of === one ? wanted.present : one.present === true}
                disabled={doing.isPending && wanted?.of !== one}
                onChange={({ target }) => mark(one, target.checked)}
              />
            )}
            {begun && !marks && one.present !== undefined && (
              <Tag {...(one.present && { tone: 'ok' })}>
                {t(one.present ? 'delegation.present' : 'delegation.absent')}
              </Tag>
            )}
          </li>
        ))}
      </ol>
      {doing.error && <Refused error={doing.error} />}
    </>
  );
}
