import type { z } from 'zod';
import { events } from '../contract/events.js';
import { clientEvents, serverEvents } from '../contract/socket.js';
import { SchemaBook } from './schemas.js';

/** The AsyncAPI 3.0 document of the socket: what a browser may send, what it hears, and every kind of event. */
export function asyncApi(): object {
  const book = new SchemaBook();
  const messages = (from: Record<string, z.ZodType>, io: 'input' | 'output') =>
    Object.fromEntries(Object.entries(from).map(([name, schema]) => [name, { name, payload: book.of(schema, io) }]));
  const sent = messages(clientEvents, 'input');
  const heard = messages(serverEvents, 'output');
  const kinds = Object.fromEntries(Object.entries(events).map(([kind, schema]) => [kind, book.of(schema, 'output')]));
  const refs = (names: object) => Object.keys(names).map((name) => ({ $ref: `#/channels/socket/messages/${name}` }));
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Border gate coordination, live',
      version: '1',
      description:
        'socket.io over WebSocket alone. The session cookie and the `Origin` are checked before the handshake ends; rooms are chosen by the server. Nothing sent here is kept: changes are REST calls.',
    },
    channels: { socket: { address: '/socket.io/', messages: { ...sent, ...heard } } },
    operations: {
      send: { action: 'receive', channel: { $ref: '#/channels/socket' }, messages: refs(sent) },
      hear: { action: 'send', channel: { $ref: '#/channels/socket' }, messages: refs(heard) },
    },
    components: { schemas: book.components, 'x-event-kinds': kinds },
  };
}
