import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { MinutesView } from '../../../src/contract/minutes.js';
import { otherLanguage } from '../../../src/language/text.js';
import { call, newId } from '../api/call.js';
import { keys } from '../api/keys.js';
import { useLanguage, useWords } from '../i18n.js';
import { wordsIn } from '../issue/sendAct.js';
import { WordsFields } from '../issue/WordsFields.js';
import { Callout } from '../ui/Callout.js';
import { explain } from '../ui/ErrorState.js';
import { FormDialog } from '../ui/FormDialog.js';

/** What was signed later about the same paper. */
export function Supplements({ minutes }: { minutes: MinutesView }) {
  const { t } = useTranslation('minutes');
  if (minutes.supplements.length === 0) return null;
  return (
    <section aria-labelledby="ms-supplements">
      <h2 id="ms-supplements">{t('supplement.list')}</h2>
      <ul className="me-files">
        {minutes.supplements.map(({ minutesId, number }) => (
          <li key={minutesId}>
            <Link to={`/minutes/${minutesId}`} translate="no">
              {number}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Opens a supplement: what was signed is never changed, it is added to and signed the same way. */
export function SupplementDialog({ minutes, onClose }: { minutes: MinutesView; onClose(): void }) {
  const { t } = useTranslation('minutes');
  const { t: common } = useTranslation();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const language = useLanguage();
  const there = useWords(otherLanguage(language));
  const [id] = useState(newId);
  const [words, setWords] = useState({
    words: t('minutes:supplement.named', { number: minutes.number }),
    other: there('minutes:supplement.named', { number: minutes.number }),
  });
  const opening = useMutation({
    mutationFn: () =>
      call('POST /minutes/:minutesId/supplements', {
        params: { minutesId: minutes.id },
        body: { id, title: wordsIn(words, language) },
      }),
    onSuccess: (detail) => {
      cache.setQueryData(keys.minutes(detail.minutes.id), detail);
      void navigate(`/minutes/${detail.minutes.id}`);
    },
  });
  const ready = words.words.trim() !== '';
  return (
    <FormDialog
      wide
      title={t('supplement.title')}
      does={t('supplement.do')}
      ready={ready}
      pending={opening.isPending}
      onSend={() => opening.mutate()}
      onClose={onClose}
    >
      <p>{t('supplement.says')}</p>
      <WordsFields
        label={t('field.title')}
        required
        shared
        value={words}
        most={300}
        onChange={(part) => setWords({ ...words, ...part })}
      />
      {opening.error && <Callout tone="error">{explain(opening.error, common)}</Callout>}
    </FormDialog>
  );
}
