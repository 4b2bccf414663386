import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../src/contract/basics.js';
import { allows } from '../../../src/contract/permissions.js';
import type { Engine, TranslationState } from '../../../src/contract/translation.js';
import { homeSide, otherSide } from '../../../src/language/clocks.js';
import { agreedSince, isSameEngine } from '../../../src/language/engines.js';
import { call, newId } from '../api/call.js';
import { keys } from '../api/keys.js';
import { translationQuery } from '../api/translation.js';
import { useSetting } from '../channel/rooms.js';
import { useLanguage } from '../i18n.js';
import { explain } from '../ui/ErrorState.js';
import { PersonNameText } from '../ui/PersonNameText.js';
import { SideBadge } from '../ui/SideBadge.js';
import { TwoClocks } from '../ui/TwoClocks.js';
import { AgreeDialog } from './AgreeDialog.js';
import { EngineName } from './EngineName.js';

/** Whether texts of the channel go to an engine and who agreed to it; what is not there to be switched on is not shown. */
export function TranslationSection() {
  const { t } = useTranslation('translation');
  const { channel, me } = useSetting();
  const language = useLanguage();
  const { data } = useQuery(translationQuery(channel.id));
  const [asking, setAsking] = useState(false);
  const change = useConsent();
  if (!data || (!data.engine && data.translation.consents.length === 0)) return null;
  const { engine, translation } = data;
  const side = me.side ?? homeSide(language);
  const own = translation.consents.find((one) => one.side === side);
  const agrees = own !== undefined && isSameEngine(own.engine, engine);
  const on = agreedSince(translation.consents, engine) !== undefined;
  return (
    <section className="pp-section">
      <h2>{t('title')}</h2>
      <p className="pp-state">{t(on ? 'on' : 'off')}</p>
      {engine ? (
        <p className="pp-state">
          {t('engine')} <EngineName engine={engine} />
        </p>
      ) : (
        <small>{t('none')}</small>
      )}
      <ul className="pp-consents">
        {[side, otherSide(side)].map((of) => (
          <Consent key={of} side={of} state={data} />
        ))}
      </ul>
      <small>{t('needs_both')}</small>
      {allows(me.roles, 'translation.switch') && (own ?? engine) && (
        <div>
          {engine && !agrees && (
            <Button size="small" onClick={() => setAsking(true)}>
              {t('agree')}
            </Button>
          )}
          {own && (
            <Button size="small" loading={change.isPending} onClick={() => change.mutate(null)}>
              {t('withdraw')}
            </Button>
          )}
        </div>
      )}
      {change.error && !asking && <p className="pp-error">{change.says}</p>}
      {asking && engine && (
        <AgreeDialog
          engine={engine}
          busy={change.isPending}
          failed={change.says}
          onAgree={() => change.mutate(engine, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

function Consent({ side, state: { translation, engine } }: { side: Side; state: TranslationState }) {
  const { t } = useTranslation('translation');
  const given = translation.consents.find((one) => one.side === side);
  return (
    <li>
      <SideBadge side={side} />{' '}
      {!given ? (
        t('not_agreed')
      ) : isSameEngine(given.engine, engine) ? (
        <>
          {t('agreed')} <PersonNameText name={given.by.name} /> · <TwoClocks at={given.at} date="unless_today" />
        </>
      ) : (
        t('other_engine', { host: given.engine.host })
      )}
    </li>
  );
}

function useConsent() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const { channel } = useSetting();
  const change = useMutation({
    mutationFn: (engine: Engine | null) =>
      call('PUT /channels/:channelId/translation', {
        params: { channelId: channel.id },
        body: { id: newId(), engine },
      }),
    onSuccess: (state) => cache.setQueryData(keys.translation(channel.id), state),
    // Another engine may be there by now.
    onError: () => void cache.invalidateQueries({ queryKey: keys.translation(channel.id) }),
  });
  return { ...change, says: change.error ? explain(change.error, t) : undefined };
}
