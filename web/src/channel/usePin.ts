import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageView } from '../../../src/contract/messages.js';
import { call, newId } from '../api/call.js';
import { updateMessage } from '../live/cache.js';
import { explain } from '../ui/ErrorState.js';
import { notify } from '../ui/notices.js';

/** Pins a message for everybody in its room, or takes it out of the pins; a refusal is said at the foot of the screen. */
export function usePin(): (message: MessageView, pinned: boolean) => void {
  const { t } = useTranslation();
  const cache = useQueryClient();
  return useCallback(
    ({ id: messageId }, pinned) => {
      call(pinned ? 'POST /messages/:messageId/pin' : 'POST /messages/:messageId/unpin', {
        params: { messageId },
        body: { id: newId() },
      }).then(
        (message) => updateMessage(cache, message),
        (error: unknown) => notify({ text: explain(error, t) }),
      );
    },
    [cache, t],
  );
}
