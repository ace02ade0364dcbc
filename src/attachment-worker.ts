/** What goes on with files without a request: scans, uploads that a crash left unnoted, and the broom. R59. */
import type { FileWorld } from './attachments/open-files';
import { resumeUploads } from './attachments/resume-uploads';
import { FileScans } from './attachments/scan-files';
import { scanTheUnscanned } from './attachments/scan.store';
import { sweepFiles, type GoneDrafts } from './attachments/sweep-files';

/** For files that another process received and did not come to scan, and for a scanner that comes back. */
const SCAN_EVERY_MS = 5000;
const RESUME_EVERY_MS = 300_000;
const SWEEP_EVERY_MS = 600_000;

export class AttachmentWorker {
  private readonly scans: FileScans;
  private readonly timers: NodeJS.Timeout[] = [];
  /** What is under way, one after the other. */
  private work: Promise<void> = Promise.resolve();
  private scanning: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    private readonly world: FileWorld,
    private readonly goneDrafts: GoneDrafts,
  ) {
    this.scans = new FileScans(world);
  }

  start(): void {
    const { files, database, log } = this.world;
    files.onWaiting = () => void this.scan();
    if (!files.clamd && !files.allowUnscanned)
      log.warn('nobody scans attachments, and CASEGATE_ALLOW_UNSCANNED is off: none can be downloaded');
    if (files.clamd) this.next(() => database.transact((tx) => scanTheUnscanned(tx)));
    this.next(() => resumeUploads(this.world));
    this.every(SCAN_EVERY_MS, () => void this.scan());
    this.every(RESUME_EVERY_MS, () => this.next(() => resumeUploads(this.world)));
    this.every(SWEEP_EVERY_MS, () => this.next(() => sweepFiles(this.world, this.goneDrafts)));
    void this.scan();
  }

  /** Scans what waits; done when nothing is left that is due. */
  scan(): Promise<void> {
    this.again = true;
    this.scanning ??= this.scanAll().finally(() => (this.scanning = null));
    return this.scanning;
  }

  /** Done when nothing is under way that was begun by itself. */
  async settled(): Promise<void> {
    await this.work;
    await this.scan();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearInterval(timer);
    this.world.files.onWaiting = () => undefined;
    this.scans.stop();
    await Promise.all([this.work, this.scanning]);
  }

  private async scanAll(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      await this.scans.turn().catch((error: unknown) => this.failed(error));
    }
  }

  private next(work: () => Promise<unknown>): void {
    this.work = this.work
      .then(() => (this.stopped ? undefined : work()))
      .then(
        () => undefined,
        (error: unknown) => this.failed(error),
      );
  }

  private every(milliseconds: number, work: () => void): void {
    this.timers.push(setInterval(work, milliseconds).unref());
  }

  /** The next turn tries again. */
  private failed(error: unknown): void {
    this.world.log.error({ reason: (error as Error).message }, 'work on attachments failed');
  }
}
