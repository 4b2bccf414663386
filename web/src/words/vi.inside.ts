import { namespaces } from './namespaces.js';

/** The words of the first page behind the sign-in, and of what stands around every page: they have to be small. */
export default namespaces(
  import.meta.glob<Record<string, unknown>>('../../../locales/vi/{asks,files,home,issues,notices,outbox,topics}.json', {
    eager: true,
    import: 'default',
  }),
);
