/** What the pages of the sandbox say, as HTML. */
import { escaped } from '../mail/letter-form.rules';
import type { Say } from '../platform/wording';
import { moneyText } from '../purchases/money.wording';
import type { SandboxPayment } from '../purchases/sandbox';
import { TEST_CARDS, type TestCard } from '../purchases/sandbox-cards.rules';

export interface SandboxContent {
  readonly title: string;
  readonly content: string;
}

const wrongly = (isWrong: boolean, say: Say): string =>
  isWrong ? `<p class="fault" role="alert">${escaped(say('sandbox.wrong'))}</p>` : '';

export const cardChoice = (_entry: null, isWrong: boolean, say: Say): SandboxContent => ({
  title: say('sandbox.entry.title'),
  content: `${wrongly(isWrong, say)}
<p class="soft">${escaped(say('sandbox.entry.about'))}</p>
<form method="post"><ul class="choices">${TEST_CARDS.map((card) => buttonOf(card, say)).join('\n')}</ul></form>`,
});

function buttonOf({ last4 }: TestCard, say: Say): string {
  const [name, deed] = [say('sandbox.card', { last4 }), say(`sandbox.card.${last4}`)];
  return `<li><button name="card" value="${last4}"><b>${escaped(name)}</b> <span>${escaped(deed)}</span></button></li>`;
}

export function challengeChoice(payment: SandboxPayment, isWrong: boolean, say: Say): SandboxContent {
  const { amount, currency, card, description } = payment;
  const facts = [
    [say('sandbox.challenge.amount'), moneyText(amount, currency, say.language)],
    [say('sandbox.challenge.card'), say('sandbox.card', { last4: card?.last4 ?? '' })],
    [say('sandbox.challenge.for'), description],
  ] as const;
  return {
    title: say('sandbox.challenge.title'),
    content: `${wrongly(isWrong, say)}
<p class="soft">${escaped(say('sandbox.challenge.about'))}</p>
<dl>${facts.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>
<form method="post" class="buttons">
<button name="outcome" value="pass">${escaped(say('sandbox.challenge.pass'))}</button>
<button name="outcome" value="fail" class="quiet">${escaped(say('sandbox.challenge.fail'))}</button>
</form>`,
  };
}

/** With the way back: to where it was to go on, or to this server's own first page. */
export function overOf(what: 'entry' | 'challenge', returnUrl: string, say: Say): SandboxContent {
  return { title: say(`sandbox.${what}.used`), content: wayBack(say('sandbox.used.about'), returnUrl, say) };
}

export const unknownPage = (say: Say): SandboxContent => ({
  title: say('sandbox.unknown.title'),
  content: wayBack(say('sandbox.unknown.about'), '../..', say),
});

const wayBack = (about: string, to: string, say: Say): string =>
  `<p>${escaped(about)}</p>\n<p><a class="button" href="${escaped(to)}">${escaped(say('sandbox.back'))}</a></p>`;
