/**
 * The line that ends `npm test`, and its exit code. A file that could not run has no tests to count and counts as
 * one that failed; so does, under CI, a database that was missing and a file whose tests were all skipped.
 */
export function summarise({ code, results, missing, strict }) {
  if (!results) return { line: `0 passed, ${code ? 1 : 0} failed`, code: code || (strict ? 1 : 0) };
  const broken = results.numRuntimeErrorTestSuites;
  const notRun = strict ? results.numPendingTestSuites + (missing ? 1 : 0) : 0;
  const failed = results.numFailedTests + broken + notRun;
  const skipped = results.numPendingTests + results.numTodoTests;
  const line = `${results.numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
  return { line, code: code || (notRun ? 1 : 0) };
}
