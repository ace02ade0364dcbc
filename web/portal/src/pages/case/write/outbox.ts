/**
 * Messages on their way. Each has a key of its own until it was written, so that however often it is sent it is written
 * once (R44); it stays on this device until then, through reloads and without a connection.
 */
import type { Client, CombinedError } from 'urql';
import { dropHere, keepHere, namesHere, parsedHere, readHere } from '../../../api/device';
import { faultOf } from '../../../api/faults';
import { graphql } from '../../../api/graphql';
import { inOneTab } from '../../../api/one-tab';
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

  /** By their keys, those that the device keeps; it may refuse to. */
  private readonly onDevice = new Set<string>();

  constructor(
    private readonly place: string,
    private readonly caseId: string,
  ) {
    this.items = this.found();
    addEventListener('online', () => this.goOn());
  }

  readonly all = (): readonly OutboxItem[] => this.items;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Goes on with what was kept, also by another tab that is not there any more. */
  use(client: Client): void {
    this.client = client;
    const known = new Set(this.items.map(({ key }) => key));
    const others = this.found().filter(({ key }) => !known.has(key));
    if (others.length > 0) this.set([...this.items, ...others]);
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
    if (keepHere(this.place + item.key, JSON.stringify(wish))) this.onDevice.add(item.key);
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

  /** Where nobody looks on, it is for the frame to send it and to say so. */
  private goOn(): void {
    if (this.listeners.size > 0) void this.flush();
  }

  /** One after the other, in the order in which they were written. */
  private async flush(): Promise<void> {
    const next = this.items.find(({ state }) => state === 'WAITING');
    if (!next || !this.client || this.items.some(({ state }) => state === 'SENDING')) return;
    clearTimeout(this.timer);
    this.change(next.key, { state: 'SENDING' });
    await inOneTab(`message ${next.key}`, () => this.sendOnce(next));
    if (this.items.some(({ key, state }) => key === next.key && state === 'WAITING'))
      this.timer = setTimeout(() => this.goOn(), AGAIN);
    else void this.flush();
  }

  private async sendOnce(item: OutboxItem): Promise<void> {
    const { key, body, status, attachmentIds } = item;
    // Another tab may have written it meanwhile, or taken it back.
    if (this.onDevice.has(key) && readHere(this.place + key) === null)
      return this.set(this.items.filter((each) => each.key !== key));
    const input = { caseId: this.caseId, idempotencyKey: key, body, status, attachmentIds: [...attachmentIds] };
    const { data, error } = (await this.client?.mutation(WRITE, { input }).toPromise()) ?? {};
    const { message, userErrors = [] } = data?.writeMessage ?? {};
    if (message) {
      dropHere(this.place + key);
      this.change(key, { state: 'SENT', messageId: message.id });
    } else if (isWorthSendingAgain(error && faultOf(error).code, userErrors)) {
      this.change(key, { state: 'WAITING' });
    } else {
      // What the server refused is not asked of it again by itself.
      if (!error) keepHere(this.place + key, JSON.stringify({ ...wishOf(item), errors: userErrors }));
      this.change(key, { state: 'REFUSED', errors: userErrors, fault: error ?? null });
    }
  }

  private found(): OutboxItem[] {
    const items = kept(this.place);
    for (const { key } of items) this.onDevice.add(key);
    return items;
  }

  private change(key: string, change: Partial<OutboxItem>): void {
    this.set(this.items.map((item) => (item.key === key ? { ...item, ...change } : item)));
  }

  private set(items: readonly OutboxItem[]): void {
    this.items = items;
    for (const listener of this.listeners) listener();
  }
}

const wishOf = ({ body, status, attachmentIds }: Wish): Wish => ({ body, status, attachmentIds });

function kept(place: string): OutboxItem[] {
  return namesHere(place).flatMap((name) => {
    const known = parsedHere<Wish & Partial<OutboxItem>>(name);
    if (!known) return [];
    const { errors = [], ...wish } = known as Wish & Partial<OutboxItem>;
    const state = errors.length > 0 ? 'REFUSED' : 'WAITING';
    return [{ ...wish, key: name.slice(place.length), state, errors, fault: null, messageId: null }];
  });
}

const boxes = new Map<string, Outbox>();

const placeOf = (viewerId: string, caseId: string): string => `casegate.outbox ${viewerId} ${caseId}${caseId && ' '}`;

export function outboxOf(viewerId: string, caseId: string): Outbox {
  const place = placeOf(viewerId, caseId);
  const box = boxes.get(place) ?? new Outbox(place, caseId);
  boxes.set(place, box);
  return box;
}

/** The ids of the requests with a message of this sign-in that was not written yet. */
export function waitingCases(viewerId: string): string[] {
  const start = placeOf(viewerId, '');
  const ids = namesHere(start).map((name) => name.slice(start.length).split(' ')[0] ?? '');
  return [...new Set(ids)];
}
