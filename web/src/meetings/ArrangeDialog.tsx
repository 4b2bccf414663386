import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../src/contract/basics.js';
import type { MeetingView } from '../../../src/contract/meetings.js';
import { call, newId } from '../api/call.js';
import { Field } from '../ui/Field.js';
import { Toggle } from '../ui/Toggle.js';
import { ActDialog } from './ActDialog.js';

type State = 'none' | 'asked' | 'arranged';

interface Props {
  meeting: MeetingView;
  side: Side;
  onClose(): void;
}

/** How far one’s own foreign-affairs office is, and the number of its paper. */
export function ArrangeDialog({ meeting, side, onClose }: Props) {
  const { t } = useTranslation('meetings');
  const step = meeting.arrangements[side];
  const [id] = useState(newId);
  const [state, setState] = useState<State>(step?.state ?? 'asked');
  const [reference, setReference] = useState(step?.reference ?? '');
  return (
    <ActDialog
      title={t('arrange.title')}
      does={t('arrange.do')}
      onClose={onClose}
      act={() =>
        call('PUT /meetings/:meetingId/arrangement', {
          params: { meetingId: meeting.id },
          version: meeting.version,
          body: { id, state: state === 'none' ? null : state, reference: reference.trim() || null },
        })
      }
    >
      <p>{t('arrange.says')}</p>
      <Toggle<State>
        label={t('arrange.title')}
        value={state}
        onChange={setState}
        options={(['none', 'asked', 'arranged'] as const).map((value) => ({
          value,
          label: t(`arrange.state.${value}`),
        }))}
      />
      <Field label={t('arrange.reference')}>
        {(attributes) => (
          <Input
            {...attributes}
            maxLength={60}
            translate="no"
            value={reference}
            onChange={({ target }) => setReference(target.value)}
          />
        )}
      </Field>
    </ActDialog>
  );
}
