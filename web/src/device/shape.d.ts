/** What the views look like, as a hash of the contract; the build writes it in. */
declare const __SHAPE__: string;
