import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { startLanguage } from './i18n.js';
import './ui/tokens.css';
import './ui/base.css';

async function start(): Promise<void> {
  await startLanguage();
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
