/** Names of queues have slashes, so they stand behind the question mark. */
export const queueAddress = (name: string): string => `/desk/queue?name=${encodeURIComponent(name)}`;
