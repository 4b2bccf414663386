import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { cache } from './api/cache.js';
import { openCopy } from './device/copy.js';
import { keepProgram } from './device/program.js';
import { startLanguage } from './i18n.js';
import './ui/tokens.css';
import './ui/base.css';

async function start(): Promise<void> {
  await Promise.all([startLanguage(), openCopy(cache)]);
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
keepProgram();
