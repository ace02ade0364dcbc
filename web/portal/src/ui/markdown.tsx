/** Messages and articles are Markdown as people typed it. It becomes elements, never HTML, so nothing of it can run. */
import { lazy, Suspense } from 'react';

const Rendered = lazy(() => import('./markdown-elements'));

export function Markdown({ text }: { text: string }) {
  return (
    <Suspense fallback={<p style={{ whiteSpace: 'pre-wrap' }}>{text}</p>}>
      <Rendered text={text} />
    </Suspense>
  );
}
