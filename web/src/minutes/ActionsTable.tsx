import { useQueryClient } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MinutesAction, MinutesView } from '../../../src/contract/minutes.js';
import { dayKey, otherSide, shortDate } from '../../../src/language/clocks.js';
import { ordered } from '../../../src/language/minutes.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { call, newId } from '../api/call.js';
import { useLanguage } from '../i18n.js';
import { putMinutes } from '../live/minutes.js';
import { TermedText } from '../terms/TermedText.js';
import { IconButton } from '../ui/IconButton.js';
import { useReader } from '../ui/reader.js';
import { SideBadge } from '../ui/SideBadge.js';
import { ActionDialog } from './ActionDialog.js';
import { useEditing } from './editing.js';
import { RowMark } from './RowMark.js';
import { useAct } from './useMinutes.js';

interface Props {
  minutes: MinutesView;
  actions: readonly MinutesAction[];
}

/** What both have agreed to do: in both languages, by whom, by when, and the issue in which it goes on. */
export function ActionsTable({ minutes, actions }: Props) {
  const { t } = useTranslation('minutes');
  const own = useLanguage();
  const { side } = useReader();
  const away = otherLanguage(own);
  const { editable } = useEditing();
  const [open, setOpen] = useState<MinutesAction | 'new'>();
  const cache = useQueryClient();
  const inOrder = ordered(minutes.actions, actions);
  const moving = useAct(async ({ from, to }: { from: number; to: number }) => {
    const order = inOrder.map(({ id }) => id);
    order.splice(to, 0, ...order.splice(from, 1));
    const view = await call('PUT /minutes/:minutesId/actions/order', {
      params: { minutesId: minutes.id },
      version: minutes.version,
      body: { id: newId(), order },
    });
    putMinutes(cache, view);
  });
  return (
    <div className="me-actions">
      {inOrder.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">{t('action.number')}</span>
              </th>
              <th scope="col">{t('action.text')}</th>
              <th scope="col">{t(`action.text_in.${away}`)}</th>
              <th scope="col">{t('action.side')}</th>
              <th scope="col">{t('action.due')}</th>
              <th scope="col">{t('action.issue')}</th>
            </tr>
          </thead>
          <tbody>
            {inOrder.map((action, at) => (
              <tr key={action.id} id={`action-${action.id}`}>
                <td>{at + 1}</td>
                {[own, away].map((language) => {
                  const words = action.text[language];
                  return (
                    <td key={language} lang={langTag(language)} dir="auto">
                      {words ? (
                        <TermedText text={words.text} language={language} />
                      ) : (
                        <i className="me-missing">{t(`cell.missing.${language}`)}</i>
                      )}
                      {language === own && editable && (
                        <span className="me-action-acts">
                          <button type="button" className="text-button" onClick={() => setOpen(action)}>
                            {t('action.change')}
                          </button>
                          {inOrder.length > 1 &&
                            ([-1, 1] as const).map((by) => (
                              <IconButton
                                key={by}
                                label={t(by < 0 ? 'action.up' : 'action.down', { number: at + 1 })}
                                icon={by < 0 ? <ArrowUp size={14} /> : <ArrowDown size={14} />}
                                disabled={moving.isPending || inOrder[at + by] === undefined}
                                onClick={() => moving.mutate({ from: at, to: at + by })}
                              />
                            ))}
                        </span>
                      )}
                    </td>
                  );
                })}
                <td>
                  <span className="me-leads">
                    {(action.lead === 'both' ? [side, otherSide(side)] : action.lead ? [action.lead] : []).map(
                      (one) => (
                        <SideBadge key={one} side={one} />
                      ),
                    )}
                    {!action.lead && <i className="me-missing">{t('action.no_side')}</i>}
                  </span>
                </td>
                <td>
                  {action.due ? (
                    shortDate(dayKey(action.due, side), own)
                  ) : (
                    <i className="me-missing">{t('action.no_due')}</i>
                  )}
                </td>
                <td>
                  {action.issue && (
                    <Link to={`/issues/${action.issue.number}`} translate="no">
                      {action.issue.number}
                    </Link>
                  )}
                  <RowMark row={{ text: action.text, suggestions: [] }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {editable && (
        <button type="button" className="text-button" onClick={() => setOpen('new')}>
          <Plus size={14} aria-hidden /> {t('action.add')}
        </button>
      )}
      {open && (
        <ActionDialog minutes={minutes} action={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />
      )}
    </div>
  );
}
