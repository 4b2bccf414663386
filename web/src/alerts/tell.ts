import type { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';
import type { Event } from '../../../src/contract/events.js';
import type { GateView } from '../../../src/contract/gates.js';
import type { MessageView } from '../../../src/contract/messages.js';
import { asksOf } from '../../../src/language/asks.js';
import { homeSide } from '../../../src/language/clocks.js';
import { personName, termName } from '../../../src/language/names.js';
import { noticeKinds } from '../../../src/language/notices.js';
import { isQuiet } from '../../../src/language/quiet.js';
import { reading } from '../../../src/language/text.js';
import { channelName } from '../api/gates.js';
import { keys } from '../api/keys.js';
import { roomOf, type Start } from '../api/start.js';
import { currentLanguage } from '../i18n.js';
import { colon } from '../ui/punctuation.js';
import { alertChoice } from './choice.js';
import { ring } from './ring.js';

const longest = 160;

/**
 * Announces a new message outside the window while it is out of sight: one notice a channel, the newest, and one for
 * each message that calls me. Such a one is heard as well, unless I am just working in this window.
 */
export function tellOf(event: Event, cache: QueryClient): void {
  if (event.kind !== 'message.posted' || alertChoice() === 'off') return;
  const { message } = event.payload;
  const start = cache.getQueryData<Start>(keys.start);
  if (!start || message.author.id === start.me.id) return;
  const { me, preferences } = start;
  // What is urgent has its own voice, which is not silenced.
  if (message.ask?.urgent && asksOf(message, me)) return;
  if (isQuiet(preferences.quiet, new Date().toISOString(), me.side ?? homeSide(currentLanguage()))) return;
  tell(message, cache);
}

/** Says outside the window, wherever one is looking, that an urgent confirmation is still owed. */
export function tellUrgent(message: MessageView, cache: QueryClient): void {
  if (alertChoice() !== 'off') tell(message, cache, i18next.t('asks:alert.title'));
}

function tell(message: MessageView, cache: QueryClient, instead?: string): void {
  const start = cache.getQueryData<Start>(keys.start);
  const channel = start?.channels.find(({ id }) => id === message.channelId);
  if (!start || !channel) return;
  const called = noticeKinds(message, start.me);
  if (called.length > 0 && !document.hasFocus()) ring();
  if (document.visibilityState !== 'hidden') return;
  const gates = new Map((cache.getQueryData<GateView[]>(keys.gates) ?? []).map((gate) => [gate.id, gate]));
  const room = roomOf(channel, message.audience, start.me);
  const name = termName(channelName(channel, gates), currentLanguage()).text;
  const { t } = i18next;
  const where = room === 'shared' ? name : t('shell:alerts.inside', { channel: name });
  const title = [where, ...called.map((kind) => t(`notices:kind.${kind}`))].join(' · ');
  const body = alertChoice() === 'content' ? says(message) : (instead ?? t('shell:alerts.new'));
  const address = `/c/${channel.code}${room === 'shared' ? '' : `/${room}`}?m=${message.id}`;
  void show(title, {
    body,
    tag: called.length > 0 ? message.id : channel.id,
    icon: '/icon-192.png',
    lang: document.documentElement.lang,
    data: address,
    ...(instead && { renotify: true, requireInteraction: true }),
  });
}

/** Who says what, in the reader's language; what is not translated yet says so. */
function says({ author, text }: MessageView): string {
  const language = currentLanguage();
  const t = i18next.getFixedT(null, 'common');
  const { own, other } = text ? reading(text, language) : {};
  const words = own?.text ?? `${other?.text ?? ''} ${t('message.no_own_language')}`;
  const made = own?.status === 'machine' ? t('machine') : '';
  const short = words.length > longest ? `${words.slice(0, longest)}…` : words;
  return `${personName(author.name, language).text}${colon(language)}${made}${short}`;
}

/** By the worker where there is one, for phones know no other way; a press leads to the message. */
async function show(title: string, options: NotificationOptions): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  if (registration?.active) return registration.showNotification(title, options);
  const notice = new Notification(title, options);
  notice.onclick = () => {
    window.focus();
    location.assign(String(options.data));
  };
}
