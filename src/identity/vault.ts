import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config, keyFile } from '../config/config.js';

/**
 * Seals what must rest here but may be read by nobody who holds the database alone: AES-256-GCM under a key in a file
 * of DATA_DIR, made at the first start and readable by the service's own user only.
 */
@Injectable()
export class Vault {
  private readonly key: Buffer;

  constructor(config: Config) {
    this.key = readKey(config.dataDir);
  }

  /** Sealed for this one use: opened for any other, it does not open. */
  seal(text: string, use: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(use));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** What was sealed for this use; `undefined` when it was not, or under another key. */
  open(sealed: string, use: string): string | undefined {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < 28) return undefined;
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, 12), { authTagLength: 16 })
        .setAAD(Buffer.from(use))
        .setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    } catch {
      return undefined;
    }
  }

  /** The same text always gives the same mark, and nobody without the key can try texts against it. */
  mark(text: string): string {
    return createHmac('sha256', this.key).update(text).digest('base64url');
  }
}

function readKey(dataDir: string): Buffer {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, keyFile);
  try {
    // Two processes may start at once: the first makes the key, the other reads it.
    writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
    chmodSync(path, 0o600);
  }
  const key = Buffer.from(readFileSync(path, 'utf8'), 'base64');
  if (key.length !== 32) throw new Error(`${path} is not a key: expected 32 bytes, found ${key.length}.`);
  return key;
}
