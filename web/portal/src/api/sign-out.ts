/** Ends the session here and where it began; with a draft it goes on as the other kind of sign-in. R26. */
import { requestHeaders } from './ask';
import { forgetHere } from './device';
import { tellTabs } from './tabs';

interface Switch {
  switchTo: 'PERSONAL' | 'WORK';
  /** Comes along to the other sign-in. */
  draftId?: string;
  /** Where to go on. */
  return: string;
}

/** Leaves nothing of this sign-in on the device. */
export async function signOutHere(viewerId: string): Promise<void> {
  const redirect = await endSession({});
  await forgetHere(viewerId);
  leave(redirect);
}

export const signOut = async (to: Switch): Promise<void> => leave(await endSession(to));

function leave(redirect: string): void {
  tellTabs(null);
  location.assign(redirect);
}

async function endSession(to: Switch | Record<string, never>): Promise<string> {
  const answer = await fetch('/sign-out', {
    method: 'POST',
    headers: { ...requestHeaders(), 'content-type': 'application/json' },
    body: JSON.stringify(to),
  });
  const { redirect, errors } = (await answer.json()) as { redirect?: string | null; errors?: { message: string }[] };
  // Who was signed out already goes on like who is now.
  if (errors && answer.status !== 401) throw new Error(errors[0]?.message);
  return redirect ?? '/';
}
