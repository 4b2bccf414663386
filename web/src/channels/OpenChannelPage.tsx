import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { GateView } from '../../../src/contract/gates.js';
import { gatePairName } from '../../../src/language/gates.js';
import { call, newId } from '../api/call.js';
import { fieldError, refusedFor } from '../api/problems.js';
import { useMe, useStart } from '../api/start.js';
import { joinChannel } from '../live/cache.js';
import { BilingualFields, isTyped, toName, untyped } from '../ui/BilingualFields.js';
import { Callout } from '../ui/Callout.js';
import { explain } from '../ui/ErrorState.js';
import { Field } from '../ui/Field.js';
import { GateNameText } from '../ui/GateNameText.js';
import { Missing } from '../ui/Missing.js';
import { PageHeader } from '../ui/PageHeader.js';
import { Toggle } from '../ui/Toggle.js';
import { codePattern, suggestCode } from './code.js';
import { GatePicker } from './GatePicker.js';
import { OwnPeople } from './OwnPeople.js';
import { Parties } from './Parties.js';

/** Opens a channel: for which gates or which subject, between whom, and who of one's own people reads it. */
export default function OpenChannelPage() {
  const { t } = useTranslation('channels');
  const me = useMe();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const taken = useStart(({ channels }) => channels);
  const [id] = useState(newId);
  const [about, setAbout] = useState<'gate' | 'subject'>('gate');
  const [gate, setGate] = useState<GateView>();
  const [subject, setSubject] = useState(untyped);
  const [typedCode, setTypedCode] = useState<string>();
  const [parties, setParties] = useState<readonly string[]>(me.organisationId ? [me.organisationId] : []);
  const [people, setPeople] = useState<readonly string[]>([me.id]);

  const name = about === 'gate' ? (gate ? gatePairName(gate, 'vi').text : null) : subject.vi;
  const code =
    typedCode ??
    suggestCode(
      name,
      taken.map((channel) => channel.code),
    );
  const codeWrong = code !== '' && !codePattern.test(code);
  const ready =
    (about === 'gate' ? gate !== undefined : isTyped(subject)) && codePattern.test(code) && parties.length > 0;
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      call('POST /channels', {
        body: {
          id,
          code,
          gateId: about === 'gate' && gate ? gate.id : null,
          subject: about === 'subject' ? toName(subject) : null,
          organisationIds: [...parties],
          memberIds: [...people],
        },
      }),
    onSuccess: (channel) => {
      joinChannel(cache, channel);
      navigate(`/c/${channel.code}`);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) mutate();
  };
  const codeError = codeWrong
    ? t('open.code_wrong')
    : refusedFor(error, 'channel.code_taken')
      ? explain(error, t)
      : fieldError(error, '/code');
  return (
    <>
      <PageHeader title={t('open.title')} says={t('open.says')} back="/channels" />
      <form className="card open-channel" onSubmit={submit}>
        <section>
          <div>
            <Toggle<'gate' | 'subject'>
              label={t('open.about')}
              value={about}
              options={[
                { value: 'gate', label: t('open.about_gate') },
                { value: 'subject', label: t('open.about_subject') },
              ]}
              onChange={setAbout}
            />
          </div>
          {about === 'gate' && !gate && <GatePicker onPick={setGate} />}
          {about === 'gate' && gate && (
            <div className="open-channel-chosen">
              <b>
                <GateNameText gate={gate} both />
              </b>
              <Button size="small" onClick={() => setGate(undefined)}>
                {t('open.other_gate')}
              </Button>
            </div>
          )}
          {about === 'subject' && (
            <BilingualFields
              label={{ vi: t('open.subject_vi'), zh: t('open.subject_zh') }}
              required="either"
              value={subject}
              onChange={setSubject}
              error={fieldError(error, '/subject')}
            />
          )}
          <div className="open-channel-code">
            <Field
              label={t('open.code')}
              required
              hint={t('open.code_hint', { code: code || 'KTBS' })}
              error={codeError}
            >
              {(attributes) => (
                <Input
                  {...attributes}
                  maxLength={8}
                  autoComplete="off"
                  spellCheck={false}
                  translate="no"
                  value={code}
                  onChange={(event) => setTypedCode(event.target.value.toUpperCase())}
                />
              )}
            </Field>
          </div>
        </section>
        <Parties chosen={parties} onChange={setParties} />
        <OwnPeople chosen={people} onChange={setPeople} />
        {error && !codeError && <Callout tone="error">{explain(error, t)}</Callout>}
        <Missing
          of={[
            about === 'gate' && !gate && t('open.about_gate'),
            about === 'subject' && !isTyped(subject) && t('open.about_subject'),
            !codePattern.test(code) && t('open.code'),
            parties.length === 0 && t('open.parties'),
          ]}
        />
        <div className="form-actions">
          <Button onClick={() => navigate(-1)}>{t('open.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={isPending} disabled={!ready}>
            {t('open.do')}
          </Button>
        </div>
      </form>
    </>
  );
}
