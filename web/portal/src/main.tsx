/** Starts the portal: words first, then the page. */
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { readAnewAfterUpdate } from './app/newer-build';
import { readWords } from './words/words';

readAnewAfterUpdate();
await readWords();
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.nonce ?? '';
// Every style sheet that is made here carries the word by which the server's policy knows it.
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });
const place = document.getElementById('portal');
if (place)
  createRoot(place).render(
    <StrictMode>
      <RendererProvider renderer={renderer} targetDocument={document}>
        <App />
      </RendererProvider>
    </StrictMode>,
  );
