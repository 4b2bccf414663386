import { Button } from 'antd';
import { ArrowDown, ArrowUp, CornerUpRight, GripVertical, Pencil, Trash2 } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AgendaItem } from '../../../src/contract/meetings.js';
import { BothTexts } from '../issue/BothTexts.js';
import { IconButton } from '../ui/IconButton.js';
import { SideBadge } from '../ui/SideBadge.js';
import { Tag } from '../ui/Tag.js';
import { TranslateButton } from './TranslateButton.js';

interface Props {
  item: AgendaItem;
  number?: number;
  /** A draft of one’s own side. */
  inner?: boolean;
  /** It is being dragged, or what is dragged would stand behind it. */
  dragged?: boolean;
  drop?: boolean;
  /** Where it is taken hold of. */
  grip?: ComponentProps<'span'>;
  onEdit?(): void;
  onUp?: (() => void) | undefined;
  onDown?: (() => void) | undefined;
  onCarry?(): void;
  onRemove?(): void;
  onShare?(): void;
}

/** One point: what it is about, who presents it, for how long, where it comes from. */
export function AgendaRow({ item, number, inner = false, dragged = false, drop = false, ...does }: Props) {
  const { t } = useTranslation('meetings');
  const { presenter, minutes, section, source } = item;
  return (
    <li data-item={item.id} data-dragged={dragged || undefined} data-drop={drop || undefined}>
      {does.grip && (
        <span {...does.grip} aria-hidden className="mt-grip" title={t('agenda.drag')}>
          <GripVertical size={16} aria-hidden />
        </span>
      )}
      {number !== undefined && <span className="mt-number">{t('agenda.number', { number })}</span>}
      <div className="mt-point">
        <p>
          <BothTexts text={item.title} shared={!inner} />
          <TranslateButton
            meetingId={item.meetingId}
            part={{ of: 'item', itemId: item.id }}
            text={item.title}
            version={item.version}
          />
        </p>
        <p className="mt-line">
          {number === undefined && <Tag>{t(`agenda.section.${section}`)}</Tag>}
          <span className="mt-by">
            {presenter ? <SideBadge side={presenter} /> : t('agenda.both')} {t('agenda.presents')}
          </span>
          {minutes !== null && <span className="mt-by">{t('agenda.minutes', { count: minutes })}</span>}
          {source?.kind === 'issue' && (
            <Link to={`/issues/${source.number}`} translate="no">
              {source.number}
            </Link>
          )}
          {source?.kind === 'proposal' && (
            <Link to={`/meetings/${source.meetingId}#${source.proposalId}`}>{t('agenda.from_meeting')}</Link>
          )}
          {source?.kind === 'action' && <Link to={`/minutes/${source.minutesId}`}>{t('agenda.from_minutes')}</Link>}
          {item.carriedTo && <Link to={`/meetings/${item.carriedTo}`}>{t('agenda.carried')}</Link>}
        </p>
      </div>
      <span className="mt-row-acts">
        {does.onShare && (
          <Button size="small" onClick={does.onShare}>
            {t('agenda.share')}
          </Button>
        )}
        {does.grip && (
          <>
            <IconButton
              data-step="up"
              label={t('up')}
              icon={<ArrowUp size={15} />}
              disabled={!does.onUp}
              onClick={does.onUp}
            />
            <IconButton
              data-step="down"
              label={t('down')}
              icon={<ArrowDown size={15} />}
              disabled={!does.onDown}
              onClick={does.onDown}
            />
          </>
        )}
        {does.onEdit && <IconButton label={t('agenda.edit')} icon={<Pencil size={15} />} onClick={does.onEdit} />}
        {does.onCarry && (
          <IconButton label={t('agenda.carry')} icon={<CornerUpRight size={15} />} onClick={does.onCarry} />
        )}
        {does.onRemove && <IconButton label={t('agenda.remove')} icon={<Trash2 size={15} />} onClick={does.onRemove} />}
      </span>
    </li>
  );
}
