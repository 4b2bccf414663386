/** `LONG=1` runs the counts the promises are stated in; otherwise about a tenth. */
export const long = process.env.LONG === '1';
export const times = (count: number) => (long ? count : Math.max(1, Math.ceil(count / 10)));
