/**
 * Does something in one tab of this browser at a time; the others wait, and have to look whether it is still to be done.
 * What closes goes on in another. A browser without locks does it everywhere, which a key makes safe.
 * @param name of the thing that is done
 */
export async function inOneTab(name: string, work: () => Promise<void>): Promise<void> {
  // Browsers have them on safe origins only.
  const locks = navigator.locks as LockManager | undefined;
  await (locks ? locks.request(`casegate.${name}`, work) : work());
}
