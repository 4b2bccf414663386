import type { z } from 'zod';
import type { Permission } from './permissions.js';

/** What a route asks for and gives. `needs: 'nobody'` is open to people without a session; the list of those is short. */
export interface RouteSpec {
  says: string;
  needs: Permission | 'nobody';
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  answer: z.ZodType;
  /** The body, or the answer, is bytes and no JSON. */
  binary?: 'body' | 'answer';
  /** The version seen must be sent in `If-Match` (428 without, 412 when it is old). */
  versioned?: true;
}

/** A part of the route table, by method and path. */
export type RouteTable = Record<`${'GET' | 'POST' | 'PUT' | 'PATCH'} /${string}`, RouteSpec>;
