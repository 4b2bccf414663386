/** The one-time token behind `#`: that part of an address reaches no server log. */
export const tokenOfAddress = (): string => decodeURIComponent(location.hash.slice(1));
