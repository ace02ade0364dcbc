/* global window, document, performance, PerformanceObserver */

/** Runs in each page before anything of it: what the browser says of times, under `window.measured`; milliseconds. */
export function observeTimes(ready) {
  const measured = { fcp: null, lcp: null, ready: null, events: {} };
  window.measured = measured;
  const observe = (type, each, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true, ...more });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') measured.fcp = startTime;
  });
  observe('largest-contentful-paint', ({ startTime }) => {
    measured.lcp = startTime;
  });
  // Of the events of one interaction the longest counts.
  const note = ({ interactionId, duration }) => {
    if (interactionId) measured.events[interactionId] = Math.max(duration, measured.events[interactionId] ?? 0);
  };
  observe('event', note, { durationThreshold: 16 });
  const look = () => {
    if (measured.ready !== null || !document.querySelector(ready)?.checkVisibility()) return;
    measured.ready = performance.now();
    watcher.disconnect();
  };
  const watcher = new window.MutationObserver(look);
  watcher.observe(document, { childList: true, subtree: true, attributes: true });
}
