import { readdirSync, readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import i18next, { type i18n } from 'i18next';
import type { Language } from '../contract/basics.js';

const folder = new URL('../../locales/', import.meta.url);

function read(language: Language): Record<string, object> {
  const files = readdirSync(new URL(`${language}/`, folder)).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [
      file.slice(0, -5),
      JSON.parse(readFileSync(new URL(`${language}/${file}`, folder), 'utf8')) as object,
    ]),
  );
}

/** The words of the server, from the same files as those of the browser. */
@Injectable()
export class I18n {
  private readonly instance: i18n = i18next.createInstance();

  constructor() {
    void this.instance.init({
      resources: { vi: read('vi'), zh: read('zh') },
      fallbackLng: false,
      initAsync: false,
      interpolation: { escapeValue: false },
    });
  }

  text(language: Language, key: string, params: Record<string, string | number> = {}): string {
    return this.instance.t(key, { lng: language, ...params });
  }
}

/** The language of the answer: the first of `vi` and `zh` that `Accept-Language` asks for, else Vietnamese. */
export function languageOf(header: string | undefined): Language {
  const found = /\b(vi|zh)\b/i.exec(header ?? '');
  return found?.[1]?.toLowerCase() === 'zh' ? 'zh' : 'vi';
}
