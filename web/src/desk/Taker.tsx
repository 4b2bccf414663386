import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { UserCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskText } from '../../../src/contract/desk.js';
import { allows } from '../../../src/contract/permissions.js';
import { personName } from '../../../src/language/names.js';
import { call, newId } from '../api/call.js';
import { useMe, useStart } from '../api/start.js';
import { useLanguage } from '../i18n.js';
import { askForDesk, putTaking } from '../live/desk.js';
import { explain } from '../ui/ErrorState.js';
import { notify } from '../ui/notices.js';
import { PersonNameText } from '../ui/PersonNameText.js';

/** Who of one's own side works on a text: it is taken, handed to a colleague, given back. The other side is not told. */
export function Taker({ text, onHanded }: { text: DeskText; onHanded(): void }) {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const cache = useQueryClient();
  const language = useLanguage();
  const me = useMe();
  const [busy, setBusy] = useState(false);
  const members = useStart((start) => start.channels.find(({ id }) => id === text.channelId)?.members) ?? [];
  const colleagues = members.filter(
    ({ person, roles }) => person.side === me.side && person.id !== me.id && allows(roles, 'translation.write'),
  );
  const taker = text.taken?.by;
  const hand = async (to: string | null): Promise<void> => {
    setBusy(true);
    try {
      const body = { id: newId(), key: text.key, from: taker?.id ?? null, to };
      putTaking(cache, await call('PUT /desk/taker', { body }));
      if (to !== null && to !== me.id) notify({ text: t('handed') });
      onHanded();
    } catch (error) {
      notify({ text: explain(error, common) });
      askForDesk(cache);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="dk-taker">
      {taker && (
        <span className="dk-taken">
          <UserCheck size={14} aria-hidden />
          {taker.id === me.id ? (
            t('taken.mine')
          ) : (
            <>
              {t('taken.by')} <PersonNameText name={taker.name} />
            </>
          )}
        </span>
      )}
      {taker?.id === me.id ? (
        <Button size="small" loading={busy} onClick={() => void hand(null)}>
          {t('give_back')}
        </Button>
      ) : (
        <Button size="small" loading={busy} onClick={() => void hand(me.id)}>
          {t(taker ? 'take_over' : 'take')}
        </Button>
      )}
      {colleagues.length > 0 && (
        <label className="dk-hand">
          <span>{t('hand')}</span>
          <select value="" disabled={busy} onChange={({ target }) => target.value && void hand(target.value)}>
            <option value="">{t('hand_choose')}</option>
            {colleagues
              .filter(({ person }) => person.id !== taker?.id)
              .map(({ person }) => {
                const { text: name, lang } = personName(person.name, language);
                return (
                  <option key={person.id} value={person.id} lang={lang}>
                    {name}
                  </option>
                );
              })}
          </select>
        </label>
      )}
    </div>
  );
}
