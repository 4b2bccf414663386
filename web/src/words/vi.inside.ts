import { namespaces } from './namespaces.js';

/** The words that nobody needs before they are signed in: the pages that come first have to be small. */
export default namespaces(
  import.meta.glob<Record<string, unknown>>('../../../locales/vi/issues.json', {
    eager: true,
    import: 'default',
  }),
);
