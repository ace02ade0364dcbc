/** What the page for signing in says: as HTML, from sentences and from what is known of who asks. R26. */
import { PORTAL } from './after-sign-in';
import type { SignInFailure } from './sign-in-routes';
import { nameOf, type Viewer } from '../identity/viewer';
import { escaped } from '../mail/letter-form.rules';
import type { WebIssuer } from '../open-id';
import { globalId } from '../platform/global-id';
import type { Say } from '../platform/wording';
import type { Draft } from '../requests/draft';
import { SIGN_IN } from '../sign-in-paths';

const KINDS = ['PERSONAL', 'WORK'] as const;
type Kind = (typeof KINDS)[number];
const FAILURES = ['EXPIRED', 'CANCELLED', 'REFUSED', 'UNAVAILABLE'] as const satisfies readonly SignInFailure[];

interface Choice {
  issuers: readonly WebIssuer[];
  /** Whether single incidents can be bought. */
  isSold: boolean;
  failed: string | undefined;
  /** The word of a draft that comes along. */
  along: string | undefined;
  returnTo: string;
}

export function choiceOf({ failed, ...choice }: Choice, say: Say): string {
  const { issuers } = choice;
  const failure = FAILURES.find((code) => code === failed);
  const offered = KINDS.filter((kind) => issuers.some((issuer) => issuer.kind === kind));
  return [
    failure ? `<p class="fault" role="alert">${escaped(say(`signIn.failed.${failure}`))}</p>` : '',
    `<p class="soft">${escaped(say(offered.length > 0 ? 'signIn.choose' : 'signIn.none'))}</p>`,
    ...offered.map((kind) => kindOf(kind, choice, say)),
  ].join('\n');
}

function kindOf(kind: Kind, { issuers, isSold, along, returnTo }: Omit<Choice, 'failed'>, say: Say): string {
  const own = issuers.filter((issuer) => issuer.kind === kind);
  const links = own.map(({ issuer, label }) => {
    const named = { ...(own.length > 1 ? { issuer } : {}), ...(along ? { along } : {}) };
    const asked = new URLSearchParams({ kind, ...named, return: returnTo });
    const said = label ? say('signIn.with', { label }) : say(`signIn.continue.${kind}`);
    return `<a class="button" href="sign-in/start?${escaped(asked.toString())}">${escaped(said)}</a>`;
  });
  return `<section class="card" aria-labelledby="kind-${kind}">
<h2 id="kind-${kind}">${escaped(say(`signIn.kind.${kind}`))}</h2>
<p>${escaped(aboutKind(kind, isSold, say))}</p>
<p class="buttons">${links.join('\n')}</p>
</section>`;
}

const aboutKind = (kind: Kind, isSold: boolean, say: Say): string =>
  say(kind === 'PERSONAL' && !isSold ? 'signIn.about.PERSONAL.notSetUp' : `signIn.about.${kind}`);

interface Known {
  viewer: Viewer;
  drafts: readonly Draft[];
  /** The id of a draft that is to be chosen already. */
  chosen: string | undefined;
  issuers: readonly WebIssuer[];
  isSold: boolean;
  returnTo: string;
  /** Where one goes who wished nothing else. */
  usual: string;
}

export function signedInAs(known: Known, say: Say): string {
  const { viewer, issuers, returnTo } = known;
  const { kind, email } = viewer;
  const other: Kind = kind === 'PERSONAL' ? 'WORK' : 'PERSONAL';
  const canSwitch = issuers.some((issuer) => issuer.kind === other);
  return `<p><b>${escaped(nameOf(viewer))}</b><br />${email === null ? '' : `${escaped(email)}<br />`}
<span class="soft">${escaped(say(`signIn.kind.${kind === 'PERSONAL' ? kind : 'WORK'}`))}</span></p>
${waysOn(known, say)}
<noscript><p class="fault">${escaped(say('signIn.needsScript'))}</p></noscript>
<div data-sign-out data-return="${escaped(returnTo)}" data-away="${escaped(say('error.UNAVAILABLE'))}" hidden>
<p role="alert" class="fault"></p>
<p><button type="button" class="quiet">${escaped(say('signIn.signOut'))}</button></p>
${canSwitch ? switchTo(other, known, say) : ''}
</div>`;
}

/** Where the person wished to go, and the portal where there is one; this page itself is no way on. */
function waysOn({ returnTo, usual }: Known, say: Say): string {
  const ways = [
    ...([usual, SIGN_IN].includes(returnTo) ? [] : [[returnTo, 'signIn.goOn'] as const]),
    ...(usual === PORTAL ? [[usual, 'signIn.toRequests'] as const] : []),
  ];
  const links = ways.map(
    ([to, key], nth) =>
      `<a class="${nth === 0 ? 'button' : 'button quiet'}" href="${escaped(`.${to}`)}">${escaped(say(key))}</a>`,
  );
  return links.length > 0 ? `<p class="buttons">${links.join('\n')}</p>` : '';
}

function switchTo(other: Kind, { drafts, chosen, isSold }: Known, say: Say): string {
  const options = drafts.map(({ id, content }) => {
    const value = globalId('Draft', id);
    const title = content.title ?? say('signIn.untitled');
    return `<option value="${value}"${value === chosen ? ' selected' : ''}>${escaped(title)}</option>`;
  });
  const select = `<label>${escaped(say('signIn.takeAlong'))}
<select><option value="">${escaped(say('signIn.noDraft'))}</option>${options.join('')}</select></label>`;
  return `<section class="card" aria-labelledby="switch">
<h2 id="switch">${escaped(say(`signIn.switch.${other}`))}</h2>
<p>${escaped(aboutKind(other, isSold, say))}</p>
${options.length > 0 ? select : ''}
<p><button type="button" data-switch-to="${other}">${escaped(say(`signIn.switchTo.${other}`))}</button></p>
</section>`;
}
