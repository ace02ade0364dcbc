import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import { asking, choicesFor, type Person } from './asking';
import './explorer.css';

declare global {
  interface Window {
    /** The name under which the packages in GraphiQL look for the nonce of their styles. */
    __webpack_nonce__?: string;
  }
}

const FIRST_QUERY = `# Who am I, which agreements do I hold, and which cases do I see?
query First {
  viewer {
    email
    signInKind
    agreements {
      nodes { planType { name } endsOn unitsRemaining unavailableReasons { code message } }
    }
  }
  cases {
    totalCount
    nodes { number title status responseDueAt viewerRole }
  }
}
`;

const given = element('people', HTMLScriptElement);
window.__webpack_nonce__ = given.dataset.nonce;
const select = element('person', HTMLSelectElement);
for (const { name, value } of choicesFor(JSON.parse(given.text) as Person[])) select.add(new Option(name, value));

const fetcher = asking(
  () => select.value,
  (address, options) => fetch(address, options),
);
createRoot(element('explorer', HTMLDivElement)).render(
  <GraphiQL fetcher={fetcher} defaultQuery={FIRST_QUERY} defaultEditorToolsVisibility />,
);

function element<E extends HTMLElement>(id: string, kind: new () => E): E {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${kind.name} "${id}"`);
  return found;
}
