import type { Room } from '../contract/channels.js';

/** A piece of a wording: plain, the address of a page, or the number of an issue. */
export interface LinkPiece {
  text: string;
  href?: string;
  issue?: string;
}

// Signs of addresses alone: in Chinese the next word follows without a space.
const address = /https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]+/gi;
const closing = /[.,;:!?'*)\]]+$/;

const number = /#([A-Z][A-Z0-9]{1,7}-\d{4}-(?:[VC]\d{4,8}|(?:VN|CN)-\d{4,8}))(?![\w-])/gi;

/** A text cut where the address of a page or the number of an issue stands. */
export function linkPieces(text: string): LinkPiece[] {
  return addressPieces(text).flatMap((piece) => (piece.href ? [piece] : numberPieces(piece.text)));
}

/** Whether anything of a text may be a link; most texts have none. */
export function mayLink(text: string): boolean {
  return text.includes('://') || text.includes('#');
}

function numberPieces(text: string): LinkPiece[] {
  const pieces: LinkPiece[] = [];
  let at = 0;
  for (const { 0: words, 1: found = '', index } of text.matchAll(number)) {
    if (index > at) pieces.push({ text: text.slice(at, index) });
    pieces.push({ text: words, issue: found.toUpperCase() });
    at = index + words.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** A sign that ends the sentence is no part of an address. */
function addressPieces(text: string): LinkPiece[] {
  const pieces: LinkPiece[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const words = found.replace(closing, '');
    const url = parsed(words);
    // A name before the host makes one page look like another: such an address stays words.
    if (!url || url.username !== '' || url.password !== '') continue;
    if (index > at) pieces.push({ text: text.slice(at, index) });
    pieces.push({ text: words, href: url.href });
    at = index + words.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** A channel of this service, a room of it, or a message there. */
export interface OwnPlace {
  code: string;
  room: Room;
  messageId?: string;
}

const path = /^\/c\/([A-Z][A-Z0-9]{1,7})(?:\/(side|organisation))?\/?$/i;
const id = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** What of this service an address leads to, under the host of this page or the other side's name for it. */
export function ownPlace(href: string, here: string): OwnPlace | undefined {
  const [url, own] = [parsed(href), parsed(here)];
  if (!url || !own || shared(url) !== shared(own)) return undefined;
  const [, code, room] = path.exec(url.pathname) ?? [];
  if (code === undefined) return undefined;
  const messageId = url.searchParams.get('m');
  if (messageId !== null && !id.test(messageId)) return undefined;
  return { code: code.toUpperCase(), room: (room ?? 'shared') as Room, ...(messageId && { messageId }) };
}

/** The host without the side's own name before it: `vn.` and `cn.` open the same service. */
const shared = ({ host }: URL): string => host.replace(/^(vn|cn)\./, '');

function parsed(href: string): URL | undefined {
  return URL.canParse(href) ? new URL(href) : undefined;
}
