import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const server = 'http://127.0.0.1:3000';
const wordy = /\.(js|css|html|svg|json|webmanifest)$/;
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const sha256 = (parts: (string | Uint8Array)[]) =>
  parts
    .reduce((hash, part) => hash.update(part), createHash('sha256'))
    .digest('hex')
    .slice(0, 16);

/** Compresses once, here, what the server would otherwise compress at each visit. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    writeBundle({ dir = '' }) {
      for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
        if (!wordy.test(file)) continue;
        const path = join(dir, file);
        const bytes = readFileSync(path);
        if (bytes.length < 1_024) continue;
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
        writeFileSync(`${path}.br`, brotliCompressSync(bytes));
      }
    },
  };
}

/** Writes into the worker which files the program is made of, and a version that changes with any of them. */
function worker(): Plugin {
  return {
    name: 'worker',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const built = Object.values(bundle).filter(({ fileName }) => !fileName.endsWith('.map'));
      const open = readdirSync(at('public')).filter((name) => !name.endsWith('.png'));
      const files = [...built.map(({ fileName }) => fileName), ...open].map((name) => `/${name}`).sort();
      const page = built.find(({ fileName }) => fileName === 'index.html');
      const contents = [
        page?.type === 'asset' ? page.source : '',
        ...open.map((name) => readFileSync(at(`public/${name}`))),
      ];
      const source = readFileSync(at('worker.js'), 'utf8')
        .replace('__VERSION__', sha256([...files, ...contents]))
        .replace('__FILES__', files.join(' '));
      this.emitFile({ type: 'asset', fileName: 'worker.js', source });
    },
  };
}

/** What the views look like: a copy on a device that was made for other ones is not read. */
function shape(): string {
  const names = readdirSync(at('../src/contract')).sort();
  return sha256(names.map((name) => readFileSync(at(`../src/contract/${name}`))));
}

/**
 * What the entry itself imports lies in one file instead of forty crumbs. Everything else is left to Vite: a group made
 * by hand would pull the lazy parts of the component library into the first load.
 */
export default defineConfig({
  plugins: [react(), worker(), compressed()],
  define: { __SHAPE__: JSON.stringify(shape()) },
  resolve: { alias: [{ find: /^fflate$/, replacement: at('src/export/flate.ts') }] },
  build: {
    // A browser that cannot fetch a module ahead fetches it when it is wanted.
    modulePreload: { polyfill: false },
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  server: {
    fs: { allow: ['..'] },
    proxy: {
      '/api': { target: server, changeOrigin: false },
      '/socket.io': { target: server, ws: true, changeOrigin: false },
    },
  },
});
