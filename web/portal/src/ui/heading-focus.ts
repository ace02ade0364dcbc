/**
 * For a deed that takes away what it was done to, and the button with it: begins where the focus is now, and gives what
 * puts it on the heading of that part of the page.
 */
export function focusHeadingAfter(): () => void {
  const heading = document.activeElement?.closest('section')?.querySelector('h2');
  return () => {
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  };
}
