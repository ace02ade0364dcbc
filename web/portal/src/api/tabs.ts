/**
 * All tabs of a browser have one session. When another tab signs out or in as somebody else, what this one shows is not
 * theirs, and what is written here would be in their name: it begins anew, and finds out who is signed in. What was typed
 * is kept for whom it belongs to.
 */
let here: string | null = null;
const tabs = new BroadcastChannel('casegate.viewer');
tabs.onmessage = ({ data }: MessageEvent<string | null>) => {
  if (here !== null && data !== here) location.reload();
};

export function tellTabs(viewerId: string | null): void {
  if (viewerId === here) return;
  here = viewerId;
  tabs.postMessage(viewerId);
}
