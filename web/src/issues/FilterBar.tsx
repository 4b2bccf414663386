import { Input } from 'antd';
import { CalendarClock, CircleDashed, MapPin, Search, Shapes, SlidersHorizontal, User, X } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { personName, termName } from '../../../src/language/names.js';
import { channelName, useGatesById } from '../api/gates.js';
import { useIssueTypes } from '../api/issue-types.js';
import { useLanguage } from '../i18n.js';
import { useSortedChannels } from '../shell/ChannelLinks.js';
import { useMediaPhone } from '../ui/useMediaPhone.js';
import { countOf, dueWindows, type IssueFilters, openStatuses } from './filters.js';
import { Pill } from './Pill.js';
import { SavedFilters } from './SavedFilters.js';
import { useColleagues } from './useColleagues.js';
import type { ChangeFilters } from './useFilters.js';

interface Props {
  filters: IssueFilters;
  onChange: ChangeFilters;
  find: RefObject<{ focus(): void } | null>;
  /** What else stands in the bar of a phone. */
  children: ReactNode;
}

/** Which issues: by words, gate, type, status, who handles it and due. All of it stands in the address. */
export function FilterBar({ filters, onChange, find, children }: Props) {
  const { t } = useTranslation('issues');
  const phone = useMediaPhone();
  const [unfolded, setUnfolded] = useState(false);
  const set = countOf(filters);
  return (
    <div className="il-filters">
      <div className="il-filters-line">
        <FindBox text={filters.text ?? ''} onChange={(text) => onChange({ text: text || undefined })} find={find} />
        {phone && (
          <button
            type="button"
            className="il-pill il-unfold"
            data-set={set > 0 || undefined}
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            <SlidersHorizontal size={15} aria-hidden />
            {set > 0 ? t('filter.set', { count: set }) : t('filter.title')}
          </button>
        )}
        {children}
        {(!phone || unfolded) && <Choices filters={filters} onChange={onChange} />}
      </div>
      <SavedFilters filters={filters}>
        {set > 0 && (
          <button
            type="button"
            className="text-button il-clear"
            onClick={() => onChange(Object.fromEntries(everything.map((name) => [name, undefined])))}
          >
            <X size={14} aria-hidden />
            {t('filter.clear')}
          </button>
        )}
      </SavedFilters>
    </div>
  );
}

const everything = ['channel', 'type', 'status', 'person', 'due', 'text'] as const;

function Choices({ filters, onChange }: Pick<Props, 'filters' | 'onChange'>) {
  const { t } = useTranslation('issues');
  const language = useLanguage();
  const channels = useSortedChannels();
  const gates = useGatesById();
  const types = useIssueTypes();
  const colleagues = useColleagues();
  const choose = (name: keyof IssueFilters) => (value: string) => onChange({ [name]: value || undefined });
  return (
    <>
      <Pill icon={MapPin} label={t('filter.channel')} value={filters.channel ?? ''} onChange={choose('channel')}>
        {channels.map((channel) => {
          const { text, lang } = termName(channelName(channel, gates), language);
          return (
            <option key={channel.id} value={channel.code} lang={lang}>
              {text}
            </option>
          );
        })}
      </Pill>
      <Pill icon={Shapes} label={t('filter.type')} value={filters.type ?? ''} onChange={choose('type')}>
        {types.map(({ key, label }) => (
          <option key={key} value={key}>
            {label[language]}
          </option>
        ))}
      </Pill>
      {!filters.closed && (
        <Pill icon={CircleDashed} label={t('filter.status')} value={filters.status ?? ''} onChange={choose('status')}>
          {openStatuses.map((status) => (
            <option key={status} value={status}>
              {t(`issue:status.${status}`)}
            </option>
          ))}
        </Pill>
      )}
      <Pill icon={User} label={t('filter.person')} value={filters.person ?? ''} onChange={choose('person')}>
        {colleagues.map(({ id, name }) => (
          <option key={id} value={id} lang={personName(name, language).lang}>
            {personName(name, language).text}
          </option>
        ))}
      </Pill>
      {!filters.closed && (
        <Pill icon={CalendarClock} label={t('filter.due')} value={filters.due ?? ''} onChange={choose('due')}>
          {dueWindows.map((due) => (
            <option key={due} value={due}>
              {t(`window.${due}`)}
            </option>
          ))}
        </Pill>
      )}
    </>
  );
}

/** What is typed goes into the address a moment later, so that each letter is not a question of its own. */
function FindBox({ text, onChange, find }: { text: string; onChange(text: string): void; find: Props['find'] }) {
  const { t } = useTranslation('issues');
  const phone = useMediaPhone();
  const [typed, setTyped] = useState(text);
  const [before, setBefore] = useState(text);
  /** What was typed here and is in the address, or on its way into it. */
  const [told, setTold] = useState(text);
  if (before !== text) {
    setBefore(text);
    // What comes back of one’s own must not undo what was typed since.
    if (text !== told) {
      setTyped(text);
      setTold(text);
    }
  }
  useEffect(() => {
    if (typed === told) return;
    const timer = setTimeout(() => {
      setTold(typed);
      onChange(typed);
    }, 300);
    return () => clearTimeout(timer);
  });
  return (
    <Input
      ref={find as RefObject<never>}
      className="il-find"
      prefix={<Search size={16} />}
      suffix={typed || phone ? null : <kbd aria-hidden="true">F</kbd>}
      placeholder={t('filter.text')}
      aria-label={t('filter.text')}
      allowClear
      maxLength={100}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
