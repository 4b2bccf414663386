import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable } from '@nestjs/common';
import { IssueType } from '../contract/issue-types.js';

const folder = fileURLToPath(new URL('../../reference/issue-types/', import.meta.url));

/** The types of issues, one file each, read once: a file that is wrong keeps the service from starting and is named. */
@Injectable()
export class IssueTypes {
  readonly all: readonly IssueType[] = readTypes(folder);
  private readonly types = new Map(this.all.map((type) => [type.key, type]));

  byKey(key: string): IssueType | undefined {
    return this.types.get(key);
  }
}

/** Every type file of a folder, in the order they are offered. */
export function readTypes(from: string): IssueType[] {
  const files = readdirSync(from).filter((name) => name.endsWith('.json'));
  return files.map((name) => readType(join(from, name))).sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1));
}

function readType(file: string): IssueType {
  const wrong = (where: string, why: string) =>
    new Error(`The type of issues in ${basename(file)} is wrong at ${where}: ${why}`);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw wrong('the file', (error as Error).message);
  }
  const { data, error } = IssueType.safeParse(value);
  const [first] = error?.issues ?? [];
  if (!data) throw wrong(first?.path.join('.') || 'the whole', first?.message ?? '');
  if (data.key !== basename(file, '.json')) throw wrong('key', 'it has to be the name of the file');
  return data;
}
