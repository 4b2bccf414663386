import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { KeyRound } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Frozen, MinutesView } from '../../../src/contract/minutes.js';
import type { SignMinutes } from '../../../src/contract/minutes-acts.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { call, newId } from '../api/call.js';
import { keys } from '../api/keys.js';
import { useLanguage } from '../i18n.js';
import { putMinutes } from '../live/minutes.js';
import { CodeField } from '../second-step/CodeField.js';
import { PasswordField } from '../sign-in/PasswordField.js';
import { Callout } from '../ui/Callout.js';
import { Dialog } from '../ui/Dialog.js';
import { explain } from '../ui/ErrorState.js';
import { Check } from '../ui/Field.js';
import { PlainText } from '../ui/PlainText.js';
import { Toggle } from '../ui/Toggle.js';
import { isNotGiven, signWithPasskey } from './signWithPasskey.js';
import '../second-step/second-step.css';

interface Props {
  minutes: MinutesView;
  frozen: Frozen;
  onClose(): void;
}

type Method = SignMinutes['proof']['method'];

/** Both texts and their fingerprint before one’s eyes, then the proof that it is oneself who signs. */
export function SignDialog({ minutes, frozen, onClose }: Props) {
  const { t } = useTranslation('minutes');
  const { t: common } = useTranslation();
  const cache = useQueryClient();
  const own = useLanguage();
  const form = useId();
  const { data: passkeys } = useQuery({ queryKey: keys.passkeys, queryFn: () => call('GET /passkeys') });
  const [id] = useState(newId);
  const [chosen, setChosen] = useState<Method>();
  const [read, setRead] = useState(false);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const has = (passkeys?.length ?? 0) > 0 && 'PublicKeyCredential' in globalThis;
  const method = chosen ?? (has ? 'passkey' : 'password');
  const { hash } = frozen;
  const signing = useMutation({
    mutationFn: async () => {
      const proof: SignMinutes['proof'] =
        method === 'passkey' ? await signWithPasskey(hash, passkeys ?? []) : { method, password, code };
      return call('POST /minutes/:minutesId/sign', {
        params: { minutesId: minutes.id },
        body: { id, hash, proof },
        timeout: 30_000,
      });
    },
    onSuccess: (view) => {
      putMinutes(cache, view);
      onClose();
    },
  });
  const ready = read && (method === 'passkey' ? has : password !== '' && code.trim() !== '');
  return (
    <Dialog
      wide
      title={t('sign.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('action.close')}</Button>
          <Button type="primary" htmlType="submit" form={form} disabled={!ready} loading={signing.isPending}>
            {t('sign.do')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="is-form ms-sign"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (ready && !signing.isPending) signing.mutate();
        }}
      >
        <p>{t('sign.says')}</p>
        <div className="ms-sign-texts">
          {[own, otherLanguage(own)].map((language) => (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is read by keys as well.
            <p key={language} lang={langTag(language)} dir="auto" tabIndex={0}>
              <PlainText text={frozen.texts[language]} />
            </p>
          ))}
        </div>
        <p className="ms-fingerprint">
          <span>{t('fingerprint.label')}</span>
          <b translate="no">{frozen.fingerprint}</b>
        </p>
        <Check label={t('sign.read')} checked={read} onChange={({ target }) => setRead(target.checked)} />
        {has && (
          <Toggle<Method>
            label={t('sign.method')}
            value={method}
            onChange={setChosen}
            options={(['passkey', 'password'] as const).map((value) => ({ value, label: t(`sign.by.${value}`) }))}
          />
        )}
        {method === 'passkey' ? (
          <p className="ms-passkey">
            <KeyRound size={16} aria-hidden /> {t('sign.passkey_says')}
          </p>
        ) : (
          <>
            {!has && <p className="me-quiet">{t('sign.password_says')}</p>}
            <div className="form-row">
              <PasswordField
                label={t('sign.password')}
                value={password}
                onChange={setPassword}
                autoComplete="current-password"
              />
              <CodeField later label={t('sign.code')} value={code} onChange={setCode} />
            </div>
          </>
        )}
        {signing.error && (
          <Callout tone="error">
            {isNotGiven(signing.error) ? t('sign.passkey_not_given') : explain(signing.error, common)}
          </Callout>
        )}
      </form>
    </Dialog>
  );
}
