import { namespaces } from './namespaces.js';

/** The words of pages that come after the first one behind the sign-in. */
export default namespaces(
  import.meta.glob<Record<string, unknown>>(
    '../../../locales/vi/{agreements,channel,channels,desk,figures,gates,guard,import,issue,issue-steps,meetings,memory,minutes,operator,people,phrase-care,phrases,print,profile,receipts,relations,search,terms,translation}.json',
    { eager: true, import: 'default' },
  ),
);
