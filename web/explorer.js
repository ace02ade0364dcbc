const given = document.getElementById('people');
const people = JSON.parse(given.textContent);
// The name under which the packages in GraphiQL look for it.
window.__webpack_nonce__ = given.dataset.nonce;
const select = document.getElementById('person');
for (const { name, token } of people) select.add(new Option(name, token));
// What this browser holds goes along with this choice alone, so that nobody asks as somebody unawares.
const SESSION = 'session';
select.add(new Option('my session (signed in at /sign-in)', SESSION));
select.add(new Option(people.length > 0 ? 'nobody (signed out)' : 'the Authorization header below', ''));

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

function fetcher(params, options = {}) {
  const isSession = select.value === SESSION;
  const signIn = select.value && !isSession ? { authorization: `Bearer ${select.value}` } : {};
  return fetch('/graphql', {
    method: 'POST',
    credentials: isSession ? 'same-origin' : 'omit',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      'x-casegate-client': 'explorer',
      ...signIn,
      ...options.headers,
    },
    body: JSON.stringify(params),
  }).then((response) => response.json());
}

ReactDOM.createRoot(document.getElementById('explorer')).render(
  React.createElement(GraphiQL, { fetcher, defaultQuery: FIRST_QUERY, defaultEditorToolsVisibility: true }),
);
