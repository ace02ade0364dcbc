/** Once, when the last test has ended. */
export default async function dropTemplates(): Promise<void> {
  const { casegateTemplates = [] } = globalThis as { casegateTemplates?: (() => Promise<void>)[] };
  for (const remove of casegateTemplates.splice(0)) await remove();
}
