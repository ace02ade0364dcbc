/** Holds the domain's clock of a server still, to look at a boundary to the millisecond. */
import type { World } from '../world';

export class StillClock {
  private at: Date;
  private readonly usual: { clock: { now: () => Date }; now: () => Date }[];

  constructor(at: string, ...worlds: World[]) {
    this.at = new Date(at);
    this.usual = worlds.map(({ server }) => ({ clock: server.world.clock, ...server.world.clock }));
    for (const { clock } of this.usual) clock.now = () => this.at;
  }

  show(at: string): void {
    this.at = new Date(at);
  }

  release(): void {
    for (const { clock, now } of this.usual) clock.now = now;
  }
}
