import type { z } from 'zod';
import { ProblemView } from '../contract/problems.js';
import { type RouteKey, routes } from '../contract/routes.js';
import { SchemaBook } from './schemas.js';

interface Spec {
  says: string;
  needs: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  answer: z.ZodType;
  binary?: 'body' | 'answer';
  versioned?: true;
}

function parameters(book: SchemaBook, { params, query, versioned }: Spec): object[] {
  const of = (shape: z.ZodObject | undefined, where: 'path' | 'query') =>
    Object.entries(shape?.shape ?? {}).map(([name, schema]) => ({
      name,
      in: where,
      required: where === 'path' || !(schema as z.ZodType).safeParse(undefined).success,
      schema: book.of(schema as z.ZodType, 'input'),
    }));
  const version = {
    name: 'If-Match',
    in: 'header',
    required: true,
    schema: { type: 'string' },
    description: 'The version seen, as `"7"`.',
  };
  return [...of(params, 'path'), ...of(query, 'query'), ...(versioned ? [version] : [])];
}

function content(book: SchemaBook, spec: Spec, which: 'body' | 'answer'): object {
  if (spec.binary === which) return { 'application/octet-stream': {} };
  return { 'application/json': { schema: book.of(spec[which] as z.ZodType, which === 'body' ? 'input' : 'output') } };
}

/** The OpenAPI 3.1 document of `/api/v1`, made from the route table. */
export function openApi(): object {
  const book = new SchemaBook();
  const problem = {
    description: 'A refusal a person can act on, in the language of `Accept-Language`.',
    content: { 'application/problem+json': { schema: book.of(ProblemView, 'output') } },
  };
  const paths: Record<string, Record<string, object>> = {};
  for (const [key, spec] of Object.entries(routes) as [RouteKey, Spec][]) {
    const [method, path] = key.split(' ') as [string, string];
    const place = `/api/v1${path.replaceAll(/:(\w+)/g, '{$1}')}`;
    paths[place] ??= {};
    paths[place][method.toLowerCase()] = {
      summary: spec.says,
      operationId: key.replaceAll(/[^A-Za-z]+/g, '_'),
      'x-needs': spec.needs,
      security: spec.needs === 'nobody' ? [] : [{ session: [] }],
      parameters: parameters(book, spec),
      ...(spec.body && { requestBody: { required: true, content: content(book, spec, 'body') } }),
      responses: {
        200: { description: 'Done.', content: content(book, spec, 'answer') },
        default: problem,
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Border gate coordination',
      version: '1',
      description:
        'Ids are UUIDv7 chosen by the client; a body sent twice under one id is one change. Instants are ISO 8601 UTC with milliseconds.',
    },
    paths,
    components: {
      schemas: book.components,
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-session', description: '`session` on plain loopback.' },
      },
    },
  };
}
