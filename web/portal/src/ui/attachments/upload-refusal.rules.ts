/** What an answer about an upload means: a refusal for good, or something that is worth trying again. */

export interface UploadRefusal {
  /** Such as FILE_TOO_LARGE. */
  readonly code: string;
  /** The server's sentence, in the viewer's language. */
  readonly message: string;
}

interface Answer {
  errors?: { message?: string; extensions?: { code?: string; retryable?: boolean } }[];
}

/** Signed in again one can go on; a limit ends by itself. */
const PASSING = ['UNAUTHENTICATED', 'RATE_LIMITED'];

/** Null where nothing was refused: the connection broke, the server is busy, or another piece came first. */
export function refusalOf(status: number, body: string): UploadRefusal | null {
  if (status < 400 || status >= 500) return null;
  const error = read(body).errors?.[0];
  const code = error?.extensions?.code ?? '';
  if (!error?.message || error.extensions?.retryable || PASSING.includes(code)) return null;
  return { code, message: error.message };
}

function read(body: string): Answer {
  try {
    return (JSON.parse(body) as Answer | null) ?? {};
  } catch {
    return {};
  }
}
