import type { TableColumnOptions } from 'typeorm';

/** The few column shapes there are, alike on both databases: ids and instants are text, booleans are 0 and 1. */
export const id = (name: string, more: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: '36',
  ...more,
});

export const short = (name: string, length: number, more: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
  ...more,
});

export const instant = (name: string, more: Partial<TableColumnOptions> = {}): TableColumnOptions =>
  short(name, 24, more);

/** Long text, and JSON as text. */
export const long = (name: string, more: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type: 'text',
  ...more,
});

export const whole = (name: string, more: Partial<TableColumnOptions> = {}): TableColumnOptions => ({
  name,
  type: 'integer',
  ...more,
});
