import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { ArrowUp, Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, Side } from '../../../src/contract/basics.js';
import type { Attendee, MinutesView } from '../../../src/contract/minutes.js';
import { otherSide } from '../../../src/language/clocks.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { call, newId } from '../api/call.js';
import { useLanguage } from '../i18n.js';
import { putMinutes } from '../live/minutes.js';
import { Callout } from '../ui/Callout.js';
import { Dialog } from '../ui/Dialog.js';
import { explain } from '../ui/ErrorState.js';
import { IconButton } from '../ui/IconButton.js';
import { useReader } from '../ui/reader.js';
import { SideBadge } from '../ui/SideBadge.js';
import { useAct } from './useMinutes.js';

interface Draft {
  key: string;
  name: Record<Language, string>;
  post: Record<Language, string>;
  part: Attendee['part'];
}

const draftOf = ({ name, post, part }: Attendee): Draft => ({
  key: newId(),
  name: { vi: name.vi ?? '', zh: name.zh ?? '' },
  post: { vi: post?.vi ?? '', zh: post?.zh ?? '' },
  part,
});
const nameOf = ({ vi, zh }: Record<Language, string>) => ({ vi: vi.trim() || null, zh: zh.trim() || null });
const isThere = ({ vi, zh }: Record<Language, string>) => vi.trim() !== '' || zh.trim() !== '';

/** Who stood for each side, in order: the head first, the interpreter last; names and posts in both languages. */
export function DelegationsDialog({ minutes, onClose }: { minutes: MinutesView; onClose(): void }) {
  const { t } = useTranslation('minutes');
  const { t: common } = useTranslation();
  const cache = useQueryClient();
  const { side: own } = useReader();
  const form = useId();
  const [draft, setDraft] = useState<Record<Side, Draft[]>>(() => ({
    vn: minutes.delegations.vn.map(draftOf),
    cn: minutes.delegations.cn.map(draftOf),
  }));
  const saving = useAct(async () => {
    const people = (side: Side): Attendee[] =>
      draft[side]
        .filter(({ name }) => isThere(name))
        .map(({ name, post, part }) => ({ name: nameOf(name), post: isThere(post) ? nameOf(post) : null, part }));
    const view = await call('PATCH /minutes/:minutesId', {
      params: { minutesId: minutes.id },
      version: minutes.version,
      body: { id: newId(), delegations: { vn: people('vn'), cn: people('cn') } },
    });
    putMinutes(cache, view);
    onClose();
  });
  return (
    <Dialog
      wide
      title={t('delegations.change')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('action.close')}</Button>
          <Button type="primary" htmlType="submit" form={form} loading={saving.isPending}>
            {t('act.save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="is-form"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (!saving.isPending) saving.mutate(undefined);
        }}
      >
        {[own, otherSide(own)].map((side) => (
          <Delegation
            key={side}
            side={side}
            people={draft[side]}
            onChange={(people) => setDraft((before) => ({ ...before, [side]: people }))}
          />
        ))}
        {saving.error && <Callout tone="error">{explain(saving.error, common)}</Callout>}
      </form>
    </Dialog>
  );
}

function Delegation({ side, people, onChange }: { side: Side; people: Draft[]; onChange(people: Draft[]): void }) {
  const { t } = useTranslation('minutes');
  const own = useLanguage();
  const change = (at: number, part: Partial<Draft>) =>
    onChange(people.map((person, index) => (index === at ? { ...person, ...part } : person)));
  const up = (at: number) => {
    const next = [...people];
    next.splice(at - 1, 0, ...next.splice(at, 1));
    onChange(next);
  };
  const fresh = { key: '', name: { vi: '', zh: '' }, post: { vi: '', zh: '' }, part: 'member' as const };
  return (
    <fieldset className="me-people">
      <legend>
        <SideBadge side={side} /> {t(`common:side.${side}`)}
      </legend>
      {people.map((person, at) => (
        <div key={person.key} className="me-person">
          {(['name', 'post'] as const).map((what) =>
            [own, otherLanguage(own)].map((language) => (
              <Input
                key={what + language}
                size="small"
                lang={langTag(language)}
                maxLength={200}
                aria-label={t(`delegations.${what}_in.${language}`)}
                placeholder={t(`delegations.${what}_in.${language}`)}
                value={person[what][language]}
                onChange={({ target }) => change(at, { [what]: { ...person[what], [language]: target.value } })}
              />
            )),
          )}
          <select
            aria-label={t('delegations.part')}
            value={person.part}
            onChange={({ target }) => change(at, { part: target.value as Attendee['part'] })}
          >
            {(['head', 'member', 'interpreter'] as const).map((part) => (
              <option key={part} value={part}>
                {t(`delegations.${part}`)}
              </option>
            ))}
          </select>
          <IconButton
            label={t('delegations.up')}
            icon={<ArrowUp size={15} />}
            disabled={at === 0}
            onClick={() => up(at)}
          />
          <IconButton
            label={t('delegations.remove')}
            icon={<Trash2 size={15} />}
            onClick={() => onChange(people.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <button
        type="button"
        className="text-button"
        onClick={() => onChange([...people, { ...fresh, key: newId(), part: people.length === 0 ? 'head' : 'member' }])}
      >
        <Plus size={14} aria-hidden /> {t('delegations.add')}
      </button>
    </fieldset>
  );
}
