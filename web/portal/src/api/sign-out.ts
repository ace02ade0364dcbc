/** Ends the session here and where it began; with a draft it goes on as the other kind of sign-in. R26. */
import { requestHeaders } from './ask';

interface Switch {
  switchTo: 'PERSONAL' | 'WORK';
  /** Comes along to the other sign-in. */
  draftId?: string;
  /** Where to go on. */
  return: string;
}

export async function signOut(to?: Switch): Promise<void> {
  const answer = await fetch('/sign-out', {
    method: 'POST',
    headers: { ...requestHeaders(), 'content-type': 'application/json' },
    body: JSON.stringify(to ?? {}),
  });
  const { redirect, errors } = (await answer.json()) as { redirect?: string | null; errors?: { message: string }[] };
  // Who was signed out already goes on like who is now.
  if (errors && answer.status !== 401) throw new Error(errors[0]?.message);
  location.assign(redirect ?? '/');
}
