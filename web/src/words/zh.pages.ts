import { namespaces } from './namespaces.js';

/** The words of pages that come after the first one behind the sign-in. */
export default namespaces(
  import.meta.glob<Record<string, unknown>>(
    '../../../locales/zh/{channel,channels,figures,gates,issue,operator,people,phrases,print,profile,receipts,relations,waiting}.json',
    { eager: true, import: 'default' },
  ),
);
