/** A file of a case, or of a request that is not submitted yet. R59. */
export type AttachmentState = 'UPLOADING' | 'SCANNING' | 'CLEAN' | 'INFECTED' | 'NOT_SCANNED' | 'REFUSED';

export interface Attachment {
  readonly id: number;
  /** Under which its bytes lie: random, ours, and never a client's word. */
  readonly uploadId: string;
  /** Null while it is staged. */
  readonly caseId: number | null;
  /** The draft that it was staged in; it stays where the draft became a case. */
  readonly draftId: number | null;
  readonly messageId: number | null;
  /** Null for what came by mail. */
  readonly uploaderSignInId: number | null;
  readonly uploaderName: string;
  readonly uploader: 'CONTACT' | 'ENGINEER';
  readonly name: string;
  /** In bytes, as announced; the upload is over when as many came. */
  readonly size: number;
  readonly mediaType: string | null;
  readonly sha256: string | null;
  readonly state: AttachmentState;
  readonly createdAt: Date;
  readonly receivedAt: Date | null;
  readonly scannedAt: Date | null;
  /** When it is swept away; null for what stays, or goes with its draft. */
  readonly expiresAt: Date | null;
}
