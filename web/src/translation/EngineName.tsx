import { useTranslation } from 'react-i18next';
import type { Engine } from '../../../src/contract/translation.js';

/** What is called in words of each language; products have one name everywhere. */
const named = ['openai-compatible', 'fake', 'memory'] as const;
const products: Record<string, string> = { libretranslate: 'LibreTranslate', deepl: 'DeepL' };

/** What a wording of a machine was made with. */
export function ProviderName({ provider }: { provider: string }) {
  const { t } = useTranslation('translation');
  const known = named.find((one) => one === provider);
  if (known) return t(`provider.${known}`);
  return (
    <span lang="en" translate="no">
      {products[provider] ?? provider}
    </span>
  );
}

/** An engine and the host it is asked at. */
export function EngineName({ engine: { provider, host } }: { engine: Engine }) {
  return (
    <>
      <ProviderName provider={provider} />{' '}
      <code className="pp-host" lang="und" translate="no">
        {host}
      </code>
    </>
  );
}
