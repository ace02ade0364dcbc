/** What the page for signing in says: as HTML, from sentences and from what is known of who asks. R26. */
import { AFTER_SIGN_IN } from './after-sign-in';
import type { SignInFailure } from './sign-in-routes';
import { nameOf, type Viewer } from '../identity/viewer';
import { escaped } from '../mail/letter-form.rules';
import type { WebIssuer } from '../open-id';
import { globalId } from '../platform/global-id';
import type { Say } from '../platform/wording';
import type { Draft } from '../requests/draft';

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
}

export function signedInAs(known: Known, say: Say): string {
  const { viewer, issuers, returnTo } = known;
  const { kind, email } = viewer;
  const other: Kind = kind === 'PERSONAL' ? 'WORK' : 'PERSONAL';
  const canSwitch = issuers.some((issuer) => issuer.kind === other);
  const go = `<a class="button" href="${escaped(`.${returnTo}`)}">${escaped(say('signIn.goOn'))}</a>`;
  return `<p><b>${escaped(nameOf(viewer))}</b><br />${email === null ? '' : `${escaped(email)}<br />`}
<span class="soft">${escaped(say(`signIn.kind.${kind === 'PERSONAL' ? kind : 'WORK'}`))}</span></p>
${returnTo === AFTER_SIGN_IN ? '' : `<p>${go}</p>`}
<noscript><p class="fault">${escaped(say('signIn.needsScript'))}</p></noscript>
<div data-sign-out data-return="${escaped(returnTo)}" data-away="${escaped(say('error.UNAVAILABLE'))}" hidden>
<p role="alert" class="fault"></p>
<p><button type="button" class="quiet">${escaped(say('signIn.signOut'))}</button></p>
${canSwitch ? switchTo(other, known, say) : ''}
</div>`;
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
