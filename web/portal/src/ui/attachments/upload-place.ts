/** Where files go: to a request, to a draft, or to wait for a message that names them. R59. */
export type AttachmentTarget =
  | { readonly caseId: string }
  /** Null where the draft is made with its first file: see `ensureDraftId`. */
  | { readonly draftId: string | null }
  /** With what they wait for, such as `message 12`; by that they are found again after a reload. */
  | { readonly waitFor: string };

export interface UploadPlace {
  /** Of this sign-in: on a shared device nobody goes on with the files of somebody else. */
  readonly key: string;
  readonly metadata: Readonly<Record<string, string>>;
}

export function placeOf(viewerId: string, target: AttachmentTarget): UploadPlace | null {
  if ('caseId' in target) return { key: `${viewerId} case ${target.caseId}`, metadata: { caseId: target.caseId } };
  if ('waitFor' in target) return { key: `${viewerId} ${target.waitFor}`, metadata: {} };
  const { draftId } = target;
  return draftId === null ? null : { key: `${viewerId} draft ${draftId}`, metadata: { draftId } };
}
