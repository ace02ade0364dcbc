/** The settings of buying an incident: who takes the money, and who sells. R26–R32. */
import { z } from 'zod';

const say = <T extends z.ZodType>(schema: T, description: string, example = ''): T =>
  schema.meta({ description, example });

const secrets = (prefix: string) =>
  z
    .string()
    .transform((text) => text.split(',').map((secret) => secret.trim()))
    .pipe(z.array(z.string().startsWith(prefix, `must begin with ${prefix}`)).min(1));

export const purchaseShapes = {
  CASEGATE_PAYMENTS: say(
    z.enum(['off', 'sandbox', 'stripe'], { error: 'say off, sandbox or stripe' }).optional(),
    'Who takes the money for an incident: stripe, the sandbox that takes none, or off. Without it the sandbox where there is a demo, else off. The sandbox is refused in production.',
    'sandbox',
  ),
  CASEGATE_STRIPE_SECRET_KEY: say(
    z
      .string()
      .regex(/^[sr]k_/, 'must begin with sk_ or rk_')
      .optional(),
    'The secret key of the account at Stripe, better a restricted one. Required with CASEGATE_PAYMENTS=stripe.',
  ),
  CASEGATE_STRIPE_PUBLISHABLE_KEY: say(
    z.string().startsWith('pk_', 'must begin with pk_').optional(),
    'The publishable key, for clients that show Stripe’s own fields for a card.',
  ),
  CASEGATE_STRIPE_WEBHOOK_SECRET: say(
    secrets('whsec_').optional(),
    'What Stripe signs its news with; two with a comma between them while one takes the place of the other. Required with CASEGATE_PAYMENTS=stripe.',
  ),
  CASEGATE_STRIPE_URL: say(
    z.url({ protocol: /^https?$/, error: 'must be an address such as https://api.stripe.com' }).optional(),
    'The address of Stripe’s API, where it is reached by way of another host.',
    'https://api.stripe.com',
  ),
  CASEGATE_SELLER: say(
    z.string().max(500).default('casegate (fictional seller)'),
    'Who sells, for receipts: name, address and tax number, with | between lines.',
    'Example Support Ltd|1 High Street, Dublin|VAT IE1234567X',
  ),
  CASEGATE_DEFECT_REFUND: say(
    z.enum(['unit', 'money'], { error: 'say unit or money' }).default('unit'),
    'What a bought incident gives back when its case is closed as a defect of the product: the unit, or the money for it.',
    'unit',
  ),
};

export interface StripeSettings {
  secretKey: string;
  publishableKey: string | null;
  /** Any of them proves that news are Stripe's. */
  webhookSecrets: string[];
  /** Null for Stripe's own. */
  url: string | null;
}

export interface PurchaseSettings {
  provider: 'off' | 'sandbox' | 'stripe';
  /** Null unless it is the provider. */
  stripe: StripeSettings | null;
  /** Lines of a receipt's head. */
  seller: string[];
  defectRefund: 'unit' | 'money';
}

type Raw = z.infer<z.ZodObject<typeof purchaseShapes>>;

export function purchaseSettings(raw: Raw, demo: boolean): PurchaseSettings {
  const provider = raw.CASEGATE_PAYMENTS ?? (demo ? 'sandbox' : 'off');
  return {
    provider,
    stripe:
      provider === 'stripe'
        ? {
            secretKey: raw.CASEGATE_STRIPE_SECRET_KEY ?? '',
            publishableKey: raw.CASEGATE_STRIPE_PUBLISHABLE_KEY ?? null,
            webhookSecrets: raw.CASEGATE_STRIPE_WEBHOOK_SECRET ?? [],
            url: raw.CASEGATE_STRIPE_URL ?? null,
          }
        : null,
    seller: raw.CASEGATE_SELLER.split('|')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    defectRefund: raw.CASEGATE_DEFECT_REFUND,
  };
}

/** What does not go together. */
export function purchaseFaults(raw: Raw, production: boolean): { path: keyof Raw; message: string }[] {
  const faults: { path: keyof Raw; message: string }[] = [];
  const { CASEGATE_PAYMENTS: payments } = raw;
  if (payments === 'sandbox' && production)
    faults.push({ path: 'CASEGATE_PAYMENTS', message: 'the sandbox takes no money: it is refused in production' });
  if (payments !== 'stripe') return faults;
  for (const path of ['CASEGATE_STRIPE_SECRET_KEY', 'CASEGATE_STRIPE_WEBHOOK_SECRET'] as const)
    if (!raw[path]) faults.push({ path, message: 'is required with CASEGATE_PAYMENTS=stripe' });
  return faults;
}
