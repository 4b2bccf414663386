import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Role } from '../../src/contract/people.js';
import { allows, type Permission, permissions } from '../../src/contract/permissions.js';
import { routes } from '../../src/contract/routes.js';

const page = new URL('../../docs/permissions.md', import.meta.url);
const roles = Role.options;
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[][]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** The page, made from the contract alone. */
function write(): string {
  const names = Object.keys(permissions) as Permission[];
  const who = table(
    ['', ...roles],
    names.map((name) => [`\`${name}\``, ...roles.map((role) => (allows([role], name) ? '●' : ''))]),
  );
  const what = table(
    ['Route', 'Needs', 'What it does'],
    Object.entries(routes).map(([key, { needs, says }]) => [
      `\`${key}\``,
      needs === 'nobody' ? 'no sign-in' : `\`${needs}\``,
      says,
    ]),
  );
  return `<!-- Made from src/contract by \`npm run docs\`; change it there. -->

# Who may do what

What is not listed is refused. The table says what a role may *try*; whether a channel, a message or a person exists for
somebody at all is decided by membership, and what does not exist for them is answered as “not found”. A person may hold
several roles.

${who}

## Every route of \`/api/v1\`

${what}
`;
}

describe('The page on permissions', () => {
  it('says what the contract says', () => {
    if (process.env.WRITE_DOCS) writeFileSync(page, write());
    expect(readFileSync(page, 'utf8')).toBe(write());
  });
});
