import { useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GateView } from '../../../src/contract/gates.js';
import { fold, matches } from '../../../src/language/fold.js';
import { gatesQuery } from '../api/gates.js';
import { BilingualNameText } from '../ui/BilingualNameText.js';
import { Field } from '../ui/Field.js';
import { GateNameText } from '../ui/GateNameText.js';
import './GatePicker.css';

const most = 8;

/** Finds a gate pair by any spelling: with or without tone marks, in characters, in pinyin. */
export function GatePicker({ onPick }: { onPick(gate: GateView): void }) {
  const { t } = useTranslation('channels');
  const list = useId();
  const { data: gates = [] } = useQuery(gatesQuery);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(
    () => (fold(query) === '' ? [] : gates.filter((gate) => matches(gate.keys, query)).slice(0, most)),
    [gates, query],
  );
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((at + step + found.length) % Math.max(found.length, 1));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      const gate = found[at];
      if (gate) onPick(gate);
    }
  };
  return (
    <div className="gate-picker">
      <Field label={t('open.gate')} hint={t('open.gate_hint')}>
        {(attributes) => (
          <Input
            {...attributes}
            role="combobox"
            aria-expanded={found.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={found[at] && `${list}-${at}`}
            prefix={<Search size={16} />}
            placeholder={t('open.gate_find')}
            autoComplete="off"
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setAt(0);
            }}
            onKeyDown={onKey}
          />
        )}
      </Field>
      <div
        id={list}
        role="listbox"
        aria-label={t('open.gate')}
        className={found.length > 0 ? 'card gate-picker-list' : ''}
      >
        {found.map((gate, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled in the box above, as a combobox does.
          <div
            key={gate.id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onClick={() => onPick(gate)}
            onPointerMove={() => setAt(index)}
          >
            <GateNameText gate={gate} both />
            <small>
              {t(`type.${gate.type}`)} · <BilingualNameText name={gate.province} quiet />
            </small>
          </div>
        ))}
      </div>
      {fold(query) !== '' && found.length === 0 && <p className="field-hint">{t('open.gate_none')}</p>}
    </div>
  );
}
