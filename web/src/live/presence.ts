import type { Presence } from '../../../src/contract/socket.js';
import { createStore, useStore } from './store.js';

type PresenceView = ReturnType<(typeof Presence)['parse']>;

/** How long a person counts as typing after the last sign of it. */
const typingFor = 5_000;
const typingEvery = 3_000;
const nobody: readonly string[] = [];

const present = createStore<Record<string, readonly string[]>>({});
const typing = createStore<Record<string, readonly string[]>>({});
const timers = new Map<string, ReturnType<typeof setTimeout>>();
const lastSent = new Map<string, number>();
let emit: ((audience: string) => void) | undefined;

/** Ids of the channel's people who have the service open now. */
export function usePresence(channelId: string): readonly string[] {
  return useStore(present, (value) => value[channelId] ?? nobody);
}

/** Ids of those who are typing in the room now. */
export function useTyping(audience: string): readonly string[] {
  return useStore(typing, (value) => value[audience] ?? nobody);
}

/** Tells the room's readers that one is typing, at most once in three seconds; kept nowhere. */
export function sendTyping(audience: string): void {
  const now = Date.now();
  if (now - (lastSent.get(audience) ?? 0) < typingEvery) return;
  lastSent.set(audience, now);
  emit?.(audience);
}

/** Where signs of typing go while there is a socket. */
export function typingGoesTo(send: ((audience: string) => void) | undefined): void {
  emit = send;
}

/** Takes the whole list of those present in a channel. */
export function heardPresence({ channelId, personIds }: PresenceView): void {
  present.set({ ...present.get(), [channelId]: personIds });
}

/** Takes a sign of typing and forgets it again after a while. */
export function heardTyping({ audience, personId }: { audience: string; personId: string }): void {
  const key = `${audience} ${personId}`;
  clearTimeout(timers.get(key));
  timers.set(
    key,
    setTimeout(() => stoppedTyping(audience, personId), typingFor),
  );
  const now = typing.get()[audience] ?? nobody;
  if (!now.includes(personId)) typing.set({ ...typing.get(), [audience]: [...now, personId] });
}

/** Somebody's message has come: they are not typing it any more. */
export function stoppedTyping(audience: string, personId: string): void {
  const now = typing.get()[audience];
  if (!now?.includes(personId)) return;
  typing.set({ ...typing.get(), [audience]: now.filter((id) => id !== personId) });
}

/** Without a line nobody is known to be present. */
export function forgetPresence(): void {
  present.set({});
  typing.set({});
}
