import type { EntityManager } from 'typeorm';

const numbered = new Map<string, string>();

/** PostgreSQL writes `$1` where SQLite writes `?`; each text is rewritten once. */
function forPostgres(text: string): string {
  let rewritten = numbered.get(text);
  if (rewritten === undefined) {
    let at = 0;
    rewritten = text.replaceAll('?', () => `$${++at}`);
    numbered.set(text, rewritten);
  }
  return rewritten;
}

/**
 * Plain SQL for the few hot rows and the log, written once for both databases: `?` for values, names in double quotes.
 * Everything else goes through the EntityManager.
 */
export function sql<Row = unknown>(rows: EntityManager, text: string, values: unknown[] = []): Promise<Row[]> {
  const postgres = rows.connection.options.type === 'postgres';
  return rows.query(postgres ? forPostgres(text) : text, values) as Promise<Row[]>;
}

/** `?, ?, ?` for a list of values. */
export function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
