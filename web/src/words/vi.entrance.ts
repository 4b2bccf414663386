import { namespaces } from './namespaces.js';

/** The words of the pages in front of the sign-in. */
export default namespaces(
  import.meta.glob<Record<string, unknown>>('../../../locales/vi/{second-step,sign-in}.json', {
    eager: true,
    import: 'default',
  }),
);
