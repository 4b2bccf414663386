import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';
import { root } from './project.mjs';

/** What the guard is made of; it imports nothing else. */
const sources = [
  ...readdirSync(join(root, 'src/language/fidelity')).map((name) => `language/fidelity/${name}`),
  'language/plates.ts',
];

/** The guard of this source tree, without building the service: compiled to a folder of its own that is gone afterwards. */
export async function loadGuard() {
  const folder = mkdtempSync(join(tmpdir(), 'cross-gate-fidelity-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    for (const name of sources) {
      const { code } = transformSync(readFileSync(join(root, 'src', name), 'utf8'), {
        swcrc: false,
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'es6' },
      });
      const target = join(folder, name.replace(/ts$/, 'js'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, code);
    }
    return await import(pathToFileURL(join(folder, 'language/fidelity/fidelity.js')).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
