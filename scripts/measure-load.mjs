import autocannon from 'autocannon';

/** A process that asks as autocannon does with the options of its first message, until the second; then it says how often. */
const LONGEST_SECONDS = 600;
let load;
process.on('message', (options) => {
  if (load) load.stop();
  else load = autocannon({ duration: LONGEST_SECONDS, ...options }, tell);
});

function tell(error, result) {
  const { requests, non2xx = 0, errors = 0 } = result ?? {};
  process.send({ error: error?.message, served: requests?.average, refused: non2xx + errors }, () =>
    process.disconnect(),
  );
}
