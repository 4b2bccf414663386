import {
  Ambulance,
  Building2,
  CalendarOff,
  CheckCheck,
  ClipboardCheck,
  Clock,
  FileText,
  Handshake,
  type LucideIcon,
  Phone,
  ScanLine,
  Shapes,
  ShieldPlus,
  TrafficCone,
  Truck,
  Users,
} from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../src/contract/basics.js';
import type { PhraseView } from '../../../src/contract/phrases.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { categoryCounts, type PhraseBook } from './book.js';

const icons: Record<string, LucideIcon> = {
  courtesy: Handshake,
  ack: CheckCheck,
  hours: Clock,
  closure: CalendarOff,
  traffic: TrafficCone,
  vehicle: Truck,
  status: ClipboardCheck,
  meeting: Users,
  minutes: FileText,
  epidemic: ShieldPlus,
  emergency: Ambulance,
  liaison: Phone,
  infra: Building2,
  inspection: ScanLine,
};

interface CategoriesProps {
  book: PhraseBook;
  chosen: string | undefined;
  language: Language;
  onChoose(category: string): void;
}

/** The categories with the number of phrases in each. */
export function PhraseCategories({ book, chosen, language, onChoose }: CategoriesProps) {
  const { t } = useTranslation('phrases');
  return (
    <nav className="ph-categories" aria-label={t('categories')}>
      {categoryCounts(book).map((category) => {
        const Icon = icons[category.id] ?? Shapes;
        return (
          <button
            type="button"
            key={category.id}
            aria-current={category.id === chosen}
            onClick={() => onChoose(category.id)}
          >
            <Icon size={16} aria-hidden />
            <span lang={langTag(language)}>{category[language]}</span>
            <small aria-label={t('count', { count: category.count })}>{category.count}</small>
          </button>
        );
      })}
    </nav>
  );
}

interface ListProps {
  id: string;
  phrases: readonly PhraseView[];
  chosen: string | undefined;
  language: Language;
  query: string;
  onChoose(phrase: PhraseView): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** The phrases, each with the other language beneath. */
export function PhraseList({ id, phrases, chosen, language, query, onChoose, onKeyDown }: ListProps) {
  const { t } = useTranslation('phrases');
  const list = useRef<HTMLDivElement>(null);
  const other = otherLanguage(language);
  useEffect(() => {
    if (chosen) list.current?.querySelector(`[data-phrase="${chosen}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  if (phrases.length === 0) {
    return (
      <div className="ph-phrases ph-nothing">
        <p>{t('nothing', { query })}</p>
        <p>{t('nothing_hint')}</p>
      </div>
    );
  }
  return (
    <div
      className="ph-phrases"
      ref={list}
      id={id}
      role="listbox"
      aria-label={t('list')}
      aria-activedescendant={chosen && `${id}-${chosen}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {phrases.map((phrase) => (
        // The list keeps the focus and the keys; the pointer is a second way to the same choice.
        <div
          key={phrase.id}
          id={`${id}-${phrase.id}`}
          data-phrase={phrase.id}
          role="option"
          tabIndex={-1}
          aria-selected={phrase.id === chosen}
          onClick={() => onChoose(phrase)}
        >
          <span lang={langTag(language)}>{open(phrase[language])}</span>
          <small lang={langTag(other)}>{open(phrase[other])}</small>
        </div>
      ))}
    </div>
  );
}

/** A template as a line of the list: its blanks are dots. */
export function open(template: string): string {
  return template.replace(/\{\w+\}/g, '…');
}
