import { Input } from 'antd';
import { Languages } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyOf } from '../../../src/contract/routes.js';
import type { BilingualText } from '../../../src/contract/text.js';
import { langTag, needsInterpreter, otherLanguage, translationOf } from '../../../src/language/text.js';
import { call, newId } from '../api/call.js';
import { useMay } from '../api/may.js';
import { Checked } from '../guard/Checked.js';
import { useCheck } from '../guard/useCheck.js';
import { Offered } from '../memory/Offered.js';
import { Field } from '../ui/Field.js';
import { IconButton } from '../ui/IconButton.js';
import { PlainText } from '../ui/PlainText.js';
import { ActDialog } from './ActDialog.js';
import { useMeeting } from './useMeeting.js';

interface Props {
  meetingId: string;
  part: BodyOf<'PUT /meetings/:meetingId/translation'>['part'];
  text: BilingualText;
  /** Of the thing whose text it is. */
  version: number;
}

/** For an interpreter, beside a text whose other language is missing or unchecked. */
export function TranslateButton(props: Props) {
  const { t } = useTranslation('meetings');
  const may = useMay('translation.write');
  const [open, setOpen] = useState(false);
  if (!may || !needsInterpreter(props.text)) return null;
  return (
    <>
      <IconButton label={t('translate.open')} icon={<Languages size={15} />} onClick={() => setOpen(true)} />
      {open && <TranslateDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function TranslateDialog({ meetingId, part, text, version, onClose }: Props & { onClose(): void }) {
  const { t } = useTranslation('meetings');
  const [id] = useState(newId);
  const { data } = useMeeting(meetingId);
  const target = otherLanguage(text.source);
  const [words, setWords] = useState(translationOf(text)?.text ?? '');
  const original = text[text.source]?.text ?? '';
  const check = useCheck({ [text.source]: original, [target]: words });
  return (
    <ActDialog
      wide
      title={t(`translate.title.${target}`)}
      does={t('translate.do')}
      ready={words.trim() !== '' && !check.holds}
      onClose={onClose}
      act={() =>
        call('PUT /meetings/:meetingId/translation', {
          params: { meetingId },
          version,
          body: { id, part, text: words.trim(), ...(check.meant && { meant: check.meant }) },
        })
      }
    >
      <blockquote className="mt-quote" lang={langTag(text.source)} dir="auto">
        <PlainText text={original} />
      </blockquote>
      <Field label={t(`issue:in_language.${target}`)} required>
        {(attributes) => (
          <Input.TextArea
            {...attributes}
            lang={langTag(target)}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={part.of === 'title' || part.of === 'item' ? 1_000 : 4_000}
            value={words}
            onChange={({ target: field }) => setWords(field.value)}
          />
        )}
      </Field>
      <Checked check={check} />
      {data && (
        <Offered
          channelId={data.meeting.channelId}
          source={text.source}
          text={original}
          value={words}
          onChange={setWords}
        />
      )}
    </ActDialog>
  );
}
