import { io, type Socket } from 'socket.io-client';
import { type Packed, unpack } from '../../src/contract/packed.js';
import { serverEvents } from '../../src/contract/socket.js';
import type { Somebody } from '../world.js';

/** Tries to open a socket with these headers alone; says whether the door opened. */
export function knock(url: string, extraHeaders: Record<string, string>, transports = ['websocket']): Promise<boolean> {
  const socket = io(url, { transports, forceNew: true, reconnection: false, extraHeaders });
  return new Promise((resolve) => {
    const settle = (opened: boolean) => {
      socket.disconnect();
      resolve(opened);
    };
    socket.once('connect', () => settle(true));
    socket.once('connect_error', () => settle(false));
  });
}

/** How long to wait for an answer that is not to come. */
export const briefly = 300;

/** Emits anything under any name and waits for the answer; `nothing` when none comes. */
export async function emits(person: Somebody, name: string, payload: unknown, patience = 5_000): Promise<unknown> {
  const socket = person.socket as unknown as Socket | undefined;
  try {
    return plain(await socket?.timeout(patience).emitWithAck(name, payload));
  } catch {
    return 'nothing';
  }
}

/** Every frame a person hears from now on, whatever it is. */
export function framesOf(person: Somebody): unknown[] {
  const frames: unknown[] = [];
  person.socket?.onAny((...frame: unknown[]) => frames.push(frame.map(plain)));
  return frames;
}

/** What was packed, as it was; anything else as it is. */
const plain = (told: unknown): unknown => (serverEvents.events.safeParse(told).success ? unpack(told as Packed) : told);

/** Waits until it is so, and says how long that took in milliseconds. */
export async function until(so: () => boolean, patience = 5_000): Promise<number> {
  const began = Date.now();
  while (!so()) {
    if (Date.now() - began > patience) throw new Error(`It was not so after ${patience} ms: ${String(so)}`);
    await pause(10);
  }
  return Date.now() - began;
}

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
