/** The files on their way to one place. It goes on while one looks at other pages, and after a reload. */
import { endSession } from '../../api/session';
import { dropFile, keepFile, keptFiles } from './kept-files';
import { sendFile, type Sending, type Told } from './send-file';
import type { UploadPlace } from './upload-place';

export type UploadState =
  /** Its turn comes. */
  | 'WAITING'
  | 'SENDING'
  | 'PAUSED'
  /** The connection is gone; it goes on by itself. */
  | 'BROKEN'
  | 'REFUSED'
  /** All of it came. */
  | 'DONE';

export interface Upload {
  readonly key: string;
  readonly file: File;
  readonly state: UploadState;
  /** Bytes. */
  readonly sent: number;
  readonly attachmentId: string | null;
  /** Why it was refused. */
  readonly message: string | null;
}

/** At once; the others wait. */
const LANES = 2;
/** Milliseconds after which a broken one is tried again, where no browser says that the connection is back. */
const AGAIN = 10_000;

export class UploadQueue {
  private uploads: readonly Upload[] = [];
  private readonly sendings = new Map<string, Sending>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly place: UploadPlace) {
    addEventListener('online', this.goOn);
    void keptFiles(place.key).then((kept) => this.add(kept.map(({ file }) => file)));
  }

  readonly all = (): readonly Upload[] => this.uploads;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The same file twice is sent once. */
  add(files: readonly File[]): void {
    for (const file of files) {
      const key = [this.place.key, file.name, file.size, file.lastModified].join(' ');
      if (this.uploads.some((upload) => upload.key === key)) continue;
      this.set([...this.uploads, { key, file, state: 'WAITING', sent: 0, attachmentId: null, message: null }]);
      void keepFile({ key, place: this.place.key, file, keptAt: Date.now() });
    }
    this.start();
  }

  pause(key: string): void {
    this.sendings.get(key)?.pause();
    this.change(key, { state: 'PAUSED' });
    this.start();
  }

  resume(key: string): void {
    this.change(key, { state: 'WAITING' });
    this.start();
  }

  /** Gives it up; what was refused or is done is only taken from the list. */
  remove(key: string): void {
    const upload = this.uploads.find((it) => it.key === key);
    if (upload && upload.state !== 'DONE' && upload.state !== 'REFUSED') this.sendings.get(key)?.giveUp();
    this.sendings.delete(key);
    this.set(this.uploads.filter((it) => it.key !== key));
    void dropFile(key);
    this.start();
  }

  private readonly goOn = (): void => {
    for (const { key, state } of this.uploads) if (state === 'BROKEN') this.resume(key);
  };

  private start(): void {
    const free = LANES - this.uploads.filter(({ state }) => state === 'SENDING').length;
    const next = this.uploads.filter(({ state }) => state === 'WAITING').slice(0, Math.max(free, 0));
    for (const { key, file } of next) {
      this.change(key, { state: 'SENDING' });
      void this.send(key, file);
    }
  }

  private async send(key: string, file: File): Promise<void> {
    try {
      const sending = this.sendings.get(key) ?? (await sendFile(file, key, this.place, this.told(key)));
      // It was paused or given up while its library came.
      if (!this.isSending(key)) return;
      this.sendings.set(key, sending);
      sending.go();
    } catch {
      this.told(key).broken(0);
    }
  }

  private told(key: string): Told {
    const end = (change: Partial<Upload>) => {
      this.change(key, change);
      void dropFile(key);
      this.start();
    };
    return {
      sent: (sent) => this.change(key, { sent }),
      done: (attachmentId) => end({ state: 'DONE', attachmentId }),
      refused: ({ message }) => end({ state: 'REFUSED', message }),
      broken: (status) => {
        if (status === 401) endSession();
        if (this.isSending(key)) this.change(key, { state: 'BROKEN' });
        setTimeout(this.goOn, AGAIN);
      },
    };
  }

  private isSending(key: string): boolean {
    return this.uploads.some((upload) => upload.key === key && upload.state === 'SENDING');
  }

  private change(key: string, change: Partial<Upload>): void {
    this.set(this.uploads.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)));
  }

  private set(uploads: readonly Upload[]): void {
    this.uploads = uploads;
    for (const listener of this.listeners) listener();
  }
}

const queues = new Map<string, UploadQueue>();

export function queueOf(place: UploadPlace): UploadQueue {
  const queue = queues.get(place.key) ?? new UploadQueue(place);
  queues.set(place.key, queue);
  return queue;
}
