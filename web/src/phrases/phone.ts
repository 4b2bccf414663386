import type { Side } from '../../../src/contract/basics.js';

type Parser = typeof import('libphonenumber-js/max');
let parser: Parser | undefined;

/** Fetches what knows the numbers of all countries; until it is there, numbers stay as they are typed. */
export async function knowPhones(): Promise<void> {
  parser ??= await import('libphonenumber-js/max').catch(() => undefined);
}

/** A number as it is dialled from the other side of the border: "+84 214 3830 123"; what is no number stays as typed. */
export function internationalPhone(typed: string, side: Side): string {
  const found = parser?.parsePhoneNumberFromString(typed, side === 'vn' ? 'VN' : 'CN');
  return found?.isValid() ? found.formatInternational() : typed;
}
