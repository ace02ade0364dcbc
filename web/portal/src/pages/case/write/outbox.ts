/**
 * Messages on their way. Each has a key of its own until it was written, so that however often it is sent it is written
 * once (R44); it stays on this device until then, through reloads and without a connection.
 */
import type { Client, CombinedError } from 'urql';
import { dropHere, keepHere, namesHere, parsedHere } from '../../../api/device';
import { faultOf } from '../../../api/faults';
import { graphql } from '../../../api/graphql';
import type { CaseStatus } from '../../../gql/graphql';
import type { UserError } from '../../../ui/user-errors';
import { isWorthSendingAgain } from './outbox.rules';

const WRITE = graphql(/* GraphQL */ `
  mutation CaseWrite($input: WriteMessageInput!) {
    writeMessage(input: $input) {
      message {
        id
      }
      case {
        id
        status
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

export interface Wish {
  readonly body: string;
  readonly status: CaseStatus | null;
  readonly attachmentIds: readonly string[];
}

export interface OutboxItem extends Wish {
  /** Its idempotency key. */
  readonly key: string;
  /** WAITING is for a connection. */
  readonly state: 'SENDING' | 'WAITING' | 'SENT' | 'REFUSED';
  readonly errors: readonly UserError[];
  readonly fault: CombinedError | null;
  /** Once it was written. */
  readonly messageId: string | null;
}

/** Milliseconds. */
const AGAIN = 8000;

export class Outbox {
  private items: readonly OutboxItem[];
  private client: Client | null = null;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly place: string,
    private readonly caseId: string,
  ) {
    this.items = kept(place);
    addEventListener('online', () => void this.flush());
  }

  readonly all = (): readonly OutboxItem[] => this.items;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Goes on with what was kept. */
  use(client: Client): void {
    this.client = client;
    void this.flush();
  }

  readonly send = (wish: Wish): void => {
    const item = {
      ...wish,
      key: crypto.randomUUID(),
      state: 'WAITING',
      errors: [],
      fault: null,
      messageId: null,
    } as const;
    keepHere(this.place + item.key, JSON.stringify(wish));
    this.set([...this.items, item]);
    void this.flush();
  };

  readonly again = (key: string): void => {
    this.change(key, { state: 'WAITING', errors: [], fault: null });
    void this.flush();
  };

  readonly drop = (key: string): void => {
    dropHere(this.place + key);
    this.set(this.items.filter((item) => item.key !== key));
  };

  /** One after the other, in the order in which they were written. */
  private async flush(): Promise<void> {
    const next = this.items.find(({ state }) => state === 'WAITING');
    if (!next || !this.client || this.items.some(({ state }) => state === 'SENDING')) return;
    clearTimeout(this.timer);
    this.change(next.key, { state: 'SENDING' });
    const { key, body, status, attachmentIds } = next;
    const input = { caseId: this.caseId, idempotencyKey: key, body, status, attachmentIds: [...attachmentIds] };
    const { data, error } = await this.client.mutation(WRITE, { input }).toPromise();
    const { message, userErrors = [] } = data?.writeMessage ?? {};
    if (message) {
      dropHere(this.place + key);
      this.change(key, { state: 'SENT', messageId: message.id });
    } else if (isWorthSendingAgain(error && faultOf(error).code, userErrors)) {
      this.change(key, { state: 'WAITING' });
      this.timer = setTimeout(() => void this.flush(), AGAIN);
      return;
    } else this.change(key, { state: 'REFUSED', errors: userErrors, fault: error ?? null });
    void this.flush();
  }

  private change(key: string, change: Partial<OutboxItem>): void {
    this.set(this.items.map((item) => (item.key === key ? { ...item, ...change } : item)));
  }

  private set(items: readonly OutboxItem[]): void {
    this.items = items;
    for (const listener of this.listeners) listener();
  }
}

function kept(place: string): OutboxItem[] {
  return namesHere(place).flatMap((name) => {
    const wish = parsedHere<Wish>(name) as Wish | null;
    const key = name.slice(place.length);
    return wish ? [{ ...wish, key, state: 'WAITING', errors: [], fault: null, messageId: null }] : [];
  });
}

const boxes = new Map<string, Outbox>();

export function outboxOf(viewerId: string, caseId: string): Outbox {
  const place = `casegate.outbox ${viewerId} ${caseId} `;
  const box = boxes.get(place) ?? new Outbox(place, caseId);
  boxes.set(place, box);
  return box;
}
