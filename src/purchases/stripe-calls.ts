/** How Stripe is called: through its own program, each call within its time, and its errors in the words of this house. */
import { createRequire } from 'node:module';
import type Stripe from 'stripe';
import type { StripeSettings } from '../platform/settings-purchases';
import { CustomerGone, ProviderAway } from './payment-provider';
import { faultOf, faultText, isCustomerGone } from './stripe-fault.rules';

/**
 * In milliseconds, with the second try that Stripe's program makes by itself where a connection was closed, under the
 * same key. A payment is made and charged, one after the other, while a buyer waits for no more than ten seconds.
 */
export const LIMITS = { usual: 3_500, charge: 5_500 } as const;

export type Limits = Readonly<Record<keyof typeof LIMITS, number>>;

export type Work<T> = (stripe: Stripe) => Promise<T>;

export class StripeCalls {
  private program: Stripe | null = null;

  constructor(
    private readonly settings: StripeSettings,
    private readonly limits: Limits = LIMITS,
  ) {}

  /** Loaded when it is needed first: some 200 modules, which cost nothing where nothing is bought. */
  get stripe(): Stripe {
    return (this.program ??= open(this.settings, this.limits.charge));
  }

  async within<T>(limit: keyof Limits, work: Work<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new ProviderAway('no answer in time')), this.limits[limit]);
    });
    const done = work(this.stripe);
    // What comes after its time is waited for by nobody.
    done.catch(() => undefined);
    try {
      return await Promise.race([done, late]);
    } catch (error) {
      throw told(error);
    } finally {
      clearTimeout(timer);
    }
  }
}

function open({ secretKey, url }: StripeSettings, timeout: number): Stripe {
  const Program = createRequire(__filename)('stripe') as typeof Stripe;
  const { protocol, hostname, port } = new URL(url ?? 'https://api.stripe.com');
  const secure = protocol === 'https:';
  return new Program(secretKey, {
    host: hostname,
    port: port || (secure ? 443 : 80),
    protocol: secure ? 'https' : 'http',
    timeout,
    // No other: once the time is over nobody waits for a second answer.
    maxNetworkRetries: 0,
    telemetry: false,
  });
}

function told(error: unknown): unknown {
  const fault = faultOf(error);
  if (fault === 'OURS') return error;
  if (isCustomerGone(error)) return new CustomerGone(faultText(error));
  return fault === 'AWAY' ? new ProviderAway(faultText(error)) : new Error(`Stripe refused it: ${faultText(error)}`);
}

/** The answer is that of an earlier call with the same key: as it was then. */
export const isReplayed = ({ lastResponse }: Stripe.Response<object>): boolean =>
  lastResponse.headers['idempotent-replayed'] === 'true';
