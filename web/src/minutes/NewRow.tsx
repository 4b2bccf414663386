import { Button } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MinutesPart, MinutesRow } from '../../../src/contract/minutes.js';
import { langTag, otherLanguage } from '../../../src/language/text.js';
import { useKept } from '../channel/drafts.js';
import { GrowingText } from '../channel/GrowingText.js';
import { composing } from '../channel/ime.js';
import { useLanguage } from '../i18n.js';
import { Toggle } from '../ui/Toggle.js';
import { useEditing } from './editing.js';

interface Props {
  part: MinutesPart;
  /** The row it will stand behind; `null` at the beginning of its part. */
  after: string | null;
  onClose(): void;
}

/** A row that is not there yet: in one language at least, then it stands among the others. */
export function NewRow({ part, after, onClose }: Props) {
  const { t } = useTranslation('minutes');
  const { minutesId, acts } = useEditing();
  const own = useLanguage();
  const away = otherLanguage(own);
  const [busy, setBusy] = useState(false);
  const kept = useKept(`new-row:${minutesId}:${part}:${after ?? ''}`, {
    vi: '',
    zh: '',
    kind: 'paragraph' as MinutesRow['kind'],
  });
  const { value, change, forget } = kept;
  const source = value[own].trim() ? own : away;
  const ready = value[source].trim() !== '' && !busy;
  const close = () => {
    forget();
    onClose();
  };
  const add = async () => {
    if (!ready) return;
    setBusy(true);
    const text = {
      source,
      ...(value.vi.trim() && { vi: value.vi.trim() }),
      ...(value.zh.trim() && { zh: value.zh.trim() }),
    };
    const done = await acts.add({ part, kind: value.kind, after, text });
    setBusy(false);
    if (done) close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing(event)) return;
    if (event.key === 'Enter' && event.ctrlKey) void add();
    if (event.key === 'Escape') close();
  };
  return (
    <div className="me-new me-grid">
      <span />
      {[own, away].map((language) => (
        <div className="me-cell" key={language}>
          <div className="me-words me-words-new">
            <GrowingText
              label={t(`cell.${language}`)}
              lang={langTag(language)}
              value={value[language]}
              placeholder={t(`cell.placeholder.${language}`)}
              autoFocus={language === own}
              onChange={(text) => change({ ...value, [language]: text })}
              onKeyDown={onKeyDown}
            />
          </div>
        </div>
      ))}
      <div className="me-new-foot">
        <Toggle
          label={t('row.kind')}
          value={value.kind}
          onChange={(kind) => change({ ...value, kind })}
          options={(['paragraph', 'heading'] as const).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        <Button size="small" onClick={close}>
          {t('act.leave')}
        </Button>
        <Button size="small" type="primary" disabled={!ready} loading={busy} onClick={() => void add()}>
          {t('act.add')}
        </Button>
      </div>
    </div>
  );
}
