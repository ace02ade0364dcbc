/**
 * A page that was opened before an update asks for files that the server has not any more. It reads itself anew, once:
 * what was typed is kept. Without a connection that would lose the page for nothing.
 */
const READ_ANEW = 'casegate.read-anew';
const A_MINUTE = 60_000;

export function readAnewAfterUpdate(): void {
  addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(READ_ANEW) ?? 0);
    if (!navigator.onLine || Date.now() - last < A_MINUTE) return;
    event.preventDefault();
    sessionStorage.setItem(READ_ANEW, String(Date.now()));
    location.reload();
  });
}
