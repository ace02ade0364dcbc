/**
 * For a deed that takes away what it was done to, and the button with it: begins where the focus is now, and gives what
 * puts it on the heading of that part of the page.
 */
export function focusHeadingAfter(): () => void {
  const heading = headingOf(document.activeElement);
  return () => focus(heading);
}

/** The heading of the part of the page in which this stands. */
export function focusHeadingOf(place: Element | null): void {
  focus(headingOf(place));
}

const headingOf = (place: Element | null) => place?.closest('section')?.querySelector('h2');

function focus(heading: HTMLElement | null | undefined): void {
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}
