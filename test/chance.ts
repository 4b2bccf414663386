import fc from 'fast-check';

/**
 * What is made by chance in tests. `npm test` throws the same dice everywhere, so that what lands does not depend on
 * luck; `npm run test:long` throws new ones every time, and says with which seed it failed.
 */
if (process.env.LONG !== '1') fc.configureGlobal({ seed: 20_240_608 });

export default fc;
