/** A sign-in with all that is kept of it. */
import type { Viewer } from './viewer';

export interface KnownSignIn extends Viewer {
  readonly issuer: string;
  readonly subject: string;
  readonly emailSince: Date | null;
  readonly createdAt: Date;
}
